"""The words of a scene's slots, with their paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

NOT_WORDS = ("icon", "icons", "image", "svg", "winner", "align", "code")


def texts_of(slots: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(path, text) of every slot that a reader sees, lists and parts included."""
    for name, value in slots.items():
        if name not in NOT_WORDS:
            yield from _texts(name, value)


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value:
        yield path, value
    elif isinstance(value, Mapping):
        for inner, part in texts_of(value):
            yield f"{path}.{inner}", part
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            yield from _texts(f"{path}.{i}", item)


def numbers_of(slots: Mapping[str, Any], names: tuple[str, ...] = ("value",)) -> Iterator[tuple[str, float]]:
    """(path, number) of numeric slots that are shown or drawn."""
    for name, value in slots.items():
        if name in names and isinstance(value, (int, float)) and not isinstance(value, bool):
            yield name, float(value)
        elif isinstance(value, Mapping):
            yield from ((f"{name}.{path}", number) for path, number in numbers_of(value, names))
        elif isinstance(value, (list, tuple)):
            for i, item in enumerate(value):
                if isinstance(item, Mapping):
                    yield from ((f"{name}.{i}.{path}", number) for path, number in numbers_of(item, names))
