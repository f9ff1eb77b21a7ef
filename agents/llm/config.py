"""How to reach a model: plain data, made from the settings by the composition root."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

OutputMode = Literal["auto", "json_schema", "tool", "json"]


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens. 0 = free, so that a budget never bites unless prices are set."""

    input_per_m: float = 0.0
    output_per_m: float = 0.0

    def usd(self, tokens_in: int, tokens_out: int) -> float:
        return (tokens_in * self.input_per_m + tokens_out * self.output_per_m) / 1e6


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """`output`: how a typed answer is asked for; "auto" begins with the endpoint's own JSON schema and steps down when it says that it has none.
    `attempts` are calls in all for one answer; `timeout_s` is the most one call may take, from first byte sent to last received."""

    model: str
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    timeout_s: float = 60.0
    attempts: int = 4
    max_wait_s: float = 60.0
    max_tokens: int = 4096
    vision: bool = False
    temperature: float | None = None
    output: OutputMode = "auto"
    price: Price = Price()
