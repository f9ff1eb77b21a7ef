"""Are the parts that the state speaks of still on disk? A cache may be trimmed or lost between two runs; what is gone is made again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from film.speech import Speech
from graph.services import Services


def pieces_there(state: Mapping[str, Any], services: Services) -> dict[str, str]:
    return {name: key for name, key in state.get("pieces", {}).items() if services.artifacts.path(key, ".mp4").exists()}


def films_there(state: Mapping[str, Any], services: Services) -> bool:
    films = state.get("films") or {}
    return bool(films) and all(services.artifacts.path(key, Path(name).suffix).exists() for name, key in films.items())


def speech_there(state: Mapping[str, Any], services: Services) -> bool:
    """The voice of every span."""
    if not state.get("speech"):
        return False
    speech = services.folder.load(Speech, state["speech"])
    return all(services.artifacts.path(s.audio, ".wav").exists() for s in speech.spans)


def sound_there(state: Mapping[str, Any], services: Services) -> bool:
    """The mixed sound and what it was mixed from."""
    return bool(state.get("sound")) and services.artifacts.path(state["sound"], ".f32").exists() and speech_there(state, services)


def as_found(state: Mapping[str, Any], services: Services) -> dict[str, Any]:
    """The state without what is no longer there, for routing. Pieces are not missed once the films are there."""
    if state.get("delivered"):
        return dict(state)
    films, speech = films_there(state, services), speech_there(state, services)
    drawn = films or len(pieces_there(state, services)) == len(state.get("pieces", {}))
    return {
        **state,
        "films": state.get("films", {}) if films else {},
        "drawn": state.get("drawn", "") if drawn else "",
        "timeline": state.get("timeline", "") if speech else "",
        "sound": state.get("sound", "") if sound_there(state, services) else "",
    }
