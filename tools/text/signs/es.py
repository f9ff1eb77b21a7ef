"""How signs are said in Spanish."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "es"
SIGNS = Signs(
    of="de",
    point="coma",
    minus="menos",
    percent="por ciento",
    degree=("grado", "grados"),
    to="a",
    and_="y",
    at="arroba",
    dot="punto",
    slash="barra",
    dash="guion",
    plus="más",
    equals="igual a",
    number="número",
    money={"$": ("dólar", "dólares", "centavos"), "€": ("euro", "euros", "céntimos"), "£": ("libra", "libras", "peniques")},
    units=metric(
        "kilómetro|kilómetros",
        "metro|metros",
        "centímetro|centímetros",
        "kilo|kilos",
        "gramo|gramos",
        "hora|horas",
        "kilómetro por hora|kilómetros por hora",
        "minuto|minutos",
        "segundo|segundos",
        "litro|litros",
    ),
    abbreviations={
        "sr": "señor",
        "sra": "señora",
        "dr": "doctor",
        "dra": "doctora",
        "etc": "etcétera",
        "ud": "usted",
        "uds": "ustedes",
        "p.ej": "por ejemplo",
        "aprox": "aproximadamente",
        "núm": "número",
        "vs": "versus",
    },
    scales=frozenset({"mil", "millón", "millones", "billones"}),
)
