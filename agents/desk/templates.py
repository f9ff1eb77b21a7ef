"""list_templates: what there is to show scenes with, in one line each."""

from __future__ import annotations

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from svg_kit import templates

NAME = "list_templates"
NOT_FOR_MODELS = ("insert.teleprompter",)


class Wanted(Arguments):
    role: str = Field(default="", description="Only templates that serve this role")


def tool(desk: Desk) -> Tool:
    return Tool(
        NAME, "Lists the scene templates: id, title, the roles they serve and their slots.", Wanted, lambda a: Result(listed(a.role))
    )


def listed(role: str = "") -> list[dict]:
    rows = []
    for name, module in templates.catalogue().items():
        if name in NOT_FOR_MODELS or (role and role not in module.ROLES):
            continue
        rows.append({"template_id": name, "title": module.TITLE, "roles": list(module.ROLES), "slots": list(module.Slots.model_fields)})
    return rows
