"""Which scene or line is meant: by number, words, role, time, place beside another, or "this" one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from agents.offline.film_view import Film, clock
from agents.offline.intents._amounts import CLOCK, NUMBER, ORDINAL, number, ordinal, seconds
from film.script import ROLES
from film.storyboard import Segment
from tools.text.stems import stems
from tools.text.stop_words import stop_words


@dataclass(frozen=True)
class Ref:
    """`ids`: one when it is clear, several when it is not, none with a `problem` (a reason, or with `asks` a question).

    `place`: of a line that was counted (-1 = the last) without saying in which scene. `step`: of a scene that is named as the one after (1) or
    before (-1) another, or as that very one (0). `every`: all of `ids` are meant (`the step scenes`).
    """

    kind: str
    said: str
    ids: tuple[str, ...] = ()
    problem: str = ""
    asks: bool = False
    place: int = 0
    every: bool = False
    step: int | None = None


Found = tuple[Ref, int, int]
PART = r"(?:scene|segment|shot|slide|part|bit|section|clip|moment|passage|piece|seg)"
LINE = r"(?:line|sentence)"
COUNTED = r"(?:scene|segment|shot|slide|part|section|clip|seg)"
ROLE_WORDS = {
    "hook": "hook", "context": "context", "problem": "problem", "solution": "solution", "evidence": "evidence", "proof": "evidence", "comparison": "comparison",
    "quote": "quote", "quotation": "quote", "testimonial": "quote", "story": "story", "recap": "recap", "summary": "recap", "call to action": "cta", "cta": "cta",
    "outro": "outro", "step": "step", "steps": "step", "feature": "feature", "features": "feature",
}  # fmt: skip
TEMPLATE_WORDS = {
    "question": "hook.question", "big claim": "hook.big_claim", "claim": "hook.big_claim", "definition": "definition.term", "bar chart": "data.bar_chart",
    "chart": "data.", "graph": "data.", "donut": "data.donut", "pie chart": "data.donut", "donut chart": "data.donut", "list": "list.reveal", "statistic": "stat.count_up",
    "stat": "stat.count_up", "number": "stat.count_up", "big number": "stat.count_up", "counter": "stat.count_up", "count-up": "stat.count_up", "timeline": "time.timeline",
    "call to action": "closing.cta", "cta": "closing.cta", "comparison": "comparison.split", "quote": "quote.attributed", "steps": "process.steps", "process": "process.steps",
    "icon story": "story.icons", "icons": "story.icons", "chapter title": "title.chapter", "title card": "title.chapter", "picture": "picture.framed", "photo": "picture.framed",
    "teleprompter": "insert.teleprompter", "teleprompter card": "insert.teleprompter",
}  # fmt: skip
FIRST = "intro|introduction|opening|opener|opening scene|opening shot|beginning scene"
LAST = "ending|closing|closing scene|closing shot|closing card|end card|final card|conclusion|end scene|ending scene|outro card"
_LEAD = frozenset("it we he she they you i says say said talks talk talking mentions mention mentioning speaks speak narrator voice explains explain explaining describes describe discusses about there is are the a an this that where which in when with on of film video script goes deals covers cover showing shows regarding called saying".split())  # noqa: SIM905  # fmt: skip
_STOP = frozenset("out off away to into before after by as then instead so longer shorter darker lighter faster slower down up again back forward first last".split())  # noqa: SIM905  # fmt: skip
_SOFT = frozenset("and with in from for or at on".split())  # noqa: SIM905


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


def _each(pattern: str, how: Callable[[re.Match[str], Film], Ref | None], text: str, film: Film) -> Iterator[Found]:
    for match in re.finditer(pattern, text, re.IGNORECASE):
        ref = how(match, film)
        if ref:
            yield ref, match.start(), match.end()


# -- by number


def _place(match: str, count: int) -> int:
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


_NTH = rf"(?:very first|very last|(?:second|third|next)[ -]to[ -]last|second last|last but (?:one|two)|penultimate|last|final|{ORDINAL})"


def _numbered(place: int, said: str, film: Film) -> Ref:
    segments = film.board.segments
    if 1 <= place <= len(segments):
        return Ref("SCENE", said, (segments[place - 1].segment_id,))
    return Ref("SCENE", said, problem=f"There is no {said}; the film has {len(segments)} scenes.")


def _by_number(text: str, film: Film) -> Iterator[Found]:
    count = len(film.board.segments)
    for many in re.finditer(rf"\b(?:the )?(last|first|final) ({NUMBER}) {PART}s\b", text, re.I):
        yield from _run(many, film)
    yield from _each(r"\bseg_(\d{3})\b", lambda m, f: _id(m[0], f), text, film)
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
        place = _place(match[1], count)
        yield _numbered(place, f"scene {place}", film), *match.span()
    yield from _each(r"(?<!\w)#(\d{1,2})(?![\w])", lambda m, f: _numbered(int(m[1]), f"scene {m[1]}", f), text, film)
    yield from _each(
        rf"\b(?:the |my |our )?({_NTH}) (?:{PART}|screen|card|frame|page)\b(?! (?:number|\d))",
        lambda m, f: _numbered(_place(m[1], count), f"{m[1]} scene", f),
        text,
        film,
    )
    yield from _each(rf"\b(?:the |number )({_NTH}) one\b", lambda m, f: _numbered(_place(m[1], count), f"{m[1]} scene", f), text, film)


def _row(text: str, start: int, end: int, film: Film) -> Iterator[Found]:
    """`scenes 3, 4 and 7`: each number a reference of its own; the first takes in the words before it."""
    for i, place in enumerate(re.finditer(rf"\b({NUMBER})\b", text[start:end], re.I)):
        yield _numbered(int(number(place[1].lower())), f"scene {place[1]}", film), start + place.start() * bool(i), start + place.end()


def _bare(text: str, film: Film) -> Iterator[Found]:
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
                    yield _numbered(int(match[group]), f"scene {match[group]}", film), *match.span(group)


def _run(many: re.Match[str], film: Film) -> Iterator[Found]:
    """`the last two scenes`: the first word stands for the first of them, the rest for the last, so that it reads as a row."""
    size, count = int(number(many[2].lower())), len(film.board.segments)
    start = 1 if many[1].lower() == "first" else count - size + 1
    yield _numbered(start, f"scene {start}", film), many.start(), many.end(1)
    yield _numbered(start + size - 1, f"scene {start + size - 1}", film), many.start(2), many.end()


def _id(segment_id: str, film: Film) -> Ref:
    there = segment_id.lower() in [s.segment_id for s in film.board.segments]
    return Ref("SCENE", segment_id, (segment_id.lower(),)) if there else Ref("SCENE", segment_id, problem=f"There is no {segment_id}.")


# -- by time


def _by_time(text: str, film: Film) -> Iterator[Found]:
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
        yield from _each(mark, _timed, text, film)


def _timed(match: re.Match[str], film: Film) -> Ref | None:
    said = match[1].lower()
    at = seconds(said if re.search("[a-z:]", said) else f"{said} s")
    segment = film.at(at)
    if segment:
        return Ref("SCENE", clock(at), (segment.segment_id,))
    return Ref("SCENE", clock(at), problem=f"There is nothing at {clock(at)}; the film ends at {clock(film.length_s)}.")


# -- by words


def _stems(text: str, language: str) -> set[str]:
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())
    return {s for w in words if w not in stop_words(language) or w.isdigit() for s in stems(w, language)}


def _by_words(text: str, film: Film) -> Iterator[Found]:
    start = rf"(?:\b(?:the|that|this|any|every) (?:whole |entire |complete )?(?P<kind>{PART}|{LINE})s? (?=(?:about|on|where|which|that|when|mentioning|saying|of|with|showing|regarding|called|explaining|describing|concerning|for|in)\b(?! (?:SCENE|the (?:end|beginning|start)|screen)))|(?<=which scene )(?=(?:talks|talk|says|mentions|speaks|deals|covers|explains|shows|is about|has)\b)|(?=where (?:it|we|he|she|the (?:narrator|voice)) (?:says?|talks?|mentions?|speaks?)\b))"
    for match in re.finditer(start, text, re.IGNORECASE):
        ref = _told(text, match.end(), (match["kind"] or "scene").lower(), film)
        if ref:
            line = (
                _one_line(ref[0], film)
                if match["kind"] == "bit" and _WORDED.match(text[: match.start()]) and _SPOKEN.match(text, match.end())
                else None
            )
            yield line or ref[0], match.start(), ref[1]


_WORDED = re.compile(r".*\b(?:delete|remove|get rid of|cut|drop|lose|skip|strip|take out|rewrite|rephrase|reword|change|replace)\b", re.I)
_SPOKEN = re.compile(r"(?:where|when|in which) (?:it|we|he|she|they|you|i|the \w+) (?:say|says|said|claim|claims|mention|mentions)\b", re.I)


def _one_line(scene: Ref, film: Film) -> Ref | None:
    """The line that is meant by `the bit where we say ...`, of a scene that says more."""
    line = _matching(scene.said, "line", film)
    return line if len(scene.ids) == len(line.ids) == 1 and len(film.segment(scene.ids[0]).lines) > 1 else None


def _told(text: str, at: int, kind: str, film: Film) -> tuple[Ref, int] | None:
    """Reads on from `about ...` as far as the words are of the film. (reference, end)."""
    language = film.board.script.language
    known = set().union(*(_stems(_shown(s), language) for s in film.board.segments))
    kept: list[str] = []
    end, lead = at, True
    words = list(re.finditer(r"[^\s,;:.?!]+|[,;:.?!]", text[at:]))
    for i, word in enumerate(words):
        low = word[0].lower()
        if lead and low in _LEAD:
            end = at + word.end()
            continue
        lead = False
        if (not word[0][0].isalnum() and word[0][0] not in "'\"“#") or word[0].startswith(("SCENE", "LINE", "QUOTE")) or low in _STOP:
            break
        own = bool(set(stems(low, language)) & known) and low not in stop_words(language)
        if low in _SOFT and not _goes_on(words[i + 1 :], known, language):
            break
        if kept and not own and low not in stop_words(language) and set().union(*(_stems(k, language) for k in kept)) & known:
            break
        kept.append(word[0])
        end = at + word.end()
    while kept and kept[-1].lower() in stop_words(language) | _SOFT:
        end = text.rindex(kept.pop(), at, end)
    if not kept:
        return None
    end = at + len(text[at:end].rstrip())
    return _matching(" ".join(kept), kind, film), end


def _goes_on(after: list[re.Match[str]], known: set[str], language: str) -> bool:
    content = next((w[0].lower() for w in after[:3] if w[0].lower() not in stop_words(language)), "")
    return bool(content) and not re.fullmatch(f"{PART}|{LINE}", content) and bool(set(stems(content, language)) & known)


def _shown(segment: Segment) -> str:
    return f"{segment.script_text} {segment.visual_spec.slots}"


def _matching(words: str, kind: str, film: Film) -> Ref:
    """The scenes (or lines) that have most of the words; a word in few scenes counts for more."""
    language = film.board.script.language
    wanted = [
        set(stems(w, language))
        for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", words.lower())
        if w not in stop_words(language) or w.isdigit()
    ]
    if kind in ("line", "sentence"):
        texts = {line.line_id: line.text for line in film.board.script.lines}
    else:
        texts = {s.segment_id: s.script_text for s in film.board.segments}
    tag = "LINE" if kind in ("line", "sentence") else "SCENE"
    ids = _best(wanted, texts, language, words)
    if not ids and tag == "SCENE":
        ids = _best(wanted, {s.segment_id: str(s.visual_spec.slots) for s in film.board.segments}, language, words)
    return Ref(tag, words, ids, "" if ids else f"No {'line' if tag == 'LINE' else 'scene'} of the film is about “{words}”.")


def _best(wanted: list[set[str]], texts: dict[str, str], language: str, words: str) -> tuple[str, ...]:
    have = {name: _stems(text, language) for name, text in texts.items()}
    phrase = _flat(words, language)
    uses = [sum(bool(w & own) for own in have.values()) for w in wanted]
    score = {
        name: sum(1 / n for w, n in zip(wanted, uses) if n and w & own)
        + (1.0 if len(wanted) > 1 and phrase in _flat(texts[name], language) else 0.0)
        for name, own in have.items()
    }
    top = max(score.values(), default=0.0)
    if top <= 0 or not wanted or sum(bool(n) for n in uses) * 2 < len(wanted):
        return ()
    return tuple(name for name, s in score.items() if s >= top - 1e-9)


def _flat(text: str, language: str) -> str:
    """The content words' shortest stems, in order."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())
    return " ".join(min(stems(w, language), key=len) for w in words if w not in stop_words(language))


