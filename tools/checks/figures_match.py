"""A figure on the screen is one of the script's.

Rule: every number in the slots stands in the script, as digits or as words of its language; shares may be drawn from "half", "one in
five" or "3 of 4". A number that is only in another segment is allowed; one that is nowhere is an error. Source: craft.md, "Story".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from film.finding import Finding
from tools.checks._found import found
from tools.checks._slots import numbers_of, texts_of
from tools.checks.context import SceneContext

STAGE = "scene"
NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|\d+")
SHARES = {
    "en": {"half": 50, "third": 33.3, "thirds": 66.7, "quarter": 25, "quarters": 75, "twice": 2, "double": 2, "dozen": 12, "once": 1, "a": 1, "an": 1, "doubled": 2, "tripled": 3, "triple": 3, "single": 1},
    "es": {"mitad": 50, "tercio": 33.3, "cuarto": 25, "doble": 2, "docena": 12, "un": 1, "una": 1},
    "fr": {"moitié": 50, "tiers": 33.3, "quart": 25, "double": 2, "douzaine": 12, "un": 1, "une": 1},
    "de": {"hälfte": 50, "drittel": 33.3, "viertel": 25, "doppelt": 2, "dutzend": 12, "ein": 1, "eine": 1, "zweimal": 2},
}  # fmt: skip
SCALES = (1, 1e3, 1e4, 1e6, 1e8, 1e9)


def check(context: SceneContext) -> list[Finding]:
    """`figures.mismatch` (error) for each figure."""
    script, language = context.board.script, context.board.script.language
    said = " ".join([script.title, *(c.title for c in script.chapters), *(line.text for line in script.lines)])
    known, shares = said_numbers(said, language), said_shares(said, language)
    out = []
    for shot in context.shots:
        slots = shot.segment.visual_spec.slots
        shown = [(path, number) for path, text in texts_of(slots) for number in numbers_in(text)] + list(numbers_of(slots))
        for path, number in shown:
            if not is_said(abs(number), known, shares, said, language):  # "minus 54 degrees"
                out.append(found(
                    "figures.mismatch", "error", f"{shot.id} shows {number:g} in {path}, which the script does not say.",
                    "Show the script's own figure, or leave this slot out.", segment=shot.id, element=path, time_s=shot.start_s, number=number, slot=path,
                ))  # fmt: skip
    return out


def numbers_in(text: str) -> list[float]:
    """Numbers written with digits; separators of thousands and decimals of any language."""
    plain = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None and not c.isascii() else c
        for c in unicodedata.normalize("NFC", text)
    )
    return [_value(m) for m in NUMBER.findall(plain)]


def _value(text: str) -> float:
    whole, mark, rest = text, "", ""
    if m := re.fullmatch(r"(.*\d)([.,])(\d+)", text):
        groups = re.split(r"[.,'’\u00a0\u202f ]", m[1])
        grouped = len(m[3]) == 3 and len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]) and groups[0] != "0"
        whole, mark, rest = (text, "", "") if grouped else (m[1], ".", m[3])
    return float(re.sub(r"\D", "", whole) + mark + rest)


def said_numbers(said: str, language: str) -> set[float]:
    """The script's digits; where a separator may be of thousands or of decimals (1.234), both readings."""
    pairs = [m for m in re.findall(r"\d+[.,]\d+", said) if m.count(".") + m.count(",") == 1]
    return {*numbers_in(said), *(float(m.replace(",", ".")) for m in pairs)}


def said_shares(said: str, language: str) -> set[float]:
    """Shares that the script says in words, and those of its pairs of small numbers ("3 of 4", "one in five")."""
    words = _phrases(said)
    shares = {float(value) for word, value in SHARES.get(language, {}).items() if word in words}
    small = sorted(n for n in {*numbers_in(said), *_worded(said, language)} if 0 < n <= 20 and n == int(n))
    return shares | {100 * a / b for a in small for b in small if a < b}


def _worded(said: str, language: str) -> set[float]:
    """Numbers up to twenty that the script says in words."""
    return {float(n) for n in range(1, 21) if spelled(n, language) & _phrases(said)}


@lru_cache(maxsize=8)
def _phrases(said: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", said.lower()))


@lru_cache(maxsize=1024)
def spelled(number: float, language: str) -> frozenset[str]:
    """The ways to say a number in words."""
    from tools.text import numerals

    if not numerals.known(language):
        return frozenset()
    if number != int(number):
        whole, _, fraction = f"{number:.6f}".rstrip("0").partition(".")
        return frozenset({_plain(numerals.decimal(whole, fraction, language))})
    n = int(number)
    forms = {numerals.cardinal(n, language), numerals.ordinal(n, language)}
    if 1000 <= n <= 2100:
        forms.add(numerals.year(n, language))
    return frozenset(_plain(form) for form in forms)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[-\u2010\u00ad]", " ", text.lower()).replace(" and ", " ").split())


def is_said(number: float, known: set[float], shares: set[float], said: str, language: str) -> bool:
    """As it stands, as a share rounded to whole or tenth, with its scale multiplied out ("3 million" as 3000000), or in words."""
    if any(_same(number, n * scale) for n in known for scale in SCALES) or any(number in (round(n), round(n, 1)) for n in shares):
        return True
    plain = _plain(said)
    return any(form and form in plain for form in spelled(number, language)) or not _decidable(language)


def _same(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(b))


def _decidable(language: str) -> bool:
    from tools.text import numerals

    return numerals.known(language)
