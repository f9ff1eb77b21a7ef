"""How signs are said in Chinese."""

from __future__ import annotations

from tools.text.sign_words import Signs, metric

LANGUAGE = "zh"
SIGNS = Signs(
    point="点",
    minus="负",
    percent="百分之",
    degree=("度", "度"),
    to="到",
    and_="和",
    at="艾特",
    dot="点",
    slash="斜杠",
    dash="杠",
    plus="加",
    equals="等于",
    thousands=",",
    decimal=".",
    celsius="",
    fahrenheit="华氏",
    money={"$": ("美元", "美元", ""), "€": ("欧元", "欧元", ""), "£": ("英镑", "英镑", ""), "¥": ("元", "元", "")},
    units=metric("公里", "米", "厘米", "公斤", "克", "小时", "公里每小时", "分钟", "秒", "升"),
)
