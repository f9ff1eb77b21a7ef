"""People side by side: who they are, so that nobody stands beside a double."""

from __future__ import annotations

from svg_kit.art.library import PREFIX

CROWD = "prop:crowd"
PEOPLE = ("standing-woman", "standing-man", "old-woman", "worker-with-helmet", "doctor", "standing-man", "old-man-with-cane", "standing-woman", "scientist", "student-with-backpack")  # fmt: skip


def cast(first: int) -> list[str]:
    """Ten people, `prop:NAME` each, in an order of their own for each `first`."""
    at = first % len(PEOPLE)
    return [PREFIX + name for name in PEOPLE[at:] + PEOPLE[:at]]


def person(name: str) -> bool:
    """True for one of the cast."""
    return name.removeprefix(PREFIX) in PEOPLE
