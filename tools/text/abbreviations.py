"""Abbreviations after which a full stop does not end a sentence. Lower case, without the last stop."""

# ruff: noqa: SIM905 - tables read better as running words

from __future__ import annotations

ALWAYS_OPEN: frozenset[str] = frozenset(
    "mr mrs ms dr prof st mt rev hon gen col sgt capt lt e.g i.e cf vs fig no nr vol ed eds pp approx dept ext mme mlle sr sra srta".split()
)
"""Titles and the like, in every Latin language: a name or a number follows."""

ABBREVIATIONS: dict[str, frozenset[str]] = {
    "en": frozenset("jan feb mar apr jun jul aug sept oct nov dec".split()),
    "de": frozenset("z.b d.h u.a bzw ca usw evtl ggf nr str hr fr abs bspw inkl".split()),
    "fr": frozenset("m av bd env janv févr juil".split()),
    "es": frozenset("ud uds d dña av pág aprox ee.uu ee uu".split()),
    "it": frozenset("sig dott ing avv pag ecc".split()),
    "pt": frozenset("sr sra av pág aprox dra".split()),
    "nl": frozenset("dhr mevr bijv o.a d.w.z ca enz".split()),
}

_GERMAN_MONTHS = "januar februar märz april mai juni juli august september oktober november dezember jahrhundert"
_DANISH_MONTHS = "januar februar marts april maj juni juli august september oktober november december"
MONTHS_AFTER_ORDINAL: dict[str, frozenset[str]] = {
    "de": frozenset(_GERMAN_MONTHS.split()),
    "da": frozenset(_DANISH_MONTHS.split()),
    "no": frozenset(_DANISH_MONTHS.split()),
}
