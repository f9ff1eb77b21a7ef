"""A small linear model of narrative roles, visual types and cuts. Trained by `vectoreel eval train`; the coefficients are data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from agents.offline.role_features import Features, features
from film.script import ROLES, Role

if TYPE_CHECKING:
    import numpy as np

    from agents.offline.roles import Unit

FILE = Path(__file__).with_name("role_model.json")


@dataclass(frozen=True)
class Linear:
    """Rows of coefficients by feature name, and by bucket of hashed pieces (none for some models)."""

    names: Mapping[str, int]
    named: np.ndarray
    pieces: np.ndarray | None
    bias: np.ndarray

    def scores(self, named: Sequence[Mapping[str, float]], pieces: Sequence[Mapping[int, float]]) -> np.ndarray:
        """(units, classes): the linear scores."""
        import numpy as np

        out = np.tile(self.bias, (len(named), 1)).astype(np.float64)
        for i, row in enumerate(named):
            known = [(self.names[name], value) for name, value in row.items() if name in self.names]
            if known:
                rows, values = zip(*known)
                out[i] += np.asarray(values) @ self.named[list(rows)]
            if self.pieces is not None and pieces[i]:
                out[i] += np.asarray(list(pieces[i].values())) @ self.pieces[list(pieces[i])]
        return out


@dataclass(frozen=True)
class RoleModel:
    """`transitions[a, b]`: how much likelier role b is after role a than anywhere (log)."""

    role: Linear
    visual: Linear
    cut: Linear
    visuals: tuple[str, ...]
    transitions: np.ndarray


@dataclass(frozen=True)
class Guess:
    """Per unit: log probabilities of the roles (in the order of ROLES) and the share of a person on camera; per place between units: log odds of a cut."""

    roles: np.ndarray
    human: list[float]
    cuts: list[float]


def guess(units: Sequence[Unit], language: str) -> Guess:
    """What the model alone says of a script's units in order."""
    model, seen = load(), features(units, language)
    return guess_from(model, seen)


def guess_from(model: RoleModel, seen: Features) -> Guess:
    roles = _log_softmax(model.role.scores(seen.named, seen.pieces))
    shares = _log_softmax(model.visual.scores(seen.named, seen.pieces))[:, model.visuals.index("human_insert")]
    cuts = model.cut.scores(seen.between, seen.pieces)[:, 0] if seen.between else []
    return Guess(roles, [round(2.718281828459045 ** float(s), 4) for s in shares], [round(float(c), 4) for c in cuts])


def likeliest(scores: np.ndarray, transitions: np.ndarray) -> list[Role]:
    """The best sequence of roles (Viterbi); `scores` may hold -inf for what is ruled out."""
    import numpy as np

    if not len(scores):
        return []
    best, back = scores[0], []
    for row in scores[1:]:
        paths = best[:, None] + transitions
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    at = [int(np.argmax(best))]
    for row in reversed(back):
        at.append(int(row[at[-1]]))
    return [cast(Role, ROLES[i]) for i in reversed(at)]


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    import numpy as np

    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


@lru_cache(maxsize=1)
def load() -> RoleModel:
    """The shipped coefficients."""
    return from_data(json.loads(FILE.read_text("utf-8")))


def from_data(data: Mapping[str, Any]) -> RoleModel:
    """From the JSON's data; coefficients are whole thousandths."""
    import numpy as np

    def linear(part: Mapping[str, Any]) -> Linear:
        rows = part["named"]
        pieces = np.asarray(part["pieces"], np.float64) / 1000 if part.get("pieces") else None
        return Linear(
            {name: i for i, name in enumerate(rows)},
            np.asarray(list(rows.values()), np.float64) / 1000,
            pieces,
            np.asarray(part["bias"], np.float64) / 1000,
        )

    if tuple(data["roles"]) != ROLES:
        raise ValueError("role_model.json is for other roles; train it again: vectoreel eval train")
    transitions = np.asarray(data["transitions"], np.float64) / 1000
    return RoleModel(linear(data["role"]), linear(data["visual"]), linear(data["cut"]), tuple(data["visuals"]), transitions)