# -- by role or template


def _by_role(text: str, film: Film) -> Iterator[Found]:
    names = sorted({*ROLE_WORDS, *TEMPLATE_WORDS}, key=len, reverse=True)
    some = "|".join(names)
    yield from _each(rf"^({some})(?=: | [–—-]+ )", lambda m, f: _of_role(m[1], f, quiet=True), text, film)
    yield from _each(
        rf"\bthe ({_NTH}) ({some})(?: {PART})?\b(?! (?:of|icon|text|label|read|say|should|title|card)\b| (?:in|on) (?:the )?(?:scene|screen|list|process|steps)\b)",
        lambda m, f: _of_role(m[2], f, quiet=True, nth=m[1]),
        text,
        film,
    )
    yield from _each(
        rf"\b(?:the |our |my )?(?:{FIRST})(?: {PART})?\b(?! (?:card|line))",
        lambda m, f: Ref("SCENE", m[0], (f.board.segments[0].segment_id,)),
        text,
        film,
    )
    yield from _each(
        rf"\b(?:the |our |my )(?:{LAST})(?: {PART})?\b", lambda m, f: Ref("SCENE", m[0], (f.board.segments[-1].segment_id,)), text, film
    )
    yield from _each(
        rf"\b(?:all )?(?:the |our |my )({some})(?: {PART}(s)?\b| card\b)(?! (?:template|layout)\b)",
        lambda m, f: _of_role(m[1], f, every=bool(m[2])),
        text,
        film,
    )
    bare = [
        n
        for n in names
        if n not in ("picture", "photo", "icons", "number", "feature", "big number", "list", "process", "features", "context", "story")
    ]
    yield from _each(
        rf"\b(?:the |our |my )({'|'.join(bare)})\b(?! (?:template|layout|scene template|size|colou?r|font|style|of\b|on (?:SCENE|screen)|in SCENE))",
        lambda m, f: _of_role(m[1], f),
        text,
        film,
    )
    yield from _each(
        r"\b(?:the |our |my )(list|steps|number|process)\b(?! (?:in|on)\b)(?: of (?!banned|forbidden|words|scenes|templates|voices|looks|SCENE)[\w'-]+| with [\w'-]+)?(?! of\b)",
        lambda m, f: _of_role(m[1], f, quiet=True),
        text,
        film,
    )


