"""What a storyboard's pictures say of themselves."""

from __future__ import annotations

from pathlib import Path

from checkfilms import board

from film.brief import BrandKit
from tools.media import load_media

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><circle cx="20" cy="20" r="16" fill="#0B5FFF"/>{}</svg>'


def test_what_of_a_logo_is_shown_otherwise_is_a_fallback(tmp_path: Path):
    made = board()
    for name, inner in (("plain.svg", ""), ("set.svg", '<text x="42" y="26" font-family="Papyrus">Rio</text>')):
        (tmp_path / name).write_text(DRAWING.format(inner), "utf-8")
    told = {
        name: load_media(made.model_copy(update={"brandkit": BrandKit(logo=str(tmp_path / name))})).fallbacks
        for name in ("plain.svg", "set.svg")
    }
    assert told["plain.svg"] == ()
    (fallback,) = told["set.svg"]
    assert fallback.code == "svg.font" and "Papyrus" in fallback.message and fallback.message.startswith("The logo:")
