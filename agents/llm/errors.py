"""What can go wrong with a model. Every one of these ends a role's work; the offline mind of the role then takes over, or --strict refuses.

ModelError
├── ModelUnavailable   the endpoint cannot be reached, is too slow, too busy, or refuses us
├── ModelRefused       the model would not answer
├── ModelConfused      it answered, and past every bound not in a form that can be used
└── BudgetSpent        the next call could pass the budget, so it was not made
"""

from __future__ import annotations

from film.errors import VectoreelError


class ModelError(VectoreelError):
    """Base; `code` is `llm.problem`. What a model does is no fault of the user's input or of this program."""


class ModelUnavailable(ModelError):
    """After every attempt that could help."""


class ModelRefused(ModelError):
    """A refusal or an empty answer."""


class ModelConfused(ModelError):
    """Wrong schema, endless tool calls, truncated answers: past their bounds."""


class BudgetSpent(ModelError):
    """The upper bound of the next call does not fit what is left of the budget."""