def _of_role(said: str, film: Film, quiet: bool = False, every: bool = False, nth: str = "") -> Ref | None:
    word = said.lower()
    segments = film.board.segments
    ids = tuple(s.segment_id for s in segments if s.role == ROLE_WORDS.get(word))
    wanted = TEMPLATE_WORDS.get(word, "?")
    ids = ids or tuple(s.segment_id for s in segments if s.visual_spec.template_id.startswith(wanted))
    if not ids and (quiet or word not in {*ROLES, *ROLE_WORDS, *TEMPLATE_WORDS}):
        return None
    if nth and ids:
        at = len(ids) if _place(nth, 0) == 0 else _place(nth, len(ids))
        return Ref("SCENE", f"the {nth} {word}", ids[at - 1 : at], "" if at <= len(ids) else f"There are {len(ids)} scenes of that kind.")
    roles = ", ".join(dict.fromkeys(s.role for s in segments))
    return Ref("SCENE", f"the {word}", ids, "" if ids else f"The film has no {word}; its scenes are: {roles}.", every=every)


def _by_own_words(text: str, film: Film) -> Iterator[Found]:
    """`the compressor scene`, `the heat pump part`."""
    for match in re.finditer(
        rf"\b(?:the|our|my|that) ((?:[\w'’-]+ ){{1,4}}?)({PART}|{LINE})\b(?! (?:{NUMBER}|of|on)\b)", text, re.IGNORECASE
    ):
        words = match[1].strip()
        inside = [w for w in words.lower().split() if w not in stop_words(film.board.script.language)]
        if not inside or set(inside) & {
            "whole",
            "entire",
            "current",
            "next",
            "previous",
            "same",
            "other",
            "new",
            "following",
            "line",
            "sentence",
            "text",
            "title",
            *_STOP,
        }:
            continue
        if re.search(r"SCENE|LINE|QUOTE|\b(?:and|or|an?)\b", words):
            continue
        yield _matching(words, match[2].lower(), film), *match.span()


