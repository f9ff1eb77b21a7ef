"""The beginning of a template of one's own: a file that works, to be changed."""

from __future__ import annotations

import re
from pathlib import Path

from film.errors import BadInput
from svg_kit import templates

ID = re.compile(r"[a-z][a-z0-9]*\.[a-z][a-z0-9_]*")
SKELETON = '''"""{title}: say in one sentence what a viewer sees."""

from __future__ import annotations

from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "{template_id}"
TITLE = "{title}"
ROLES = ("context", "story")


class Slots(SlotModel):
    """Characters: the first number can be drawn, `aim` looks well."""

    text: str = words(80, aim=56, least=1)


EXAMPLE = {{"text": "One thought, in a few words"}}
FROM = {{"hook.big_claim": lambda slots: {{"text": slots["text"]}}}}  # whose content this can show instead


def reveals(slots: Slots) -> list[str]:
    return ["text"]


def compose(stage: Stage, slots: Slots) -> Scene:
    area = room(stage)  # inside the margins, above the captions, clear of the logo; design px
    style = stage.style("display", 150, 68, tall=0.85)  # 150 px, no smaller than 68, 0.85 of that on narrow frames
    stage.text(slots.text, style, Box(area.x, area.y, area.w * 0.8, area.h), reveal="text", max_lines=4, valign="middle")
    return stage.scene()
'''


def write_template(template_id: str, out: Path | None) -> Path:
    """Writes the file (by default `<name>.py` here) and returns its path. Raises BadInput `template.*`."""
    if not ID.fullmatch(template_id):
        raise BadInput(
            "template.bad_name", f"A template's name is family.name in small letters, such as data.thermometer; {template_id} is not."
        )
    if template_id in templates.catalogue():
        raise BadInput("template.exists", f"There is a template {template_id}: {templates.catalogue()[template_id].__file__}.")
    path = out or Path(f"{template_id.partition('.')[2]}.py")
    if path.exists():
        raise BadInput("template.file_exists", f"{path} is there already and was left as it is.")
    title = template_id.partition(".")[2].replace("_", " ").capitalize()
    path.write_text(SKELETON.format(template_id=template_id, title=title), "utf-8")
    return path
