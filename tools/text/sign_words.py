"""What a language says about its signs."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Signs:
    """`thousands`/`decimal` are the language's own separators. `money` maps a sign to (one, many, hundredth). `units` to (one, many)."""

    point: str
    minus: str
    percent: str
    degree: tuple[str, str]
    to: str
    and_: str
    at: str
    dot: str
    slash: str = "slash"
    dash: str = "dash"
    plus: str = "plus"
    equals: str = "equals"
    number: str = ""
    thousands: str = "."
    decimal: str = ","
    celsius: str = "Celsius"
    fahrenheit: str = "Fahrenheit"
    hour: str = ""
    money: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    units: dict[str, tuple[str, str]] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    scales: frozenset[str] = frozenset()
    of: str = ""


def metric(
    km: str, m: str, cm: str, kg: str, g: str, h: str, kmh: str, minutes: str, seconds: str, litre: str
) -> dict[str, tuple[str, str]]:
    """Units by name, `one|many`."""
    names = {"km": km, "m": m, "cm": cm, "kg": kg, "g": g, "h": h, "km/h": kmh, "min": minutes, "s": seconds, "l": litre, "L": litre}
    return {sign: (name.split("|")[0], name.split("|")[-1]) for sign, name in names.items()}
