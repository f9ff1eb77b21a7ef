"""How signs are said in Russian."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "ru"
SIGNS = Signs(
    point="запятая",
    minus="минус",
    percent="процентов",
    degree=("градус", "градусов"),
    to="до",
    and_="и",
    at="собака",
    dot="точка",
    slash="слэш",
    dash="дефис",
    plus="плюс",
    equals="равно",
    number="номер",
    thousands=" ",
    money={"$": ("доллар", "долларов", "центов"), "€": ("евро", "евро", "центов"), "₽": ("рубль", "рублей", "копеек")},
    units=metric(
        "километр|километров",
        "метр|метров",
        "сантиметр|сантиметров",
        "килограмм|килограммов",
        "грамм|граммов",
        "час|часов",
        "километр в час|километров в час",
        "минута|минут",
        "секунда|секунд",
        "литр|литров",
    ),
)
