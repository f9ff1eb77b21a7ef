"""A request with its references found: quoted words, scenes and lines stand as QUOTE0, SCENE0, LINE0 in an otherwise lower-case sentence.

So a family's pattern reads `move SCENE\\d+ (?:after|behind) SCENE\\d+`, however the scenes were named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from agents.offline.film_view import Film, listed
from agents.offline.intents import _reference as reference
from agents.offline.intents._clauses import VERBS
from agents.offline.intents._reference import Ref
from film.chat import Understood

S, L, Q = r"(SCENE\d+)", r"(LINE\d+)", r"(QUOTE\d+)"
_TAG = re.compile(r"(?:QUOTE|SCENE|LINE)\d+")
_QUOTED = re.compile(r"[“\"«]([^”\"»]+)[”\"»]|(?<![\w])'([^']+(?:'\w[^']*)*)'(?!\w)|‘([^’]+)’|`([^`]+)`")
_TOLD = (  # words to take as they are, without quotation marks
    re.compile(r":\s+(\S.*)$"),
    re.compile(
        r"(?<!where it )(?<!where we )(?<!that )(?<!which )(?<!what )(?<!where he )(?<!where she )\b(?:to say|to read|saying|reading|should say"
        r"|should read|so it says|so that it says|say)(?: that)?,?\s+((?!(?:at|in|on|something|anything|this|that|it|about|faster|slower|scene|segment|line|here|to you|house rather)\b)\S.*)$",
        re.IGNORECASE,
    ),
)

_ABOUT = re.compile(
    rf"^(?!(?:{VERBS})\b)[^:]{{2,40}}: .*\b(?:change|make|delete|remove|move|use|turn|set|swap|split|merge)\b", re.IGNORECASE
)
_SETTING = re.compile(
    r"^(captions?|subtitles?|music|voice|look|style|pace|speed|aspect|format|length|duration|resolution|accent|primary|font|mood|transitions?) ?[:=] *",
    re.I,
)
_TOPIC = re.compile(
    rf"^(?:(?:in|on|for|at|with|about|regarding|as for) )?((?:SCENE|LINE)\d+)[,:]? +(?=(?:{VERBS})\b)|^(?:in|on|for|at) ((?:SCENE|LINE)\d+),? +",
    re.IGNORECASE,
)


class Unclear(Exception):
    """The request cannot be carried out as it stands; `understood` holds the question or the reason."""

    def __init__(self, understood: Understood) -> None:
        super().__init__(understood.ask or understood.cannot)
        self.understood = understood


@dataclass(frozen=True)
class Request:
    """`said` is for matching, `raw` the same with its capitals; `hidden` is what each tag stands for, `refs` the scenes and lines."""

    said: str
    raw: str
    film: Film
    hidden: Mapping[str, str]
    refs: Mapping[str, Ref]

    def part(self, start: int, end: int) -> Request:
        return replace(self, said=self.said[start:end].strip(), raw=self.raw[start:end].strip())

    def find(self, pattern: str) -> re.Match[str] | None:
        return re.search(pattern, self.said)

    def only(self, pattern: str) -> re.Match[str] | None:
        """The whole request has this form."""
        return re.fullmatch(pattern, self.said)

    def has(self, *words: str) -> bool:
        """One of the words (or phrases, or patterns) is in it, whole."""
        return bool(re.search(rf"\b(?:{'|'.join(words)})\b", self.said))

    def words(self, match: re.Match[str], group: int | str) -> str:
        """What the person wrote there, capitals and quotations and all."""
        return self.untagged(self.raw[match.start(group) : match.end(group)]).strip()

    def untagged(self, text: str) -> str:
        return _TAG.sub(lambda m: self.hidden[m[0]], text)

    def quote(self, tag: str) -> str:
        return self.hidden[tag]

    def quotes(self) -> list[str]:
        return [self.hidden[t] for t in _TAG.findall(self.said) if t.startswith("QUOTE")]

    def text(self, *fallback: str) -> str:
        """The words that the request brings: the last quotation, else what the patterns' first group finds, else ""."""
        quoted = self.quotes()
        if quoted:
            return quoted[-1]
        found = next((m for p in fallback if (m := self.find(p))), None)
        return self.words(found, 1) if found else ""

    # -- scenes and lines

    def tags(self, kind: str = "SCENE") -> list[str]:
        return [t for t in _TAG.findall(self.said) if t.startswith(kind)]

    def scene(self, tag: str) -> str:
        """The segment id of a tag. Raises Unclear."""
        return self._one(self.refs[tag])

    def scenes(self) -> list[str]:
        return [self.scene(t) for t in self.tags()]

    def this(self) -> str:
        """The one scene that is named, else the one spoken of last. Raises Unclear when there is neither."""
        named = self.tags()
        if named:
            return self.scene(named[0])
        lines = self.tags("LINE")
        if lines:
            line = self.line(lines[0])
            return next(s.segment_id for s in self.film.board.segments if line in s.lines)
        if self.film.chosen or self.film.last:
            return self.film.chosen or self.film.last
        raise Unclear(
            Understood(
                ask=f"Which scene do you mean? The film has {len(self.film.board.segments)}; name one by number, words, role or time."
            )
        )

    def line(self, tag: str) -> str:
        """The line id of a tag. Raises Unclear."""
        return self._one(self.refs[tag])

    def sole_line(self, segment_id: str) -> str:
        """The line of a scene that has only one. Raises Unclear asking which."""
        lines = self.film.segment(segment_id).lines
        if len(lines) == 1:
            return lines[0]
        said = listed([f"“{self.film.line_text(i)}”" for i in lines], "or")
        raise Unclear(
            Understood(ask=f"Scene {self.film.number(segment_id)} has {len(lines)} lines. Which one do you mean: {said}?", scene=segment_id)
        )

    def _one(self, ref: Ref) -> str:
        film = self.film
        if len(ref.ids) == 1:
            return ref.ids[0]
        if not ref.ids:
            raise Unclear(Understood(cannot=ref.problem) if not ref.asks else Understood(ask=ref.problem))
        if film.chosen in ref.ids:
            return film.chosen
        names = [film.name(film.segment(i)) if i.startswith("seg_") else f"“{film.line_text(i)}”" for i in ref.ids[:6]]
        kind = "scene" if ref.kind == "SCENE" else "line"
        raise Unclear(Understood(ask=f"Several {kind}s fit “{ref.said}”. Which one do you mean: {listed(names, 'or')}?"))


