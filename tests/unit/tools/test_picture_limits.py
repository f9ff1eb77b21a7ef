"""Pictures and logos that cannot be drawn are refused before any work, for the true reason."""

import struct
import zlib

import pytest

from film.errors import BadInput
from tools.brand_reader import check_logo
from tools.references_reader import FORMATS, MAX_BYTES, verify_picture


def test_a_picture_beyond_pillows_own_limit_is_too_big(tmp_path):
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    (tmp_path / "a.png").write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )
    with pytest.raises(BadInput, match="megapixels") as caught:
        verify_picture(tmp_path / "a.png", "reference", MAX_BYTES, FORMATS)
    assert caught.value.code == "reference.too_big"


def test_a_logo_whose_paths_cannot_be_read_is_refused(tmp_path):
    (tmp_path / "l.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0L1'/></svg>")
    with pytest.raises(BadInput, match="Path data") as caught:
        check_logo("l.svg", tmp_path)
    assert caught.value.code == "logo.malformed"
