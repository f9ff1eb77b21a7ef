"""The one door to a chat model. Whatever a model says passes here: paid from a budget, kept for a resumed job, tried again where that can help."""

from agents.llm.config import ModelConfig, Price
from agents.llm.door import Door, Reply
from agents.llm.errors import BudgetSpent, ModelConfused, ModelError, ModelRefused, ModelUnavailable
from agents.llm.ledger import Ledger

__all__ = [
    "BudgetSpent", "Door", "Ledger", "ModelConfig", "ModelConfused", "ModelError", "ModelRefused", "ModelUnavailable", "Price", "Reply",
]  # fmt: skip
