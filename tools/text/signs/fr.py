"""How signs are said in French."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "fr"
SIGNS = Signs(
    of="de",
    point="virgule",
    minus="moins",
    percent="pour cent",
    degree=("degré", "degrés"),
    to="à",
    and_="et",
    at="arobase",
    dot="point",
    slash="slash",
    dash="tiret",
    plus="plus",
    equals="égale",
    number="numéro",
    thousands=" ",
    hour="heures",
    money={"$": ("dollar", "dollars", "cents"), "€": ("euro", "euros", "centimes"), "£": ("livre", "livres", "pence")},
    units=metric(
        "kilomètre|kilomètres",
        "mètre|mètres",
        "centimètre|centimètres",
        "kilo|kilos",
        "gramme|grammes",
        "heure|heures",
        "kilomètre heure|kilomètres heure",
        "minute|minutes",
        "seconde|secondes",
        "litre|litres",
    ),
    abbreviations={
        "m": "monsieur",
        "mme": "madame",
        "mlle": "mademoiselle",
        "dr": "docteur",
        "etc": "et cetera",
        "p.ex": "par exemple",
        "av": "avant",
        "env": "environ",
        "st": "saint",
        "vs": "contre",
    },
    scales=frozenset({"mille", "million", "millions", "milliard", "milliards"}),
)
