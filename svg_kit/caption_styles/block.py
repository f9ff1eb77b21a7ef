"""Block: one plate per line, the word that is spoken in a block of the accent. The block jumps with the word; it never slides."""

from __future__ import annotations

from svg_kit.caption_styles import Plan, Word
from svg_kit.colour import lch, readable, to_lch
from svg_kit.elements import Group, Node, Shape, group, rect_d
from svg_kit.motion import Track, switch
from svg_kit.typography import bidi, measure, shape_line
from svg_kit.typography.fit import text_nodes

NAME = "block"
TITLE = "Word block"


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    _, _, hue = to_lch(plan.field.line)
    box = lch(0.17, 0.02, hue)
    ink = lch(0.975, 0.006, hue)
    hot = plan.field.pop if to_lch(plan.field.pop)[0] > 0.6 else lch(0.80, 0.14, to_lch(plan.field.pop)[2])
    on_hot = readable(box, hot, 4.6)
    groups: list[Node] = []
    tracks: list[Track] = []
    for i, cue in enumerate(plan.cues):
        name = f"cue-{i}"
        children: list[Node] = []
        for row, line in enumerate(cue.lines):
            children.extend(_line(plan, line, len(cue.lines) - 1 - row, f"{name}.{row}", tracks, (box, ink, hot, on_hot)))
        groups.append(group(children, id=name))
        tracks.append(switch(name, cue.start, cue.end))
    return group(groups, id="captions"), tracks


def _line(plan: Plan, words: tuple[Word, ...], below: int, name: str, tracks: list[Track], tones: tuple[str, str, str, str]) -> list[Node]:
    box, ink, hot, on_hot = tones
    style = plan.style()
    size = style.size
    space = measure(" ", style.family, style.weight, size) + size * 0.06
    widths = [measure(w.text, style.family, style.weight, size) for w in words]
    gaps = [space if w.space else 0.0 for w in words[:-1]]
    total = sum(widths) + sum(gaps)
    left, right = plan.canvas.margin * 0.75, plan.canvas.width - plan.canvas.margin * 0.75
    leading = size * 1.48
    baseline = plan.canvas.caption_baseline - below * leading
    clear = plan.keep_clear
    if clear is not None and clear.bottom > baseline - size * 1.2 and clear.y < baseline + size * 0.5:
        if clear.cx < plan.canvas.width / 2:
            left = max(left, clear.right + 10)
        else:
            right = min(right, clear.x - 10)
    pad = size * 0.52
    room = right - left - 2 * pad
    if total > room:
        k = room / total
        size, widths, gaps, total = size * k, [w * k for w in widths], [g * k for g in gaps], room
    x0 = min(max(plan.canvas.width / 2 - total / 2, left + pad), right - pad - total)
    rtl = bidi.rtl(" ".join(w.text for w in words))
    nodes: list[Node] = [
        Shape(rect_d(x0 - pad, baseline - size * 1.0, total + 2 * pad, size * 1.4, plan.look.radius * 0.75), fill=box, opacity=0.94)
    ]
    x = x0 + total if rtl else x0
    for j, (word, width) in enumerate(zip(words, widths)):
        wx = x - width if rtl else x
        step = width + (gaps[j] if j < len(gaps) else 0)
        x = x - step if rtl else x + step
        shaped = shape_line(word.text, style.family, style.weight)
        nodes.extend(text_nodes(shaped, wx, baseline, size, ink, "caption", set(), ""))
        mark = f"{name}.{j}"
        block = Shape(rect_d(wx - size * 0.17, baseline - size * 0.92, width + size * 0.34, size * 1.22, 4), fill=hot)
        nodes.append(group(block, *text_nodes(shaped, wx, baseline, size, on_hot, "caption", set(), ""), id=mark))
        tracks.append(switch(mark, word.start, max(word.end, word.start + 0.04)))
    return nodes
