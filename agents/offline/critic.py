"""The style critic without a model: turns findings into small typed repairs of the storyboard; what it cannot mend it leaves as findings.

`improve` tries repairs and keeps those that the checks themselves find better. Spoken words are never touched: a repair changes
the variant, the colour field, the template or the slots of a scene, and what continues a scene changes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from agents.offline.limits import required
from agents.offline.retelling import retold
from film.finding import Finding
from film.storyboard import Segment, Storyboard, VisualSpec
from svg_kit import templates
from svg_kit.errors import KitError
from tools.scene_layers import layers

Look = Callable[[Storyboard], Sequence[Finding]]
ROUNDS = 6
CROWDED = (
    "text.overflow", "text.overlap", "text.hidden", "text.too_small", "layout.safe_area", "logo.clear_space", "captions.overlap",
)  # fmt: skip
UNREADABLE = ("text.contrast", "captions.contrast")
WRONG = ("figures.mismatch", "brand.banned_word", "text.placeholder", "text.too_long")
ALIKE = ("layout.framing_repeated", "layout.field_repeated", "layout.template_repeated")
MENDABLE = (*CROWDED, *UNREADABLE, *WRONG, *ALIKE)
FIELDS = ("paper", "deep", "day", "night", "brand")
VARIANTS = 3
OPTIONAL = ("delta_label", "kicker", "figure", "delta", "icons", "icon", "line", "role", "unit", "headline", "title")
"""Slots that a scene can do without, the least important first."""
WITH = {"delta": ("delta_label",), "text": ("emphasis",), "action": ("emphasis",), "headline": ("emphasis",)}
MEANT = {"stat.count_up": ("kicker",)}
"""Optional slots that a scene would say something else without: `up to 30%` is not 30%."""
ERROR, WARNING = 100, 1


@dataclass(frozen=True, slots=True)
class Repair:
    """`segments` are the scene and those that continue it, changed; `text` says how."""

    text: str
    segments: tuple[Segment, ...]


def improve(board: Storyboard, look: Look, rounds: int = ROUNDS) -> tuple[Storyboard, list[str]]:
    """The storyboard with every repair that the checks find better, and one sentence for each. `look` runs the checks.

    In each round every faulty scene tries its next repair, all at once; a repair stays when its scene and its neighbour have fewer
    or lighter findings than before. At most `rounds` + 1 looks.
    """
    findings, told = list(look(board)), []
    tried: dict[str, int] = {}
    for _ in range(rounds):
        chosen = _next(board, findings, tried)
        if not chosen:
            break
        fresh = _with(board, chosen.values())
        seen = list(look(fresh))
        good = {sid: r for sid, r in chosen.items() if _weight(seen, _near(board, sid)) < _weight(findings, _near(board, sid))}
        if len(good) < len(chosen) and good:  # what was bad for one may have been good for its neighbour: look again
            fresh = _with(board, good.values())
            seen = list(look(fresh))
        if good and _weight(seen) < _weight(findings):
            told += [f"{sid}: {r.text}" for sid, r in good.items()]
            board, findings = fresh, seen
            for sid in good:
                tried.pop(sid, None)
    return board, told


def repair(board: Storyboard, findings: Sequence[Finding]) -> tuple[Storyboard, list[str]]:
    """The first repair for each scene with an error, unproved: for callers that look at the result themselves."""
    chosen = _next(board, [f for f in findings if f.severity == "error"], {})
    return (_with(board, chosen.values()), [f"{sid}: {r.text}" for sid, r in chosen.items()]) if chosen else (board, [])


def _next(board: Storyboard, findings: Sequence[Finding], tried: dict[str, int]) -> dict[str, Repair]:
    """The next untried repair of each faulty scene; neighbours never in the same round, as their repairs hang together."""
    out: dict[str, Repair] = {}
    taken: set[str] = set()
    for head in dict.fromkeys(_head(board, f.where.segment_id) for f in _mendable(board, findings)):
        mine = [f for f in _mendable(board, findings) if _head(board, f.where.segment_id) == head]
        if set(_near(board, head)) & taken:
            continue
        options = list(_options(board, head, sorted(mine, key=lambda f: f.severity != "error")))
        at = tried.get(head, 0)
        if at < len(options):
            tried[head] = at + 1
            out[head] = options[at]
            taken |= set(_near(board, head))
    return out


def _mendable(board: Storyboard, findings: Sequence[Finding]) -> list[Finding]:
    known = {s.segment_id for s in board.segments}
    return [f for f in findings if f.code in MENDABLE and f.severity != "info" and f.where.segment_id in known]


def _options(board: Storyboard, head: str, findings: Sequence[Finding]) -> Iterator[Repair]:
    """Repairs of a scene from the smallest to the largest, each of which gives valid slots, no two alike."""
    run = _run(board, head)
    seen: list[tuple[VisualSpec, ...]] = [tuple(s.visual_spec for s in run)]
    for finding in findings:
        for text, specs in _ways(board, run, finding):
            if specs not in seen and all(map(_valid, specs)):
                seen.append(specs)
                changed = tuple(s.model_copy(update={"visual_spec": _layered(board, spec)}) for s, spec in zip(run, specs))
                yield Repair(f"{text} ({finding.code})", changed)


def _ways(board: Storyboard, run: Sequence[Segment], finding: Finding) -> Iterator[tuple[str, tuple[VisualSpec, ...]]]:
    code, specs = finding.code, [s.visual_spec for s in run]
    if code in WRONG:
        yield from _without(specs, _slot_of(finding))
        return
    if code in (*CROWDED, *UNREADABLE, "layout.framing_repeated"):
        yield from _other_variants(specs)
    if code in UNREADABLE and any(s.setting for s in specs):
        yield "without its set", tuple(s.model_copy(update={"setting": ""}) for s in specs)
    if code in (*UNREADABLE, "layout.field_repeated"):
        yield from _other_fields(board, run)
    if code in ("layout.template_repeated", "layout.framing_repeated") and len(run) == 1:
        yield from ((f"told as {spec.template_id}", (spec,)) for spec in retold(specs[0]))
    if code in CROWDED:
        for name in OPTIONAL:
            yield from _without(specs, name)


def _other_variants(specs: Sequence[VisualSpec]) -> Iterator[tuple[str, tuple[VisualSpec, ...]]]:
    for step in range(1, VARIANTS):
        variant = (specs[0].variant + step) % VARIANTS
        yield f"another composition of {specs[0].template_id}", tuple(s.model_copy(update={"variant": variant}) for s in specs)


def _other_fields(board: Storyboard, run: Sequence[Segment]) -> Iterator[tuple[str, tuple[VisualSpec, ...]]]:
    """Fields that neither neighbour has."""
    at = board.segments.index(run[0])
    around = {s.visual_spec.field for s in (*board.segments[max(0, at - 1) : at], *board.segments[at + len(run) : at + len(run) + 1])}
    for field in FIELDS:
        if field not in around and field != run[0].visual_spec.field:
            yield f"the {field} field", tuple(s.visual_spec.model_copy(update={"field": field}) for s in run)


def _without(specs: Sequence[VisualSpec], name: str) -> Iterator[tuple[str, tuple[VisualSpec, ...]]]:
    """Without a slot and what hangs on it; its reveal goes too."""
    if not any(s.slots.get(name) for s in specs) or any(name in (*required(s.template_id), *MEANT.get(s.template_id, ())) for s in specs):
        return
    gone = (name, *WITH.get(name, ()))
    yield f"without its {name.replace('_', ' ')}", tuple(_less(s, gone) for s in specs)


def _less(spec: VisualSpec, gone: tuple[str, ...]) -> VisualSpec:
    slots = {k: v for k, v in spec.slots.items() if k not in gone}
    moves = [t for t in spec.transforms if t.layer not in gone and not (t.layer.startswith("icon.") and "icons" in gone)]
    return spec.model_copy(update={"slots": slots, "transforms": moves})


def _slot_of(finding: Finding) -> str:
    """The slot that a finding names: its path's first part, or the reveal of a block (`kicker-2`)."""
    return finding.where.element.split(".")[0].rsplit("-", 1)[0]


