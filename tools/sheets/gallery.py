"""The gallery: a folder of plain files in which every template, look, transition, caption style and background moves in a browser.

Each part is a small film (`scenes/NAME.html`, played by web/player.js) with a still (`stills/NAME.webp`); `index.html` shows them all.
Nothing is fetched from anywhere; the same parts give the same files.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from string import Template
from types import ModuleType
from typing import Any

from PIL import Image

from svg_kit import caption_styles, looks, sets, templates, transitions
from svg_kit.caption_styles import CaptionCue, Word
from svg_kit.compose import compose
from svg_kit.geometry import Canvas
from svg_kit.looks import load
from svg_kit.palette import Brand
from svg_kit.palette import field as palette_field
from svg_kit.stage import FrameSpec
from svg_kit.transitions import View
from svg_kit.typography.fonts import ASSETS
from tools.render.stage import WEB, json_in_html, stage
from tools.scenes import SegmentPicture, burned
from tools.sheets.sheet import photo, still

FPS, SECONDS, BRIEF_S = 30, 5.0, 1.7
STILL_HEIGHT = 324
BRANDS: dict[str, Brand] = {
    "hearth": Brand("#21484A", ("#A33B25", "#2A1917", "#DCE6DE"), "#F0AE3F"),
    "tide": Brand("#1456C8", ("#0C1F45", "#1FB8A0"), "#FFB020"),
    "archive": Brand("#2F3642", ("#161C27", "#E6E6DB"), "#C5171D"),
    "ledger": Brand("#1548BC", ("#121F19", "#F6F9F4", "#5B6760"), "#D9973F"),
    "riso": Brand("#2B4BC8", ("#F2545B", "#1C1B3A", "#E3E6F5"), "#FFC83D"),
    "blueprint": Brand("#1F4E9E", ("#0E2A4F", "#DDE8F5"), "#FFC94A"),
    "cutout": Brand("#2C7A68", ("#E4593B", "#1D2B2A", "#BFE0CF"), "#F5B83D"),
    "chalk": Brand("#2F6B5A", ("#E38A6B", "#1E2624"), "#F6D55C"),
}
SHOWN = ("night", "day", "paper", "brand", "deep")
SPOKEN = "Cold rivers carry warm light under old stone bridges".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of the kit as a short film. `kind` is its section; `note` says what it is."""

    kind: str
    name: str
    title: str
    note: str
    film: Callable[[], list[SegmentPicture]]

    @property
    def file(self) -> str:
        return f"{self.kind}-{self.name}".replace(".", "-")


def parts() -> Iterator[Part]:
    """Everything the kit has, section by section."""
    for i, (name, module) in enumerate(templates.catalogue().items()):
        yield Part(
            "template", name, module.TITLE, f"{_first(module)} For {', '.join(module.ROLES)}.", lambda n=name, k=i: [_scene(n, _look(k), k)]
        )
    for i, name in enumerate(looks.names()):
        yield Part("look", name, load(name).title, load(name).description, lambda n=name, k=i: _look_film(n, k))
    for i, (name, module) in enumerate(transitions.catalogue().items()):
        yield Part("transition", name, getattr(module, "TITLE", name), _first(module), lambda n=name, k=i: _crossing(n, k))
    for i, (name, module) in enumerate(caption_styles.catalogue().items()):
        yield Part("captions", name, module.TITLE, _first(module), lambda n=name, k=i: [_captioned(n, k)])
    for i, name in enumerate(sets.catalogue()):
        note = _first(sets.catalogue()[name])
        yield Part(
            "set",
            name,
            name.replace("_", " ").capitalize(),
            note,
            lambda n=name, k=i: [_scene("hook.big_claim", _with_sets(k), k, setting=n)],
        )


