"""Where a caption may break: a penalty for the gap between two words. Lower is better; FORBIDDEN only when nothing else fits."""

from __future__ import annotations

from film.timeline import TimedWord

FORBIDDEN = 60.0
SENTENCE, CLAUSE, CONNECTIVE, PLAIN = 0.0, 1.0, 2.5, 7.0

_ARTICLES = """
a an any as das de dem den der des die du each een ein eine einem einen einer el every gli her het his i il its l' la
las le les lo los my no o os our some that the their these this those um uma un una une uno your
"""
_CONNECTIVES = """
aber about after against als although and around as at auf avec because before bei between but by com con da dans dass
di e em en et for from für if im in into ma maar mais mas met mit nach nel o oder of omdat on op or ou over par para
per perché pero por porque pour quand que qui since so sur than that though through to und under unter until van von
voor weil wenn when where which while who with within without y zu über
"""
ARTICLES = frozenset(_ARTICLES.split())
"""Articles and determiners of the Latin languages: never the last word of a line."""
CONNECTIVES = frozenset(_CONNECTIVES.split())
"""Conjunctions and prepositions: good first words of a line."""
SENTENCE_END, CLAUSE_END = ".!?。！？…؟।", ",;:—–、，；：،؛)"
CLOSERS = "\"'”’»›」』）)]*_"
NEVER_FIRST = "、。，．！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ」』）】%"
PARTICLES = frozenset("はがをにでともへのや")
"""Japanese particles close a phrase: the break comes after them, not before."""


def break_penalty(before: TimedWord, after: TimedWord) -> float:
    """Penalty of breaking between two neighbouring words. A line of the script ends like a sentence, whether a full stop says so or not."""
    if ends_line(before, after):
        return SENTENCE
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


def ends_line(before: TimedWord, after: TimedWord) -> bool:
    """Entries of a list often carry no mark at their end."""
    return before.span_id.partition(".")[0] != after.span_id.partition(".")[0]


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
