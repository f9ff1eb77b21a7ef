"""Typed errors as RFC 9457 problem+json, in one place."""

from __future__ import annotations

import logging
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from film.errors import BadInput, MachineError, OverBudget, VectoreelError
from graph.run import our_fault
from svg_kit.errors import KitError

log = logging.getLogger("vectoreel.api")


class NotFound(VectoreelError):
    """What was asked for is not there."""


class Conflict(VectoreelError):
    """The request does not fit the job's state."""


STATUS: tuple[tuple[type[VectoreelError], int], ...] = (
    (NotFound, 404),
    (Conflict, 409),
    (BadInput, 422),
    (OverBudget, 402),
    (MachineError, 503),
)


def problem(status: int, code: str, message: str) -> Response[dict[str, Any]]:
    body = {"type": f"urn:vectoreel:{code}", "title": code, "status": status, "detail": message}
    return Response(body, status_code=status, media_type="application/problem+json")


def typed(request: Request[Any, Any, Any], error: VectoreelError) -> Response[dict[str, Any]]:
    status = next((s for kind, s in STATUS if isinstance(error, kind)), 500)
    return problem(status, error.code, str(error))


def kit(request: Request[Any, Any, Any], error: KitError) -> Response[dict[str, Any]]:
    return problem(422, error.code, str(error))


def http(request: Request[Any, Any, Any], error: HTTPException) -> Response[dict[str, Any]]:
    return problem(error.status_code, f"http.{error.status_code}", error.detail)


def fault(request: Request[Any, Any, Any], error: Exception) -> Response[dict[str, Any]]:
    """What nobody foresaw: its trace in the server's log, one sentence to the client."""
    log.error("%s %s failed by our fault", request.method, request.url.path, exc_info=error)
    return typed(request, our_fault(error))


HANDLERS: Any = {VectoreelError: typed, KitError: kit, HTTPException: http, Exception: fault}