# -- this one, and its neighbours


def _by_place(text: str, film: Film) -> Iterator[Found]:
    yield from _each(
        rf"\b(?:this|that|the same|the current|current) (?:{PART}|one)\b(?! (?:about|where|that|which|at)\b)",
        lambda m, f: Ref("SCENE", m[0], step=0),
        text,
        film,
    )
    for step, beside in ((1, _NEXT), (-1, _BEFORE)):
        yield from _each(beside, lambda m, f, step=step: Ref("SCENE", m[0], step=step), text, film)


_OF_IT = r"(?: (?:it|that|this)(?: (?:one|scene))?)"
_NEXT = rf"\b(?:the )?(?:next|following|subsequent) (?:{PART}|one)\b|\b(?:the |its )?(?:successor|next neighbou?r)\b|\bthe (?:{PART}|one) (?:that |which )?(?:(?:immediately |directly |right |just )?(?:after|following|behind){_OF_IT}|(?:follows|comes (?:next|(?:right |directly )?after)){_OF_IT}?)(?!\w)"
_BEFORE = rf"\b(?:the )?(?:previous|preceding|prior) (?:{PART}|one)\b|\bthe (?:{PART}|one) (?:that |which )?(?:(?:immediately |directly |right |just )?(?:before|preceding){_OF_IT}|(?:precedes|comes (?:right |directly )?before){_OF_IT}?)(?!\w)"


