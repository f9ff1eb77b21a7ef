"""Tokens: words with the punctuation that clings to them; in CJK the pieces of Unicode word segmentation (UAX #29)."""

from __future__ import annotations

import unicodedata

from film.script import Token
from tools.text.scripts import has_cjk

SPOKEN_SIGNS = frozenset("&%@#+=<>")
OPENING = frozenset("([{«‹“‘¿¡「『（【《〈\"'")
DASHES = "—–"


def tokenize(text: str, language: str = "en") -> list[Token]:
    """Tokens of a sentence. `text` and `space` joined give `text` back exactly, runs of spaces as one."""
    pieces: list[tuple[str, bool]] = []
    for chunk in text.split():
        parts = _split_cjk(chunk) if has_cjk(chunk) else _split_dashes(chunk)
        pieces += [(part, False) for part in parts[:-1]] + [(parts[-1], True)]
    tokens = [Token(text=t, space=s) for t, s in _cling(pieces)]
    if tokens:
        tokens[-1].space = False
    return tokens


def _split_dashes(chunk: str) -> list[str]:
    """`word—word` is two tokens, the dash clings to the first."""
    parts, current = [], ""
    for i, char in enumerate(chunk):
        current += char
        inner = 0 < i < len(chunk) - 1
        if inner and char == "—" and chunk[i + 1].isalpha() and chunk[i - 1].isalnum():
            parts.append(current)
            current = ""
    return [*parts, current] if current else parts


def _split_cjk(chunk: str) -> list[str]:
    from uniseg.wordbreak import words

    parts: list[str] = []
    opening = ""
    for word in words(chunk):
        if is_silent(word):
            if (not word[0].isspace() and (word[0] in OPENING or unicodedata.category(word[0]) in ("Ps", "Pi"))) or opening or not parts:
                opening += word
            else:
                parts[-1] += word
        else:
            parts.append(opening + word)
            opening = ""
    if opening:
        parts = [*parts[:-1], parts[-1] + opening] if parts else [opening]
    return parts


def is_silent(text: str) -> bool:
    """True for a piece that is only punctuation, spaces or pictures: it clings, nobody says it."""
    return not any(c.isalnum() or c in SPOKEN_SIGNS or unicodedata.category(c) in ("Sc", "Sm") for c in text)


def _cling(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Silent pieces join the token before them, or the one after at the start, keeping the space inside the text."""
    out: list[tuple[str, bool]] = []
    pending = ""
    for text, space in pieces:
        if is_silent(text):
            if out:
                last, had_space = out[-1]
                out[-1] = (last + (" " if had_space else "") + text, space)
            else:
                pending += text + (" " if space else "")
        else:
            out.append((pending + text, space))
            pending = ""
    if pending:
        out.append((pending.strip(), True))
    return out


def join(tokens: list[Token]) -> str:
    """The text of tokens, without a space at the end."""
    return "".join(t.text + (" " if t.space else "") for t in tokens).rstrip(" ")


def core(text: str) -> str:
    """The word inside a token: no clinging punctuation, lower case."""
    return text.lower().strip(" .,;:!?…。、，！？؛؟،۔।॥\"'“”‘’«»‹›()[]{}「」『』（）【】《》¿¡*_—–-").replace("’", "'")
