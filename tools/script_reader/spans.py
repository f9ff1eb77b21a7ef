"""Cuts a very long sentence into spans at clause boundaries; a short one has a single span."""

from __future__ import annotations

from film.script import Token
from tools.script_reader.clause_words import CONJUNCTIONS, NEVER_BEFORE, NEVER_LAST
from tools.text.pace import token_seconds
from tools.text.tokens import core

LONG_S = 12.0
TARGET_S = 6.0
SHORTEST_S = 2.0
LONGEST_S = 9.0


def cut_spans(tokens: list[Token], language: str) -> list[list[Token]]:
    """Runs of tokens, each 2-9 s where the sentence allows; joined they are the sentence. One run when it takes no more than 12 s."""
    seconds = [token_seconds(t.text) for t in tokens]
    if sum(seconds) <= LONG_S:
        return [tokens]
    ends = _best_cuts(tokens, seconds, language)
    return [tokens[a:b] for a, b in zip([0, *ends[:-1]], ends)]


def _best_cuts(tokens: list[Token], seconds: list[float], language: str) -> list[int]:
    """Least total cost of cuts and lengths; dynamic programming over token positions. Returns the end of each span."""
    total = [0.0]
    for s in seconds:
        total.append(total[-1] + s)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        cut = 0.0 if end == len(tokens) else cut_cost(tokens, end, language)
        start_from = max(0, end - 60)
        best.append(min((best[a][0] + _length_cost(total[end] - total[a]) + cut, a) for a in range(start_from, end)))
    ends, at = [], len(tokens)
    while at:
        ends.append(at)
        at = best[at][1]
    return ends[::-1]


def _length_cost(seconds: float) -> float:
    cost = 0.5 + ((seconds - TARGET_S) / TARGET_S) ** 2
    if seconds > LONGEST_S:
        cost += 3 * (seconds - LONGEST_S)
    return cost + (4 * (SHORTEST_S - seconds) if seconds < SHORTEST_S else 0)


def cut_cost(tokens: list[Token], at: int, language: str) -> float:
    """How bad a cut before token `at` is: 0 after a semicolon or colon, 40 inside a name or between a number and its unit."""
    before, after = tokens[at - 1].text, tokens[at].text
    last = before.rstrip("\"'”’»)]」』）")[-1:] if before else ""
    if last in ";:—–；：؛" or last in ".!?。！？؟۔।":
        return 0.0
    if last in ",，、،":
        return 0.2 if core(after) in CONJUNCTIONS.get(language, frozenset()) else 0.5
    if _inseparable(before, after, language):
        return 40.0
    return 1.6 if core(after) in CONJUNCTIONS.get(language, frozenset()) else 6.0


def _inseparable(before: str, after: str, language: str) -> bool:
    left, right = core(before), core(after)
    if any(c.isdigit() for c in left) or any(c.isdigit() for c in right):
        return True
    if before[:1].isupper() and after.lstrip("\"'“«")[:1].isupper():
        return True
    return left in NEVER_LAST.get(language, frozenset()) or right in NEVER_BEFORE.get(language, frozenset())
