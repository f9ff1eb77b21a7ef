"""preview.html: the film in one file that any browser plays, with sound, captions and scrubbing; nothing is fetched."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template

import numpy as np

from film.timeline import Timeline
from svg_kit.typography.fonts import ASSETS
from tools.render.footage import Raster
from tools.render.stage import WEB, json_in_html, script_hashes, stage
from tools.scenes import SegmentPicture

SOUND_TYPES = {".m4a": "audio/mp4", ".flac": "audio/flac"}


def preview_html(
    pictures: Sequence[SegmentPicture], images: Mapping[str, Raster], track: Path, title: str, language: str, accent: str
) -> str:
    """`track`: the film's sound (AAC in MP4, or FLAC)."""
    svg, film = stage(pictures, images)
    scripts = {
        "anime": (ASSETS / "anime.js").read_text("utf-8"),
        "player": (WEB / "player.js").read_text("utf-8"),
        "page": (WEB / "preview.js").read_text("utf-8"),
    }
    data = f'<script type="application/json" id="film">{json_in_html(film)}</script>'
    return Template((WEB / "preview.html").read_text("utf-8")).substitute(
        title=escape(title or "Preview"),
        language=escape(language, True),
        accent=accent,
        last=film["frames"] - 1,
        stage=svg + data,
        sound=f"data:{SOUND_TYPES[track.suffix]};base64," + base64.b64encode(track.read_bytes()).decode(),
        hashes=script_hashes(scripts.values()),
        **scripts,
    )


def rough_track(timeline: Timeline, pcm: Mapping[str, tuple[np.ndarray, int]], path: Path) -> None:
    """The voice alone, laid by the timeline and not mastered: what can be heard before the mix is made, as FLAC, which costs next to nothing.
    `pcm`: span -> (int16 samples, rate)."""
    import av

    rate = max((own for _, own in pcm.values()), default=16000)
    sound = np.zeros((1, round(timeline.frames / timeline.fps * rate)), np.int16)
    for segment in timeline.segments:
        for span in segment.spans:
            samples, own = pcm[span.span_id]
            at = max(0, round(span.start * rate))
            places = np.arange(round(len(samples) * rate / own)) * own / rate
            part = samples if own == rate else np.interp(places, np.arange(len(samples)), samples).astype(np.int16)
            part = part[: max(0, sound.shape[1] - at)]
            sound[0, at : at + len(part)] = part
    with av.open(str(path), "w", format="flac") as out:
        stream = out.add_stream("flac", rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray(sound, format="s16", layout="mono")
        frame.sample_rate = rate
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
