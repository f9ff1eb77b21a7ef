"""describe_template: the slots of one template with their limits, and an example."""

from __future__ import annotations

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, TellModel, Tool
from agents.offline.limits import counts, limits
from svg_kit import templates
from svg_kit.errors import KitError

NAME = "describe_template"


class Wanted(Arguments):
    template_id: str


def tool(desk: Desk) -> Tool:
    return Tool(
        NAME,
        "The JSON schema of a template's slots, their limits in characters, and what it is for.",
        Wanted,
        lambda a: Result(described(a.template_id)),
    )


def described(template_id: str) -> dict:
    try:
        module = templates.template(template_id)
    except KitError as error:
        raise TellModel(str(error)) from error
    return {
        "template_id": template_id,
        "for": (module.__doc__ or "").strip().splitlines()[0],
        "slots": module.Slots.model_json_schema(),
        "characters": limits(template_id),
        "entries": counts(template_id),
    }
