"""A brief's script as a document: the same reading wherever it is needed."""

from __future__ import annotations

from film.brief import Brief
from film.script import Script


def read_brief_script(brief: Brief, name: str = "script") -> Script:
    """Raises BadInput `script.*`. The brief's title and language win over the script's own."""
    from tools.script_reader.read import read_script

    script = read_script(brief.script, name, brief.render.speak_headings)
    changes = {k: v for k, v in (("title", brief.title), ("language", brief.language)) if v}
    return script.model_copy(update=changes) if changes else script


def read_within_limits(brief: Brief, name: str = "script") -> tuple[Script, float]:
    """The script and the seconds that its film takes. Raises BadInput, also for what is too long at any natural pace."""
    from tools.timeline import refuse_too_long, speech_seconds_estimate

    script = read_brief_script(brief, name)
    seconds = speech_seconds_estimate(script)
    refuse_too_long(seconds, brief.constraints.max_duration_seconds)
    return script, seconds
