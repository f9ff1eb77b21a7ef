"""The bench measures what it says: processes with their children, stages of a log, verdicts that can be missed."""

from __future__ import annotations

import sys

import pytest

from evals.bench.cases import CASES, NEEDS, stages
from evals.bench.process import BenchFailed, measured
from evals.bench.report import markdown
from evals.bench.run import machine, wanted
from evals.bench.scene import BARS, scene
from evals.bench.targets import TARGETS, compared, verdicts

CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'x = bytearray(150_000_000); import time; time.sleep(0.6)'])"


def test_memory_and_time_of_children_count():
    run = measured([sys.executable, "-c", CHILD])
    assert run.peak_mb > 150 and run.wall_s > 0.6 and run.cpu_s > 0


def test_a_failed_command_is_no_figure():
    with pytest.raises(BenchFailed, match="3"):
        measured([sys.executable, "-c", "import sys; sys.exit(3)"])


def test_stages_come_from_the_log():
    log = "  1.0s  Checking the brief\n  1.2s  Speaking the narration\n  4.2s  Looking at the scenes\n  5.0s  Drawing 12 scenes\nwarning: x\n 20.0s  Done\n"
    assert stages(log) == {"plan": 0.2, "voice": 3.0, "critic": 0.8, "draw": 15.0}


def test_a_target_can_be_missed():
    results = {
        "minute": {"wall_s": 30.0, "film_s": 60.0, "peak_mb": 500},
        "ten_minutes": {"wall_s": 290.0, "film_s": 600.0, "peak_mb": 800},
    }
    compared(results)
    assert results["ten_minutes"]["times_minute"] == pytest.approx(9.67, abs=0.01)
    rows = {(r["case"], r["figure"]): r["holds"] for r in verdicts(results)}
    assert rows == {
        ("minute", "wall_s"): False, ("minute", "peak_mb"): True, ("ten_minutes", "peak_mb"): False, ("ten_minutes", "times_minute"): True,
    }  # fmt: skip


def test_targets_name_cases_and_cases_know_what_they_need():
    assert {case for case, *_ in TARGETS} <= set(CASES) and set(NEEDS) | set(NEEDS.values()) <= set(CASES)
    assert wanted(["unchanged"]) == ["minute", "unchanged"]


def test_the_scene_has_its_parts():
    made = scene()
    moved = {t.target for t in made.tracks}
    assert {f"bar-{i}" for i in range(len(BARS))} | {"camera", "fade", "word-0", "title-5"} <= moved
    assert "camera" not in {t.target for t in scene(still=True).tracks}


def test_the_page_says_what_held():
    data = {"machine": machine(), "results": {"help": {"wall_s": 0.5}}, "targets": verdicts({"help": {"wall_s": 0.5}})}
    assert "missed" in markdown(data, "p.png") and "`help`" in markdown(data, "p.png")
