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
from tools.render.stage import WEB, json_in_html, script_hashes, stage
from tools.scenes import SegmentPicture


def preview_html(
    pictures: Sequence[SegmentPicture], images: Mapping[str, np.ndarray], track: Path, title: str, language: str, accent: str
) -> str:
    """`track`: the film's sound (AAC in MP4)."""
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
        sound="data:audio/mp4;base64," + base64.b64encode(track.read_bytes()).decode(),
        hashes=script_hashes(scripts.values()),
        **scripts,
    )


def rough_track(timeline: Timeline, pcm: Mapping[str, tuple[np.ndarray, int]], path: Path) -> None:
    """The voice alone, laid by the timeline and not mastered: what can be heard before the mix is made. `pcm`: span -> (int16 samples, rate)."""
    from tools.render.assemble import RATE, write_track

    sound = np.zeros((round(timeline.frames / timeline.fps * RATE), 2), np.float32)
    for segment in timeline.segments:
        for span in segment.spans:
            samples, rate = pcm[span.span_id]
            at = max(0, round(span.start * RATE))
            places = np.arange(round(len(samples) * RATE / rate)) * rate / RATE
            part = np.interp(places, np.arange(len(samples)), samples / 32768).astype(np.float32)[: max(0, len(sound) - at)]
            sound[at : at + len(part)] += part[:, None]
    write_track(sound, path)
