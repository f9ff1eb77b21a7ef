"""Chooses one template per scene: what fits best, without repeating itself. Beam search, deterministic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agents.offline.proposal import Proposal, Scene

BEAM = 48
SHARE = 0.8  # times the part of the film so far that a template already has
LEAST = 14  # scenes over which that part is counted at least, so that the first uses weigh little
FORM = 0.55  # what another form of the same content costs of that
RECENT = {2: 0.24, 3: 0.2, 4: 0.16}  # when it was used so many scenes ago


@dataclass(frozen=True)
class Choice:
    """`continues`: the scene before goes on."""

    proposal: Proposal
    continues: bool


def choose(scenes: Sequence[Scene], offers: Sequence[Sequence[Proposal]]) -> list[Choice]:
    """One choice per scene; a template never follows itself unless the scene continues."""
    paths: list[tuple[float, tuple[Choice, ...]]] = [(0.0, ())]
    for scene, options in zip(scenes, offers):
        grown = [
            (score + _worth(path, option, scene), (*path, choice))
            for score, path in paths
            for option in options
            if (choice := _follow(path, option, scene))
        ]
        if not grown:  # every path has a form that cannot go on here: it begins anew
            grown = [(score, (*path, Choice(options[0], False))) for score, path in paths]
        grown.sort(key=lambda item: (-item[0], [c.proposal.template_id for c in item[1]]))
        paths = grown[:BEAM]
    return list(paths[0][1])


def _follow(path: tuple[Choice, ...], option: Proposal, scene: Scene) -> Choice | None:
    before = path[-1].proposal if path else None
    if before is None:
        return Choice(option, False)
    goes_on = before.template_id == option.template_id and same_scene(scene)
    if before.template_id == option.template_id and not goes_on:
        return None
    if before.form == option.form and same_scene(scene) and not goes_on:
        return None  # a list or a process that goes on keeps its form
    return Choice(option, goes_on)


def same_scene(scene: Scene) -> bool:
    """Steps of one process, or chunks of one list."""
    a, b = scene.before, scene.beat
    if a is None:
        return False
    if a.kind == b.kind == "step":
        return a.group == b.group
    same_section = a.units[-1].line.section == b.units[0].line.section and a.units[-1].line.role_hint == b.units[0].line.role_hint
    return a.kind == b.kind == "list" and same_section and b.units[0].line.paragraph - a.units[-1].line.paragraph <= 1


def _worth(path: tuple[Choice, ...], option: Proposal, scene: Scene) -> float:
    """How well it fits, less what it costs in variety: nearby, and over the whole film. Another form of the same content costs less than the same one."""
    used = [c.proposal for c in path if not c.continues]
    most = max(LEAST, len(used))
    same = sum(p.template_id == option.template_id for p in used)
    alike = sum(p.form == option.form for p in used) - same
    worth = option.score - SHARE * (same + FORM * alike) / most
    if path and path[-1].proposal.template_id == option.template_id:
        return worth
    ago = next((n for n, p in enumerate(reversed(used), 1) if p.template_id == option.template_id), 0)
    form_ago = next((n for n, p in enumerate(reversed(used), 1) if p.form == option.form), 0)
    return worth - max(RECENT.get(ago, 0.0), FORM * {1: RECENT[2], **RECENT}.get(form_ago, 0.0))
