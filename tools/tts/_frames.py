"""Messages between us and a speech engine's child process: uint32 length, JSON, then the `bytes` the JSON announces.

Stdlib only, because every child imports it.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

Message = tuple[dict[str, Any], bytes]


def write_message(pipe: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    data = json.dumps({**head, "bytes": len(body)}).encode()
    pipe.write(struct.pack("<I", len(data)) + data + body)
    pipe.flush()


def read_message(pipe: BinaryIO) -> Message:
    """Raises EOFError when the other side is gone."""
    (size,) = struct.unpack("<I", _exactly(pipe, 4))
    head = json.loads(_exactly(pipe, size))
    return head, _exactly(pipe, head["bytes"])


def _exactly(pipe: BinaryIO, size: int) -> bytes:
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError(f"{len(data)} of {size} bytes")
    return data


def serve(answer: Callable[[dict[str, Any]], Message]) -> None:
    """Answers requests until the parent closes the pipe. What a library prints goes to stderr, never between our bytes."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            request, _ = read_message(sys.stdin.buffer)
        except EOFError:
            return
        try:
            head, body = answer(request)
        except (OSError, ValueError, KeyError, AttributeError) as error:
            head, body = {"error": f"{type(error).__name__}: {error}"}, b""
        write_message(private, head, body)
