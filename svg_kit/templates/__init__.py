"""The template catalogue: ONE FILE EACH. A module here declares

TEMPLATE_ID, TITLE, ROLES, `Slots` (a pydantic model with text limits), `reveals(slots)` in the template's own order,
and `compose(stage, slots) -> Scene`.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from pydantic import BaseModel, ConfigDict, ValidationError

from svg_kit.errors import SlotError, unknown


class SlotModel(BaseModel):
    """Base of all slots: unknown names are refused, text is trimmed."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


@lru_cache(maxsize=1)
def catalogue() -> dict[str, ModuleType]:
    """template_id -> module, in alphabetical order."""
    found = {}
    for file in sorted(Path(__file__).parent.glob("*.py")):
        if file.stem != "__init__":
            module = importlib.import_module(f"svg_kit.templates.{file.stem}")
            found[module.TEMPLATE_ID] = module
    return dict(sorted(found.items()))


def template(template_id: str) -> ModuleType:
    """Raises UnknownName with the nearest template."""
    found = catalogue().get(template_id)
    if found is None:
        raise unknown("template", template_id, catalogue())
    return found


def slots_of(template_id: str, values: Mapping) -> SlotModel:
    """Validated slots. Raises SlotError with the path of the first wrong one."""
    try:
        return template(template_id).Slots.model_validate(values)
    except ValidationError as error:
        problem = error.errors()[0]
        path = ".".join(str(p) for p in problem["loc"])
        raise SlotError("slot.invalid", f"Template {template_id}: slot {path}: {problem['msg']}.") from error
