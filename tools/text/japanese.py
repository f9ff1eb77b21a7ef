"""Readings of Japanese in kana, by fugashi with unidic-lite: espeak-ng reads kana but no kanji."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

SMALL = "ゃゅょぁぃぅぇぉゎァィゥェォャュョヮ"  # these join the kana before them to one mora
NEW_PHRASE = {"名詞", "数詞", "動詞", "形容詞", "副詞", "連体詞", "接続詞", "感動詞", "代名詞", "形状詞", "接頭辞"}


def kana(pieces: Sequence[str]) -> list[str]:
    """The reading of each piece of one sentence. A word over several pieces gives each its share of morae.

    A piece that starts with a content word begins with a space: the phrase boundary that the voice needs.
    """
    text = "".join(pieces)
    owner = [i for i, piece in enumerate(pieces) for _ in piece]
    out = [""] * len(pieces)
    at, attached = 0, True  # `attached`: what follows belongs to the phrase before it, as a counter does to its number
    for surface, reading, part in _morphemes(text):
        at = text.index(surface, at)
        owners = owner[at : at + len(surface)]
        lead = " " if part in NEW_PHRASE and not attached and any(out) else ""
        attached = part in {"接頭辞", "数詞"}
        for i, share in _shares(reading, owners):
            out[i] += lead + share
            lead = ""
        at += len(surface)
    return out


def _shares(reading: str, owners: list[int]) -> list[tuple[int, str]]:
    """Splits a reading into morae and gives each piece as many as its share of the characters, at least one while they last."""
    morae = re.findall(rf".[{SMALL}]*", reading)
    pieces = list(dict.fromkeys(owners))
    shares, start = [], 0
    for k, i in enumerate(pieces):
        done = sum(owners.count(p) for p in pieces[: k + 1])
        end = len(morae) if k == len(pieces) - 1 else max(start + 1, round(len(morae) * done / len(owners)))
        if len(morae) >= len(pieces):
            end = min(end, len(morae) - (len(pieces) - 1 - k))
        shares.append((i, "".join(morae[start:end])))
        start = end
    return shares


def _morphemes(text: str) -> list[tuple[str, str, str]]:
    """(surface, reading as spoken, part of speech). Latin words and what has no reading are given as they stand."""
    out = []
    for word in _tagger()(text):
        spoken = getattr(word.feature, "pron", None) or getattr(word.feature, "kana", None)
        reading = word.surface if not spoken or spoken == "*" else spoken
        if word.feature.pos1 in {"補助記号", "空白"}:
            continue
        part = "数詞" if word.feature.pos2 == "数詞" else word.feature.pos1
        out.append((word.surface, reading, part))
    return out


@cache
def _tagger():
    import unidic_lite
    from fugashi import Tagger  # type: ignore[attr-defined]

    return Tagger(f'-d "{unidic_lite.DICDIR}"')
