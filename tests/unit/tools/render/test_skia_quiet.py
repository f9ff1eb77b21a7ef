"""Skia sees no fonts of the machine; programs that we start see them all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
PROGRAM = """
import os
before = dict(os.environ)
from tools.render.native import Painter, skia
assert dict(os.environ) == before, os.environ.get("FONTCONFIG_FILE")
assert skia.FontMgr().countFamilies() == 0
"""


@pytest.mark.parametrize("own", [{}, {"FONTCONFIG_FILE": "/etc/fonts/fonts.conf"}], ids=["unset", "set"])
def test_the_painter_leaves_no_trace_in_the_environment(own: dict[str, str]) -> None:
    env = {k: v for k, v in os.environ.items() if not k.startswith("FONTCONFIG")} | own
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Fontconfig" not in done.stderr
