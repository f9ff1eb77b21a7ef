"""The script role: cuts the script into scenes, says what each does for the viewer, and tightens it to a length when that was asked for."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from agents.desk.tool import Tool
from agents.llm import Door
from agents.offline.figures import figures
from agents.roles.loop import Part, Played, play
from film.plan import PlannedScene, ScenePlan
from film.script import ROLES, Line, Script
from tools.text.pace import speech_seconds
from tools.text.tokens import tokenize

TOLERANCE = 0.06


class Tightened(BaseModel):
    """A line said shorter."""

    model_config = ConfigDict(extra="forbid")
    line_id: str
    text: str = Field(min_length=1, max_length=1000)


class ScriptAnswer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scenes: list[PlannedScene] = Field(min_length=1)
    tightened: list[Tightened] = Field(default_factory=list)


PART = Part("script", "script", ScriptAnswer, turns=6, max_tokens=8000)


def plan(door: Door, script: Script, length_s: float | None = None, tools: tuple[Tool, ...] = ()) -> Played[ScriptAnswer]:
    """`length_s`: seconds of speech that the words should take, where tightening was asked for; None = no word may change."""
    wish = f"Tighten it to about {length_s:.0f} s of speech." if length_s else "No word of it may change: leave `tightened` empty."
    return play(
        PART, door, {"roles": ", ".join(ROLES), "wish": wish}, {"script": _shown(script)}, tools, lambda a: _problems(a, script, length_s)
    )


def scene_plan(answer: ScriptAnswer) -> ScenePlan:
    return ScenePlan(scenes=answer.scenes)


def tightened(script: Script, answer: ScriptAnswer) -> Script:
    """The script with its shorter lines; a line keeps its spans' ids only where it stays as it is."""
    shorter = {t.line_id: t.text for t in answer.tightened}
    lines = [_said_shorter(line, shorter[line.line_id], script.language) if line.line_id in shorter else line for line in script.lines]
    return script.model_copy(update={"lines": lines})


def _said_shorter(line: Line, text: str, language: str) -> Line:
    return line.model_copy(update={"spans": [line.spans[0].model_copy(update={"tokens": tokenize(text, language)})]})


def _shown(script: Script) -> dict:
    return {
        "title": script.title,
        "language": script.language,
        "lines": [
            {
                "line_id": line.line_id, "paragraph": line.paragraph, "spans": {s.span_id: s.text for s in line.spans},
                **({"asked_role": line.role_hint} if line.role_hint else {}), **({"section": line.section} if line.section else {}),
                **({"speaker": line.speaker} if line.speaker else {}), **({"kind": line.kind} if line.kind != "sentence" else {}),
            }
            for line in script.lines
        ],
    }  # fmt: skip


def _problems(answer: ScriptAnswer, script: Script, length_s: float | None) -> list[str]:
    known = {line.line_id: line for line in script.lines}
    wrong = [f"there is no line {t.line_id!r} to tighten" for t in answer.tightened if t.line_id not in known]
    if answer.tightened and not length_s:
        wrong.append("no tightening was asked for; leave `tightened` empty")
    if wrong:
        return wrong
    shorter = tightened(script, answer)
    wrong += ScenePlan(scenes=answer.scenes).problems(shorter)
    wrong += _hints(answer, shorter)
    for change in answer.tightened:
        before, after = (_numbers(text, script.language) for text in (known[change.line_id].text, change.text))
        wrong += [f"{change.line_id}: the figure {n} is not in the author's sentence" for n in sorted(after - before)]
    if length_s:
        said = speech_seconds([t.text for line in shorter.lines for s in line.spans for t in s.tokens])
        if abs(said - length_s) > TOLERANCE * length_s:
            wrong.append(f"the words take {said:.0f} s, not about {length_s:.0f} s")
    return wrong


def _hints(answer: ScriptAnswer, script: Script) -> list[str]:
    """What the author said about a scene's role holds."""
    asked = {s.span_id: line.role_hint for line in script.lines for s in line.spans if line.role_hint}
    return [
        f"the author marked span {sid!r} as {asked[sid]!r}; keep that role"
        for scene in answer.scenes
        for sid in scene.spans[:1]
        if sid in asked and asked[sid] != scene.role
    ]


def _numbers(text: str, language: str) -> set[str]:
    return {str(f.value) for f in figures([t.text for t in tokenize(text, language)], language)}
