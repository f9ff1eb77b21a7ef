"""Scenes by number, id and time: `scene 4`, `the last but one`, `scenes 2 to 5`, `at 0:42`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.offline.film_view import Film, clock
from agents.offline.intents._amounts import CLOCK, NUMBER, ORDINAL, number, ordinal, seconds
from agents.offline.intents._ref import COUNTED, PART, Found, Ref, each


def place_of(match: str, count: int) -> int:
    """`last`, `second to last`, `penultimate`, `3rd`, `three` -> a place from 1; 0 = none."""
    said = " ".join(match.lower().replace("-", " ").split())
    if said in ("last", "final", "very last", "closing", "ending"):
        return count
    if said in ("very first", "opening", "starting"):
        return 1
    if said in ("penultimate", "second to last", "next to last", "last but one", "second last"):
        return count - 1
    if said in ("third to last", "last but two"):
        return count - 2
    if re.fullmatch(ORDINAL, said):
        return ordinal(said)
    return int(number(said)) if re.fullmatch(NUMBER, said) else 0


NTH = rf"(?:very first|very last|(?:second|third|next)[ -]to[ -]last|second last|last but (?:one|two)|penultimate|last|final|{ORDINAL})"


def numbered(place: int, said: str, film: Film) -> Ref:
    segments = film.board.segments
    if 1 <= place <= len(segments):
        return Ref("SCENE", said, (segments[place - 1].segment_id,))
    return Ref("SCENE", said, problem=f"There is no {said}; the film has {len(segments)} scenes.")


def by_number(text: str, film: Film) -> Iterator[Found]:
    count = len(film.board.segments)
    for many in re.finditer(rf"\b(?:the )?(last|first|final) ({NUMBER}) {PART}s\b", text, re.I):
        yield from _run(many, film)
    yield from each(r"\bseg_(\d{3})\b", lambda m, f: by_id(m[0], f), text, film)
    for many in re.finditer(
        rf"\b{COUNTED}s\s+((?:number\s+|nr\.?\s+|#)?{NUMBER})((?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s+with\s+|\s+or\s+|\s+to\s+|\s*[-–]\s*|\s+through\s+|\s+until\s+|\s+till\s+)(?:#)?{NUMBER}\b(?!\s*(?:seconds?|s\b)))+)",
        text,
        re.I,
    ):
        yield from _row(text, *many.span(), film)
    unit = r"(?! ?-?(?:seconds?|secs?|s|%|percent|million|billion|minutes?|more|times|x|\w+s)\b|[.:]\d|\w)"
    pair = r"\b(?:between|from|merge|join|combine|fuse|swap|exchange|switch|delete|remove|drop|cut)\b[^.;]*?"
    for many in re.finditer(
        rf"\b{COUNTED} #?{NUMBER}(?:, #?{NUMBER})*(?:,? (?:and|&|\+|plus|or) #?{NUMBER}){unit}|{pair}\b(?P<row>{COUNTED} #?{NUMBER} (?:with|to|through|until) #?{NUMBER}){unit}",
        text,
        re.I,
    ):
        yield from _row(text, many.start("row") if many["row"] else many.start(), many.end(), film)
    for match in re.finditer(
        rf"\b(?:the\s+)?{COUNTED}s?\s+(?:number\s+|no\.?\s+|nr\.?\s+|#\s*)?({NUMBER})(?!\s*-?(?:seconds?\b|s\b|times\b|percent|%|minutes?\b|lines\b|\.\d))\b",
        text,
        re.I,
    ):
        place = place_of(match[1], count)
        yield numbered(place, f"scene {place}", film), *match.span()
    yield from each(r"(?<!\w)#(\d{1,2})(?![\w])", lambda m, f: numbered(int(m[1]), f"scene {m[1]}", f), text, film)
    yield from each(
        rf"\b(?:the |my |our )?({NTH}) (?:{PART}|screen|card|frame|page)\b(?! (?:number|\d))",
        lambda m, f: numbered(place_of(m[1], count), f"{m[1]} scene", f),
        text,
        film,
    )
    yield from each(rf"\b(?:the |number )({NTH}) one\b", lambda m, f: numbered(place_of(m[1], count), f"{m[1]} scene", f), text, film)


def _row(text: str, start: int, end: int, film: Film) -> Iterator[Found]:
    """`scenes 3, 4 and 7`: each number a reference of its own; the first takes in the words before it."""
    for i, place in enumerate(re.finditer(rf"\b({NUMBER})\b", text[start:end], re.I)):
        yield numbered(int(number(place[1].lower())), f"scene {place[1]}", film), start + place.start() * bool(i), start + place.end()


def bare(text: str, film: Film) -> Iterator[Found]:
    """`swap 2 and 3`, `move scene 5 after 7`, `delete 4`."""
    lead = r"\b(?:swap|merge|join|combine|delete|remove|drop|split|exchange|switch|move)"
    digits = r"(?<![\d.])(\d{1,2})(?![\d.]|:\d|(?:st|nd|rd|th)\b| ?(?:%|percent|seconds?|secs?|s\b|x\b|times|minutes?|million|billion|degrees|steps?|changes?|edits?|lines?|places?|spots?))"
    for pattern in (
        rf"{lead} {digits}(?:(?: and | with | & |, ?| to ){digits})?",
        rf"\b(?:after|before|behind) {digits}(?=$| )",
        rf"(?<!difference )(?<!differences )(?<!changed )(?<!changes )\bbetween {digits} and {digits}",
        rf"\b(?:one scene|a single scene) (?:out )?of {digits} (?:and|to) {digits}",
    ):
        for match in re.finditer(pattern, text, re.I):
            for group in range(1, (match.lastindex or 0) + 1):
                if match[group]:
                    yield numbered(int(match[group]), f"scene {match[group]}", film), *match.span(group)


def _run(many: re.Match[str], film: Film) -> Iterator[Found]:
    """`the last two scenes`: the first word stands for the first of them, the rest for the last, so that it reads as a row."""
    size, count = int(number(many[2].lower())), len(film.board.segments)
    start = 1 if many[1].lower() == "first" else count - size + 1
    yield numbered(start, f"scene {start}", film), many.start(), many.end(1)
    yield numbered(start + size - 1, f"scene {start + size - 1}", film), many.start(2), many.end()


def by_id(segment_id: str, film: Film) -> Ref:
    there = segment_id.lower() in [s.segment_id for s in film.board.segments]
    return Ref("SCENE", segment_id, (segment_id.lower(),)) if there else Ref("SCENE", segment_id, problem=f"There is no {segment_id}.")


def by_time(text: str, film: Film) -> Iterator[Found]:
    lead = rf"(?:\b(?:the )?(?:{PART}|thing|one)s? (?:that (?:starts|begins|is|plays|comes) )?)?"
    marks = (
        rf"{lead}(?:\b(?:at|around|near|about|@|from)|@) ?(?:minute |time |the )?({CLOCK})(?: mark)?\b",
        rf"\b(?:the )?({CLOCK}) (?:{PART}|mark)\b",
        rf"{lead}\b(?:at|around|near) (?:about |around |the )?({NUMBER}[ -]?(?:seconds?|secs?|s)\b)(?: mark| in)?\b",
        rf"{lead}\b(?:at |around )?second ({NUMBER})\b(?! {PART})",
        rf"{lead}\b({NUMBER} (?:seconds?|secs?) in)\b",
        rf"{lead}\b(?:at|around) ((?:{NUMBER}|a|one) minutes?(?: (?:and )?{NUMBER} (?:seconds?|secs?|s))?)\b(?: mark| in)?",
    )
    for mark in marks:
        yield from each(mark, _timed, text, film)


def _timed(match: re.Match[str], film: Film) -> Ref | None:
    said = match[1].lower()
    at = seconds(said if re.search("[a-z:]", said) else f"{said} s")
    segment = film.at(at)
    if segment:
        return Ref("SCENE", clock(at), (segment.segment_id,))
    return Ref("SCENE", clock(at), problem=f"There is nothing at {clock(at)}; the film ends at {clock(film.length_s)}.")
