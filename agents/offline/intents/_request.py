"""A request with its references found: quoted words, scenes and lines stand as QUOTE0, SCENE0, LINE0 in an otherwise lower-case sentence.

So a family's pattern reads `move SCENE\\d+ (?:after|behind) SCENE\\d+`, however the scenes were named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from agents.offline.film_view import Film, listed
from agents.offline.intents import _reference as reference
from agents.offline.intents._clauses import VERBS, plain
from agents.offline.intents._ref import Ref
from agents.offline.intents._typos import mended
from film.chat import Understood

S, L, Q = r"(SCENE\d+)", r"(LINE\d+)", r"(QUOTE\d+)"
_TAG = re.compile(r"(?:QUOTE|SCENE|LINE)\d+")
_QUOTED = re.compile(r"[“\"«]([^”\"»]+)[”\"»]|(?<![\w])'([^']+(?:'\w[^']*)*)'(?!\w)|‘([^’]+)’|`([^`]+)`")
_TOLD = (  # words to take as they are, without quotation marks
    re.compile(r":\s+(\S.*)$"),
    re.compile(
        r"(?<!where it )(?<!where we )(?<!that )(?<!which )(?<!what )(?<!where he )(?<!where she )(?<!time )(?<!hard )(?<!easy )(?<!easier )(?<!difficult )(?<!people )(?<!viewers )\b(?:to say|to read|saying|reading|should say"
        r"|should read|so it says|so that it says|say)(?: that)?,?\s+((?!(?:at|in|on|something|anything|this|that|it|about|faster|slower|scene|segment|line|here|to you|house rather)\b)\S.*)$",
        re.IGNORECASE,
    ),
)

_ABOUT = re.compile(
    rf"^(?!(?:{VERBS})\b)[^:]{{2,40}}: .*\b(?:change|make|delete|remove|move|use|turn|set|swap|split|merge)\b", re.IGNORECASE
)
_BRINGS = re.compile(
    rf"^[^:]*\b(?:{VERBS}|says|said|saying|reads?|lines?|sentences?|words?|text|titled?|label|kicker|headline|heading|caption|term|meaning|called|unit|action)\b[^:]*:",
    re.IGNORECASE,
)
_NAMED = re.compile(  # a name of ours in quotation marks: `the "big claim" template`
    r"[“\"'‘]([\w -]{2,24})[”\"'’](?= (?:template|layout|look|style|theme|transition|mood|music|voice|captions?|field|background|role)\b)"
    r"|(?<=\b)(?:(?<=template )|(?<=layout )|(?<=look )|(?<=transition )|(?<=mood )|(?<=role ))[“\"'‘]([\w -]{2,24})[”\"'’]",
    re.IGNORECASE,
)
_LINE_SAID = re.compile(r"\b(after|before|behind|from|in|of)( the (?:line|sentence|words?))? (QUOTE\d+)", re.IGNORECASE)
_SETTING = re.compile(
    r"^((?:[\w]+ ){0,4}(?:captions?|subtitles?|music|voice|look|style|pace|speed|aspect|format|length|duration|resolution|accent|primary|font|mood|transitions?)(?: between [^:=]+)?) ?[:=] *",
    re.I,
)
_TOPIC = re.compile(
    rf"^(?:(?:in|on|for|at|with|about|regarding|as for) )?((?:SCENE|LINE)\d+)(?:,? +(?=(?:{VERBS})\b)|: *| [–—-]+ +)|^(?:in|on|for|at) ((?:SCENE|LINE)\d+),? +",
    re.IGNORECASE,
)
_ARROW = re.compile(r"^([^=>→]+?) ?(?:-+>|=+>|→|:?=+) ?([^=>→]+)$")
_VALUE = re.compile(r"^([^:]*\b(?:figure|number|value|amount|counter|percentage)\b[^:]*): (?=[\d$€£+-])", re.IGNORECASE)
_ACTIVE = {
    "deleted": "delete", "removed": "delete", "dropped": "delete", "cut": "delete", "moved": "move", "merged": "merge", "joined": "merge", "combined": "merge", "split": "split", "divided": "split",
    "swapped": "swap", "exchanged": "swap", "replaced": "replace", "changed": "change", "rewritten": "rewrite", "rephrased": "rewrite", "put": "move", "placed": "move", "shown": "show", "turned": "turn",
    "made": "make", "held": "hold", "marked": "mark", "treated": "treat", "skipped": "delete", "taken out": "delete", "given": "give", "rejected": "reject", "accepted": "accept",
}  # fmt: skip
_PASSIVE = re.compile(
    rf"^(?:(?:can|could|should|shall|may|might|must) )?((?:SCENE|LINE)\d+) (?:(?:should|must|can|could|has to|needs to|ought to|to) )?(?:please )?(?:be|get) ({'|'.join(_ACTIVE)})\b",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"\bthe (?:one|line|sentence|scene|segment|part|slide) (?:right |directly |just |immediately )?(after|before|following|preceding) ((?:SCENE|LINE)\d+)",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"(?:,? (?:rather than|instead of|in place of)|,? and not|, not|, no longer) (?:a |an |the |our )?[\w:-]+(?: (?!in\b|on\b|for\b)[\w-]+)?(?=,? (?:in|on|for|at|as|with|please)\b|[,.]|$)"
)
_VERB = re.compile(rf"(?:{VERBS})\b(?: (?:off|on|out|down|up|back)\b)?", re.IGNORECASE)


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
        """A clause as a request of its own, without its manners."""
        raw = _ordered(plain(self.raw[start:end]))
        return replace(self, said=_lowered(raw), raw=raw)

    def led_by(self, before: Request) -> Request:
        """`(make SCENE0 a list and) SCENE1 a big claim`: with the verb of the clause before, where it has none."""
        verb = _VERB.match(before.raw)
        if not verb or _VERB.match(self.raw):
            return self
        return replace(self, said=f"{verb[0].lower()} {self.said}", raw=f"{verb[0]} {self.raw}")

    def spoken_of(self) -> str:
        """The one scene that it names, else ""."""
        ids = {i for t in self.tags() for i in self.refs[t].ids}
        return ids.pop() if len(ids) == 1 else ""

    def find(self, pattern: str) -> re.Match[str] | None:
        return re.search(pattern, self.said)

    def only(self, pattern: str) -> re.Match[str] | None:
        """The whole request has this form."""
        return re.fullmatch(pattern, self.said)

    def affirmed(self) -> Request:
        """Without what is not wanted: `vertical, not square`, `a list rather than the steps`."""
        spans = [m.span() for m in _CONTRAST.finditer(self.said)]
        said, raw = self.said, self.raw
        for start, end in reversed(spans):
            said, raw = said[:start] + said[end:], raw[:start] + raw[end:]
        return replace(self, said=said, raw=raw)

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
        quoted = [m[2] for m in re.finditer(r"(\b(?:rather than|instead of|not|over|in place of) )?(QUOTE\d+)", self.said) if not m[1]]
        if quoted:
            return self.hidden[quoted[-1]]
        found = next((m for p in fallback if (m := self.find(p))), None)
        return self.words(found, 1) if found else ""

    # -- scenes and lines

    def tags(self, kind: str = "SCENE") -> list[str]:
        return [t for t in _TAG.findall(self.said) if t.startswith(kind)]

    def scene(self, tag: str) -> str:
        """The segment id of a tag. Raises Unclear."""
        return self._one(self.refs[tag])

    def scenes(self) -> list[str]:
        return [i for t in self.tags() for i in (self.refs[t].ids if self.refs[t].every else [self.scene(t)])]

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

    text = _NAMED.sub(lambda m: m[1] or m[2], text)
    text = _QUOTED.sub(hide, _SETTING.sub(r"\1 to ", text))
    for told in _TOLD:
        if not hidden and not (
            _ABOUT.match(text) or not _BRINGS.match(text) if told is _TOLD[0] else re.search(r"\b(?:instead of|rather than)\b", text)
        ):
            text = told.sub(hide, text)

    def lined(match: re.Match[str]) -> str:
        ids = tuple(line.line_id for line in film.board.script.lines if _bare(line.text) == _bare(hidden[match[3]]))
        if len(ids) != 1:
            return match[0]
        tag = f"LINE{len(hidden)}"
        hidden[tag], refs[tag] = f"“{hidden[match[3]]}”", Ref("LINE", hidden[match[3]], ids)
        return f"{match[1]} {tag}"

    text = mended(_LINE_SAID.sub(lined, text), film.words)
    for ref, start, end in reference.found(text, film):
        tag = f"{ref.kind}{len(hidden)}"
        hidden[tag], refs[tag] = ref.said, ref
        text = f"{text[:start]}{tag}{text[end:]}"
    scenes = [r for r in refs.values() if r.kind == "SCENE"]
    if len(scenes) == 1:
        refs = {tag: reference.within(r, scenes[0], film) for tag, r in refs.items()}
    quoted = [text.lower() for tag, text in hidden.items() if tag.startswith("QUOTE")]
    refs = {tag: reference.quoting(r, quoted, film) for tag, r in refs.items()}

    def neighbour(match: re.Match[str]) -> str:
        ref = reference.neighbour(refs[match[2]], 1 if match[1].lower() in ("after", "following") else -1, film)
        tag = f"{ref.kind}{len(hidden)}"
        hidden[tag], refs[tag] = f"the {ref.kind.lower()} {match[1]} {hidden[match[2]]}", ref
        return tag

    text = _ordered(_NEIGHBOUR.sub(neighbour, text))
    return Request(_lowered(text), text, film, hidden, refs)


def _ordered(text: str) -> str:
    """`kicker of SCENE0 -> QUOTE0` as an order, and `SCENE0: ...` as `in SCENE0 ...`."""
    text = re.sub(r"^((?:LINE|SCENE)\d+): *(?=QUOTE)", r"change \1 to ", text)
    text = _ARROW.sub(lambda m: f"{'' if _VERB.match(m[1]) else 'change '}{m[1]} to {m[2]}", text)
    text = _VALUE.sub(r"change \1 to ", text)
    text = _PASSIVE.sub(lambda m: f"{_ACTIVE[m[2].lower()]} {m[1]}", text)
    return _TOPIC.sub(lambda m: f"in {m[1] or m[2]} ", text)


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _lowered(text: str) -> str:
    return "".join(t if _TAG.fullmatch(t) else t.lower() for t in re.split(f"({_TAG.pattern})", text))