def write_gallery(out: Path, kinds: Sequence[str] = (), on_part: Callable[[Part], None] = lambda part: None) -> int:
    """Writes the folder; returns how many parts it shows. `kinds` limits it to sections."""
    shown = [p for p in parts() if not kinds or p.kind in kinds]
    for folder in ("scenes", "stills"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    (out / "anime.js").write_text((ASSETS / "anime.js").read_text("utf-8"), "utf-8")
    (out / "player.js").write_text((WEB / "player.js").read_text("utf-8"), "utf-8")
    page = Template((WEB / "gallery_scene.html").read_text("utf-8"))
    for part in shown:
        on_part(part)
        film = part.film()
        svg, data = stage(film, {"photo": photo()})
        (out / "scenes" / f"{part.file}.html").write_text(
            page.substitute(title=escape(part.title), stage=svg, film=json_in_html(data)), "utf-8"
        )
        Image.fromarray(still(film[0].scene, STILL_HEIGHT)).save(out / "stills" / f"{part.file}.webp", quality=84, method=4)
    (out / "index.html").write_text(_index(shown), "utf-8")
    return len(shown)


KINDS = {"template": "Templates", "look": "Looks", "transition": "Transitions", "captions": "Caption styles", "set": "Sets"}


def _index(shown: Sequence[Part]) -> str:
    sections = []
    for kind, title in KINDS.items():
        cards = [_card(p) for p in shown if p.kind == kind]
        if cards:
            sections.append(
                f'<section id="{kind}"><h2>{title} <span>{len(cards)}</span></h2><div class="cards">{"".join(cards)}</div></section>'
            )
    nav = "".join(f'<a href="#{k}">{title}</a>' for k, title in KINDS.items() if any(p.kind == k for p in shown))
    return Template((WEB / "gallery.html").read_text("utf-8")).substitute(nav=nav, sections="\n".join(sections))


def _card(part: Part) -> str:
    told = escape(f"{part.name} {part.title} {part.note}".lower(), True)
    return (
        f'<figure data-scene="scenes/{part.file}.html" data-words="{told}"><div class="screen"><img src="stills/{part.file}.webp" alt="" loading="lazy" width="576" height="324"></div>'
        f"<figcaption><b>{escape(part.title)}</b><code>{escape(part.name)}</code><p>{escape(part.note)}</p></figcaption></figure>"
    )


def _first(module: ModuleType) -> str:
    """The first sentence of a module's docstring, without the name it may begin with."""
    text = " ".join((module.__doc__ or "").split("\n\n")[0].split())
    text = text.partition(": ")[2] or text
    return text[:1].upper() + text[1:]


def _look(nth: int) -> str:
    return looks.names()[nth * 3 % len(looks.names())]


def _with_sets(nth: int) -> str:
    drawn = [n for n in looks.names() if load(n).sets]
    return drawn[nth % len(drawn)]


def _spec(template_id: str, look: str, nth: int, seconds: float = SECONDS, **options: Any) -> FrameSpec:
    slots = dict(templates.template(template_id).EXAMPLE)
    wanted: dict[str, Any] = {"field": SHOWN[nth % len(SHOWN)], "variant": nth % 3, "duration": seconds, "pictures": {"photo": (1200, 800)}}
    return FrameSpec(template_id, slots, Canvas.of("16:9"), look, BRANDS.get(look, BRANDS["hearth"]), **(wanted | options))


def _picture(spec: FrameSpec) -> SegmentPicture:
    return SegmentPicture("seg_001", round(spec.duration * FPS), FPS, compose(spec), None, (), "cut", 0.0, None)


def _scene(template_id: str, look: str, nth: int, **options: Any) -> SegmentPicture:
    return _picture(_spec(template_id, look, nth, **options))


def _joined(specs: Sequence[FrameSpec], transition: str) -> list[SegmentPicture]:
    """Scenes one after another, each coming in by the transition."""
    film = [_picture(specs[0])]
    for before, spec in itertools.pairwise(specs):
        looked = load(spec.look)
        view = View(
            spec.canvas, looked, palette_field(spec.look, spec.brand, before.field), palette_field(spec.look, spec.brand, spec.field), 3
        )
        seconds = transitions.transition(transition).SECONDS
        film.append(replace(_picture(spec), transition=transition, transition_s=seconds, view=view))
    return film


def _crossing(name: str, nth: int) -> list[SegmentPicture]:
    own = next((n for n in looks.names() if load(n).primary_transition == name), _look(nth))
    ids = ("hook.big_claim", "stat.count_up")
    return _joined([_spec(t, own, k, BRIEF_S, field=f) for k, (t, f) in enumerate(zip(ids, ("night", "day")))], name)


def _look_film(name: str, nth: int) -> list[SegmentPicture]:
    ids = ("hook.big_claim", "stat.count_up", "list.reveal", "quote.attributed")
    specs = [_spec(t, name, k, 2.6, field=f) for k, (t, f) in enumerate(zip(ids, ("night", "day", "paper", "brand")))]
    return _joined(specs, load(name).primary_transition)


def _captioned(name: str, nth: int) -> SegmentPicture:
    own = next((n for n in looks.names() if load(n).captions == name), _look(nth))
    spec = _spec("picture.framed" if nth % 3 == 2 else "story.icons", own, nth)
    words = [Word(text, 0.2 + 0.5 * i, 0.65 + 0.5 * i, True) for i, text in enumerate(SPOKEN)]
    group, tracks = burned(name, spec, (CaptionCue(0.1, SECONDS, (tuple(words[:5]), tuple(words[5:]))),))
    return replace(_picture(spec), captions=group, caption_tracks=tracks)
