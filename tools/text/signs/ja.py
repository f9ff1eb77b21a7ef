"""How signs are said in Japanese."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "ja"
SIGNS = Signs(
    point="点",
    minus="マイナス",
    percent="パーセント",
    degree=("度", "度"),
    to="から",
    and_="アンド",
    at="アット",
    dot="ドット",
    slash="スラッシュ",
    dash="ハイフン",
    plus="プラス",
    equals="イコール",
    thousands=",",
    decimal=".",
    celsius="",
    fahrenheit="かし",
    money={"$": ("ドル", "ドル", ""), "€": ("ユーロ", "ユーロ", ""), "£": ("ポンド", "ポンド", ""), "¥": ("円", "円", "")},
    units=metric("キロメートル", "メートル", "センチメートル", "キログラム", "グラム", "時間", "キロメートル毎時", "分", "秒", "リットル"),
)
