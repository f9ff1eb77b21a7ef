"""The same content in other forms: a proposal for one template becomes proposals for all those that can show it.

A template says itself what it can take over (`FROM`: template_id -> how its slots become mine, or None where they do not), for which roles
(`ROLES`), and which words of the line ask for it (`SUITS`: language -> words; `ASKED_FOR = True`, or the templates whose content
it takes over: only then). So a new template is one file.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import ModuleType

from agents.offline.limits import violations
from agents.offline.proposal import Proposal, Scene
from svg_kit import templates

BEHIND = 0.01  # the form that the rule was written for comes first, until it has been seen
ASKED = 0.12  # the line names the form: "step by step", "at the bottom of the pyramid"
LEANING = 0.08  # films lean to different forms, each film always to the same


def recast(scene: Scene, offered: Sequence[Proposal], forms: Iterable[ModuleType] | None = None) -> list[Proposal]:
    """`offered` and their other forms (of the catalogue), those too long for their templates left out."""
    modules = templates.catalogue().values() if forms is None else tuple(forms)
    found = list(offered)
    for proposal in offered:
        for module in modules:
            if proposal.template_id in getattr(module, "FROM", {}) and (other := _other(scene, proposal, module)):
                found.append(other)
    return found


def _other(scene: Scene, proposal: Proposal, module: ModuleType) -> Proposal | None:
    asked = _asked(module, scene)
    if scene.beat.role not in module.ROLES or (not asked and _only_asked(module, proposal.template_id)):
        return None
    slots = module.FROM[proposal.template_id](proposal.slots)
    if slots is None or violations(module.TEMPLATE_ID, slots):
        return None
    names = set(module.reveals(templates.slots_of(module.TEMPLATE_ID, slots)))
    layers = getattr(module, "REVEALS", {})
    kept = {
        layer: r for r in proposal.reveals if (layer := layers.get(r.layer, r.layer)) in names
    }  # of label and value the value, which comes last
    reveals = tuple(replace(r, layer=layer) for layer, r in kept.items())
    score = proposal.score - BEHIND + (ASKED if asked else 0.0) + _leaning(scene, module.TEMPLATE_ID)
    why = f"{proposal.why} Shown as: {module.TITLE.lower()}."
    return Proposal(module.TEMPLATE_ID, score, slots, reveals, why, proposal.continues_only, proposal.form)


def _only_asked(module: ModuleType, source: str) -> bool:
    """Whether the line must name the form: for all content, or for that of some templates."""
    asked_for = getattr(module, "ASKED_FOR", False)
    return asked_for is True or (not isinstance(asked_for, bool) and source in asked_for)


def _asked(module: ModuleType, scene: Scene) -> bool:
    words = getattr(module, "SUITS", {}).get(scene.language.split("-")[0], ())
    text = scene.beat.text.lower()
    return any(_stands_in(word, text) for word in words)


def _stands_in(word: str, text: str) -> bool:
    return word in text if not word[0].isascii() else bool(re.search(rf"\b{re.escape(word)}", text))


def _leaning(scene: Scene, template_id: str) -> float:
    """-LEANING/2 to LEANING/2, fixed for a film and a template."""
    return (zlib.crc32(f"{scene.context.title}|{scene.context.count}|{template_id}".encode()) % 1000 / 1000 - 0.5) * LEANING
