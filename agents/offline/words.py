"""Words with their place in the script: what a scene is cut from, and what a cue points at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from film.script import Script
from tools.text.pace import token_seconds
from tools.text.scripts import has_cjk
from tools.text.stop_words import stop_words
from tools.text.tokens import core, tokenize


@dataclass(frozen=True)
class Word:
    """Token `index` of span `span`. `core` is the word without punctuation, lower case."""

    span: str
    index: int
    line: str
    text: str
    core: str
    space: bool

    @property
    def ends_clause(self) -> bool:
        return self.text.rstrip("\"'”’“»«)]」』）")[-1:] in tuple(",;:—–、，；：،؛.!?…。！？؟۔।")

    @property
    def ends_sentence(self) -> bool:
        return self.text.rstrip("\"'”’“»«)]」』）")[-1:] in tuple(".!?…。！？؟۔।")


Phrase = tuple[Word, ...]


def words_of(script: Script) -> dict[str, Phrase]:
    """span id -> its words."""
    out: dict[str, Phrase] = {}
    for line in script.lines:
        for place, span in enumerate(line.spans):
            last_span = place == len(line.spans) - 1
            out[span.span_id] = tuple(
                Word(
                    span.span_id,
                    i,
                    line.line_id,
                    t.text,
                    core(t.text),
                    t.space or (i == len(span.tokens) - 1 and not (has_cjk(t.text) and not last_span)),
                )
                for i, t in enumerate(span.tokens)
            )
    return out


def phrase_of(text: str, language: str) -> Phrase:
    """The words of a text that is not spoken, such as the title."""
    return tuple(Word("", i, "", t.text, core(t.text), t.space) for i, t in enumerate(tokenize(text, language)))


def seconds(words: Iterable[Word]) -> float:
    return sum(token_seconds(w.text) for w in words)


def text_of(words: Sequence[Word]) -> str:
    """The words as written, one space where the script has one."""
    return "".join(w.text + (" " if w.space else "") for w in words).strip()


def clauses(words: Phrase) -> list[Phrase]:
    """Runs of words, each closed by a comma, colon, dash or stop."""
    out: list[Phrase] = []
    start = 0
    for i, word in enumerate(words):
        if word.ends_clause:
            out.append(words[start : i + 1])
            start = i + 1
    return [*out, words[start:]] if start < len(words) else out


def content(words: Sequence[Word], language: str) -> list[Word]:
    """Words that mean something: not function words, not bare punctuation."""
    stop = stop_words(language)
    return [w for w in words if w.core and w.core not in stop]
