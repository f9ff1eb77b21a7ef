"""Tries the language model that is set: does it answer, call tools, keep a schema, see pictures, stream, and say what it used?"""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from langchain_core.messages import HumanMessage
from pydantic import BaseModel

from agents.desk.tool import function
from agents.llm import Door, Ledger, ModelError
from agents.llm.config import ModelConfig
from agents.llm.door import Reply
from agents.llm.memory import Memory
from agents.llm.request import Request
from graph.minds import model_config
from graph.settings import Settings


class Colour(BaseModel):
    colour: str


@dataclass(frozen=True, slots=True)
class Probed:
    """`needed`: films cannot be directed by this model without it."""

    what: str
    ok: bool
    text: str
    needed: bool = False


def probe(settings: Settings) -> list[Probed]:
    """One line for each ability. Never raises for what the endpoint does."""
    config = model_config(settings.llm)
    if config is None:
        return [Probed("set", False, "none; set VECTOREEL_LLM__MODEL (and __BASE_URL, __API_KEY); films are directed by rules without one")]
    with tempfile.TemporaryDirectory() as folder:
        door = Door(lambda role: replace(config, attempts=1), Ledger(Path(folder) / "ledger.jsonl"), Memory(Path(folder)))
        tries: list[tuple[str, bool, Callable[[Door], str]]] = [
            ("answers", True, _answers), ("calls tools", True, _calls), ("keeps a JSON schema", False, _schema), ("streams", False, _streams), ("sees pictures", False, _sees),
        ]  # fmt: skip
        found = [_tried(what, needed, work, door) for what, needed, work in tries]
        return [*found, _usage(door, config), _advice(found, config)]


def _tried(what: str, needed: bool, work: Callable[[Door], str], door: Door) -> Probed:
    try:
        text = work(door)
    except ModelError as error:
        return Probed(what, False, str(error), needed)
    return Probed(what, not text.startswith("no"), text, needed)


def _ask(door: Door, text: str, **options: Any) -> Reply:
    return door.ask(Request("doctor", (HumanMessage(text),), max_tokens=300, **options))


def _answers(door: Door) -> str:
    said = _ask(door, "Answer with the single word: river").text.strip()
    return f"{said[:40]!r}" if said else "no text came"


def _calls(door: Door) -> str:
    tool = function("report_colour", "Reports a colour.", Colour.model_json_schema())
    reply = _ask(door, "Call report_colour with the colour of a clear sky by day.", tools=(tool,))
    calls = reply.message.tool_calls
    return (
        f"{calls[0]['name']}({calls[0]['args']})" if calls else "no call came; it will be asked for plain JSON, which goes wrong more often"
    )


def _schema(door: Door) -> str:
    reply = _ask(door, "What colour is a clear sky by day?", schema=Colour.model_json_schema(), schema_name="Colour")
    try:
        return Colour.model_validate_json(reply.text).colour
    except ValueError:
        return "no: the answer is not of the schema; plain JSON is asked for instead"


def _streams(door: Door) -> str:
    pieces = [
        p for p in door.stream(Request("doctor", (HumanMessage("Count from one to five in words."),), max_tokens=100)) if isinstance(p, str)
    ]
    return f"{len(pieces)} pieces" if len(pieces) > 1 else "no: the answer came in one piece"


def _sees(door: Door) -> str:
    from PIL import Image

    from tools.delivery.stills import png

    url = "data:image/png;base64," + base64.b64encode(png(Image.new("RGB", (64, 64), (220, 30, 30)))).decode()
    parts: list[Any] = [
        {"type": "text", "text": "Which colour fills this picture? One word."},
        {"type": "image_url", "image_url": {"url": url}},
    ]
    said = door.ask(Request("doctor", (HumanMessage(parts),), max_tokens=100)).text.strip()
    return f"it sees {said[:30]!r}" if "red" in said.lower() else f"no: a red picture is called {said[:40]!r}"


def _usage(door: Door, config: ModelConfig) -> Probed:
    notes = [e.note for e in door.ledger.entries() if e.state == "paid" and e.note]
    spent = (
        f"this test cost ${door.ledger.paid_usd:.5f}"
        if config.price.input_per_m or config.price.output_per_m
        else "no price is set, so no budget can bite"
    )
    return Probed("says what it used", not notes, f"no: {notes[0]}" if notes else spent)


def _advice(found: list[Probed], config: ModelConfig) -> Probed:
    sees = next(p.ok for p in found if p.what == "sees pictures")
    if sees and not config.vision:
        return Probed(
            "use of vision",
            False,
            "it sees, but VECTOREEL_LLM__VISION is not true: set it, and the critic and the illustrator look at frames",
        )
    if config.vision and not sees:
        return Probed("use of vision", False, "VECTOREEL_LLM__VISION is true, but it does not see: set it to false")
    return Probed("use of vision", True, "as it is set")
