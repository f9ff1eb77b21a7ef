"""The template catalogue: ONE FILE EACH. A module here declares

TEMPLATE_ID, TITLE, ROLES, `Slots` (a pydantic model with text limits), EXAMPLE (slots as a film would fill them), `reveals(slots)` in the
template's own order, and `compose(stage, slots) -> Scene`. It may declare FROM: how slots of another template become its own
(`agents/offline/recast.py`), SUITS: words of a line that ask for it (ASKED_FOR: only then), SHOWS: slots in which things
stand large enough for our own drawings, and IN_SETS: that it may play in a drawn place.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from svg_kit.catalogue import modules
from svg_kit.errors import SlotError, unknown
from svg_kit.typography import emphasised


class SlotModel(BaseModel):
    """Base of all slots: unknown names are refused, text is trimmed. `EMPHASISED` names the slot in which `emphasis` is painted."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)
    EMPHASISED: ClassVar[str] = ""

    @field_validator("emphasis", check_fields=False)
    @classmethod
    def _can_be_seen(cls, emphasis: str, info: ValidationInfo) -> str:
        """What is declared is painted: the slot that shows the emphasis stands before it, and has its words."""
        text = info.data.get(cls.EMPHASISED)
        if emphasis and text is not None and not emphasised(" ".join(text.split()), emphasis):
            raise PydanticCustomError(
                "emphasis", "{emphasis} is not part of the slot {slot}", {"emphasis": repr(emphasis), "slot": cls.EMPHASISED}
            )
        return emphasis


def words(longest: int, *, aim: int = 0, least: int = 0, code: bool = False) -> Any:
    """A text slot, in characters: `longest` can be drawn, up to `aim` (default `longest`) looks well and is what the director keeps to.
    Required when it has a `least`. `code`: figures, dates, addresses and the like, no running words."""
    extra: dict[str, Any] = {"aim": aim or longest, "code": code}
    if least:
        return Field(min_length=least, max_length=longest, json_schema_extra=extra)
    return Field(default="", max_length=longest, json_schema_extra=extra)


def declared(info: FieldInfo) -> dict[str, Any]:
    """What `words` said of a slot: aim and code; empty for other slots."""
    return dict(info.json_schema_extra) if isinstance(info.json_schema_extra, dict) else {}


def catalogue() -> dict[str, ModuleType]:
    """template_id -> module, in alphabetical order."""
    return modules(__name__, "TEMPLATE_ID")


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
