"""The pictures of a finished film drawn and encoded once more, cold, with as many workers as the graph uses: what a renderer is measured by.

`python -m evals.bench.pictures OUTDIR` prints seconds and frames. Scenes are composed before the clock starts.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def draw_seconds(folder: Path, workers: int = 2) -> dict[str, float]:
    from film.storyboard import Storyboard
    from graph.settings import load_settings
    from tools.heap import bound_heap
    from tools.media import load_media
    from tools.narration import Narrator
    from tools.render.film import make_piece
    from tools.render.piece import cuts
    from tools.scenes import pictures
    from tools.storage.artifacts import Artifacts
    from tools.timeline import build_timeline

    bound_heap()
    board = Storyboard.load(json.loads((folder / "storyboard.json").read_text("utf-8")), "storyboard.json")
    store = Artifacts(load_settings().cache_dir / "artifacts")
    speech = Narrator(store, lambda: None, lambda done, total: None).speak(board)
    timeline = build_timeline(board, speech, board.brief.render.fps, board.voice.pause_scale)
    media, aspect = load_media(board), board.brief.render.aspect[0]
    shown = pictures(board, timeline, aspect, media.assets)
    with tempfile.TemporaryDirectory() as cache, ThreadPoolExecutor(workers) as pool:
        empty = Artifacts(Path(cache))
        start = time.perf_counter()
        list(pool.map(lambda cut: make_piece(empty, cut, board.brief.render, aspect, media), cuts(shown)))
        spent = time.perf_counter() - start
    return {"frames": timeline.frames, "picture_s": spent}


if __name__ == "__main__":
    print(json.dumps(draw_seconds(Path(sys.argv[1]))))
