"""How long a text takes to say, before any voice is known. The timeline measures; this only plans."""

from __future__ import annotations

from collections.abc import Iterable

from tools.text.scripts import has_cjk

WORDS_PER_S = 2.45  # craft.md: 2.3-2.6
CJK_CHARS_PER_S = 6.5  # about 7.8 morae a second in Japanese narration, 4.5 syllables in Mandarin
LONG_WORD = 16  # a longer token counts as more than one word (addresses, compounds, agglutinating languages)


def speech_seconds(tokens: Iterable[str]) -> float:
    """Estimated seconds of speech of token texts."""
    return sum(token_seconds(t) for t in tokens)


def token_seconds(token: str) -> float:
    said = [c for c in token if c.isalnum()]
    if not said:
        return 0.0
    if has_cjk(token):
        return len(said) / CJK_CHARS_PER_S
    return (1 + max(0, len(said) - LONG_WORD) / 8) / WORDS_PER_S
