"""How the script is cut into scenes, before anything is drawn: what the script role decides."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from film.schema import Document, Part
from film.script import Role, Script


class PlannedScene(Part):
    """One scene: spans in the script's order, and what it does for the viewer."""

    spans: list[str] = Field(min_length=1)
    role: Role
    why: str = Field(default="", max_length=300)


class ScenePlan(Document):
    """Scenes in order, holding every span of the script once."""

    schema_name: ClassVar[str] = "scene_plan"
    scenes: list[PlannedScene] = Field(min_length=1)

    def problems(self, script: Script) -> list[str]:
        """What is wrong with it, one sentence each; empty when it covers the script in order."""
        wanted = list(script.spans())
        got = [sid for scene in self.scenes for sid in scene.spans]
        out = [f"there is no span {sid!r}" for sid in dict.fromkeys(got) if sid not in wanted]
        out += [f"span {sid!r} stands twice" for sid in dict.fromkeys(got) if got.count(sid) > 1]
        out += [f"span {sid!r} is in no scene" for sid in wanted if sid not in got]
        if not out and got != wanted:
            late = next(a for a, b in zip(got, wanted) if a != b)
            out.append(f"span {late!r} is out of the script's order")
        return out
