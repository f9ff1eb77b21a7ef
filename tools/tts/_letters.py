"""How capitals are said by an engine that would read API as a word."""

from __future__ import annotations

_NAMES = "ay bee see dee ee eff jee aitch eye jay kay ell em en oh pee cue are ess tee you vee double-you ex why zee"
_WORDS = """
AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF OK ON OR SO TO UP WE ALL AND ANY ARE BAD BIG BUT CAN DAY END FOR GET
GIF GOT HAD HAS HER HIM HIS HOW ITS LET MAN NEW NOT NOW OFF ONE OUR OUT OWN PIN RAM ROM RUN SAY SEE SET SHE SIM THE
TOP TRY TWO USE WAR WAS WAY WHO WHY YES YOU AIDS FREE WHAT
"""

LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", _NAMES.split(), strict=True))
LETTERS_ANYWAY = frozenset({"HTTPS", "IEEE", "NAACP", "UCLA"})
WORDS_IN_CAPITALS = frozenset(_WORDS.split())
"""Short words that writers set in capitals for stress."""
