"""How signs are said in German."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "de"
SIGNS = Signs(
    point="Komma",
    minus="minus",
    percent="Prozent",
    degree=("Grad", "Grad"),
    to="bis",
    and_="und",
    at="at",
    dot="Punkt",
    slash="Schrägstrich",
    dash="Bindestrich",
    plus="plus",
    equals="gleich",
    number="Nummer",
    hour="Uhr",
    money={"$": ("Dollar", "Dollar", "Cent"), "€": ("Euro", "Euro", "Cent"), "£": ("Pfund", "Pfund", "Pence")},
    units=metric(
        "Kilometer",
        "Meter",
        "Zentimeter",
        "Kilogramm",
        "Gramm",
        "Stunde|Stunden",
        "Kilometer pro Stunde",
        "Minute|Minuten",
        "Sekunde|Sekunden",
        "Liter",
    ),
    abbreviations={
        "z.b": "zum Beispiel",
        "d.h": "das heißt",
        "u.a": "unter anderem",
        "bzw": "beziehungsweise",
        "usw": "und so weiter",
        "ca": "circa",
        "evtl": "eventuell",
        "nr": "Nummer",
        "hr": "Herr",
        "fr": "Frau",
        "dr": "Doktor",
        "prof": "Professor",
        "inkl": "inklusive",
        "mio": "Millionen",
        "mrd": "Milliarden",
        "vs": "gegen",
        "etc": "et cetera",
    },
    scales=frozenset({"tausend", "million", "millionen", "milliarde", "milliarden", "mio", "mrd"}),
)
