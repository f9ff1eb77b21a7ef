"""One Chromium for all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

CHROMIUM = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("chromium (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    own = {
        k: v for k, v in os.environ.items() if not k.startswith("FONTCONFIG")
    }  # the painter tells fontconfig that there are no fonts; Chromium ends without any
    with sync_playwright() as player:
        opened = player.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb", "--no-proxy-server"], env=own
        )
        yield opened
        opened.close()