def _valid(spec: VisualSpec) -> bool:
    try:
        templates.slots_of(spec.template_id, spec.slots)
    except KitError:
        return False
    return True


def _layered(board: Storyboard, spec: VisualSpec) -> VisualSpec:
    return spec.model_copy(update={"layers": layers(spec.slots, spec.field, board.brandkit)})


def _run(board: Storyboard, head: str) -> tuple[Segment, ...]:
    """A scene and the segments that continue it."""
    at = next(i for i, s in enumerate(board.segments) if s.segment_id == head)
    end = at + 1
    while end < len(board.segments) and board.segments[end].continues:
        end += 1
    return tuple(board.segments[at:end])


def _head(board: Storyboard, segment_id: str) -> str:
    """The segment that a continuing one goes back to."""
    at = next(i for i, s in enumerate(board.segments) if s.segment_id == segment_id)
    while at and board.segments[at].continues:
        at -= 1
    return board.segments[at].segment_id


def _near(board: Storyboard, head: str) -> list[str]:
    """The scene's segments and its neighbours: a repair may help here and harm there."""
    run = _run(board, head)
    at = board.segments.index(run[0])
    return [s.segment_id for s in board.segments[max(0, at - 1) : at + len(run) + 1]]


def _with(board: Storyboard, repairs: Any) -> Storyboard:
    changed = {s.segment_id: s for r in repairs for s in r.segments}
    return board.model_copy(update={"segments": [changed.get(s.segment_id, s) for s in board.segments]})


def _weight(findings: Sequence[Finding], segments: Sequence[str] | None = None) -> int:
    weights = {"error": ERROR, "warning": WARNING, "info": 0}
    return sum(weights[f.severity] for f in findings if segments is None or f.where.segment_id in segments)
