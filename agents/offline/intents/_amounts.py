"""Numbers, ordinals and lengths of time as people write them."""

from __future__ import annotations

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100}
CARDINALS = {word: n for n, word in enumerate(_UNITS)} | _TENS
ORDINALS = {word: n for n, word in enumerate(_ORDINALS)}
NUMBER = r"(?:\d+(?:\.\d+)?|" + "|".join(sorted(CARDINALS, key=len, reverse=True)) + ")"
ORDINAL = r"(?:\d+(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
CLOCK = r"(?!(?:9:16|16:9|4:5)\b)\d{1,2}:[0-5]\d"
_UNIT = r"(?:seconds?|minutes?|secs?|mins?)"
_SHARES = {"a quarter": 0.25, "a third": 1 / 3, "a half": 0.5, "half": 0.5, "three quarters": 0.75}
_PART = r"(?:a quarter|a third|a half|half|three quarters)"
LENGTH = rf"(?:\b{CLOCK}|\b(?:an?|one|{NUMBER}) (?:minutes?|seconds?) and {_PART}(?: of a (?:minute|second))?(?!\w)|\b{NUMBER} and {_PART} (?:minutes?|seconds?)\b|\b{_PART} (?:of )?an? (?:minute|second)\b|\b(?:an?|{NUMBER}) ?(?:minutes?|mins?|m) ?(?:and )?{NUMBER}(?: ?(?:seconds?|secs?|s))?\b|\b(?:an?|another|one more|a couple of|a few) (?:more |extra |full |whole )?{_UNIT}\b|\b{NUMBER}(?: and a half)?(?: more| extra| full)?[ -]?(?:{_UNIT}|s|m)\b(?: (?:and )?{NUMBER} ?(?:seconds?|secs?|s)\b)?)"


def number(text: str) -> float:
    """`12`, `twelve`; NaN is never returned: raises KeyError for what is no number."""
    return float(text) if text[:1].isdigit() else float(CARDINALS[text])


def ordinal(text: str) -> int:
    """`3rd`, `third` -> 3."""
    return int(re.sub(r"\D", "", text)) if text[:1].isdigit() else ORDINALS[text]


def seconds(text: str) -> float:
    """Seconds of what LENGTH matched: `1:30`, `a minute and a half`, `90 seconds`, `2 min 10 s`."""
    text = text.strip()
    if re.fullmatch(CLOCK, text):
        minutes, _, rest = text.partition(":")
        return int(minutes) * 60.0 + int(rest)
    if part := re.search(
        rf"(?:(an?|{NUMBER}) (?:(minute|second)s? )?and )?({_PART})(?: (minutes?|seconds?)| (?:of )?an? (minute|second))?", text
    ):
        whole = (1.0 if part[1] in ("a", "an") else number(part[1])) if part[1] else 0.0
        unit = part[2] or part[4] or part[5] or ""
        return (whole + _SHARES[part[3]]) * (60 if unit.startswith("minute") else 1) if unit else 0.0
    if tail := re.fullmatch(rf"(an?|{NUMBER}) ?(?:minutes?|mins?|m) ?(?:and )?({NUMBER})(?: ?(?:seconds?|secs?|s))?", text):
        return 60 * (1.0 if tail[1] in ("a", "an") else number(tail[1])) + number(tail[2])
    if text.startswith(("a couple", "a few")):
        return (2.0 if "couple" in text else 3.0) * (60 if "min" in text else 1)
    total = 0.0
    for amount, half, unit in re.findall(rf"({NUMBER}|another|one more|an?\b)( and a half)?(?: more| extra| full| whole)?[ -]?(s|m)", text):
        value = (1.0 if amount in ("a", "an", "another", "one more") else number(amount)) + (0.5 if half else 0.0)
        total += value * (60 if unit == "m" else 1)
    return total
