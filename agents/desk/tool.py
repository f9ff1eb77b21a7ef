"""A tool as a model sees it, and the two ways in which it can fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

MOST_ARGUMENTS, MOST_RESULT = 100_000, 8_000  # characters


class Arguments(BaseModel):
    """Base of all tool arguments: unknown names are refused."""

    model_config = ConfigDict(extra="forbid")


class TellModel(Exception):
    """The call was wrong in a way that the model can mend; it is told why. Everything else that a tool raises ends the role's work."""


@dataclass(frozen=True, slots=True)
class Result:
    """Plain data for the model; `png` goes to models that see."""

    data: Any
    png: bytes | None = None


@dataclass(frozen=True, slots=True)
class Tool:
    """`run` gets validated arguments. It may be called again and again, in any order: it must not have side effects."""

    name: str
    description: str
    arguments: type[BaseModel]
    run: Callable[[Any], Result]

    def as_openai(self) -> dict[str, Any]:
        return function(self.name, self.description, self.arguments.model_json_schema())


def function(name: str, description: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "description": description, "parameters": dict(schema)}}


def call(tools: Mapping[str, Tool], name: str, arguments: Any) -> Result:
    """Raises TellModel for an unknown tool, arguments that are too large or do not fit, and what the tool itself tells."""
    tool = tools.get(name)
    if tool is None:
        raise TellModel(f"There is no tool {name!r}. There are: {', '.join(tools)}.")
    size = len(json.dumps(arguments, ensure_ascii=False, default=str))
    if size > MOST_ARGUMENTS:
        raise TellModel(f"The arguments of {name} have {size} characters; at most {MOST_ARGUMENTS} are taken. Send less.")
    return tool.run(validated(tool.arguments, arguments))


def validated(model: type[BaseModel], data: Any) -> Any:
    """Raises TellModel that names the first wrong fields."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise TellModel(problems(error.errors())) from error


def problems(errors: Sequence[Any]) -> str:
    said = [f"{'.'.join(str(p) for p in e['loc']) or 'the answer'}: {e['msg']}" for e in errors[:5]]
    more = f" (and {len(errors) - 5} more)" if len(errors) > 5 else ""
    return "; ".join(said) + more


def shown(data: Any) -> str:
    """A result as text, at most 8,000 characters."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, default=str)
    return text if len(text) <= MOST_RESULT else text[:MOST_RESULT] + f"... ({len(text) - MOST_RESULT} more characters)"
