"""How signs are said in Arabic."""

from __future__ import annotations

from tools.text.sign_words import Signs

LANGUAGE = "ar"
SIGNS = Signs(
    point="فاصلة",
    minus="سالب",
    percent="بالمئة",
    degree=("درجة", "درجة"),
    to="إلى",
    and_="و",
    at="آت",
    dot="نقطة",
    slash="شرطة مائلة",
    dash="شرطة",
    plus="زائد",
    equals="يساوي",
    thousands=",",
    decimal=".",
    celsius="مئوية",
    fahrenheit="فهرنهايت",
    money={"$": ("دولار", "دولار", "سنت"), "€": ("يورو", "يورو", "سنت"), "£": ("جنيه", "جنيه", "بنس")},
)
