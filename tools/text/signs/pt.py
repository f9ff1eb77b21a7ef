"""How signs are said in Portuguese."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "pt"
SIGNS = Signs(
    of="de",
    point="vírgula",
    minus="menos",
    percent="por cento",
    degree=("grau", "graus"),
    to="a",
    and_="e",
    at="arroba",
    dot="ponto",
    slash="barra",
    dash="hífen",
    plus="mais",
    equals="igual a",
    number="número",
    money={
        "$": ("dólar", "dólares", "centavos"),
        "€": ("euro", "euros", "cêntimos"),
        "£": ("libra", "libras", "pence"),
        "R$": ("real", "reais", "centavos"),
    },
    units=metric(
        "quilómetro|quilómetros",
        "metro|metros",
        "centímetro|centímetros",
        "quilo|quilos",
        "grama|gramas",
        "hora|horas",
        "quilómetro por hora|quilómetros por hora",
        "minuto|minutos",
        "segundo|segundos",
        "litro|litros",
    ),
    abbreviations={"sr": "senhor", "sra": "senhora", "dr": "doutor", "dra": "doutora", "etc": "etcétera", "p.ex": "por exemplo"},
    scales=frozenset({"mil", "milhão", "milhões", "bilhões"}),
)
