"""A brief's script as a document: the same reading wherever it is needed."""

from __future__ import annotations

from film.brief import Brief
from film.script import Script


def read_brief_script(brief: Brief) -> Script:
    """Raises BadInput `script.*`. The brief's title and language win over the script's own."""
    from tools.script_reader.read import read_script

    script = read_script(brief.script, "script", brief.render.speak_headings)
    changes = {k: v for k, v in (("title", brief.title), ("language", brief.language)) if v}
    return script.model_copy(update=changes) if changes else script
