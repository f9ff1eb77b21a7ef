"""Bytes to clean text, or one clear sentence about why not."""

from __future__ import annotations

import unicodedata

from film.errors import BadInput
from tools.text.scripts import clean

MAX_BYTES = 200_000


def decode(raw: bytes | str, name: str) -> str:
    """Text in NFC with \\n line ends, no control or bidi characters.

    Raises BadInput `script.empty`, `script.too_long`, `script.binary`, `script.not_utf8`.
    """
    data = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    if not data.strip():
        raise BadInput("script.empty", f"{name}: the script is empty; write at least one sentence.")
    if _is_binary(data):
        raise BadInput("script.binary", f"{name}: this is not a text file; give a plain text or markdown script.")
    if len(data) > MAX_BYTES:
        raise BadInput(
            "script.too_long", f"{name}: {len(data) // 1000} kB is over the limit of {MAX_BYTES // 1000} kB; split it into several films."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("script.not_utf8", f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8.") from error
    return clean(unicodedata.normalize("NFC", text))


def _is_binary(data: bytes) -> bool:
    """NUL bytes that are not those of UTF-16 text with a byte order mark, or many control bytes."""
    head = data[:4096]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    control = sum(b < 9 or 13 < b < 32 for b in head) - head.count(b"\x1b")
    return b"\0" in data[:65536] or control > max(8, len(head) // 10)
