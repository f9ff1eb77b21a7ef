"""The stage on which a template builds a scene: canvas, field, type styles, reveal times; layers in, a Scene out.

Layers from back to front: background (still), midground, foreground (moved by the camera), text, overlay (logo).
"""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svg_kit import camera, motion
from svg_kit.art.inks import inks
from svg_kit.bounds import box_of
from svg_kit.elements import Counter, Group, Node, Scene, Text, group, rect
from svg_kit.entrances import enter
from svg_kit.geometry import Box, Canvas
from svg_kit.looks import Face, Look, load
from svg_kit.motion import Track
from svg_kit.palette import Brand, Field
from svg_kit.palette import field as palette_field
from svg_kit.svg_reader import SvgImage
from svg_kit.typography import Block, TypeStyle, bidi, counter, typeset

END_S, AFTER_S, QUICK_S = 0.1, 10.0, 0.1


@dataclass(frozen=True, slots=True)
class Logo:
    """The brand's logo with its rules; `image` in its own units, or a raster `key` with its size."""

    image: SvgImage | None
    key: str = ""
    size: tuple[float, float] = (1, 1)
    placement: tuple[str, ...] = ("end-card",)
    clear_space: float = 0.5
    min_height: float = 48

    @property
    def ratio(self) -> float:
        return self.image.box.w / self.image.box.h if self.image else self.size[0] / self.size[1]


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """All that a template may depend on. `cues` are local seconds per reveal; `slots` are validated by the template; the reveals in `standing` are
    there and at rest from the first frame, because the scene goes on from the one before."""

    template_id: str
    slots: Mapping
    canvas: Canvas
    look: str
    brand: Brand
    field: str = "night"
    setting: str = ""
    variant: int = 0
    duration: float = 5.0
    cues: Mapping[str, float] = dataclasses.field(default_factory=dict)
    standing: frozenset[str] = frozenset()
    seed: int = 0
    logo: Logo | None = None
    pictures: Mapping[str, tuple[int, int]] = dataclasses.field(default_factory=dict)
    camera: tuple[float, float] = (1.0, 1.0)
    language: str = "en"
    first: bool = False
    last: bool = False
    tags: tuple[str, ...] = ()


