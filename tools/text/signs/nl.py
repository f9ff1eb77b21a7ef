"""How signs are said in Dutch."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "nl"
SIGNS = Signs(
    point="komma",
    minus="min",
    percent="procent",
    degree=("graad", "graden"),
    to="tot",
    and_="en",
    at="apenstaartje",
    dot="punt",
    slash="slash",
    dash="streepje",
    plus="plus",
    equals="is",
    number="nummer",
    hour="uur",
    money={"$": ("dollar", "dollar", "cent"), "€": ("euro", "euro", "cent"), "£": ("pond", "pond", "pence")},
    units=metric(
        "kilometer", "meter", "centimeter", "kilo", "gram", "uur", "kilometer per uur", "minuut|minuten", "seconde|seconden", "liter"
    ),
    abbreviations={
        "bijv": "bijvoorbeeld",
        "dhr": "de heer",
        "mevr": "mevrouw",
        "enz": "enzovoort",
        "ca": "circa",
        "d.w.z": "dat wil zeggen",
        "o.a": "onder andere",
        "dr": "dokter",
        "nr": "nummer",
    },
    scales=frozenset({"duizend", "miljoen", "miljard"}),
)
