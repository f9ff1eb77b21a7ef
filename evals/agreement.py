"""How far two ways of labelling agree: boundaries, roles, Cohen's kappa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Counted boundaries; counts of several scripts add up (micro average)."""

    both: int = 0
    ours: int = 0
    gold: int = 0

    def __add__(self, other: Boundaries) -> Boundaries:
        return Boundaries(self.both + other.both, self.ours + other.ours, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.both / self.ours if self.ours else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.both / self.gold if self.gold else float(not self.ours)

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.ours + self.gold) if self.ours + self.gold else 1.0


def boundaries(ours: Sequence[bool], gold: Sequence[bool]) -> Boundaries:
    """Both say for each pair of neighbouring lines whether there is a cut between them."""
    if len(ours) != len(gold):
        raise ValueError(f"{len(ours)} places are compared with {len(gold)}")
    return Boundaries(sum(a and b for a, b in zip(ours, gold)), sum(ours), sum(gold))


def share_same(a: Sequence[Hashable], b: Sequence[Hashable]) -> float:
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a) if a else 1.0


def kappa(a: Sequence[Hashable], b: Sequence[Hashable]) -> float:
    """Cohen's: agreement beyond chance. 1 when both always say the same one thing."""
    seen, chance = share_same(a, b), 0.0
    left, right = Counter(a), Counter(b)
    for label in left:
        chance += left[label] / len(a) * right[label] / len(b)
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def confusion(pairs: Iterable[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """(gold, ours) -> count, disagreements only."""
    return Counter((g, o) for g, o in pairs if g != o)
