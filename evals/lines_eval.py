"""What the offline minds make of labelled lines: where they cut, which role each line gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agents.offline.beats import beats_of, respan
from evals.agreement import Boundaries, boundaries, kappa, share_same
from evals.labels import Labelled, as_script, places, read_split


@dataclass(frozen=True, slots=True)
class Seen:
    """One script: a role per line, and for each pair of neighbouring lines whether we cut between them."""

    roles: list[str]
    cuts: list[bool]


def seen(labelled: Labelled) -> Seen:
    script = respan(as_script(labelled))
    home: dict[str, tuple[int, str]] = {}
    for number, beat in enumerate(beats_of(script)):
        for word in beat.words:
            home[word.span] = number, beat.role
    found = places(script, [line.text for line in labelled.lines])
    roles = [home[first][1] for first, _ in found]
    cuts = [home[last][0] != home[first][0] for (_, last), (first, _) in pairwise(found)]
    return Seen(roles, cuts)


@dataclass(frozen=True, slots=True)
class Judged:
    """Counts of one script."""

    boundaries: Boundaries
    right: int
    lines: int


def judged_by(labelled: Labelled) -> Judged:
    mine = seen(labelled)
    right = sum(a == b.role for a, b in zip(mine.roles, labelled.lines, strict=True))
    return Judged(boundaries(mine.cuts, labelled.cuts), right, len(labelled.lines))


def total(parts: Sequence[Judged]) -> dict[str, float]:
    """Segmentation (micro over scripts) and role accuracy (over lines)."""
    cuts = sum((p.boundaries for p in parts), Boundaries())
    lines = sum(p.lines for p in parts)
    return {
        "scripts": len(parts),
        "lines": lines,
        "segmentation_f1": round(cuts.f1, 4),
        "segmentation_precision": round(cuts.precision, 4),
        "segmentation_recall": round(cuts.recall, 4),
        "role_accuracy": round(sum(p.right for p in parts) / lines, 4),
    }


def judged(split: Sequence[Labelled]) -> dict[str, float]:
    return total([judged_by(labelled) for labelled in split])


def two_labellers() -> dict[str, float]:
    """The second labeller's blind labels of the held-out lines against the first's: what can be hoped for at most."""
    pairs = list(zip(read_split("heldout"), read_split("second"), strict=True))
    total = sum((boundaries(b.cuts, a.cuts) for a, b in pairs), Boundaries())
    roles = [(x.role, y.role) for a, b in pairs for x, y in zip(a.lines, b.lines, strict=True)]
    visuals = [(x.visual, y.visual) for a, b in pairs for x, y in zip(a.lines, b.lines, strict=True)]
    (r1, r2), (v1, v2) = zip(*roles), zip(*visuals)
    return {
        "lines": len(roles),
        "role_same": round(share_same(r1, r2), 4),
        "role_kappa": round(kappa(r1, r2), 4),
        "visual_same": round(share_same(v1, v2), 4),
        "visual_kappa": round(kappa(v1, v2), 4),
        "boundary_f1": round(total.f1, 4),
    }
