"""Scenes and lines by what they say: `the part about the compressor`, `the heat pump part`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.offline.film_view import Film
from agents.offline.intents._amounts import NUMBER
from agents.offline.intents._ref import LINE, PART, Found, Ref
from film.storyboard import Segment
from tools.text.stems import stems
from tools.text.stop_words import stop_words

_LEAD = frozenset("it we he she they you i says say said talks talk talking mentions mention mentioning speaks speak narrator voice explains explain explaining describes describe discusses about there is are the a an this that where which in when with on of film video script goes deals covers cover showing shows regarding called saying".split())  # noqa: SIM905  # fmt: skip
_STOP = frozenset("out off away to into before after by as then instead so longer shorter darker lighter faster slower down up again back forward first last".split())  # noqa: SIM905  # fmt: skip
_SOFT = frozenset("and with in from for or at on".split())  # noqa: SIM905


def _stems(text: str, language: str) -> set[str]:
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())
    return {s for w in words if w not in stop_words(language) or w.isdigit() for s in stems(w, language)}


def by_words(text: str, film: Film) -> Iterator[Found]:
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


def by_own_words(text: str, film: Film) -> Iterator[Found]:
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
