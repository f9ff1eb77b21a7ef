"""What the voice says for each token: numbers, signs, abbreviations and addresses as words.

Captions and the screen keep the script's own spelling; this is the only place that maps one to the other.
Owns no audio and no timing. Pure; num2words and fugashi are imported when first needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from film.script import Token
from tools.text import numerals
from tools.text.english import english_number
from tools.text.signs import SPACE_THOUSANDS, Signs, signs_of

MARKS = {
    "。": ".",
    "．": ".",
    "！": "!",
    "？": "?",
    "、": ",",
    "，": ",",
    "；": ";",
    "：": ":",
    "؟": "?",
    "،": ",",
    "؛": ";",
    "।": ".",
    "॥": ".",
    "…": ".",
    "—": ",",
    "–": ",",
}
OUTER = " \"'“”‘’«»‹›„()[]{}「」『』（）【】《》〈〉¿¡*_~|"
ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<main>[\w.+-]+@)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?P<path>(?:[/?#]\S*)?)\Z", re.I)
NUMBER = r"\d+(?:[.,'’]\d+)*"
CURRENCIES = "$€£¥₹₩₽"
FRACTIONS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅕": (1, 5),
}
KEPT_BY_NFKC = "½⅓⅔¼¾⅛⅜⅝⅞⅕²³°…"


def spoken_tokens(tokens: Sequence[Token], language: str) -> list[str]:
    """One string per token: its words and the mark (, . ? ! ; :) that shapes the voice after them; "" for what is not said.

    For languages that num2words knows (and Chinese) no digits remain. Japanese comes as kana; pieces that begin a new phrase
    start with a space, because Japanese is joined without spaces.
    """
    code = language.replace("_", "-").split("-")[0].lower()
    plain = [_plain(token.text) for token in tokens]
    said = [_say(plain, i, code, signs_of(code)) for i in range(len(plain))]
    if code in SPACE_THOUSANDS:
        said = _join_thousands(plain, said, code)
    if numerals.known(code):
        said = [_no_digits(text, code) for text in said]
    if code == "ja":
        from tools.text.japanese import kana

        said = kana(said)
    return _with_marks([token.text for token in tokens], said)


def _plain(text: str) -> str:
    """NFKC except for signs that carry meaning, every digit as ASCII, typographic quotes and minus signs as plain ones."""
    out = "".join(c if c in KEPT_BY_NFKC else unicodedata.normalize("NFKC", c) for c in unicodedata.normalize("NFC", text))
    out = out.replace("’", "'").replace("−", "-").replace("⁄", "/").replace("℃", "°C").replace("℉", "°F")
    return "".join(str(unicodedata.digit(c)) if unicodedata.category(c) == "Nd" and not c.isascii() else c for c in out)


def _say(plain: Sequence[str], i: int, language: str, signs: Signs) -> str:
    """The words of token `i`, without a closing mark."""
    text = plain[i].strip(OUTER)
    bare = text.rstrip(".,;:!?…—–-。！？、，；：؟،؛।" + OUTER).lstrip("…—–.,")
    after = core(plain[i + 1]) if i + 1 < len(plain) else ""
    before = core(plain[i - 1]) if i else ""
    if not bare:
        return {"+": signs.plus, "&": signs.and_}.get(text, "")
    short = _abbreviation(bare, text, before, after, signs)
    if short is not None:
        return short
    if address := ADDRESS.match(bare):
        if re.search(r"[a-z]", address["host"].rpartition(".")[2], re.I) and not re.fullmatch(r"[\d.,]+", bare):
            return _address(address, signs)
    if not re.search(rf"[\d{KEPT_BY_NFKC[:-1]}]", bare):
        return _signs(bare, before, signs)
    return _number_token(bare, before, after, language, signs)


def core(text: str) -> str:
    return text.strip(OUTER).rstrip(".,;:!?…").strip(OUTER)


def _abbreviation(bare: str, text: str, before: str, after: str, signs: Signs) -> str | None:
    key = bare.lower()
    dotted = "." in text[: len(bare) + 1]
    if signs.number == "number":
        if key == "st" and dotted:
            return "Saint" if after[:1].isupper() and not before[:1].isupper() else "Street"
        if key == "no" and dotted and after[:1].isdigit():
            return signs.number
    if key in signs.abbreviations and (dotted or key in {"vs", "etc", "mr", "mrs", "dr", "w/o", "w/", "bzw", "usw", "mme", "mlle"}):
        said = signs.abbreviations[key]
        return said.lower() if signs.number == "number" and key == "fig" else said
    return None


def _address(match: re.Match[str], signs: Signs) -> str:
    """tidepool.example/start -> tidepool dot example slash start."""
    path = match["path"].strip("/")
    whole = (match["main"] or "") + match["host"] + (f"/{path}" if path else "")
    names = {
        "@": signs.at,
        ".": signs.dot,
        "/": signs.slash,
        "-": signs.dash,
        "+": signs.plus,
        "_": "underscore",
        "?": "?",
        "=": signs.equals,
        "#": signs.number,
    }
    parts = re.findall(r"[^\W_]+|[@./+\-_=#]", whole)
    return " ".join(names.get(part, part) for part in parts)


def _signs(bare: str, before: str, signs: Signs) -> str:
    """A token without digits: lone signs as words, everything else left to the voice."""
    alone = {
        "&": signs.and_,
        "+": signs.plus,
        "=": signs.equals,
        "%": signs.percent,
        "@": signs.at,
        "#": signs.number,
        "/": signs.slash,
        "°": signs.degree[1],
        "°C": f"{signs.degree[1]} {signs.celsius}".strip(),
        "°F": f"{signs.degree[1]} {signs.fahrenheit}",
        "×": "times",
        "->": signs.to,
        "→": signs.to,
        "<": "less than",
        ">": "greater than",
    }
    if bare in alone:
        return alone[bare]
    if bare in signs.money:
        return signs.money[bare][1]
    if bare in signs.units and re.search(r"\d$", before) and bare not in {"x", "s"}:
        return signs.units[bare][0 if before == "1" else 1]
    bare = re.sub(r"(?<=\w)&(?=\w)", f" {signs.and_} ", bare)
    bare = re.sub(r"(?<=\w)/(?=\w)", " ", bare).replace("%", f" {signs.percent}").replace("&", f" {signs.and_} ").lstrip("#@")
    return " ".join("".join(c if _sayable(c) else " " for c in bare).split())


def _sayable(c: str) -> bool:
    return unicodedata.category(c)[0] in "LMN" or c in "'-‑.\u200c\u200d·"


def _number_token(bare: str, before: str, after: str, language: str, signs: Signs) -> str:
    if language == "en":
        said = english_number(bare, before, after)
        if said is not None:
            return said
    return _generic(bare, before, after, language, signs)


def _generic(bare: str, before: str, after: str, language: str, signs: Signs) -> str:
    """Numbers in any language: signs around the number, then the number by the language's own separators."""
    glue = "" if language in {"ja", "zh"} else " "
    scale = after.lower() in signs.scales

    def amount(text: str) -> str:
        return plain_number(text, language, signs)

    def join(*parts: str) -> str:
        return glue.join(part for part in parts if part)

    cash = "|".join(re.escape(sign) for sign in sorted([*signs.money, *CURRENCIES], key=len, reverse=True))
    if m := re.fullmatch(rf"([-+]?)({cash})({NUMBER})", bare) or re.fullmatch(rf"([-+]?)({NUMBER})({cash})", bare):
        sign, number = (m[2], m[3]) if m[3][0].isdigit() else (m[3], m[2])
        return join(signs.minus if m[1] == "-" else "", amount(number), "" if scale else _money_name(sign, number, signs))
    if m := re.fullmatch(rf"([-+]?)({NUMBER})%", bare):
        parts = (signs.percent, amount(m[2])) if language == "zh" else (amount(m[2]), signs.percent)
        return join(_sign(m[1], signs), *parts)
    if m := re.fullmatch(rf"([-+]?)({NUMBER})°([CFcf]?)", bare):
        scale_name = {"c": signs.celsius, "f": signs.fahrenheit}.get(m[3].lower(), "")
        if language in {"ja", "zh", "ko"}:
            return join(scale_name, _sign(m[1], signs), amount(m[2]), signs.degree[1])
        return join(_sign(m[1], signs), amount(m[2]), signs.degree[m[2] != "1"], scale_name)
    if m := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", bare):
        return join(numerals.cardinal(int(m[3]), language), numerals.cardinal(int(m[2]), language), numerals.year(int(m[1]), language))
    if m := re.fullmatch(r"(\d{1,2}):(\d{2})", bare):
        minutes = numerals.cardinal(int(m[2]), language) if int(m[2]) else ""
        return join(numerals.cardinal(int(m[1]), language), signs.hour, minutes)
    if m := re.fullmatch(rf"({NUMBER})[-–—]({NUMBER})(.*)", bare):
        tail = _generic(m[2] + m[3], m[1], after, language, signs) if m[3] else amount(m[2])
        return join(amount(m[1]), signs.to, tail)
    if m := re.fullmatch(r"(\d+)(?:[.]?[ºª]|er|ère|re|e|ème|ste|de)", bare):
        if (language in {"fr", "nl"} and bare[-1] not in "ºª") or bare[-1] in "ºª":
            return numerals.ordinal(int(m[1]), language)
    if m := re.fullmatch(rf"({NUMBER})([^\W\d_][\w/²³]*)", bare):
        if m[2] in signs.units:
            return join(amount(m[1]), signs.units[m[2]][m[1] != "1"])
    if m := re.fullmatch(rf"([-+]?)({NUMBER})", bare):
        return join(_sign(m[1], signs), amount(m[2]))
    return " ".join(_piece(part, language, signs) for part in re.findall(rf"{NUMBER}|[^\d]+", bare)).strip()


