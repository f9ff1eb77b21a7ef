"""Trains the model of roles, visual types and cuts on evals/lines/train, and judges it by cross-validation over scripts.

Only the train split is read. scikit-learn is a development dependency; what ships is JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from agents.offline import role_model
from agents.offline.beats import respan, units_of
from agents.offline.role_features import BUCKETS, Features, features
from evals.labels import VISUALS, Labelled, as_script, places, read_split, split_hash
from film.script import ROLES

VERSION = 1
ROLE_C, VISUAL_C, CUT_C = 0.2, 0.1, 0.05  # inverse strength of the ridge, chosen by cross-validation on train
PIECES_WEIGHT, TRANSITION_WEIGHT, PRIOR = 2.0, 0.4, 0.5
FOLDS = 12


@dataclass(frozen=True)
class Example:
    """A script as the minds see it: features per unit, and the label of the line that holds the unit's first word."""

    features: Features
    roles: list[int]
    visuals: list[int]
    cuts: list[int | None]
    """For each place between two units: 1, 0, or None inside a line."""


def example(labelled: Labelled) -> Example:
    script = respan(as_script(labelled))
    units = units_of(script)
    at = {unit.words[0].span: i for i, unit in enumerate(units)}
    starts = [at[first] for first, _ in places(script, [line.text for line in labelled.lines])]
    homes = [max(j for j, start in enumerate(starts) if start <= i) for i in range(len(units))]
    lines = labelled.lines
    return Example(
        features(units, labelled.language),
        [ROLES.index(lines[h].role) for h in homes],
        [VISUALS.index(lines[h].visual) for h in homes],
        [None if a == b else int(lines[a].segment != lines[b].segment) for a, b in pairwise(homes)],
    )


def fitted(examples: Sequence[Example]) -> dict[str, Any]:
    """The JSON's data."""
    named = [row for e in examples for row in e.features.named]
    pieces = [row for e in examples for row in e.features.pieces]
    between = [(row, cut) for e in examples for row, cut in zip(e.features.between, e.cuts) if cut is not None]
    return {
        "version": VERSION,
        "train_sha256": split_hash("train"),
        "roles": list(ROLES),
        "visuals": list(VISUALS),
        "role": _linear(named, pieces, [r for e in examples for r in e.roles], len(ROLES), ROLE_C),
        "visual": _linear(named, None, [v for e in examples for v in e.visuals], len(VISUALS), VISUAL_C),
        "cut": _linear([row for row, _ in between], None, [cut for _, cut in between], 1, CUT_C),
        "transitions": _transitions([e.roles for e in examples]),
    }


def _linear(
    named: Sequence[Mapping[str, float]], pieces: Sequence[Mapping[int, float]] | None, labels: Sequence[int], classes: int, c: float
) -> dict[str, Any]:
    """Logistic regression; a class that the labels lack (in a fold) gets a very low score."""
    import numpy as np
    from scipy.sparse import coo_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    names = sorted({name for row in named for name in row})
    column = {name: i for i, name in enumerate(names)}
    x: Any = _sparse([{column[n]: v for n, v in row.items()} for row in named], len(names))
    if pieces is not None:
        x = hstack([x, _sparse(pieces, BUCKETS) * PIECES_WEIGHT])
    found = LogisticRegression(C=c, max_iter=2000, tol=1e-5).fit(coo_matrix(x).tocsr(), labels)
    coef, bias = np.zeros((classes, int(x.shape[1]))), np.full(classes, -9.0)
    rows = [0] if classes == 1 else [int(k) for k in found.classes_]
    coef[rows], bias[rows] = found.coef_, found.intercept_
    whole = np.round(coef.T * 1000).astype(int)
    out: dict[str, Any] = {
        "bias": [round(b * 1000) for b in bias],
        "named": {n: whole[i].tolist() for i, n in enumerate(names) if whole[i].any()},
    }
    if pieces is not None:
        out["pieces"] = np.round(coef.T[len(names) :] * PIECES_WEIGHT * 1000).astype(int).tolist()
    return out


def _sparse(rows: Sequence[Mapping[int, float]], width: int) -> Any:
    from scipy.sparse import coo_matrix

    where = [(i, k, v) for i, row in enumerate(rows) for k, v in row.items()]
    i, k, v = zip(*where)
    return coo_matrix((v, (i, k)), shape=(len(rows), width))


def _transitions(scripts: Sequence[Sequence[int]]) -> list[list[int]]:
    import numpy as np

    n = len(ROLES)
    counts = np.full((n, n), PRIOR)
    for roles in scripts:
        for a, b in pairwise(roles):
            counts[a, b] += 1
    found = np.log(counts / counts.sum(axis=1, keepdims=True)) - np.log(counts.sum(axis=0) / counts.sum())
    return np.round(found * TRANSITION_WEIGHT * 1000).astype(int).tolist()


def train(say: Callable[[str], None] = print, path: Path = role_model.FILE) -> dict[str, Any]:
    """Writes the coefficients; gives the figures of cross-validation (by script, on train)."""
    labelled = read_split("train")
    examples = [example(one) for one in labelled]
    say(f"{sum(len(one.lines) for one in labelled)} lines of {len(labelled)} scripts; cross-validation in {FOLDS} folds by script")
    figures = cross_validated(labelled, examples)
    data = fitted(examples) | {"cross_validation": figures}
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    role_model.load.cache_clear()
    return figures


def cross_validated(labelled: Sequence[Labelled], examples: Sequence[Example]) -> dict[str, float]:
    """Rules and model together on scripts that the model has not seen: every fold is judged with the model of the others."""
    from evals.lines_eval import judged_by, total

    held = role_model.load
    parts = []
    visual_right = lines = 0
    try:
        for fold in range(FOLDS):
            model = role_model.from_data(fitted([e for i, e in enumerate(examples) if i % FOLDS != fold]))
            role_model.load = lambda model=model: model  # type: ignore[assignment]
            for i in range(fold, len(labelled), FOLDS):
                parts.append(judged_by(labelled[i]))
                scores = model.visual.scores(examples[i].features.named, examples[i].features.pieces)
                visual_right += int((scores.argmax(axis=1) == examples[i].visuals).sum())
                lines += len(examples[i].visuals)
    finally:
        role_model.load = held
    return {**total(parts), "visual_accuracy": round(visual_right / lines, 4)}
