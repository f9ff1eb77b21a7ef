"""An OpenAI-compatible endpoint on this machine that plays an exact conversation, faults included, and keeps its own books.

Each `Step` says what must stand in the request and what is answered. A request that was not expected, and a step that nobody asked for, fail the
test. It speaks the Chat Completions protocol as published: JSON answers, server-sent events for `stream`, errors with `error.message`.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Said = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """`expects`: texts that stand in the request's JSON. One of: `text`, `calls` [(tool, arguments)], `fault`; or `reply`, which makes one of
    these from the request. `usage` (prompt, completion) defaults to a count of characters by four."""

    text: str = ""
    calls: Sequence[tuple[str, Any]] = ()
    fault: str = ""
    wait_s: float = 0.0
    expects: Sequence[str] = ()
    refuses: Sequence[str] = ()
    usage: tuple[int, int] | None = None
    reply: Callable[[dict[str, Any]], Said] | None = None
    refusal: str = ""
    finish: str = ""


@dataclass
class Endpoint:
    """`billed_usd` is what the server would put on its bill; `problems` what went against the script."""

    steps: Sequence[Step]
    price: tuple[float, float] = (1.0, 4.0)
    at: int = 0
    billed_usd: float = 0.0
    problems: list[str] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    hold: threading.Event | None = None
    _server: ThreadingHTTPServer | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Endpoint:
        endpoint = self

        class Handler(_Handler):
            book = endpoint

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: Any) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    def done(self) -> None:
        """Every step was played, and nothing else."""
        assert not self.problems, self.problems
        assert self.at == len(self.steps), f"{len(self.steps) - self.at} of {len(self.steps)} steps were never asked for"

    def next(self, request: dict[str, Any]) -> Step | None:
        with self._lock:
            self.requests.append(request)
            if self.at >= len(self.steps):
                self.problems.append(f"request {self.at + 1} was not expected: {_last(request)}")
                return None
            step = self.steps[self.at]
            self.at += 1
            whole = json.dumps(request, ensure_ascii=False)
            for text in step.expects:
                if text not in whole and json.dumps(text, ensure_ascii=False)[1:-1] not in whole:
                    self.problems.append(f"request {self.at}: {text!r} is not in it: {_last(request)}")
            for text in step.refuses:
                if text in whole:
                    self.problems.append(f"request {self.at}: {text!r} is in it")
            return step

    def bill(self, tokens_in: int, tokens_out: int) -> None:
        with self._lock:
            self.billed_usd += (tokens_in * self.price[0] + tokens_out * self.price[1]) / 1e6


def _last(request: dict[str, Any]) -> str:
    return json.dumps(request.get("messages", [{}])[-1], ensure_ascii=False)[:800]


class _Handler(BaseHTTPRequestHandler):
    book: Endpoint
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        step = self.book.next(request)
        if step is None:
            self._error(418, "this call is not in the script")
            return
        try:
            said: Said = step.reply(request) if step.reply else {}
        except (AssertionError, KeyError, IndexError) as error:
            self.book.problems.append(f"request {self.book.at}: {type(error).__name__}: {error}")
            self._error(418, "the script of this call is wrong")
            return
        text, calls = said.get("text", step.text), said.get("calls", step.calls)
        try:
            if step.fault:
                self._fault(step, request)
            elif request.get("stream"):
                self._stream(step, request, text, calls)
            else:
                self._json(200, self._completion(step, request, text, calls))
        except (BrokenPipeError, ConnectionResetError):
            pass

    def _fault(self, step: Step, request: dict[str, Any]) -> None:
        fault = step.fault
        if fault.startswith("429"):
            self._error(429, "slow down", {"retry-after": f"{step.wait_s:g}"})
        elif fault.isdigit():
            self._error(int(fault), step.text or "the server has a bad day")
        elif fault == "silence":
            time.sleep(step.wait_s)
        elif fault == "cut":
            self._stream(step, request, step.text, (), cut=True)
        elif fault == "empty":
            self._json(200, self._completion(step, request, "", (), empty=True))
        elif fault == "html":
            self._raw(200, b"<html>a proxy says hello</html>", "text/html")
        else:
            raise AssertionError(fault)

    def _completion(self, step: Step, request: dict[str, Any], text: str, calls: Any, empty: bool = False) -> dict[str, Any]:
        message: dict[str, Any] = {"role": "assistant", "content": text or None, "refusal": step.refusal or None}
        if calls:
            message["tool_calls"] = _calls(calls, self.book.at)
        finish = step.finish or ("tool_calls" if calls else "stop")
        choices = [] if empty else [{"index": 0, "message": message, "finish_reason": finish}]
        return {
            "id": f"chatcmpl-{self.book.at}",
            "object": "chat.completion",
            "created": 0,
            "model": request["model"],
            "choices": choices,
            "usage": self._usage(step, request, message),
        }

    def _usage(self, step: Step, request: dict[str, Any], message: dict[str, Any]) -> dict[str, int]:
        counted = (len(json.dumps(request["messages"], ensure_ascii=False)) // 4, max(1, len(json.dumps(message, ensure_ascii=False)) // 4))
        told = step.usage or counted
        self.book.bill(*counted if step.usage and step.usage != counted and step.fault == "" and step.finish == "" else told)
        return {"prompt_tokens": told[0], "completion_tokens": told[1], "total_tokens": sum(told)}

    def _stream(self, step: Step, request: dict[str, Any], text: str, calls: Any, cut: bool = False) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        head = {"id": "chatcmpl-s", "object": "chat.completion.chunk", "created": 0, "model": request["model"]}
        pieces = [text[i : i + 7] for i in range(0, len(text), 7)]
        for piece in pieces[: len(pieces) // 2] if cut else pieces:
            self._event({**head, "choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}, "finish_reason": None}]})
        if cut:
            self.wfile.flush()
            self.close_connection = True
            return
        if calls:
            delta = {"tool_calls": [{"index": i, **c} for i, c in enumerate(_calls(calls, self.book.at))]}
            self._event({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
        self._event({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls" if calls else "stop"}]})
        message = {"role": "assistant", "content": text, "tool_calls": _calls(calls, self.book.at)}
        self._event({**head, "choices": [], "usage": self._usage(step, request, message)})
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _event(self, data: dict[str, Any]) -> None:
        self.wfile.write(b"data: " + json.dumps(data, ensure_ascii=False).encode() + b"\n\n")
        self.wfile.flush()

    def _error(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        self._json(status, {"error": {"message": message, "type": "test", "code": None}}, headers)

    def _json(self, status: int, data: Any, headers: Mapping[str, str] | None = None) -> None:
        self._raw(status, json.dumps(data, ensure_ascii=False).encode(), "application/json", headers)

    def _raw(self, status: int, body: bytes, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _calls(calls: Any, at: int) -> list[dict[str, Any]]:
    """Arguments given as text are sent as they are: that is how broken JSON is sent."""
    return [
        {
            "id": f"call_{at}_{i}",
            "type": "function",
            "function": {"name": name, "arguments": args if isinstance(args, str) else json.dumps(args, ensure_ascii=False)},
        }
        for i, (name, args) in enumerate(calls)
    ]
