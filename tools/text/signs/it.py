"""How signs are said in Italian."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "it"
SIGNS = Signs(
    of="di",
    point="virgola",
    minus="meno",
    percent="per cento",
    degree=("grado", "gradi"),
    to="a",
    and_="e",
    at="chiocciola",
    dot="punto",
    slash="barra",
    dash="trattino",
    plus="più",
    equals="uguale",
    number="numero",
    money={"$": ("dollaro", "dollari", "centesimi"), "€": ("euro", "euro", "centesimi"), "£": ("sterlina", "sterline", "penny")},
    units=metric(
        "chilometro|chilometri",
        "metro|metri",
        "centimetro|centimetri",
        "chilo|chili",
        "grammo|grammi",
        "ora|ore",
        "chilometro all'ora|chilometri all'ora",
        "minuto|minuti",
        "secondo|secondi",
        "litro|litri",
    ),
    abbreviations={"sig": "signor", "dott": "dottor", "ing": "ingegner", "ecc": "eccetera", "pag": "pagina", "avv": "avvocato"},
    scales=frozenset({"mila", "milione", "milioni", "miliardo", "miliardi"}),
)