def tagged(text: str, film: Film) -> Request:
    """The request with quotations, lines and scenes replaced by tags."""
    hidden: dict[str, str] = {}
    refs: dict[str, Ref] = {}

    def hide(match: re.Match[str]) -> str:
        tag = f"QUOTE{len(hidden)}"
        hidden[tag] = next(g for g in match.groups() if g is not None).strip()
        lead = match[0][: match.start(1) - match.start()] if match.re in _TOLD else ""
        return f"{lead}{tag}"

    text = _QUOTED.sub(hide, _SETTING.sub(r"\1 to ", text))
    for told in _TOLD:
        if not hidden and not (
            _ABOUT.match(text) or re.search(r": QUOTE\d+$", text)
            if told is _TOLD[0]
            else re.search(r"\b(?:instead of|rather than)\b", text)
        ):
            text = told.sub(hide, text)
    for ref, start, end in reference.found(text, film):
        tag = f"{ref.kind}{len(hidden)}"
        hidden[tag], refs[tag] = ref.said, ref
        text = f"{text[:start]}{tag}{text[end:]}"
    scenes = [r for r in refs.values() if r.kind == "SCENE"]
    if len(scenes) == 1:
        refs = {tag: reference.within(r, scenes[0], film) for tag, r in refs.items()}
    text = re.sub(r"^(LINE\d+): *(?=QUOTE)", r"change \1 to ", text)
    text = _TOPIC.sub(lambda m: f"in {m[1] or m[2]} ", text)
    said = "".join(t if _TAG.fullmatch(t) else t.lower() for t in re.split(f"({_TAG.pattern})", text))
    return Request(said, text, film, hidden, refs)
