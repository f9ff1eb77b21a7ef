"""What a reader met and does not draw as written: typed, each thing once."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Unsupported:
    """`code` is `svg.thing`; `element` its tag (with `#id` when it has one); `effect` says in a sentence what happens instead.

    `visible` is False when nothing of the picture is lost (a script, an event handler, an animation's start).
    """

    code: str
    element: str
    effect: str
    visible: bool = True


@dataclass(slots=True)
class Report:
    found: dict[Unsupported, None] = field(default_factory=dict)

    def add(self, code: str, element, effect: str, visible: bool = True) -> None:
        self.found[Unsupported(code, label(element), effect, visible)] = None


def label(element) -> str:
    if isinstance(element, str):
        return element
    name = element.tag.rpartition("}")[2]
    return f"{name}#{element.get('id')}" if element.get("id") else name