class Stage:
    """Builder used by templates."""

    def __init__(self, spec: FrameSpec) -> None:
        self.look: Look = load(spec.look)
        self.spec = spec if self.look.sets else dataclasses.replace(spec, setting="")
        self.canvas = spec.canvas
        self.field: Field = palette_field(spec.look, spec.brand, spec.field)
        self.layers: dict[str, list[Node]] = {k: [] for k in ("background", "midground", "foreground", "text", "overlay")}
        self.tracks: list[Track] = []
        self.marks: dict[str, Box] = {}
        self.calm: list[Box] = []
        self.focus: tuple[float, float] = (spec.canvas.width / 2, spec.canvas.height * 0.42)
        self._ids = 0

    def inks(self, person: int = 0) -> dict[str, str]:
        """What props are printed in; `person` chooses skin, hair and clothes."""
        return inks(self.field, self.spec.brand, person)

    def person(self, icon: str) -> int:
        """Which of the people a drawing shows: the same in every scene of a film."""
        return zlib.crc32(f"{self.spec.brand.primary}/{icon}".encode()) % 7

    # -- time

    def at(self, reveal: str, order: int = 0) -> float:
        """When a reveal happens (s). A cue at the very end means: laid out, but not in this scene. Without a cue: 0.15 s, then 0.35 s apart in the template's own order, within half of the scene."""
        if reveal in self.spec.cues:
            cue = self.spec.cues[reveal]
            return max(0.0, cue) if cue < self.spec.duration - END_S else self.spec.duration + AFTER_S
        return min(0.15 + 0.35 * order, self.spec.duration * 0.5)

    def cued(self, reveal: str) -> bool:
        return reveal in self.spec.cues

    @property
    def rtl(self) -> bool:
        """True when the film's language is read from right to left: rows of things then run that way too."""
        return bidi.reads_leftward(self.spec.language)

    def mirrored(self, box: Box) -> Box:
        """`box` on the other side of the frame in right-to-left films, where it is else."""
        return Box(self.canvas.width - box.right, box.y, box.w, box.h) if self.rtl else box

    def front(self) -> list[Node]:
        """The near ground again, to hide the foot of what rises behind it."""
        from svg_kit import fields

        if self.spec.setting:
            return []

        return fields.front(self.field, self.look, self.canvas, self.spec.seed, self.spec.variant)

    def below_logo(self, box: Box) -> Box:
        """`box`, lowered where it would touch the logo's clear space."""
        from svg_kit.logo_bug import reserved

        clear = reserved(self.spec.logo, self.canvas)
        if clear is None or not clear.overlaps(box) or clear.cy > self.canvas.height / 2:
            return box
        top = clear.bottom + 12
        return Box(box.x, top, box.w, box.bottom - top)

    # -- type

    def style(
        self, role: str, size: float, min_size: float | None = None, *, tall: float = 1.0, tabular: bool = False, weight: int | None = None
    ) -> TypeStyle:
        """Type of the look; `size` at 16:9, times `tall` on narrow canvases. Display roles take the brand's first font, others its second."""
        face: Face = getattr(self.look, role if role in ("display", "figure", "body", "label", "caption") else "body")
        fonts = self.spec.brand.fonts or self.look.default_fonts
        family = face.family or (fonts[0] if role in ("display", "figure") or len(fonts) == 1 else fonts[1])
        factor = tall if self.canvas.narrow else 1.0
        floor = min_size if min_size is not None else size * 0.62
        tracking = face.tracking
        if family in ("Playfair Display",):
            tracking = max(tracking, -0.012)  # its hairlines close when set tighter
        return TypeStyle(family, weight or face.weight, size * factor, floor * factor, tracking, face.leading, tabular, role)

    def text(self, content: str, style: TypeStyle, box: Box, *, reveal: str, order: int = 0, fill: str | None = None, max_lines: int = 3, align: str = "start",
             emphasis: str = "", valign: str = "top", entrance: str = "lines", layer: str = "text", mark: bool = True, at: float | None = None,
             emphasis_fill: str | None = None) -> Block:  # fmt: skip
        """Sets text into `box` and brings it in line by line at its reveal. Returns the block; `marks[reveal]` is its box."""
        block = typeset(content, style, box.w, fill or self.field.ink, max_lines=max_lines, height=box.h, align=align, emphasis=emphasis,
                        emphasis_fill=emphasis_fill or self.field.accent)  # fmt: skip
        y = {"top": box.y, "middle": box.y + (box.h - block.height) / 2, "bottom": box.bottom - block.height}[valign]
        start = self.at(reveal, order) if at is None else at
        for i, line in enumerate(block.at(box.x, y, self.new_id(reveal))):
            line = self._framed(line, style.size) if entrance == "lines" else line
            self.layers[layer].append(self._awaiting(line, emphasis, fill or self.field.ink))
            if entrance == "lines":
                self.tracks += enter(self.look.entrance, line.id, start + 0.09 * i, style.size, bidi.rtl(content))
            else:
                self.tracks += motion.appear(line.id, start, *((QUICK_S,) if entrance == "quick" else ()))
        self.calm.append(Box(box.x, y, block.width, block.height))
        if mark:
            self.marks[reveal] = Box(box.x, y, block.width, block.height)
        return block

    def _framed(self, line: Group, size: float) -> Group:
        """The line with its pivot and the area that wipes uncover."""
        ink = box_of(line.children)
        if ink is None:
            return line
        return dataclasses.replace(
            line, pivot=(ink.cx, ink.cy), extent=ink.inset(-size * 0.4)
        )  # script faces reach far beyond their advance

    def _awaiting(self, line: Group, emphasis: str, ink: str) -> Group:
        """With a cue of its own, the emphasised part stands in ink until its word is spoken, and takes the accent then."""
        hot = [n for n in line.children if isinstance(n, Text) and n.fill != ink]
        if not emphasis or not self.cued("emphasis") or not hot:
            return line
        at = self.at("emphasis")
        before, after = self.new_id("emphasis-before"), self.new_id("emphasis")
        quiet = group([dataclasses.replace(n, fill=ink) for n in hot], id=before)
        self.tracks.append(motion.switch(before, None, at))
        self.tracks.append(motion.switch(after, at, None))
        rest = [n for n in line.children if n not in hot]
        return dataclasses.replace(line, children=(*rest, quiet, group(hot, id=after)))

    def measure(self, content: str, style: TypeStyle, width: float, max_lines: int = 3, height: float = 1e9) -> Block:
        """The block as it would be set, as wide as its widest line."""
        return typeset(content, style, width, self.field.ink, max_lines=max_lines, height=height, snug=True)

    def counter(
        self,
        value: float,
        decimals: int,
        prefix: str,
        suffix: str,
        style: TypeStyle,
        x: float,
        y: float,
        fill: str,
        start: float = 0.0,
        year: bool = True,
    ) -> Counter:
        """A counting figure in the film's language; see typography.counter."""
        return counter(value, decimals, prefix, suffix, style, x, y, fill, start, year, self.spec.language)

    # -- building

    def new_id(self, name: str) -> str:
        self._ids += 1
        return f"{name}-{self._ids}"

    def add(
        self,
        layer: str,
        *nodes: Node | Sequence[Node],
        id: str = "",
        pivot: tuple[float, float] | None = None,
        extent: Box | None = None,
        tracks: Sequence[Track] = (),
    ) -> str:
        """Adds nodes as one group; returns its id for tracks."""
        name = self.new_id(id or layer)
        self.layers[layer].append(group(*nodes, id=name, pivot=pivot, extent=extent))
        self.tracks += [Track(name, t.prop, t.keys) for t in tracks]
        return name

    def track(self, *tracks: Track | Sequence[Track]) -> None:
        for item in tracks:
            if isinstance(item, Track):
                self.tracks.append(item)
            else:
                self.tracks.extend(item)

    def scene(self, title: str = "") -> Scene:
        """Backdrop behind, camera around mid and foreground, text and overlay still. Where a word belongs to a drawing, the camera holds still too."""
        if self.spec.tags:
            from svg_kit import tags

            tags.place(self)
        calm = tuple(self.calm)
        frame = self.canvas.frame
        backdrop = self._scenery(calm)
        roots = [group(rect(0, 0, frame.w, frame.h, self.field.ground), backdrop, self.layers["background"], id="background")]
        camera_from, camera_to = self.spec.camera
        moved = group(self.layers["midground"], self.layers["foreground"], id="camera", pivot=self.focus)
        if camera_from != camera_to and camera.free(
            (*self.layers["midground"], *self.layers["foreground"]), self.layers["text"], self.canvas
        ):
            self.tracks.append(motion.tween("camera", "scale", 0, self.spec.duration, camera_from, camera_to, "heave"))
        roots.append(moved)
        roots.append(group(self.layers["text"], id="text"))
        roots.append(group(self.layers["overlay"], id="overlay"))
        return Scene(
            self.canvas,
            self.spec.duration,
            tuple(roots),
            tuple(self.tracks),
            self.field.ground,
            title or self.spec.template_id,
            dict(self.marks),
        )

    def _scenery(self, calm: tuple[Box, ...]) -> list[Node]:
        """The set that the scene plays in, else the field's own background."""
        from svg_kit import fields, sets

        if not self.spec.setting:
            return fields.backdrop(self.field, self.look, self.canvas, self.spec.seed, self.spec.variant, calm)
        from svg_kit.logo_bug import reserved

        logo = reserved(self.spec.logo, self.canvas)
        calm = (*calm, logo) if logo is not None else calm
        taken = tuple(box for box in self.marks.values() if box.h > 0)
        place = fields.Backdrop(self.field, self.look, self.canvas, self.spec.seed, self.spec.variant, calm, taken)
        return sets.draw(self.spec.setting, place, self.inks())


def reveal_group(stage: Stage, layer: str, nodes: Sequence[Node], at: float, *, how: str = "rise", pivot: tuple[float, float] = (0, 0), extent: Box | None = None,
                 id: str = "part") -> str:  # fmt: skip
    """Adds a group that enters at a time: rise, pop, appear, wipe (left to right) or grow (from its bottom)."""
    name = stage.new_id(id)
    stage.layers[layer].append(group(list(nodes), id=name, pivot=pivot, extent=extent))
    if how == "rise":
        stage.track(motion.rise(name, at))
    elif how == "pop":
        stage.track(motion.pop(name, at))
    elif how == "wipe":
        stage.track(motion.wipe(name, at))
    elif how == "grow":
        stage.track([motion.tween(name, "wipe_y", at, 0.7, 0, 1, "settle")])
    else:
        stage.track(motion.appear(name, at))
    return name


__all__ = ["FrameSpec", "Group", "Logo", "Stage", "reveal_group"]
