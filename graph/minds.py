"""Who decides: a model where there is one and it can, else the offline mind of the same role. A change of mind is a fallback that everybody sees."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from agents.llm import Door, Ledger, ModelConfig, ModelError, Price
from agents.llm.memory import Memory
from film.cost import CostEntry
from film.errors import OurFault
from film.manifest import Fallback
from graph.events import Events
from graph.job import JobFolder
from graph.settings import Llm, Settings

T = TypeVar("T")


def model_config(llm: Llm, role: str = "") -> ModelConfig | None:
    """None when no model is set. A role's own settings stand above the common ones."""
    own = llm.roles.get(role)
    model = (own.model if own else "") or llm.model
    if not model:
        return None
    base_url = (own.base_url if own else "") or llm.base_url
    key = (own.api_key.get_secret_value() if own else "") or llm.api_key.get_secret_value()
    vision = own.vision if own and own.vision is not None else llm.vision
    return ModelConfig(
        model=model, base_url=base_url, api_key=key, timeout_s=llm.timeout_s, attempts=llm.attempts, max_wait_s=llm.max_wait_s,
        max_tokens=llm.max_tokens, vision=vision, temperature=llm.temperature, output=llm.output,
        price=Price(llm.price.input_per_m, llm.price.output_per_m),
    )  # fmt: skip


def door_for(settings: Settings, folder: JobFolder, budget_usd: float | None, events: Events, stop: Callable[[], None]) -> Door:
    """The job's door, with its ledger and its memory in the job's folder."""

    def notice(code: str, text: str) -> None:
        events.emit("model", text, code=code)

    return Door(
        _configs(settings),
        Ledger(folder.root / "ledger.jsonl", budget_usd),
        Memory(folder.root / "answers"),
        notice=notice,
        check_stop=stop,
    )


def _configs(settings: Settings) -> Callable[[str], ModelConfig]:
    """The configuration of each role. Raises OurFault for one that has no model."""

    def config(role: str) -> ModelConfig:
        found = model_config(settings.llm, role)
        if found is None:
            raise OurFault("llm.no_model", f"No model is set for {role}.")
        return found

    return config


def model_costs(folder: JobFolder) -> list[dict[str, Any]]:
    """One cost entry per role and kind of certainty, from the job's ledger."""
    sums: dict[tuple[str, bool], tuple[float, int, int]] = {}
    for entry in Ledger(folder.root / "ledger.jsonl").entries():
        if entry.state == "free":
            continue
        key = (entry.role, entry.state == "paid")
        usd, tokens, calls = sums.get(key, (0.0, 0, 0))
        sums[key] = (usd + entry.usd, tokens + entry.tokens_in + entry.tokens_out, calls + 1)
    return [
        CostEntry(
            kind="llm", what=f"{role}, {calls} calls" if paid else f"{role}, {calls} calls that never ended: at most this", usd=usd,
            units=tokens, unit="tokens",
        ).model_dump()
        for (role, paid), (usd, tokens, calls) in sums.items()
    ]  # fmt: skip


def judged(services: Any, role: str, by_model: Callable[[Door], T], offline: Callable[[], T]) -> tuple[T, list[dict[str, Any]]]:
    """What the role decides, and the fallbacks on the way (plain data, for the state). With `strict` a model that fails ends the job."""
    door = services.door(role)
    if door is None:
        return offline(), []
    try:
        return by_model(door), []
    except ModelError as error:
        if services.order.strict:
            raise
        fallback = Fallback(code=error.code, message=f"{role}: {error} The rule-based {role} took over.")
        services.events.emit("fallback", fallback.message, node=role, code=fallback.code)
        return offline(), [fallback.model_dump()]


def chat_reader(
    settings: Settings, folder: Path, hear: Callable[[str], None] | None = None, notice: Callable[[str], None] = lambda text: None
) -> Any:
    """Who understands a conversation: the grammar for what it knows for certain (yes, undo, versions...), a model for the rest where there is one,
    and the grammar again when the model fails, which is said. `folder`: where its ledger lies."""
    from agents.offline.intents import understand as by_grammar

    if model_config(settings.llm, "chat") is None:
        return by_grammar
    from agents.roles.chat import understand

    door = Door(_configs(settings), Ledger(folder / "ledger.jsonl"), Memory(folder / "answers"), notice=lambda code, text: notice(text))

    def read(text: str, film: Any) -> Any:
        first = by_grammar(text, film)
        if first.command:
            return first
        try:
            return understand(door, text, film, _said(folder), hear, _voices()).output
        except ModelError as error:
            notice(f"{error} The grammar took over.")
            return first

    return read


def _said(folder: Path) -> list[tuple[str, str]]:
    file = folder / "chat.jsonl"
    turns = [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    return [(t["text"], t["reply"]) for t in turns]


def _voices() -> list[str]:
    from tools.tts.registry import all_voices

    return [v.id for v in all_voices()]
