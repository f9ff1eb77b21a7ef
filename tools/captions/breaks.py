"""Where a caption may break: a penalty for the gap between two words. Lower is better; FORBIDDEN only when nothing else fits."""

from __future__ import annotations

from film.timeline import TimedWord

FORBIDDEN = 60.0
SENTENCE, CLAUSE, CONNECTIVE, PLAIN = 0.0, 1.0, 2.5, 7.0

ARTICLES = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "this",
        "that",
        "these",
        "those",
        "every",
        "each",
        "some",
        "any",
        "no",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "l'",
        "el",
        "los",
        "las",
        "una",
        "il",
        "lo",
        "i",
        "gli",
        "uno",
        "o",
        "os",
        "as",
        "um",
        "uma",
        "de",
        "het",
        "een",
    ]
)
CONNECTIVES = frozenset(
    [
        "and",
        "or",
        "but",
        "so",
        "because",
        "that",
        "which",
        "who",
        "when",
        "where",
        "while",
        "if",
        "than",
        "as",
        "although",
        "though",
        "until",
        "since",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "by",
        "into",
        "over",
        "under",
        "about",
        "after",
        "before",
        "between",
        "through",
        "without",
        "within",
        "against",
        "around",
        "und",
        "oder",
        "aber",
        "weil",
        "dass",
        "wenn",
        "als",
        "mit",
        "von",
        "zu",
        "für",
        "auf",
        "in",
        "im",
        "bei",
        "nach",
        "über",
        "unter",
        "et",
        "ou",
        "mais",
        "que",
        "qui",
        "quand",
        "avec",
        "pour",
        "dans",
        "sur",
        "par",
        "y",
        "o",
        "pero",
        "porque",
        "con",
        "para",
        "en",
        "por",
        "e",
        "ma",
        "perché",
        "con",
        "per",
        "nel",
        "da",
        "di",
        "mas",
        "porque",
        "com",
        "para",
        "em",
        "por",
        "en",
        "maar",
        "omdat",
        "met",
        "van",
        "voor",
        "op",
    ]
)
SENTENCE_END, CLAUSE_END = ".!?。！？…؟।", ",;:—–、，；：،؛)"
CLOSERS = "\"'”’»›」』）)]*_"
NEVER_FIRST = "、。，．！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ」』）】%"
PARTICLES = frozenset("はがをにでともへのや")
"""Japanese particles close a phrase: the break comes after them, not before."""


def break_penalty(before: TimedWord, after: TimedWord) -> float:
    """Penalty of breaking between two neighbouring words."""
    tail = before.text.rstrip().rstrip(CLOSERS)[-1:] or before.text[-1:]
    if tail and tail in SENTENCE_END and before.text[-1:] not in "([":
        return SENTENCE if not _title(before.text) else FORBIDDEN
    if tail and tail in CLAUSE_END:
        return PLAIN if tail == "," and before.text[:1].isupper() and after.text[:1].isupper() else CLAUSE
    if not before.space:
        return _unspaced(before.text, after.text)
    left, right = _bare(before.text), _bare(after.text)
    if left.lower() in ARTICLES or _name_pair(before.text, after.text) or _figure_pair(left, right):
        return FORBIDDEN
    if right.lower() in CONNECTIVES:
        return CONNECTIVE
    return PLAIN + (6.0 if left.lower() in CONNECTIVES else 0.0)


def _bare(text: str) -> str:
    return text.strip("\"'“”‘’«»()[].,;:!?¿¡…—–*_")


def _title(text: str) -> bool:
    return _bare(text).lower() in {"dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "z.b", "d.h", "sr", "sra"}


def _name_pair(before: str, after: str) -> bool:
    """John | Snow: two capitalised words in the middle of a sentence with nothing between them."""
    left, right = _bare(before), _bare(after)
    capital = left[:1].isupper() and right[:1].isupper()
    return capital and left.lower() not in CONNECTIVES and before.rstrip()[-1:].isalpha() and len(right) > 1


def _figure_pair(left: str, right: str) -> bool:
    """A figure and what it counts stay together: 65 | degrees, $48.2 | million."""
    return left[-1:].isdigit() and right[:1].isalpha() and right.lower() not in CONNECTIVES


def _unspaced(left: str, right: str) -> float:
    if right[:1] in NEVER_FIRST or right[:1] in PARTICLES:
        return FORBIDDEN
    return CONNECTIVE if left[-1:] in PARTICLES else PLAIN
