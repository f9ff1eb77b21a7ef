"""How signs are said in Korean."""

from __future__ import annotations

from tools.text.sign_words import Signs

LANGUAGE = "ko"
SIGNS = Signs(
    point="점",
    minus="마이너스",
    percent="퍼센트",
    degree=("도", "도"),
    to="에서",
    and_="그리고",
    at="골뱅이",
    dot="점",
    slash="슬래시",
    dash="대시",
    plus="더하기",
    equals="는",
    thousands=",",
    decimal=".",
    celsius="",
    fahrenheit="화씨",
    money={"$": ("달러", "달러", ""), "€": ("유로", "유로", ""), "₩": ("원", "원", "")},
)
