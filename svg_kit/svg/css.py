"""The cascade: presentation attributes, <style> rules (type, class, id, descendant, child), style attributes; then inheritance.

A style is a flat dict of strings: own declarations over what is inherited. `font-size` is resolved to px.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from svg_kit.errors import SvgError
from svg_kit.svg.report import Report
from svg_kit.svg.source import tag
from svg_kit.svg.values import length

Style = dict[str, str]
MAX_RULES = 1000

_INHERITED = """
fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
stroke-dashoffset paint-order color visibility clip-rule font-family font-size font-weight font-style font-stretch
font-variant-numeric font-feature-settings letter-spacing word-spacing text-anchor dominant-baseline direction white-space
color-interpolation-filters marker-start marker-mid marker-end xml:space
"""
INHERITED = frozenset(_INHERITED.split())
_DECLARATION = re.compile(r"""(?<![-\w])([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)""")
_COMPOUND = re.compile(r"([.#]?)([-\w]+|\*)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def declarations(text: str) -> Style:
    """`name: value` pairs; `!important` is read as said last."""
    plain: Style = {}
    strong: Style = {}
    for name, value in _DECLARATION.findall(text):
        plainly, important, _ = value.partition("!important")
        (strong if important else plain).update(_long(name.lower(), plainly.strip()))
    return {**plain, **strong}


@dataclass(frozen=True, slots=True)
class Rule:
    """`parts` are compounds from the outermost inwards; `near` says for each whether it must be the parent of the next."""

    parts: tuple[tuple[tuple[str, str], ...], ...]
    near: tuple[bool, ...]
    specificity: tuple[int, int, int]
    style: Style

    def matches(self, element) -> bool:
        return _is(element, self.parts[-1]) and self._above(element, len(self.parts) - 2)

    def _above(self, element, index: int) -> bool:
        while index >= 0:
            element = element.getparent()
            while element is not None and not _is(element, self.parts[index]):
                if self.near[index]:
                    return False
                element = element.getparent()
            if element is None:
                return False
            index -= 1
        return True


def _is(element, compound: tuple[tuple[str, str], ...]) -> bool:
    for kind, name in compound:
        if kind == "." and name not in element.get("class", "").split():
            return False
        if kind == "#" and element.get("id") != name:
            return False
        if kind == "" and name not in ("*", tag(element)):
            return False
    return True


@dataclass(slots=True)
class Sheet:
    rules: list[Rule] = field(default_factory=list)
    faces: list[Style] = field(default_factory=list)

    def declared(self, element) -> Style:
        """What the element says for itself, weakest first."""
        found: Style = {k: v for k, v in element.attrib.items() if isinstance(k, str)}
        if _SPACE in element.attrib:
            found["xml:space"] = element.attrib[_SPACE]
        for rule in self.rules:
            if rule.matches(element):
                found.update(rule.style)
        found.update(declarations(element.get("style", "")))
        return found


def read_sheet(root, report: Report) -> Sheet:
    """All <style> elements of the file in order; rules sorted by specificity. Raises SvgError `svg.too_many_rules`."""
    sheet = Sheet()
    for element in root.iter():
        if tag(element) == "style" and element.get("type", "text/css") == "text/css":
            first, *rest = (element.text or "").split("/*")
            _read(first + "".join(part.partition("*/")[2] for part in rest), sheet, element, report)
    if len(sheet.rules) > MAX_RULES:
        raise SvgError("svg.too_many_rules", f"The SVG's style sheets have more than {MAX_RULES} rules.")
    sheet.rules.sort(key=lambda rule: rule.specificity)
    return sheet


def _read(text: str, sheet: Sheet, element, report: Report) -> None:
    at = 0
    while at < len(text):
        found = re.compile(r"[{;]").search(text, at)
        if found is None:
            break
        head, end = text[at : found.start()].strip(), found.end()
        if found[0] == ";":  # @import, @charset
            if head.startswith("@import"):
                report.add("svg.external", element, "@import is not followed.")
            at = end
            continue
        depth, body = 1, end
        while end < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        inside, at = text[body : end - 1], end
        if head.startswith("@font-face"):
            sheet.faces.append(declarations(inside))
        elif head.startswith("@"):
            report.add("svg.css", element, f"{head.split()[0]} is left out.", visible=not head.startswith("@keyframes"))
        else:
            for selector in head.split(","):
                rule = _rule(selector.strip(), inside)
                if rule is None:
                    report.add("svg.css", element, f"The selector {selector.strip()[:40]!r} is left out.")
                else:
                    sheet.rules.append(rule)


def _rule(selector: str, body: str) -> Rule | None:
    parts: list[tuple[tuple[str, str], ...]] = []
    near: list[bool] = []
    for word in selector.replace(">", " > ").split():
        if word == ">":
            if not parts:
                return None
            near[-1] = True
            continue
        found = _COMPOUND.findall(word)
        if "".join(kind + name for kind, name in found) != word:
            return None
        parts.append(tuple(found))
        near.append(False)
    if not parts:
        return None
    kinds = [kind for part in parts for kind, name in part if name != "*"]
    return Rule(tuple(parts), tuple(near), (kinds.count("#"), kinds.count("."), kinds.count("")), declarations(body))


def inherit(above: Style, own: Style) -> Style:
    """The element's style: what is inherited, then its own declarations."""
    new = {k: v for k, v in above.items() if k in INHERITED}
    for name, value in own.items():
        if value == "inherit":
            if name in above:
                new[name] = above[name]
        elif value in ("unset", "revert", "initial"):
            new.pop(name, None) if value == "initial" or name not in INHERITED else None
        else:
            new[name] = value
    if "font-size" in own:
        new["font-size"] = f"{_font_size(own['font-size'], length(above.get('font-size'), 16)):g}"
    if own.get("font-weight") in ("bolder", "lighter"):
        new["font-weight"] = "700" if own["font-weight"] == "bolder" else "400"
    for name in ("letter-spacing", "word-spacing"):  # em is of this element's size, and inherits as a length
        if name in own and own[name] not in ("inherit", "normal"):
            new[name] = f"{length(own[name], em=length(new.get('font-size'), 16)):g}"
    return new


_SIZES = {"xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32}
_FONT = re.compile(r"^((?:[-\w]+\s+)*?)([\d.]+(?:px|pt|em|rem|%|mm|cm|in))(?:\s*/\s*\S+)?\s+(.+)$")


def _font_size(value: str, em: float) -> float:
    return _SIZES.get(value) or (em * 1.2 if value == "larger" else em / 1.2 if value == "smaller" else length(value, em, em, em))


def _long(name: str, value: str) -> Style:
    """What a declaration says in long: `font` and `marker` are several."""
    if name == "marker":
        return dict.fromkeys(("marker-start", "marker-mid", "marker-end"), value)
    found = _FONT.match(value) if name == "font" else None
    if found is None:
        return {name: value}
    long: Style = {"font-size": found[2], "font-family": found[3], "font-style": "normal", "font-weight": "400"}
    for word in found[1].split():
        if word in ("italic", "oblique"):
            long["font-style"] = word
        elif word in ("bold", "bolder", "lighter") or word.isdigit():
            long["font-weight"] = word
    return long
