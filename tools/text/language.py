"""The language of a text: by its writing first, then by stop words for the Latin ones."""

from __future__ import annotations

import re
from collections import Counter

from tools.text.stop_words import STOP_WORDS

WRITINGS: list[tuple[str, str]] = [
    ("ja", "぀-ヿ"),
    ("ko", "가-힣ᄀ-ᇿ"),
    ("zh", "㐀-䶿一-鿿"),
    ("ar", "؀-ۿݐ-ݿ"),
    ("hi", "ऀ-ॿ"),
    ("bn", "ঀ-৿"),
    ("ta", "஀-௿"),
    ("th", "฀-๿"),
    ("he", "֐-׿"),
    ("el", "Ͱ-Ͽ"),
    ("ru", "Ѐ-ӿ"),
]
REFINED: dict[str, list[tuple[str, str]]] = {"ar": [("ur", "ٹڈڑے"), ("fa", "پچژگ")], "ru": [("uk", "іїєґ")]}


def guess_language(text: str) -> str:
    """ISO 639-1 code; `en` when nothing speaks for another language."""
    letters = sum(c.isalpha() for c in text) or 1
    for code, ranges in WRITINGS:
        found = len(re.findall(f"[{ranges}]", text))
        if found / letters > (0.05 if code == "ja" else 0.3):
            return _refine(code, text)
    return _latin(text)


def _refine(code: str, text: str) -> str:
    return next((other for other, marks in REFINED.get(code, []) if any(m in text for m in marks)), code)


def _latin(text: str) -> str:
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {code: sum(words[w] for w in stops) for code, stops in STOP_WORDS.items()}
    best = max(scores, key=lambda code: (scores[code], code == "en", code))
    return best if scores[best] > scores["en"] else "en"
