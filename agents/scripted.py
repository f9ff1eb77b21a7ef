"""A chat model that plays a script: for tests, in process. It fails on a call that was not expected, and `done` on one that never came."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult


@dataclass(frozen=True, slots=True)
class Turn:
    """`expects`: texts that must stand in what the model is sent. Then it says `text`, calls `calls` [(tool, arguments)], or raises `error`."""

    text: str = ""
    calls: Sequence[tuple[str, dict[str, Any]]] = ()
    expects: Sequence[str] = ()
    error: Exception | None = None
    usage: tuple[int, int] = (10, 10)
    refusal: str = ""


class Unexpected(AssertionError):
    """The conversation left the script."""


@dataclass(slots=True)
class Play:
    """The turns of one conversation and how far it has come."""

    turns: Sequence[Turn]
    at: int = 0
    seen: list[list[BaseMessage]] = field(default_factory=list)
    when_sent: Callable[[int], None] = lambda n: None

    def next(self, messages: list[BaseMessage]) -> Turn:
        self.seen.append(messages)
        if self.at >= len(self.turns):
            raise Unexpected(f"call {self.at + 1} was not expected: {str(messages[-1].content)[:300]}")
        turn = self.turns[self.at]
        self.at += 1
        sent = json.dumps([m.content for m in messages], ensure_ascii=False, default=str)
        for text in turn.expects:
            if json.dumps(text, ensure_ascii=False)[1:-1] not in sent:
                raise Unexpected(f"call {self.at}: {text!r} is not in what was sent: {sent[-1500:]}")
        self.when_sent(self.at)
        return turn

    def done(self) -> None:
        if self.at < len(self.turns):
            raise Unexpected(f"{len(self.turns) - self.at} of {len(self.turns)} turns were never asked for")


class ScriptedModel(BaseChatModel):
    """Plays a `Play` through langchain's own interface."""

    play: Any

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(
        self, messages: list[BaseMessage], stop: list[str] | None = None, run_manager: CallbackManagerForLLMRun | None = None, **kwargs: Any
    ) -> ChatResult:
        turn = self.play.next(messages)
        if turn.error:
            raise turn.error
        calls = [{"name": name, "args": args, "id": f"call_{self.play.at}_{i}"} for i, (name, args) in enumerate(turn.calls)]
        extra = {"refusal": turn.refusal} if turn.refusal else {}
        message = AIMessage(content=turn.text, tool_calls=calls, additional_kwargs=extra)
        usage = {"prompt_tokens": turn.usage[0], "completion_tokens": turn.usage[1]}
        finish = "tool_calls" if calls else "stop"
        return ChatResult(
            generations=[ChatGeneration(message=message, generation_info={"finish_reason": finish})], llm_output={"token_usage": usage}
        )
