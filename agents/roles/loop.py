"""One role's work with a model: prompt and data in, tools called as it likes, a typed answer out; every turn bounded.

With tools the answer is the call of a tool `answer`; without them the endpoint's own JSON schema where it has one. Plain JSON is taken in either
case. What is wrong with an answer is told to the model, a bounded number of times.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage
from pydantic import BaseModel

import prompts
from agents.desk.tool import Result, TellModel, Tool, call, function, shown, validated
from agents.llm import Door, ModelConfused, Reply
from agents.llm.request import Request

O = TypeVar("O", bound=BaseModel)
ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Part(Generic[O]):
    """What a role is. `turns`: calls of the model for one piece of work; `repairs`: wrong answers and wrong tool calls that are told back."""

    role: str
    prompt: str
    output: type[O]
    turns: int = 12
    repairs: int = 4
    max_tokens: int = 4096


@dataclass(frozen=True, slots=True)
class Played(Generic[O]):
    """`steps`: what was done, for the audit trail."""

    output: O
    prompt: str
    calls: int
    steps: tuple[str, ...]


@dataclass
class _Talk:
    """A conversation on its way."""

    messages: list[BaseMessage]
    wrong: int = 0
    calls: int = 0
    steps: list[str] = field(default_factory=list)


def quoted(name: str, data: Any) -> str:
    """Data that somebody else wrote, fenced: it cannot close its own fence, because it is JSON without a `<`."""
    text = json.dumps(data, ensure_ascii=False, default=str).replace("<", "\\u003c")
    return f'<data name="{name}">\n{text}\n</data>'


def play(
    part: Part[O],
    door: Door,
    values: Mapping[str, str],
    data: Mapping[str, Any],
    tools: Sequence[Tool] = (),
    accept: Callable[[O], Sequence[str]] = lambda output: (),
    images: Sequence[bytes] = (),
    hear: Callable[[str], None] | None = None,
    plain: Callable[[str], O] | None = None,
) -> Played[O]:
    """`values` fill the prompt (ours), `data` is quoted (theirs). `accept` says what is wrong with a well-formed answer.

    `hear` gets the model's words as they come; `plain` makes an answer of words that are no JSON (a conversation).

    Raises ModelConfused past the bounds, and what the door raises.
    """
    prompt = prompts.load(part.prompt)
    desk = {t.name: t for t in tools}
    talk = _Talk([SystemMessage(prompt.fill(**values)), _user("\n\n".join(quoted(k, v) for k, v in data.items()), images)])
    for _ in range(part.turns):
        reply = _listened(door, _request(part, door, talk, tools), hear)
        talk.calls += 1
        output = _heard(part, door, talk, reply, desk, accept, plain)
        if output is not None:
            return Played(output, prompt.name, talk.calls, tuple(talk.steps))
        if talk.wrong > part.repairs:
            raise ModelConfused(
                "llm.confused", f"The model's answers for {part.role} could not be used after {talk.wrong} tries: {talk.steps[-1]}"
            )
    raise ModelConfused("llm.endless", f"The model did not come to an answer for {part.role} in {part.turns} turns.")


def _listened(door: Door, request: Request, hear: Callable[[str], None] | None) -> Reply:
    if hear is None:
        return door.ask(request)
    for piece in door.stream(request):
        if isinstance(piece, Reply):
            return piece
        hear(piece)
    raise ModelConfused("llm.stream", "The model's stream had no end.")


def _request(part: Part[Any], door: Door, talk: _Talk, tools: Sequence[Tool]) -> Request:
    schema = part.output.model_json_schema()
    native = not tools and door.schema_offered(part.role)
    offered = [*(t.as_openai() for t in tools), function(ANSWER, "Gives the finished answer.", schema)]
    return Request(
        part.role, tuple(talk.messages), () if native else tuple(offered), schema if native else None, part.output.__name__, part.max_tokens
    )


def _heard(
    part: Part[O],
    door: Door,
    talk: _Talk,
    reply: Reply,
    desk: Mapping[str, Tool],
    accept: Callable[[O], Sequence[str]],
    plain: Callable[[str], O] | None,
) -> O | None:
    """The answer if it is one; else what the model said and what it is told stand in the talk."""
    message = reply.message
    talk.messages.append(_said(message))
    if not message.tool_calls and not message.invalid_tool_calls:
        if plain is not None and "{" not in reply.text and reply.text.strip():
            return plain(reply.text.strip())
        return _from_text(part, talk, reply, accept)
    found: O | None = None
    pictures: list[bytes] = []
    for asked in message.tool_calls:
        name, arguments = asked["name"], asked["args"]
        try:
            if name == ANSWER:
                found = _accepted(part, arguments, accept)
                result = Result("Taken.")
            else:
                result = call(desk, name, arguments)
                talk.steps.append(f"{name}({_brief(arguments)})")
        except TellModel as told:
            result = _wrong(talk, f"{name}: {told}")
        if result.png:
            pictures.append(result.png)
        talk.messages.append(ToolMessage(shown(result.data), tool_call_id=asked["id"] or ""))
    for broken in message.invalid_tool_calls:
        result = _wrong(talk, f"The arguments of {broken.get('name')} are not JSON; call it again.")
        talk.messages.append(ToolMessage(shown(result.data), tool_call_id=broken.get("id") or ""))
    if pictures and door.model_for(part.role).vision:
        talk.messages.append(_user("What that looks like:", pictures))
    return found


def _from_text(part: Part[O], talk: _Talk, reply: Reply, accept: Callable[[O], Sequence[str]]) -> O | None:
    if reply.truncated:
        talk.messages.append(HumanMessage(str(_wrong(talk, "The answer was cut off at its greatest length; give a shorter one.").data)))
        return None
    try:
        return _accepted(part, _json_in(reply.text), accept)
    except TellModel as told:
        talk.messages.append(HumanMessage(str(_wrong(talk, str(told)).data)))
        return None


def _accepted(part: Part[O], data: Any, accept: Callable[[O], Sequence[str]]) -> O:
    output = validated(part.output, data)
    wrong = list(accept(output))
    if wrong:
        raise TellModel("; ".join(wrong[:8]))
    return output


def _wrong(talk: _Talk, why: str) -> Result:
    talk.wrong += 1
    talk.steps.append(f"told back: {why[:200]}")
    return Result(f"This cannot be used. {why}")


def _json_in(text: str) -> Any:
    """The JSON object in a text, also inside a fence. Raises TellModel."""
    fenced = re.search(r"```(?:json)?\s*(\{.*\})\s*```", text, re.S)
    bare = fenced.group(1) if fenced else text[text.find("{") : text.rfind("}") + 1]
    try:
        return json.loads(bare)
    except json.JSONDecodeError as error:
        raise TellModel(f"The answer must be one JSON object ({error.msg} at character {error.pos}).") from error


def _said(message: AIMessage) -> AIMessage:
    """As it is sent back: a call whose arguments were no JSON is sent back as it came."""
    return AIMessage(content=message.content, tool_calls=message.tool_calls, invalid_tool_calls=message.invalid_tool_calls)


def _user(text: str, images: Sequence[bytes] = ()) -> HumanMessage:
    if not images:
        return HumanMessage(text)
    parts: list[Any] = [{"type": "text", "text": text}]
    parts += [{"type": "image_url", "image_url": {"url": "data:image/png;base64," + base64.b64encode(png).decode()}} for png in images]
    return HumanMessage(parts)


def _brief(arguments: Any) -> str:
    text = json.dumps(arguments, ensure_ascii=False, default=str)
    return text if len(text) <= 120 else text[:117] + "..."
