"""GENERATING: narration and music mixed, mastered and encoded, while the scenes are drawn."""

from __future__ import annotations

from typing import Any

from film.speech import Speech
from graph.services import Services
from graph.state import SoundTask


def sound(task: SoundTask, services: Services) -> dict[str, Any]:
    from tools.narration import mixed
    from tools.render.film import make_track

    services.check_stop()
    speech = services.folder.load(Speech, task["speech"])
    key = mixed(services.artifacts, services.storyboard(task["storyboard"]), speech, services.timeline(task["timeline"]))
    make_track(services.artifacts, key)
    return {"sound": key}
