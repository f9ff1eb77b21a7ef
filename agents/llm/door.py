"""The door: one request in, one answer out, paid and kept.

Order of things for each attempt: reserve the upper bound, call, keep the answer, settle. A kill between any two of them loses at most
the one call in flight, and the ledger says so when it is opened again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from agents.llm.config import ModelConfig
from agents.llm.endpoint import Trouble, chat_model, cut_short, trouble
from agents.llm.errors import ModelRefused, ModelUnavailable
from agents.llm.ledger import Entry, Ledger
from agents.llm.memory import Memory
from agents.llm.request import Request

Notice = Callable[[str, str], None]
"""(code, sentence): something the user should see."""
BACKOFF_S, SLOWEST_S, POLL_S = 1.0, 20.0, 0.05


@dataclass(frozen=True, slots=True)
class Reply:
    """`message` has the text and the tool calls. `kept`: it was in the memory and cost nothing."""

    message: AIMessage
    kept: bool = False
    truncated: bool = False

    @property
    def text(self) -> str:
        content = self.message.content
        return content if isinstance(content, str) else "".join(p.get("text", "") for p in content if isinstance(p, dict))


class _Again(Exception):
    """An attempt failed in a way that another one may mend."""

    def __init__(self, what: Trouble) -> None:
        super().__init__(what.message)
        self.what = what


@dataclass(slots=True)
class Door:
    """`model_for(role)` gives the configuration of a role; `make` the chat model (a test gives scripted ones). `check_stop` raises when the user
    wants to stop; `sleep` waits. Nothing else here knows the clock."""

    model_for: Callable[[str], ModelConfig]
    ledger: Ledger
    memory: Memory
    make: Callable[[ModelConfig], BaseChatModel] = chat_model
    notice: Notice = lambda code, text: None
    check_stop: Callable[[], None] = lambda: None
    sleep: Callable[[float], None] = time.sleep
    _no_schema: set[tuple[str, str]] | None = None

    def __post_init__(self) -> None:
        self._no_schema = set()
        for entry in self.ledger.in_flight:
            self._account_for(entry)

    def schema_offered(self, role: str) -> bool:
        """Whether the role's endpoint may be asked for its own JSON schema."""
        config = self.model_for(role)
        return config.output == "json_schema" or (
            config.output == "auto" and (config.base_url, config.model) not in (self._no_schema or ())
        )

    def ask(self, request: Request) -> Reply:
        """Raises ModelUnavailable, ModelRefused, ModelConfused or BudgetSpent; and what `check_stop` raises."""
        config = self.model_for(request.role)
        key = request.key(config.base_url, config.model, config.temperature)
        held = self.memory.get(key)
        if held is not None:
            return _reply(held, kept=True)
        try:
            return self._tries(config)(lambda: self._attempt(request, config, key))
        except _Again as failed:
            raise ModelUnavailable(
                failed.what.code, f"{config.model}: {failed.what.message}, also at attempt {config.attempts}; the rest goes on without it."
            ) from failed

    def stream(self, request: Request) -> Iterator[str | Reply]:
        """Pieces of text as they come, and the whole reply last. A stream that breaks is an error of `ask`, not half an answer."""
        config = self.model_for(request.role)
        key = request.key(config.base_url, config.model, config.temperature)
        held = self.memory.get(key)
        if held is not None:
            reply = _reply(held, kept=True)
            yield reply.text
            yield reply
            return
        said: list[str] = []
        for attempt in range(1, config.attempts + 1):
            try:
                yield from self._stream_once(request, config, key, said)
                return
            except _Again as failed:
                if said or attempt == config.attempts:
                    raise ModelUnavailable(failed.what.code, f"{config.model}: {failed.what.message}; ask again.") from failed
                self._wait(_pause(attempt, failed.what, config))

    def _attempt(self, request: Request, config: ModelConfig, key: str) -> Reply:
        self.check_stop()
        entry = self._reserve(request, config, key)
        try:
            result = self._in_time(lambda: self._call(request, config), config.timeout_s)
        except BaseException as error:  # whatever ended the call, its reservation is settled; nothing is swallowed
            result = cut_short(error)
            if result is None:
                raise self._failed(error, entry, config, request) from error
        usage = (result.llm_output or {}).get("token_usage") or {}
        choices = result.generations[0]
        if not choices:
            self._pay(entry, config, usage, "no choices")
            raise _Again(Trouble("llm.empty", "the endpoint answered with nothing", True, "no"))
        message = choices[0].message  # type: ignore[union-attr]
        held = _held(message, choices[0].generation_info or {}, usage or message.usage_metadata or {})
        self.memory.put(key, held)
        self._pay(entry, config, held["usage"], "")
        return self._checked(_reply(held), config)

    def _call(self, request: Request, config: ModelConfig) -> Any:
        return self.make(config).generate([list(request.messages)], **self._options(request, config))

    def _options(self, request: Request, config: ModelConfig) -> dict[str, Any]:
        options: dict[str, Any] = {"max_tokens": min(request.max_tokens, config.max_tokens)}
        if request.tools:
            options["tools"] = list(request.tools)
        if request.schema is not None:
            options["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": request.schema_name, "schema": request.schema, "strict": False},
            }
        return options

    def _stream_once(self, request: Request, config: ModelConfig, key: str, said: list[str]) -> Iterator[str | Reply]:
        self.check_stop()
        entry = self._reserve(request, config, key)
        whole: AIMessageChunk | None = None
        try:
            for chunk in self.make(config).stream(list(request.messages), **self._options(request, config)):
                self.check_stop()
                whole = chunk if whole is None else whole + chunk  # type: ignore[assignment]
                if chunk.text:
                    said.append(chunk.text)
                    yield chunk.text
            if whole is None or not whole.response_metadata.get("finish_reason"):
                raise _Again(Trouble("llm.stream", "the stream ended in the middle", True, "unknown"))
        except GeneratorExit:
            self.ledger.lose(entry, "nobody listened to the end")
            raise
        except BaseException as error:  # as in `_attempt`
            raise self._failed(error, entry, config, request) from error
        message = AIMessage(content=whole.content, tool_calls=whole.tool_calls, additional_kwargs=whole.additional_kwargs)
        held = _held(message, whole.response_metadata, whole.usage_metadata or {})
        self.memory.put(key, held)
        self._pay(entry, config, held["usage"], "")
        yield self._checked(_reply(held), config)

    def _failed(self, error: BaseException, entry: Entry, config: ModelConfig, request: Request) -> BaseException:
        """Settles the call; returns what is to be raised."""
        what = error.what if isinstance(error, _Again) else trouble(error) if isinstance(error, Exception) else None
        if what is None:  # a stop, or a fault of ours: the call may go on without us
            self.ledger.lose(entry, f"left in flight by {type(error).__name__}")
            return error
        if what.billed == "no":
            self.ledger.settle(entry, "free", note=what.code)
        else:
            self.ledger.lose(entry, what.code)
        if what.no_schema and request.schema is not None and self._no_schema is not None:
            self._no_schema.add((config.base_url, config.model))
        if what.again:
            self.notice(what.code, f"{config.model}: {what.message}; trying again")
            return _Again(what)
        return ModelUnavailable(what.code, f"{config.model}: {what.message}.")

    def _reserve(self, request: Request, config: ModelConfig, key: str) -> Entry:
        bound = config.price.usd(request.tokens_in_bound(), min(request.max_tokens, config.max_tokens))
        entry = self.ledger.reserve(request.role, config.model, key, bound)
        return replace(entry, tokens_in=request.tokens_in_bound(), tokens_out=min(request.max_tokens, config.max_tokens))

    def _pay(self, entry: Entry, config: ModelConfig, usage: dict[str, Any], note: str) -> None:
        """As the endpoint reports. A report that cannot be true is paid all the same, and said."""
        told_in, told_out = (_count(usage, *names) for names in (("prompt_tokens", "input_tokens"), ("completion_tokens", "output_tokens")))
        if told_in is None or told_out is None:
            self.ledger.settle(entry, "paid", entry.usd, entry.tokens_in, entry.tokens_out, "no usage reported; counted at its upper bound")
            self.notice("llm.usage", f"{config.model} does not say what the call used; it is counted at its upper bound")
            return
        if told_in > entry.tokens_in or told_out > entry.tokens_out:
            note = f"the endpoint reports {told_in} + {told_out} tokens where at most {entry.tokens_in} + {entry.tokens_out} were possible"
            self.notice("llm.usage", f"{config.model}: {note}; the budget cannot be held against such an endpoint")
        self.ledger.settle(entry, "paid", config.price.usd(told_in, told_out), told_in, told_out, note)

    def _account_for(self, entry: Entry) -> None:
        """A call that was in flight when an earlier run ended: paid if its answer is there, else lost."""
        held = self.memory.get(entry.key)
        if held is not None:
            usage = held["usage"]
            told_in, told_out = (
                _count(usage, "prompt_tokens", "input_tokens") or 0,
                _count(usage, "completion_tokens", "output_tokens") or 0,
            )
            self.ledger.settle(
                entry, "paid", self.model_for(entry.role).price.usd(told_in, told_out), told_in, told_out, "settled afterwards"
            )
            return
        self.ledger.lose(entry, "in flight when the run ended; it may be paid twice")
        self.notice(
            "llm.in_flight", f"A call for {entry.role} was in flight when the last run ended; at most ${entry.usd:.4f} may be paid twice"
        )

    def _checked(self, reply: Reply, config: ModelConfig) -> Reply:
        refusal = reply.message.additional_kwargs.get("refusal")
        if refusal or reply.message.response_metadata.get("finish_reason") == "content_filter":
            raise ModelRefused("llm.refused", f"{config.model} would not answer: {str(refusal or 'its content filter said no')[:200]}")
        return reply

    def _tries(self, config: ModelConfig) -> Retrying:
        return Retrying(
            stop=stop_after_attempt(config.attempts), retry=retry_if_exception_type(_Again), reraise=True, sleep=self._wait,
            wait=lambda state: _pause(state.attempt_number, _trouble_of(state), config),
        )  # fmt: skip

    def _wait(self, seconds: float) -> None:
        """In short pieces, so that a stop is heard."""
        while seconds > 0:
            self.check_stop()
            self.sleep(min(seconds, 0.25))
            seconds -= 0.25

    def _in_time(self, call: Callable[[], Any], timeout_s: float) -> Any:
        """The call's result, or a timeout, whatever the endpoint does with its bytes. A call that is given up ends with its own socket timeout."""
        out: list[Any] = []
        failed: list[BaseException] = []

        def work() -> None:
            try:
                out.append(call())
            except BaseException as error:  # noqa: BLE001 - handed to the waiting thread, which decides
                failed.append(error)

        thread = threading.Thread(target=work, daemon=True, name="model-call")
        thread.start()
        ends = time.monotonic() + timeout_s * 1.1
        while thread.is_alive() and time.monotonic() < ends:
            thread.join(POLL_S)
            self.check_stop()
        if failed:
            raise failed[0]
        if not out:
            raise _Again(Trouble("llm.timeout", f"the endpoint did not answer within {timeout_s:g} s", True, "unknown"))
        return out[0]


