"""Which scene or line is meant: by number, words, role, time, place beside another, or "this" one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agents.offline.film_view import Film
from agents.offline.intents._amounts import NUMBER
from agents.offline.intents._ref import COUNTED, LINE, PART, Found, Ref, each
from agents.offline.intents._ref_number import NTH, bare, by_id, by_number, by_time, numbered, place_of
from agents.offline.intents._ref_role import by_role
from agents.offline.intents._ref_words import by_own_words, by_words


def found(text: str, film: Film) -> Iterator[Found]:
    """References from the last to the first, so that replacing one leaves the places of the others. (reference, start, end) in `text`."""
    taken: list[Found] = []
    for rule in RULES:
        for ref, start, end in rule(text, film):
            if start < end and all(end <= s or start >= e for _, s, e in taken):
                taken.append((ref, start, end))
    placed = [(_beside(ref, start, taken, film), start, end) for ref, start, end in taken]
    yield from sorted(((ref, start, end) for ref, start, end in placed if ref), key=lambda f: -f[1])


def _beside(ref: Ref, start: int, taken: list[Found], film: Film) -> Ref | None:
    """A neighbour is that of the scene named before it, else of the one spoken of last; None when there is neither."""
    if ref.step is None:
        return ref
    earlier = [r.ids[0] for r, s, _ in sorted(taken, key=lambda f: f[1]) if s < start and r.kind == "SCENE" and len(r.ids) == 1]
    anchor = (earlier or [film.chosen or film.last])[-1]
    order = [s.segment_id for s in film.board.segments]
    if anchor not in order:
        return None if ref.step else replace(ref, problem="Which scene do you mean? None was spoken of yet.", asks=True)
    at = order.index(anchor) + ref.step
    return replace(ref, ids=(order[at],)) if 0 <= at < len(order) else replace(ref, problem=f"There is no {ref.said}.")


def _by_place(text: str, film: Film) -> Iterator[Found]:
    yield from each(
        rf"\b(?:this|that|the same|the current|current) (?:{PART}|one)\b(?! (?:about|where|that|which|at)\b)",
        lambda m, f: Ref("SCENE", m[0], step=0),
        text,
        film,
    )
    for step, beside in ((1, _NEXT), (-1, _BEFORE)):
        yield from each(beside, lambda m, f, step=step: Ref("SCENE", m[0], step=step), text, film)


_OF_IT = r"(?: (?:it|that|this)(?: (?:one|scene))?)"
_NEXT = rf"\b(?:the )?(?:next|following|subsequent) (?:{PART}|one)\b|\b(?:the |its )?(?:successor|next neighbou?r)\b|\bthe (?:{PART}|one) (?:that |which )?(?:(?:immediately |directly |right |just )?(?:after|following|behind){_OF_IT}|(?:follows|comes (?:next|(?:right |directly )?after)){_OF_IT}?)(?!\w)"
_BEFORE = rf"\b(?:the )?(?:previous|preceding|prior) (?:{PART}|one)\b|\bthe (?:{PART}|one) (?:that |which )?(?:(?:immediately |directly |right |just )?(?:before|preceding){_OF_IT}|(?:precedes|comes (?:right |directly )?before){_OF_IT}?)(?!\w)"


def _lines(text: str, film: Film) -> Iterator[Found]:
    """`line 5`, `the second sentence of scene 3` (the scene's own count), `the last line`."""
    own = rf"(?: (?:of|in|from|on) (?:the )?(?:{COUNTED} (?:number |#)?(?P<scene>{NUMBER})|(?P<nth>{NTH}) {COUNTED}|(?P<id>seg_\d+)))?"
    counted = rf"\b(?:the )?(?:{LINE} (?:number |no\.? |#)?(?P<n>{NUMBER})|(?P<o>(?<!as the )(?<!add the )(?<!as )(?<!a )(?:{NTH}|opening|starting|closing|ending)) {LINE})\b{own}"
    for match in re.finditer(counted, text, re.IGNORECASE):
        lines = [line.line_id for line in film.board.script.lines]
        where = "the film"
        place = match["scene"] or match["nth"]
        if place or match["id"]:
            ref = by_id(match["id"], film) if match["id"] else numbered(place_of(place, len(film.board.segments)), f"scene {place}", film)
            if not ref.ids:
                yield ref, *match.span()
                continue
            lines, where = film.segment(ref.ids[0]).lines, f"scene {film.number(ref.ids[0])}"
        at = place_of(match["n"] or match["o"], len(lines))
        there = 1 <= at <= len(lines)
        problem = "" if there else f"There is no line {at} in {where}; it has {len(lines)}."
        counted = 0 if place or match["id"] else place_of(match["n"] or match["o"], 0) or -1
        yield Ref("LINE", match[0], (lines[at - 1],) if there else (), problem, place=counted), *match.span()
    yield from each(
        r"\bl\d{3}[a-z]?\b",
        lambda m, f: Ref("LINE", m[0], (m[0].lower(),)) if m[0].lower() in [x.line_id for x in f.board.script.lines] else None,
        text,
        film,
    )


def within(ref: Ref, scene: Ref, film: Film) -> Ref:
    """A line counted beside the name of one scene is counted in it, where it has so many."""
    if not ref.place or len(scene.ids) != 1:
        return ref
    lines = film.segment(scene.ids[0]).lines
    place = ref.place if ref.place > 0 else len(lines)
    return replace(ref, ids=(lines[place - 1],), problem="") if place <= len(lines) else ref


def neighbour(ref: Ref, step: int, film: Film) -> Ref:
    """The scene or line after (1) or before (-1) the one that is meant."""
    if len(ref.ids) != 1:
        return ref
    order = [s.segment_id for s in film.board.segments] if ref.kind == "SCENE" else [line.line_id for line in film.board.script.lines]
    at = order.index(ref.ids[0]) + step
    if 0 <= at < len(order):
        return replace(ref, ids=(order[at],))
    return replace(ref, ids=(), problem=f"Nothing comes {'after' if step > 0 else 'before'} {ref.said}.")


def quoting(ref: Ref, quoted: Sequence[str], film: Film) -> Ref:
    """Of several scenes or lines the one that has the quoted words."""
    if len(ref.ids) < 2:
        return ref
    said = {i: (film.segment(i).script_text if ref.kind == "SCENE" else film.line_text(i)).lower() for i in ref.ids}
    fitting = tuple(i for i in ref.ids if any(q.rstrip(".!?") in said[i] for q in quoted))
    return replace(ref, ids=fitting) if len(fitting) == 1 else ref


RULES = (_lines, by_number, by_time, _by_place, by_words, by_role, by_own_words, bare)
