"""The environment in which a program of ours keeps everything inside one folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def own_places(folder: Path) -> dict[str, str]:
    own = ("VECTOREEL_", "OPENAI_", "XDG_", "PYTHONDONTWRITEBYTECODE")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(own) or k == "VECTOREEL_TEST_FULL"}
    return kept | {
        "VECTOREEL_HOME": str(folder / "home"), "XDG_DATA_HOME": str(folder / "data"), "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "vectoreel-tests-bytecode"),  # every program compiles its imports otherwise: 2 s each
    }  # fmt: skip
