"""An unfilled placeholder in the script ("[insert city]") is a finding. Source: contract.md, "Words"."""

from __future__ import annotations

import re

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks._slots import texts_of
from tools.checks.context import SceneContext

STAGE = "scene"
OPEN = re.compile(
    r"\[\s*(?:insert|your|add|name|tbd|todo|xx+)\b[^\]]*\]|\{\{[^}]*\}\}|<(?:insert|your)\b[^>]*>|\bTBD\b|\bTODO\b|lorem ipsum", re.I
)


def check(context: SceneContext) -> list[Finding]:
    """`script.placeholder` (warning) for the script, `text.placeholder` (error) for the screen."""
    script = context.board.script
    hint = "Fill it in before the film is made."
    out = [
        found("script.placeholder", "warning", f"The script still holds the placeholder {quoted(text)}.", hint, placeholder=text)
        for text in dict.fromkeys(script.placeholders)
    ]
    for line in script.lines:
        if (m := OPEN.search(line.text)) and m[0] not in script.placeholders:
            out.append(
                found(
                    "script.placeholder",
                    "warning",
                    f"The script still holds the placeholder {quoted(m[0])}.",
                    hint,
                    line=line.line_id,
                    placeholder=m[0],
                )
            )
    for shot in context.shots:
        for path, text in texts_of(shot.segment.visual_spec.slots):
            # what the script itself writes so is its author's word ({{7*7}} in a text about templates)
            if (m := OPEN.search(text)) and not any(m[0] in line.text for line in script.lines):
                out.append(
                    found(
                        "text.placeholder",
                        "error",
                        f"{shot.id} shows the placeholder {quoted(m[0])}.",
                        hint,
                        segment=shot.id,
                        element=path,
                        placeholder=m[0],
                    )
                )
    return out
