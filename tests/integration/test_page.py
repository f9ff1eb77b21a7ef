"""The one page in a real browser: a script is handed in, progress is shown, the film plays."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests_places import own_places


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("page")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [str(Path(sys.executable).with_name("vectoreel")), "serve", "--port", str(port)],
            env=own_places(folder),
            cwd=folder,
            stdout=log,
            stderr=log,
        )
    url = f"http://127.0.0.1:{port}"
    for _ in range(400):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=5)
            break
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, (folder / "log").read_text()
            time.sleep(0.1)
    yield url
    process.terminate()
    process.wait(20)


@pytest.fixture
def page(browser, address: str) -> Iterator[Any]:
    opened = browser.new_page()
    opened.troubles = []
    opened.on("pageerror", lambda error: opened.troubles.append(str(error)))
    opened.on(
        "console",
        lambda message: opened.troubles.append(message.text) if message.type == "error" else None,
    )
    opened.on(
        "response",
        lambda answer: opened.troubles.append(answer.url) if answer.status >= 400 else None,
    )
    opened.goto(address)
    yield opened
    opened.close()


def until(page: Any, expression: str, seconds: float = 20) -> None:
    """Asks again and again from here: the page's own policy forbids to evaluate text inside it."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)


def test_a_script_becomes_a_film_that_plays(page):
    page.fill("#script", "Rivers never rest. <b>They</b> sing.")
    page.select_option("select[name=look]", "tide")
    page.click("button[type=submit]")
    page.wait_for_selector("#stages li.here, #stages li.done", timeout=20_000)
    page.wait_for_selector("#film video", timeout=120_000)
    until(page, "document.querySelector('#film video').readyState >= 2", 20)
    seconds = page.evaluate("document.querySelector('#film video').duration")
    assert 3 < seconds < 20
    page.evaluate("(async () => { const v = document.querySelector('#film video'); v.muted = true; await v.play(); })()")
    until(page, "document.querySelector('#film video').currentTime > 0.3", 10)
    page.evaluate("document.querySelector('#film video').currentTime = 2.5")
    until(
        page,
        "Math.abs(document.querySelector('#film video').currentTime - 2.5) < 1.5 && !document.querySelector('#film video').seeking",
        10,
    )
    assert page.locator("#scenes figure").count() >= 1
    until(
        page,
        "[...document.querySelectorAll('#scenes img')].length && [...document.querySelectorAll('#scenes img')].every(i => i.complete && i.naturalWidth > 0)",
        10,
    )
    assert page.locator("#scenes b b").count() == 0 and "They sing." in page.locator("#scenes").inner_text()
    assert page.troubles == []


def test_a_bad_brand_colour_is_said_on_the_page(page):
    page.fill("#script", "# Only a heading")
    page.click("button[type=submit]")
    page.wait_for_selector("#trouble:not([hidden])", timeout=10_000)
    assert "spoken" in page.locator("#trouble").inner_text() and not page.locator("#job").is_visible()
    assert page.locator("button[type=submit]").is_enabled()


def test_the_page_is_usable_on_a_telephone_and_has_names_for_its_fields(page):
    page.set_viewport_size({"width": 380, "height": 760})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    unnamed = page.evaluate(
        "[...document.querySelectorAll('input,select,textarea')].filter(e => !e.labels.length && !e.getAttribute('aria-label')).length"
    )
    assert unnamed == 0