def _sign(sign: str, signs: Signs) -> str:
    return {"-": signs.minus, "+": signs.plus}.get(sign, "")


def _piece(part: str, language: str, signs: Signs) -> str:
    if part[0].isdigit():
        return plain_number(part, language, signs)
    for sign, name in (
        ("%", signs.percent),
        ("&", signs.and_),
        ("+", signs.plus),
        ("°", signs.degree[1]),
        ("=", signs.equals),
        ("@", signs.at),
    ):
        part = part.replace(sign, f" {name} ")
    for sign, (_, many, _) in signs.money.items():
        part = part.replace(sign, f" {many} ")
    return " ".join("".join(c if c.isalpha() or unicodedata.category(c)[0] == "M" or c in "' " else " " for c in part).split())


def _money_name(sign: str, number: str, signs: Signs) -> str:
    one, many, _ = signs.money.get(sign, ("", "", ""))
    return one if number == "1" else many


def plain_number(text: str, language: str, signs: Signs) -> str:
    """`1.234,5` by the language's separators; a separator before a group that is not of three digits is a decimal sign."""
    text = text.replace("’", "'").replace("'", "")
    if re.fullmatch(r"\d+", text):
        leading_zero = len(text) > 1 and text[0] == "0"
        return numerals.digits(text, language) if leading_zero or len(text) > numerals.TOO_LONG else numerals.cardinal(int(text), language)
    groups = re.escape(signs.thousands if signs.thousands in ".," else ".")
    other = "," if signs.thousands == "." or signs.thousands == " " else "."
    if re.fullmatch(rf"\d{{1,3}}(?:{groups}\d{{3}})+", text):
        return numerals.cardinal(int(re.sub(r"\D", "", text)), language)
    if m := re.fullmatch(rf"(\d{{1,3}}(?:{groups}\d{{3}})*){re.escape(other)}(\d+)", text):
        return numerals.decimal(re.sub(r"\D", "", m[1]), m[2], language)
    if m := re.fullmatch(r"(\d+)[.,](\d+)", text):
        return numerals.decimal(m[1], m[2], language)
    point = f" {signs.point} "
    return point.join(numerals.cardinal(int(part), language) for part in re.findall(r"\d+", text))


