"""Chat: two people at the edges of the frame, and what they say between them, as large as it allows."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop
from svg_kit.devices import bubble_d, speech_d
from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import Point, body
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "product.chat"
TITLE = "Chat"
LINES = 4
PEOPLE = ("prop:standing-woman", "prop:standing-man")
LEGIBLE = 40.0
MOUTHS = {"prop:baker": (0.32, 0.235), "prop:cook": (0.36, 0.235), "prop:standing-woman": (0.62, 0.135), "prop:standing-man": (0.62, 0.13)}
"""Where somebody speaks, as shares of the drawing's width and height."""
FRONT = {"prop:baker": 0.262, "prop:cook": 0.262}
"""Above what stands before somebody a bubble may be, as a share of the drawing's height."""
PAD, APART, AWAY = 40.0, 30.0, 30.0
"""About words; between bubbles; from the tip of a tail to the mouth."""
STEEP, BESIDE, RISE = (0.57, 0.82), 46.0, 18.0
"""The way of tails from above, and where they end before the face."""
ROLES = ("quote", "story", "problem", "hook", "evidence", "context", "solution", "comparison")
SUITS = {
    "en": ("asked", "ask", "said", "say", "told", "reply", "answer", "message", "call", "question"), "de": ("frag", "sagt", "antwort", "nachricht", "anruf"),
    "es": ("pregunt", "dijo", "respond", "mensaje"), "fr": ("demand", "répond", "dit", "message"), "it": ("chied", "rispond", "disse", "messaggio"),
    "pt": ("pergunt", "respond", "disse", "mensagem"), "ja": ("聞", "言", "答え"), "hi": ("पूछ", "कहा", "जवाब"), "ar": ("سأل", "قال", "أجاب"),
}  # fmt: skip


class Bubble(SlotModel):
    text: str = words(110, aim=72, least=1)
    icon: str = ""


class Slots(SlotModel):
    """Bubbles alternate: the first comes from the left. `icon` of the first two: who says it, a person if not told."""

    items: tuple[Bubble, ...] = Field(min_length=1, max_length=3)
    name: str = words(48, aim=36)


EXAMPLE = {
    "items": [
        {"text": "Is the bread still warm?", "icon": "prop:standing-woman"},
        {"text": "It left the oven ten minutes ago.", "icon": "prop:baker"},
    ],
    "name": "Monday, 7:04",
}


def _quoted(slots: dict) -> dict | None:
    if len(slots["quote"]) > 72:
        return None
    said = slots["quote"].strip('"“”„«»「」『』 ')
    return (
        {"items": [{"text": said}]} | ({"name": slots["name"]} if slots.get("name") and not slots.get("role") else {})
        if not slots.get("role")
        else None
    )


def _split(slots: dict) -> dict | None:
    sides = (slots["left"], slots["right"])
    if slots.get("title") or any(s.get("value") for s in sides):
        return None
    return {"items": [{"text": s["label"]} for s in sides]}


FROM = {
    "quote.attributed": _quoted,
    "comparison.split": _split,
    "hook.question": lambda slots: {"items": [{"text": slots["text"]}]} if len(slots["text"]) <= 72 and not slots.get("icons") else None,
}
REVEALS = {"quote": "item.0", "left": "item.0", "right": "item.1", "text": "item.0"}


