"""A langchain chat model for any OpenAI-compatible endpoint, and what its errors mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agents.llm.config import ModelConfig

OPENAI_HOSTS = ("", "api.openai.com", "openai.azure.com")


def chat_model(config: ModelConfig) -> Any:
    """No retries of its own: the door counts and pays every attempt. Imported at first use (1.3 s)."""
    from urllib.parse import urlsplit

    from langchain_openai import ChatOpenAI
    from langchain_openai.chat_models.base import BaseChatOpenAI
    from pydantic import SecretStr

    host = urlsplit(config.base_url).hostname or ""
    own = any(host == h or (h and host.endswith(f".{h}")) for h in OPENAI_HOSTS)
    kind = ChatOpenAI if own else BaseChatOpenAI  # others know `max_tokens`, not all of them `max_completion_tokens`
    return kind(
        model=config.model, base_url=config.base_url or None, api_key=SecretStr(config.api_key or "none"), max_retries=0,
        timeout=config.timeout_s, temperature=config.temperature, use_responses_api=False, stream_usage=True, include_response_headers=False,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an error of the endpoint means. `billed`: "no" or "unknown". `wait_s`: what the endpoint asked us to wait."""

    code: str
    message: str
    again: bool
    billed: str
    wait_s: float | None = None
    no_schema: bool = False


def trouble(error: Exception) -> Trouble | None:
    """None for what is not the endpoint's doing."""
    import httpx
    import openai

    status = getattr(error, "status_code", None)
    text = " ".join(str(error).split())[:300]
    if isinstance(error, openai.APITimeoutError | httpx.TimeoutException):
        return Trouble("llm.timeout", "the endpoint did not answer in time", True, "unknown")
    if isinstance(error, openai.RateLimitError):
        hopeless = "insufficient_quota" in text
        return Trouble("llm.busy", f"the endpoint is too busy ({text})", not hopeless, "no", _retry_after(error))
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return Trouble("llm.key", f"the endpoint does not accept our key ({text})", False, "no")
    if isinstance(error, openai.NotFoundError):
        return Trouble("llm.model", f"the endpoint does not know this model or path ({text})", False, "no")
    if isinstance(error, openai.BadRequestError):
        schema = any(word in text.lower() for word in ("response_format", "json_schema", "guided", "schema"))
        return Trouble("llm.request", f"the endpoint refused the request ({text})", False, "no", no_schema=schema)
    if isinstance(error, openai.APIStatusError) and status is not None:
        return Trouble(
            "llm.server",
            f"the endpoint failed with {status} ({text})",
            status >= 500 or status in (408, 409, 425),
            "no",
            _retry_after(error),
        )
    if isinstance(error, openai.APIConnectionError):
        return Trouble("llm.connection", f"the endpoint cannot be reached, or the line broke ({text})", True, "unknown")
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return Trouble("llm.refused", "its content filter said no", False, "unknown")
    if isinstance(error, openai.OpenAIError) or type(error).__module__.split(".")[0] in ("httpx", "httpcore", "httpx2", "httpcore2"):
        return Trouble("llm.connection", f"the line to the endpoint broke ({text})", True, "unknown")
    if isinstance(error, ValueError | KeyError | TypeError | IndexError):  # langchain's words for an answer that is none
        return Trouble("llm.answer", f"the endpoint's answer is not one of this protocol ({text})", True, "unknown")
    return None


def cut_short(error: BaseException) -> Any:
    """What an answer that reached its greatest length is, where the client raises for it: the answer as it came. Else None."""
    import openai

    if not isinstance(error, openai.LengthFinishReasonError):
        return None
    from langchain_core.messages import AIMessage
    from langchain_core.outputs import ChatGeneration, LLMResult

    usage = error.completion.usage.model_dump() if error.completion.usage else {}
    choices: list[Any] = [
        ChatGeneration(message=AIMessage(c.message.content or ""), generation_info={"finish_reason": "length"})
        for c in error.completion.choices
    ]
    return LLMResult(generations=[choices], llm_output={"token_usage": usage})


def _retry_after(error: Any) -> float | None:
    """Seconds, where the header says so."""
    value = error.response.headers.get("retry-after", "") if getattr(error, "response", None) is not None else ""
    try:
        return max(0.0, float(value))
    except ValueError:
        return None