def _join_thousands(plain: Sequence[str], said: list[str], language: str) -> list[str]:
    """`3 000 000` is three tokens where spaces group digits: the first says it all, the others nothing."""
    out = list(said)
    i = 0
    while i < len(plain):
        j = i + 1
        if re.fullmatch(r"[1-9]\d{0,2}", core(plain[i])):
            while j < len(plain) and re.fullmatch(r"\d{3}", core(plain[j])) and plain[j - 1][-1].isdigit():
                j += 1
        if j > i + 1:
            out[i] = numerals.cardinal(int("".join(core(text) for text in plain[i:j])), language)
            out[i + 1 : j] = [""] * (j - i - 1)
        i = j
    return out


def _no_digits(text: str, language: str) -> str:
    """The last guard: whatever digits a rule left are read as cardinals."""
    text = text.replace("²", "2").replace("³", "3")
    for sign, (top, bottom) in FRACTIONS.items():
        text = text.replace(sign, f" {top} / {bottom} ".replace("/", " "))
    if not re.search(r"\d", text):
        return text
    return " ".join(re.sub(r"\d+", lambda m: f" {numerals.cardinal(int(m[0]), language)} ", text).split())


def _with_marks(texts: Sequence[str], said: Sequence[str]) -> list[str]:
    """Adds the prosodic mark each token closes with; the mark of a token that is not said goes to the one before it."""
    out: list[str] = []
    for text, words in zip(texts, said):
        out.append(words)
        mark = closing_mark(text)
        target = next((i for i in reversed(range(len(out))) if out[i]), None)
        if mark and target is not None and out[target][-1] not in ".,;:?!":
            out[target] += mark
    return out


def closing_mark(text: str) -> str:
    """The mark that ends a token for the voice: one of , . ? ! ; : or nothing. A stop that belongs to an abbreviation is not one."""
    tail = re.search(r"[^\w%°$€£]*\Z", text)
    marks = [MARKS.get(c, c) for c in (tail[0] if tail else "")]
    found = [c for c in marks if c in ".,;:?!"]
    if not found and any(c in ")(" for c in text):
        return "," if text.rstrip("\"'”’").endswith(")") else ""
    for strong in "?!":
        if strong in found:
            return strong
    if (
        found
        and found[0] == "."
        and re.fullmatch(
            r"\W*(?:dr|mr|mrs|ms|prof|st|jr|sr|vs|no|e\.g|i\.e|approx|fig|z\.b|d\.h|bzw|ca|nr|sra|dra|mme|mlle|dhr|mevr|bijv)\.\W*",
            text,
            re.I,
        )
    ):
        return "," if found[1:] else ""
    return found[0] if found else ""
