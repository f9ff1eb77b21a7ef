"""Skia without the machine's fonts: our faces come by file. Import `skia` from here.

Skia's default font manager asks fontconfig, whose bundled copy warns about newer configuration files of the machine; the manager is
made once, with an empty configuration and with file descriptor 2 closed for that moment. Both are taken back at once: programs that
we start want their own fonts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import skia

NO_FONTS = str(Path(__file__).with_name("fonts.conf"))


@contextmanager
def _without_fonts() -> Iterator[None]:
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = NO_FONTS
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _silent() -> Iterator[None]:
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


with _without_fonts(), _silent():
    skia.FontMgr()
    skia.Typeface.MakeDefault() if hasattr(skia.Typeface, "MakeDefault") else skia.Typeface()

__all__ = ["skia"]
