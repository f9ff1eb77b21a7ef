"""Skia without the machine's fonts: our faces come by file. Import `skia` from here.

Skia's default font manager asks fontconfig, whose bundled copy warns about newer configuration files of the machine; the manager is
made once, with an empty configuration and with file descriptor 2 closed for that moment.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))

import skia


def _quietly() -> None:
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        skia.FontMgr()
        skia.Typeface.MakeDefault() if hasattr(skia.Typeface, "MakeDefault") else skia.Typeface()
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


_quietly()

__all__ = ["skia"]
