"""What the model sees of a sentence: its words in families of meaning, its shape, its place, its neighbours, and hashed pieces of words.

Pure; the same everywhere (no `hash()`), and shared by training and use.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from agents.offline.role_cues import CUES
from agents.offline.role_words import FAMILIES
from tools.text.scripts import has_cjk

if TYPE_CHECKING:
    from agents.offline.roles import Unit

BUCKETS = 4096
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
QUOTES = '"“”„«»「」『』'
ADDRESS = re.compile(r"(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?|[\w.+-]+@[\w-]+\.\w+)", re.I)
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
PAST = {
    "en": re.compile(r"\b[a-z]{3,}ed\b"),
    "de": re.compile(r"\b[a-zäöü]{3,}t(?:e|en)\b|\bge[a-zäöü]{3,}(?:t|en)\b"),
    "es": re.compile(r"\b\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían|amos|imos)\b"),
    "fr": re.compile(r"\b\w{2,}(?:ait|aient|èrent|irent|urent)\b|\b(?:a|ont|est|sont|ai|avons) \w+(?:é|és|ée|ées|i|u|is)\b"),
}
ORDERS = {
    "de": re.compile(r"^\W*(?:\w+ ){0,2}?\w{3,}e?n sie\b"),
    "fr": re.compile(r"^\W*(?:ne |n'|puis |ensuite |enfin )?\w{2,}ez\b"),
    "es": re.compile(r"^\W*(?:luego |después |ahora |y )?\w{2,}(?:a|e|d|ate|ete|alo|ala|elo|los|las)\b"),
}


@lru_cache(maxsize=16)
def _families(language: str) -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    rows = FAMILIES.get(language, {})
    return tuple(
        (name, frozenset(w for w in words.split() if not w.endswith("*")), tuple(w[:-1] for w in words.split() if w.endswith("*")))
        for name, words in rows.items()
    )


def families(text: str, language: str) -> dict[str, int]:
    """How many words of each family."""
    low = text.lower().replace("’", "'")
    if has_cjk(low) or not re.search(r"[a-z]", low):
        found = {name: sum(w in low for w in (*exact, *stems)) for name, exact, stems in _families(language)}
    else:
        words = WORD.findall(low)
        found = {name: sum(w in exact or w.startswith(stems) for w in words) for name, exact, stems in _families(language)}
    return {name: count for name, count in found.items() if count}


@lru_cache(maxsize=16)
def _cues(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """One pattern per role; in the writing of the language, whole words for short cues."""
    rows = CUES.get(language, {})
    return tuple((role, re.compile("|".join(_cue(c) for c in cues))) for role, cues in rows.items() if cues)


def _cue(cue: str) -> str:
    if has_cjk(cue):
        return re.escape(cue)
    return rf"(?<!\w){re.escape(cue)}" + (r"(?!\w)" if len(cue) < 6 else "")


def _shape(unit: Unit, language: str) -> dict[str, float]:
    """What can be said of one sentence alone."""
    text = unit.text
    low = text.lower().replace("’", "'")
    words = WORD.findall(low)
    found = families(text, language)
    out: dict[str, float] = {}
    for name, count in found.items():
        out[f"w.{name}"] = 1.0 if count == 1 else 1.4 if count == 2 else 1.7
    if words:
        for name, exact, stems in _families(language):
            if words[0] in exact or words[0].startswith(stems):
                out[f"first.{name}"] = 1.0
            if len(words) > 1 and (words[1] in exact or words[1].startswith(stems)):
                out[f"second.{name}"] = 0.6
    past = len(PAST[language].findall(low)) if language in PAST else 0
    marks = {
        "past": min(2, past), "order": bool(language in ORDERS and ORDERS[language].search(low)), "question": unit.is_question, "shout": text.endswith(("!", "！")),
        "quote": any(c in text for c in QUOTES), "quote.start": text[:1] in QUOTES, "quote.end": text.rstrip(".!?,")[-1:] in QUOTES, "colon": ":" in text or "：" in text,
        "semicolon": ";" in text, "dash": " - " in text or "–" in text or "—" in text, "address": bool(ADDRESS.search(text)), "year": bool(YEAR.search(text)),
        "digits": any(c.isdigit() for c in text), "numbers": min(4, len(re.findall(r"\d+(?:[.,  ]\d+)*", text))) / 2, "percent": "%" in text or "percent" in low or "prozent" in low or "por ciento" in low or "pour cent" in low,
        "money": any(c in text for c in "€$£¥₹"), "item": unit.line.kind == "item", "comma": min(4, low.count(",")) / 2, "list": low.count(",") >= 2 and len(words) < 14,
        "names": min(3, sum(w[:1].isupper() for w in text.split()[1:])) / 2 if language != "de" else 0.0,
        "tiny": len(words) <= 3, "short": 4 <= len(words) <= 7, "long": len(words) >= 18, "length": min(len(words), 30) / 15, "you.first": bool(words) and words[0] in ("you", "sie", "du", "vous", "tú", "usted"),
        "verbless": language in FAMILIES and not past and not any(f in found for f in ("define", "past", "offer", "imp")), "ellipsis": "…" in text or "..." in text, "speaker": bool(unit.line.speaker), "pause": unit.line.pause_s >= 0.8,
    }  # fmt: skip
    for role, pattern in _cues(language):
        if hits := len(pattern.findall(low)):
            out[f"c.{role}"] = min(2.0, hits)
    for kind in sorted({f.kind for f in unit.figures}):
        out[f"figure.{kind}"] = 1.0
    if unit.figures:
        out["salience"] = max(f.salience for f in unit.figures)
    out |= {f"m.{name}": float(value) for name, value in marks.items() if value}
    return out


def _place(units: Sequence[Unit], i: int) -> dict[str, float]:
    n = len(units)
    here = units[i].line.paragraph
    place = i / max(1, n - 1)
    out: dict[str, float] = {"bias": 1.0, "p.place": place, "p.place2": place * place, f"p.tenth{min(9, int(place * 10))}": 1.0}
    if i < 5:
        out[f"p.from{i}"] = 1.0
    if n - i <= 5:
        out[f"p.to{n - i}"] = 1.0
    if i and units[i - 1].line.paragraph != here:
        out["p.opens"] = 1.0
    if i + 1 < n and units[i + 1].line.paragraph != here:
        out["p.closes"] = 1.0
    if here == units[0].line.paragraph:
        out["p.first_paragraph"] = 1.0
    if here == units[-1].line.paragraph:
        out["p.last_paragraph"] = 1.0
    if i and units[i - 1].line.line_id == units[i].line.line_id:
        out["p.same_line"] = 1.0
    return out


def _pieces(text: str, language: str) -> dict[int, float]:
    """Hashed words, pairs of words, beginnings and pieces of words; weights of length one together."""
    low = re.sub(r"\d", "0", text.lower().replace("’", "'"))
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*|[?!:;%€$£]", low)
    keys = [f"{language}|{w}" for w in words] + [f"{language}|{a} {b}" for a, b in zip(["^", *words], words)]
    bare = f" {' '.join(words)} "
    for size in (3, 4, 5):
        keys += [f"{language}#{bare[k : k + size]}" for k in range(len(bare) - size + 1) if " " not in bare[k + 1 : k + size - 1]]
    counts: dict[int, float] = {}
    for key in keys:
        code = zlib.crc32(key.encode())
        counts[code % BUCKETS] = counts.get(code % BUCKETS, 0.0) + (1.0 if code & 0x10000000 else -1.0)
    norm = sum(v * v for v in counts.values()) ** 0.5 or 1.0
    return {k: v / norm for k, v in counts.items() if v}


@dataclass(frozen=True)
class Features:
    """Per unit: named features and hashed pieces of words; per place between two units: named features of a cut there."""

    named: list[dict[str, float]]
    pieces: list[dict[int, float]]
    between: list[dict[str, float]]


def features(units: Sequence[Unit], language: str) -> Features:
    """Pieces of words only in the languages that the families know; elsewhere they would be noise."""
    alone = [_shape(u, language) for u in units]
    places = [_place(units, i) for i in range(len(units))]
    whole: dict[str, float] = {}
    for row in alone:
        for name, value in row.items():
            if name[:2] in ("w.", "m.", "c."):
                whole[name] = whole.get(name, 0.0) + value / len(units)
    common = {f"all.{name}": round(value, 4) for name, value in whole.items()}
    named = []
    for i, row in enumerate(alone):
        edge = "start&" if i < 2 else "end&" if len(units) - i <= 3 else ""
        mine = {f"{edge}{name}": value for name, value in row.items() if name[:2] in ("w.", "m.", "c.")} if edge else {}
        named.append({**common, **row, **places[i], **mine})
    pieces: list[dict[int, float]] = [_pieces(u.text, language) if language in FAMILIES else {} for u in units]
    between = [_between(units, alone, places, i) for i in range(1, len(units))]
    return Features(named, pieces, between)


def _between(units: Sequence[Unit], alone: Sequence[dict[str, float]], places: Sequence[dict[str, float]], i: int) -> dict[str, float]:
    a, b = units[i - 1], units[i]
    out = dict(places[i])
    out |= {f"a.{name}": value for name, value in alone[i - 1].items() if not name.startswith("second.")}
    out |= {f"b.{name}": value for name, value in alone[i].items() if not name.startswith("second.")}
    out |= {"s.a": min(a.seconds, 12) / 6, "s.b": min(b.seconds, 12) / 6, "s.both": min(a.seconds + b.seconds, 16) / 8}
    for most in (2, 3, 5):
        out[f"s.a<{most}"], out[f"s.b<{most}"] = float(a.seconds < most), float(b.seconds < most)
    said, heard = ({w.core for w in u.words if len(w.core) > 3} for u in (a, b))
    out["shared"] = len(said & heard) / (1 + min(len(said), len(heard)))
    return out
