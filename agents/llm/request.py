"""What is asked of a model, as data: its key for the memory, and the most that it can cost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from langchain_core.messages import BaseMessage, convert_to_openai_messages

IMAGE_TOKENS = 3000  # at most, for one image of up to 2048 px a side
FRAME_TOKENS = 16  # what a message or a tool costs besides its text


@dataclass(frozen=True, slots=True)
class Request:
    """`tools` in the form of the OpenAI API. `schema`: a JSON schema that the answer must fulfil. `nth` tells candidates of one request apart."""

    role: str
    messages: Sequence[BaseMessage]
    tools: Sequence[Mapping[str, Any]] = ()
    schema: Mapping[str, Any] | None = None
    schema_name: str = "answer"
    max_tokens: int = 4096
    nth: int = 0
    payload: list[dict[str, Any]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "payload", convert_to_openai_messages(list(self.messages)))

    def key(self, *identity: Any) -> str:
        """Of everything that can change the answer."""
        parts = [*identity, self.payload, list(self.tools), self.schema, self.max_tokens, self.nth]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()

    def tokens_in_bound(self) -> int:
        """No tokenizer makes more tokens than there are bytes; an image counts by itself, not by its data URL."""
        images = texts = 0
        for message in self.payload:
            content = message.get("content")
            parts = content if isinstance(content, list) else [content]
            for part in parts:
                if isinstance(part, dict) and part.get("type") == "image_url":
                    images += 1
                else:
                    texts += len(json.dumps(part, ensure_ascii=False).encode())
            texts += len(json.dumps(message.get("tool_calls", ""), ensure_ascii=False).encode())
        rest = json.dumps([list(self.tools), self.schema], ensure_ascii=False)
        return texts + len(rest.encode()) + images * IMAGE_TOKENS + FRAME_TOKENS * (len(self.payload) + len(self.tools) + 2)
