"""Sets: the places in which scenes play, ONE FILE EACH. A module declares NAME, TAGS (what is spoken of there, English), SUBJECTS (props that belong there) and

`draw(b, ink) -> list[Node]`: everything behind the subject, from sky or wall to the ground, for any canvas; it stands still. Where `b.calm` has words the
set is quiet. Things stand on `b.ground_y`; below it is only ground.
"""

from __future__ import annotations

from types import ModuleType

from svg_kit.catalogue import modules
from svg_kit.elements import Node
from svg_kit.errors import unknown
from svg_kit.fields import Backdrop


def catalogue() -> dict[str, ModuleType]:
    return modules(__name__, "NAME")


def known(name: str) -> bool:
    return name in catalogue()


def draw(name: str, backdrop: Backdrop, inks: dict[str, str]) -> list[Node]:
    """Raises UnknownName with the nearest set."""
    module = catalogue().get(name)
    if module is None:
        raise unknown("set", name, catalogue())
    return module.draw(backdrop, inks)
