"""Contact sheets of films: `python -m evals.gallery.film_sheet OUT.webp FILM_DIR...` (a row of settled scenes for each film),
`... beside OUT.webp FILM_DIR ART_DIR` (the film's scenes over the target frames), `... plain OUT.webp FILM_DIR...` (each scene beside the same words as a plain slide).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from svg_kit.typography.fonts import files
from tools.sheets.sheet import Cell, sheet

WIDTH, HEIGHT = 400, 225
LAST_S = 0.4  # before the cut: the scene has settled


def stills(film: Path, most: int = 12) -> list[Cell]:
    """Settled scenes of a film, evenly chosen, each named by its template."""
    manifest, board = (json.loads((film / name).read_text("utf-8")) for name in ("manifest.json", "storyboard.json"))
    ends = [s["end"] for s in manifest["segments"]]
    names = [s["visual_spec"]["template_id"] for s in board["segments"]]
    chosen = sorted({round(i * (len(ends) - 1) / max(1, min(most, len(ends)) - 1)) for i in range(min(most, len(ends)))})
    return [Cell(picture, names[i]) for i, picture in zip(chosen, _frames(film / "final.mp4", [ends[i] - LAST_S for i in chosen]))]


def _frames(path: Path, times: Sequence[float]) -> list[np.ndarray]:
    found: list[np.ndarray] = []
    with av.open(str(path)) as video:
        wanted = iter(times)
        at = next(wanted, None)
        for frame in video.decode(video=0):
            if at is not None and frame.time is not None and frame.time >= at - 0.02:
                found.append(np.asarray(frame.to_image().convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)))
                at = next(wanted, None)
    return found


def rows(cells: Sequence[Cell], columns: int = 4) -> list[list[Cell]]:
    return [list(cells[i : i + columns]) for i in range(0, len(cells), columns)]


def plain(text: str) -> np.ndarray:
    """The words as most tools show them: white, centred, on one dark ground."""
    page = Image.new("RGB", (WIDTH, HEIGHT), (26, 28, 34))
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(files("Inter", 600)[0], 20)
    lines, line = [], ""
    for word in text.split():
        if line and pen.textlength(f"{line} {word}", font) > WIDTH * 0.8:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    for i, words in enumerate([*lines, line]):
        y = HEIGHT / 2 + (i - len(lines) / 2) * 27
        pen.text((WIDTH / 2, y), words, (240, 240, 240), font, anchor="mm")
    return np.asarray(page)


def beside(film: Path, art: Path) -> list[list[Cell]]:
    """Our scenes above, the target frames of the art folder below."""
    targets = [Cell(np.asarray(Image.open(p).convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)), f"target {p.stem}")
               for p in sorted(art.glob("*.png")) if (size := Image.open(p).size) and size[0] > size[1]]  # fmt: skip
    return [*rows(stills(film, 8)), *rows(targets)]


def slides(film: Path) -> list[list[Cell]]:
    """Scene and slide, side by side."""
    texts = [s["script_text"] for s in json.loads((film / "storyboard.json").read_text("utf-8"))["segments"]]
    ours = stills(film, len(texts))
    pairs = [cell for text, cell in list(zip(texts, ours))[:6] for cell in (Cell(plain(text), "plain slide"), cell)]
    return rows(pairs)


def main(*args: str) -> None:
    if args[0] == "beside":
        page = sheet(beside(Path(args[2]), Path(args[3])))
        out = args[1]
    elif args[0] == "plain":
        page = sheet([row for film in args[2:] for row in slides(Path(film))])
        out = args[1]
    else:
        page = sheet([row for film in args[1:] for row in rows(stills(Path(film)))])
        out = args[0]
    page.save(out, quality=82, method=5)


if __name__ == "__main__":
    main(*sys.argv[1:])
