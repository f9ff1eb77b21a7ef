"""Any language and any shape of script gives a sound film without an overflow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from places import SMALL, Place, load

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
SAMPLES = {p.stem: p.read_text("utf-8") for p in sorted(SCRIPTS.glob("??-*.md")) if not p.name.startswith("en-")}
WORDS = "the water runs through old stone channels and under every bridge of the town while nobody looks at it".split()  # noqa: SIM905
SHAPES = {
    "one word": "Hello",
    "one sentence of 300 words": (" ".join(WORDS[i % len(WORDS)] for i in range(300)) + ".").capitalize(),
    "emoji": "😀 Hello 👋 world! 🎉",
    "mixed directions": "The word سلام means peace, and 水 means water in 2024.",
}


@pytest.fixture(scope="module")
def shared(new_place: Callable[[], Place]) -> Place:
    """One home for all: a font at first need is fetched once."""
    return new_place()


def _sound(place: Place, name: str, text: str, *options: str) -> dict:
    place.write(f"{name}.md", text)
    result = place("make", f"{name}.md", "--out", f"film {name}", *SMALL, *options, "--json", timeout=400)
    assert result.code == 0, result.err
    data = result.json
    assert [f for f in data["findings"] if f["code"] == "text.overflow"] == []
    assert [f["message"] for f in data["findings"] if f["severity"] == "error"] == []
    folder = place.folder / f"film {name}"
    rows = load(folder / "report.json")["coverage"]
    assert rows and all(row["spoken"] and row["segments"] for row in rows)
    return data


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_scripts(shared: Place, name: str):
    data = _sound(shared, name, SAMPLES[name])
    manifest = load(shared.folder / f"film {name}" / "manifest.json")
    assert manifest["language"] == name.split("-")[0]
    assert len(manifest["segments"]) >= 4 and data["duration_seconds"] > 15


@pytest.mark.parametrize("name", SHAPES)
def test_odd_scripts(shared: Place, name: str):
    data = _sound(shared, name.replace(" ", "-"), SHAPES[name])
    if "300" in name:
        assert data["duration_seconds"] > 80


def test_a_wanted_length_is_met(shared: Place):
    text = "The river runs through the old town. Nobody asks it why. It carries sand, leaves and light to the sea."
    plain = _sound(shared, "plain", text)["duration_seconds"]
    for factor in (0.95, 1.08):
        found = _sound(shared, f"wanted-{factor}", text, "--length", f"{plain * factor:.1f}")["duration_seconds"]
        assert found == pytest.approx(plain * factor, rel=0.05)
