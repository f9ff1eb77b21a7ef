"""Every voice provider: one file of this folder each, and whatever an installed package offers under `vectoreel.tts`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points

from film.errors import BadInput, MachineError
from tools.tts.protocol import Provider, Voice

GROUP = "vectoreel.tts"


@cache
def providers() -> dict[str, Provider]:
    """By name: this folder's first, in alphabetical order. An entry point cannot replace one of ours."""
    import tools.tts as folder

    found: dict[str, Provider] = {}
    for info in sorted(pkgutil.iter_modules(folder.__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            _add(found, getattr(importlib.import_module(f"{folder.__name__}.{info.name}"), "PROVIDER", None))
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        _add(found, point.load())
    return found


def _add(found: dict[str, Provider], provider: Provider | None) -> None:
    if provider is not None:
        found.setdefault(provider.name, provider)


def all_voices() -> list[Voice]:
    """Every voice that this machine can speak with."""
    return [voice for provider in providers().values() for voice in provider.voices()]


def provider_of(voice: str) -> Provider:
    """Raises BadInput for an unknown provider, MachineError when it lacks what it needs."""
    name = voice.partition(":")[0]
    if name not in providers():
        raise BadInput("voice.unknown", f"There is no voice provider {name!r}; there are {', '.join(providers())}.")
    provider = providers()[name]
    reason = provider.available()
    if reason:
        raise MachineError("voice.missing", reason)
    return provider
