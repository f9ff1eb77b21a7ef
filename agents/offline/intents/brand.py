"""The brand kit: colours, fonts, name, logo's place, words that must not be said."""

from __future__ import annotations

import re
from typing import Any, get_args

from agents.offline.intents._colours import COLOUR, colours, hex_of
from agents.offline.intents._request import Request, Unclear
from film.brief import Placement
from film.chat import Understood
from film.edit import SetBrand
from svg_kit.colour import delta_e

RANK = 56
ABOUT = r"^our \w+ is\b|^(?:swap|replace|exchange) the [\w ]+ (?:for|with|by)\b|\b(?:colou?rs?|palette|accents?|primary|secondary|brand|branding|backgrounds?|scheme|highlights?|emphasis)\b|\b(?:make|turn|paint|colou?r) (?:it|everything|this|the (?:whole )?(?:film|video|movie|thing))\b|^more \w+$"
PLACES = {"top-left": r"top[ -]left|upper[ -]left", "top-right": r"top[ -]right|upper[ -]right", "bottom-left": r"bottom[ -]left|lower[ -]left", "bottom-right": r"bottom[ -]right|lower[ -]right", "end-card": r"end[ -]card|at the end|the end|closing card|last scene", "opening": r"opening|at the (?:start|beginning)|first scene"}  # fmt: skip


def match(request: Request) -> Understood | None:
    return _logo(request) or _fonts(request) or _banned(request) or _name(request) or _colours(request)


def _done(**parts: Any) -> Understood:
    return Understood(actions=[SetBrand(**parts)])


def _logo(request: Request) -> Understood | None:
    if not request.has("logo"):
        return None
    said = request.untagged(request.said).lower()
    place = next((p for p, words in PLACES.items() if re.search(words, said)), "")
    if not place or place not in get_args(Placement):
        raise Unclear(Understood(ask=f"Where shall the logo be: {', '.join(PLACES)}? A new logo comes with the brand file (--brand)."))
    return _done(logo_placement=[place])


def _fonts(request: Request) -> Understood | None:
    found = (
        request.find(r"\b(?:font|typeface|type|lettering)s?\b.*?\b(?:to|is|be|:|=|should be|with) ([\w][\w &-]+)$")
        or request.find(
            r"\b(?:use|set in|switch to|try|in) (?:the )?(?:(?:font|typeface) )?([\w][\w -]*?)(?: and ([\w][\w -]*?))?(?: (?:as|for) (?:the )?(?:\w+ )?(?:font|typeface)s?| (?:font|typeface)s?)$"
        )
        or request.find(r"\b(?:font|typeface)s? ([a-z][\w ]+)$")
    )
    if not found or not request.has("fonts?", "typefaces?") or request.has("another", "different", "other", "new", "nicer", "better"):
        if request.has("fonts?", "typefaces?"):
            raise Unclear(
                Understood(ask="Which font? Name a family, such as: use the font Inter.")
                if not request.find(r"\b(?:bigger|larger|smaller|size)\b")
                else Understood(
                    cannot="Type sizes are set by each template so that all text fits and can be read; I can change the font's family."
                )
            )
        return None
    names = request.quotes() or [
        n.strip()
        for g in found.groups()
        if g
        for n in request.raw[found.start() : found.end()][request.said[found.start() : found.end()].index(g) :][: len(g)]
        .replace(" and ", ",")
        .split(",")
        if n.strip()
    ]
    return _done(fonts=names)


def _banned(request: Request) -> Understood | None:
    if not request.find(
        r"\b(?:ban|banned|forbid|forbidden|blacklist|(?:never|not) (?:be )?(?:allowed to |permitted to )?(?:use|say)|avoid|prohibit|don't (?:use|say)) (?:the )?(?:words? )?"
    ) or not (request.quotes() or request.has("words?")):
        return None
    words = request.quotes() or [w for w in [request.text(r"\bwords? ([\w'-]+)$")] if w]
    if not words:
        raise Unclear(Understood(ask="Which words must not be said?"))
    return _done(banned_words=[*request.film.board.brandkit.banned_words, *words])


def _name(request: Request) -> Understood | None:
    found = request.find(
        r"\b(?:brand|company|brand's|company's|organi[sz]ation)(?: name)? (?:name )?(?:is|to|should be|as|called) (?:called )?(.+)$"
    )
    if not found or request.find(COLOUR):
        return None
    return _done(name=request.words(found, 1))


def _colours(request: Request) -> Understood | None:
    """`accent orange`, `brand colours navy and orange`, `make it blue`."""
    named = colours(request.said)
    if request.has("text colou?r", "colou?r of the text", "font colou?r"):
        raise Unclear(
            Understood(
                cannot="The colour of text follows from its background, so that it can be read; change the background or the brand's colours."
            )
        )
    if not named:
        if (
            request.find(r"\b(?:change|different|other|new|another) (?:the )?(?:brand |accent |primary |main )?colou?rs?$")
            and not request.tags()
        ):
            raise Unclear(Understood(ask="To which colour? Name it or give it as #RRGGBB, for the primary or the accent colour."))
        return None
    if request.tags() or not request.find(ABOUT):
        return None
    if request.has("background", "backgrounds"):
        return _done(primary_color=named[0])
    if m := request.find(rf"\b(?:swap|replace|exchange|change|turn) (?:the )?({COLOUR}) (?:for|with|by|to|into) ({COLOUR})"):
        return _exchanged(request, hex_of(m[1]), hex_of(m[2]))
    if request.has("accent", "highlight(?: colou?r)?", "emphasis"):
        both = request.find(r"\b(?:primary|main|brand)\b")
        return (
            _done(primary_color=named[0], accent_color=named[1])
            if both and len(named) > 1 and both.start() < (request.find(r"\baccent\b") or both).start()
            else _done(
                accent_color=named[-1] if not both else named[0], **({"primary_color": named[-1]} if both and len(named) > 1 else {})
            )
        )
    if request.has("secondary", "secondaries", "second colou?r"):
        return _done(secondary_colors=named)
    if request.find(r"\bcolou?rs\b") or len(named) > 1:
        return _done(
            primary_color=named[0],
            **({"accent_color": named[1]} if len(named) > 1 else {}),
            **({"secondary_colors": named[2:]} if len(named) > 2 else {}),
        )
    return _done(primary_color=named[0])


def _exchanged(request: Request, old: str, new: str) -> Understood:
    """The brand colour that is nearest to the one that was named gives way."""
    kit = request.film.board.brandkit
    own = {"primary_color": kit.primary_color, "accent_color": kit.accent_color}
    known = {name: delta_e(colour, old) for name, colour in own.items() if colour}
    nearest = min(known, key=lambda n: known[n], default="")
    if not nearest or known[nearest] > 0.25:
        raise Unclear(Understood(cannot=f"No brand colour is like {old}: {', '.join(c for c in own.values() if c)}."))
    return _done(**{nearest: new})