def _pause(attempt: int, what: Trouble | None, config: ModelConfig) -> float:
    """Seconds before the next attempt: what the endpoint asked for, else doubling. Raises when it asks for more than anybody would wait."""
    asked = what.wait_s if what else None
    if asked is not None and asked > config.max_wait_s:
        raise ModelUnavailable("llm.busy", f"{config.model} asks us to come back in {asked:g} s; that is too long for a film.")
    return asked if asked is not None else min(SLOWEST_S, BACKOFF_S * 2 ** (attempt - 1))


def _trouble_of(state: RetryCallState) -> Trouble | None:
    error = state.outcome.exception() if state.outcome else None
    return error.what if isinstance(error, _Again) else None


def _count(usage: dict[str, Any], *names: str) -> int | None:
    """A whole number that is not negative; else None."""
    value = next((usage[n] for n in names if usage.get(n) is not None), None)
    return value if isinstance(value, int) and value >= 0 else None


def _held(message: Any, info: dict[str, Any], usage: Any) -> dict[str, Any]:
    return {
        "content": message.content, "tool_calls": [dict(c) for c in message.tool_calls], "invalid": [dict(c) for c in message.invalid_tool_calls],
        "refusal": message.additional_kwargs.get("refusal"), "finish": info.get("finish_reason"), "usage": dict(usage),
    }  # fmt: skip


def _reply(held: dict[str, Any], kept: bool = False) -> Reply:
    message = AIMessage(
        content=held["content"] or "", tool_calls=held["tool_calls"], invalid_tool_calls=held["invalid"],
        additional_kwargs={"refusal": held["refusal"]} if held["refusal"] else {}, response_metadata={"finish_reason": held["finish"]},
    )  # fmt: skip
    return Reply(message, kept, held["finish"] == "length")