# -- lines


def _lines(text: str, film: Film) -> Iterator[Found]:
    """`line 5`, `the second sentence of scene 3` (the scene's own count), `the last line`."""
    own = rf"(?: (?:of|in|from|on) (?:the )?(?:{COUNTED} (?:number |#)?(?P<scene>{NUMBER})|(?P<nth>{_NTH}) {COUNTED}|(?P<id>seg_\d+)))?"
    counted = rf"\b(?:the )?(?:{LINE} (?:number |no\.? |#)?(?P<n>{NUMBER})|(?P<o>(?<!as the )(?<!add the )(?<!as )(?<!a )(?:{_NTH}|opening|starting|closing|ending)) {LINE})\b{own}"
    for match in re.finditer(counted, text, re.IGNORECASE):
        lines = [line.line_id for line in film.board.script.lines]
        where = "the film"
        place = match["scene"] or match["nth"]
        if place or match["id"]:
            ref = _id(match["id"], film) if match["id"] else _numbered(_place(place, len(film.board.segments)), f"scene {place}", film)
            if not ref.ids:
                yield ref, *match.span()
                continue
            lines, where = film.segment(ref.ids[0]).lines, f"scene {film.number(ref.ids[0])}"
        at = _place(match["n"] or match["o"], len(lines))
        there = 1 <= at <= len(lines)
        problem = "" if there else f"There is no line {at} in {where}; it has {len(lines)}."
        counted = 0 if place or match["id"] else _place(match["n"] or match["o"], 0) or -1
        yield Ref("LINE", match[0], (lines[at - 1],) if there else (), problem, place=counted), *match.span()
    yield from _each(
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


RULES = (_lines, _by_number, _by_time, _by_place, _by_words, _by_role, _by_own_words, _bare)
