"""Runs the application on a loopback address."""

from __future__ import annotations

import ipaddress
import sys

from film.errors import BadInput
from graph.settings import Settings


def serve(settings: Settings, host: str, port: int) -> int:
    """Raises BadInput for an address that is not loopback: there are no accounts yet."""
    import uvicorn

    from api.app import create_app

    address = "127.0.0.1" if host == "localhost" else host
    try:
        loopback = ipaddress.ip_address(address).is_loopback
    except ValueError as error:
        raise BadInput("serve.host", f"{host!r} is not an address; use 127.0.0.1 or ::1.") from error
    if not loopback:
        raise BadInput("serve.host", f"{host} is not a loopback address; without accounts the server listens to this machine only.")
    print(f"Vectoreel at http://{host}:{port}", file=sys.stderr, flush=True)
    uvicorn.run(create_app(settings), host=address, port=port, log_level="warning", timeout_graceful_shutdown=5)
    return 0