def reveals(slots: Slots) -> list[str]:
    return [*(f"item.{i}" for i in range(len(slots.items))), *(["name"] if slots.name else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    """With those who speak, unless long words leave them no room: each bubble at its speaker's head where two say little, else one under the
    other."""
    places = _people(stage, slots, 0.57)
    heads = _at_heads(stage, slots, places)
    if not heads:
        places = _people(stage, slots)
    if not heads and stage.canvas.narrow and _type(stage, slots, *_space(stage, slots, _between(stage, places))).size < LEGIBLE:
        places = []
    for i, place in enumerate(places):
        icon = slots.items[i].icon or PEOPLE[i]
        subject(stage, icon, place, at=max(0.0, stage.at(f"item.{i}", i) - 0.05), flip=_flip(stage, place))
    if heads:
        _face_to_face(stage, slots, places, *heads)
    else:
        _talk(stage, slots, _between(stage, places), places)
    return stage.scene()


def _at_heads(stage: Stage, slots: Slots, places: list[Box]) -> tuple[list[Box], TypeStyle] | None:
    """The bubbles of two people side by side, each at its speaker's head, at the largest type that this allows; None if that is small."""
    if len(slots.items) != 2 or any((item.icon or PEOPLE[i]) not in MOUTHS for i, item in enumerate(slots.items)):
        return None
    style, best, rank = stage.style("display", 150), None, 0.0
    for share in (0.34 + 0.02 * k for k in range(17)):
        columns = _columns(stage, slots, places, share)
        rooms = [(item.text, box.inset(PAD)) for item, box in zip(slots.items, columns)]
        size = min(stage.measure(text, style.sized(style.size, 20), box.w, LINES, box.h).size for text, box in rooms)
        blocks = [stage.measure(text, style.sized(size, size), box.w, LINES, box.h) for text, box in rooms]
        score = size / sum(len(block.lines) for block in blocks) ** 0.5  # a little smaller in fewer lines
        if all(block.fits for block in blocks) and score > rank:
            best, rank = (columns, style.sized(size, size)), score
    return best if best and best[1].size >= (66 if not stage.canvas.narrow else 58) else None


def _columns(stage: Stage, slots: Slots, places: list[Box], share: float) -> list[Box]:
    """The most that each bubble may take: it ends where its tail begins. `share` is the first one's of the width."""
    c, area, tail = stage.canvas, room(stage), _tail(stage, places)
    mouths = [_mouth(stage, slots, i, places) for i in range(2)]
    ends = sorted(mouths) if not c.narrow else [(area.x, 0.0), (area.right, 0.0)]
    reach = AWAY + tail if not c.narrow else 0.0
    left, right = ends[0][0] + reach, ends[1][0] - reach
    wide, out = right - left - APART, []
    for i, (mouth, place) in enumerate(zip(mouths, places)):
        head = area.y - 20 + (_head(slots) if i == 0 else 0.0)
        front = FRONT.get(slots.items[i].icon, 0.0)
        low = place.y + place.h * front if front else area.bottom - 40
        low = mouth[1] - RISE - tail * STEEP[1] if c.narrow else min(low, mouth[1] + 190)
        w = wide * (share if i == 0 else 1 - share)
        out.append(Box(left if _left(stage, i) else right - w, head, w, low - head))
    return out


def _tail(stage: Stage, places: list[Box]) -> float:
    """How long tails are: beside the mouth, or past what the tallest head wears."""
    return 62.0 if not stage.canvas.narrow else max(place.h for place in places) * 0.25


def _face_to_face(stage: Stage, slots: Slots, places: list[Box], columns: list[Box], style: TypeStyle) -> None:
    """Both bubbles with tails of one length and base; when it was said over the first."""
    c, tail = stage.canvas, _tail(stage, places)
    for i, (item, column) in enumerate(zip(slots.items, columns)):
        block = stage.measure(item.text, style, column.w - 2 * PAD, LINES)
        wide, tall = block.width + 2 * PAD, block.height + 2 * PAD
        mouth = _mouth(stage, slots, i, places)
        low = column.bottom if c.narrow else max(column.y + tall, min(column.bottom, mouth[1] + tall / 2))
        box = Box(column.x if _left(stage, i) else column.right - wide, low - tall, wide, tall)
        inward = 1 if _left(stage, i) else -1
        away = (inward * STEEP[0], -STEEP[1]) if c.narrow else (inward, 0.0)
        tip = (mouth[0] + inward * (AWAY if not c.narrow else BESIDE), mouth[1] - (0.0 if not c.narrow else RISE))
        _bubble(stage, i, box, _left(stage, i), speech_d(box, min(56.0, tall * 0.28), tip, (away[0] * tail, away[1] * tail)))
        spot = Box(box.x + PAD, box.y + PAD, block.width + 6, block.height + 6)
        _said(stage, item, i, style, spot)
        if i == 0 and slots.name:
            label = Box(box.x if _left(stage, i) else box.right - column.w, box.y - 84, column.w, 64)
            _when(stage, slots, label, "start" if _left(stage, i) != stage.rtl else "end")


def _when(stage: Stage, slots: Slots, spot: Box, align: str = "start") -> None:
    label = stage.style("label", 50, 28)
    stage.text(slots.name, label, spot, reveal="name", at=stage.at("name", 0), max_lines=1, fill=stage.field.soft, align=align)


def _said(stage: Stage, item: Bubble, i: int, style: TypeStyle, spot: Box) -> None:
    ink = stage.field.on_card if i % 2 == 0 else stage.field.on_pop
    stage.text(item.text, style, spot, reveal=f"item.{i}", at=stage.at(f"item.{i}", i), max_lines=LINES, fill=ink, layer="foreground",
               entrance="quick")  # fmt: skip


def _left(stage: Stage, i: int) -> bool:
    return (i % 2 == 0) != ((stage.spec.variant % 2 == 1) != stage.rtl)


def _people(stage: Stage, slots: Slots, tallest: float = 0.51) -> list[Box]:
    """Who speaks, at the edges and of one scale: beside the words on wide frames, below them on narrow ones."""
    c, area = stage.canvas, room(stage)
    high = c.height * 0.68 if not c.narrow else area.h * (tallest if c.height > 1500 else 0.42)
    icons = [slots.items[i].icon or PEOPLE[i] for i in range(min(2, len(slots.items)))]
    tall = max(_metres(icon) for icon in icons)
    places = []
    for i, icon in enumerate(icons):
        spot = fitted(icon, Box(0, 0, area.w * (0.3 if not c.narrow else 0.54), high * _metres(icon) / tall))
        x = area.x - 20 if _left(stage, i) else area.right + 20 - spot.w
        places.append(Box(x, stand_y(c) - spot.h, spot.w, spot.h))
    return places


def _metres(icon: str) -> float:
    """How tall a person is; all else counts as one."""
    size = prop(icon).metres if icon.startswith(PREFIX) else 0.0
    return size if 1.5 <= size <= 2.2 else 1.8


def _mouth(stage: Stage, slots: Slots, i: int, places: list[Box]) -> Point:
    """Where item `i` is said."""
    icon, box = slots.items[i % 2].icon or PEOPLE[i % 2], places[i % 2]
    across, down = MOUTHS.get(icon, (0.6, 0.14) if box.w < box.h * 0.5 else (0.5, 0.24))
    return (box.x + box.w * (1 - across if _flip(stage, box) else across), box.y + box.h * down)


def _flip(stage: Stage, box: Box) -> bool:
    return box.cx > stage.canvas.width / 2


def _between(stage: Stage, places: list[Box]) -> Box:
    """The room for the bubbles."""
    c, area = stage.canvas, room(stage)
    if not places:
        return area
    if c.narrow:
        return Box(area.x, area.y, area.w, min(p.y for p in places) - 6 - area.y)
    x = max((p.right + 44 for p in places if p.cx < c.width / 2), default=area.x)
    end = min((p.x - 44 for p in places if p.cx > c.width / 2), default=area.right)
    return Box(x, area.y - 20, end - x, area.h + 20)


def _space(stage: Stage, slots: Slots, area: Box) -> tuple[float, float]:
    """Width and height of all words together."""
    count = len(slots.items)
    return _wide(stage, area) - 2 * _pad(count), area.h - _head(slots) - _gap(stage, count) * (count - 1) - 22 - 2 * _pad(count) * count


def _wide(stage: Stage, area: Box) -> float:
    return area.w * (0.94 if len(stage.spec.slots["items"]) > 1 else 1.0)


def _pad(count: int) -> float:
    return 42.0 if count < 3 else 28.0


def _gap(stage: Stage, count: int) -> float:
    return 62.0 if stage.canvas.height > 1500 else 46.0 if count < 3 else 40.0


def _head(slots: Slots) -> float:
    return 0.0 if not slots.name else 88.0 if len(slots.items) < 3 else 72.0


def _talk(stage: Stage, slots: Slots, area: Box, places: list[Box]) -> None:
    c, pad, gap = stage.canvas, _pad(len(slots.items)), _gap(stage, len(slots.items))
    wide, free = _space(stage, slots, area)
    style = _type(stage, slots, wide, free)
    tall = free / len(slots.items)
    blocks = [stage.measure(item.text, style, wide, LINES, tall if style.size <= style.min_size else 1e9) for item in slots.items]
    y = area.y + max(0.0, free - sum(b.height for b in blocks)) * (0.0 if not c.narrow else 0.4)
    if slots.name:
        _when(stage, slots, Box(area.x, y, area.w, 64))
        y += _head(slots)
    for i, (item, block) in enumerate(zip(slots.items, blocks)):
        left = _left(stage, i)
        box = Box(0, y, block.width + 2 * pad, block.height + 2 * pad)
        box = Box(area.x if left else area.right - box.w, box.y, box.w, box.h)
        mouth = _mouth(stage, slots, i, places) if i % 2 < len(places) else None
        _bubble(stage, i, box, left, speech_d(box, min(64.0, box.h * 0.28), *_toward(box, mouth, gap)) if mouth else "")
        _said(stage, item, i, style.sized(block.size), Box(box.x + pad, box.y + pad, block.width + 6, block.height + 6))
        y = box.bottom + gap


def _toward(box: Box, mouth: Point, gap: float) -> tuple[Point, Point]:
    """Tip and run of a short tail that points to a mouth farther off."""
    inward = 1 if mouth[0] < box.cx else -1
    edge = box.x if inward > 0 else box.right
    if mouth[1] > box.bottom + 30 and box.x - 90 < mouth[0] < box.right + 90:
        base, long = (min(max(mouth[0] + inward * 60, box.x + 90), box.right - 90), box.bottom), gap * 0.8
    else:
        base, long = (edge, min(max(mouth[1], box.y + 0.4 * box.h), box.y + 0.6 * box.h)), 40.0
    dx, dy = mouth[0] - base[0], mouth[1] - base[1]
    k = long / max(1.0, (dx * dx + dy * dy) ** 0.5)
    return (base[0] + dx * k, base[1] + dy * k), (-dx * k, -dy * k)


def _type(stage: Stage, slots: Slots, wide: float, tall: float) -> TypeStyle:
    """One size for all that is said: the largest at which the bubbles fill the frame together."""
    style = stage.style("display", 230 if len(slots.items) == 1 else 190, 44 if len(slots.items) < 3 else 26)
    while style.size > style.min_size:
        blocks = [stage.measure(item.text, style.sized(style.size, style.size), wide, LINES) for item in slots.items]
        if all(b.fits for b in blocks) and sum(b.height for b in blocks) <= tall:
            break
        style = style.sized(max(style.min_size, style.size * 0.94))
    return style


def _bubble(stage: Stage, i: int, box: Box, left: bool, shape: str) -> None:
    fill = stage.field.card if i % 2 == 0 else stage.field.pop
    nodes = body(stage, shape or bubble_d(box, min(64.0, box.h * 0.28), left), fill)
    name = stage.add("midground", nodes, id="bubble", pivot=(box.x if left else box.right, box.bottom))
    stage.track(motion.pop(name, max(0.0, stage.at(f"item.{i}", i) - 0.05), 0.4, 0.7))
