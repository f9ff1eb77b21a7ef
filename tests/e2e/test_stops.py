"""A job that stops: Ctrl-C, review gates, a full disk. All of them go on with `resume`."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from places import SCRIPT, SHORT, SMALL, Place, load, sha256
from processes import PROGRAM


@pytest.mark.parametrize("stage", ["Speaking the narration", "Drawing"])
def test_interrupted_is_130_and_resumes_to_the_same_film(made, place: Place, stage: str):
    place.write("rivers.md", SCRIPT)
    with (place.folder / "err.txt").open("w") as err:
        process = subprocess.Popen(
            [str(PROGRAM), "make", "rivers.md", "--out", "film", *SMALL, "--json"],
            env=place.env,
            cwd=place.folder,
            stdout=subprocess.PIPE,
            stderr=err,
        )
        wait_for(lambda: stage in (place.folder / "err.txt").read_text())
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    said = (place.folder / "err.txt").read_text()
    assert process.returncode == 130, said
    assert "Traceback" not in said and "vectoreel resume job_" in said
    assert json.loads(out)["error"]["code"] == "job.interrupted"
    assert not (place.folder / "film").exists()
    assert place("jobs", "--json").json[0]["status"] == "CANCELLED"
    result = place("resume", "film", "--json")
    assert result.code == 0, result.err
    assert sha256(place.folder / "film" / "final.mp4") == sha256(made[1] / "final.mp4")


def wait_for(happened, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)


def test_review_waits_with_six_and_takes_the_edited_storyboard(place: Place):
    place.write("rivers.md", SCRIPT)
    result = place("make", "rivers.md", "--out", "film", *SMALL, "--review", "--json")
    assert result.code == 6 and result.json["status"] == "AWAITING_REVIEW"
    film = place.folder / "film"
    assert sorted(p.name for p in film.iterdir()) == ["preview.html", "storyboard.json"]  # what there is to review
    assert place("jobs", "--json").json[0]["status"] == "AWAITING_REVIEW"
    board = load(film / "storyboard.json")
    board["segments"][0]["visual_spec"] = {
        "type": "svg_animation",
        "template_id": "hook.big_claim",
        "slots": {"text": "An edited claim"},
        "field": "night",
    }
    (film / "storyboard.json").write_text(json.dumps(board), "utf-8")
    result = place("resume", "film", "--json")
    assert result.code == 0, result.err
    assert load(film / "storyboard.json")["segments"][0]["visual_spec"]["slots"] == {"text": "An edited claim"}
    assert 'aria-label="An edited' in (film / "segments" / "01" / "scene.svg").read_text("utf-8")
    assert any(json.loads(line)["decision"] == "replace" for line in (film / "audit.jsonl").read_text("utf-8").splitlines())


def test_an_unusable_edit_in_review_is_refused_and_the_job_still_waits(place: Place):
    place.write("short.txt", SHORT)
    assert place("make", "short.txt", "--out", "film", *SMALL, "--review").code == 6
    path = place.folder / "film" / "storyboard.json"
    good = path.read_text("utf-8")
    board = json.loads(good)
    board["segments"][0]["visual_spec"]["template_id"] = "hook.big_clam"
    path.write_text(json.dumps(board), "utf-8")
    result = place("resume", "film")
    assert result.code == 2 and "hook.big_claim" in result.complaint
    path.write_text(good, "utf-8")
    result = place("resume", "film", "--json")
    assert result.code == 0, result.err
    assert result.json["status"] == "COMPLETED"


@pytest.fixture
def small_disk(place: Place) -> Iterator[Path]:
    """A disk of 1 MB; skipped where we may not mount one."""
    disk = place.folder / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    done = (
        subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, capture_output=True)
        if mount and os.geteuid() == 0
        else None
    )
    if done is None or done.returncode != 0:
        pytest.skip("the right to mount a small tmpfs (run as root)")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def resized(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)


def test_a_full_cache_disk_is_five_and_resumes(made, place: Place, small_disk: Path):
    place.env["VECTOREEL_CACHE_DIR"] = str(small_disk)
    place.write("rivers.md", SCRIPT)
    result = place("make", "rivers.md", "--out", "film", *SMALL, "--json")
    assert result.code == 5 and "disk is full" in result.complaint, result.err
    assert result.json["error"]["code"] == "disk.full"
    assert {p.name for p in (place.folder / "film").glob("*")} <= {"preview.html"}
    assert not list(small_disk.rglob("*.part*"))
    resized(small_disk, "200m")
    assert place("resume", "film").code == 0
    assert sha256(place.folder / "film" / "final.mp4") == sha256(made[1] / "final.mp4")


def test_a_full_output_disk_is_five_and_leaves_nothing_half_written(made, place: Place, small_disk: Path):
    place.write("rivers.md", SCRIPT)
    (small_disk / "filler").write_bytes(bytes(700_000))
    result = place("make", "rivers.md", "--out", "disk/film", *SMALL, "--json")
    assert result.code == 5 and "disk is full" in result.complaint, result.err
    assert [p.name for p in small_disk.iterdir()] == ["filler"]
    resized(small_disk, "200m")
    assert place("resume", "disk/film").code == 0
    assert sha256(small_disk / "film" / "final.mp4") == sha256(made[1] / "final.mp4")


def test_a_full_home_disk_is_five_and_resumes(made, place: Place, small_disk: Path):
    """The job's own folder and the checkpoints have no room."""
    place.env["VECTOREEL_HOME"], place.env["VECTOREEL_CACHE_DIR"] = str(small_disk / "home"), str(place.folder / "parts")
    place.write("rivers.md", SCRIPT)
    (small_disk / "filler").write_bytes(bytes(985_000))
    result = place("make", "rivers.md", "--out", "film", *SMALL, "--json")
    assert result.code == 5 and "Traceback" not in result.err, result.err
    (small_disk / "filler").unlink()
    resized(small_disk, "200m")
    again = place("resume", "film") if place.jobs() else place("make", "rivers.md", "--out", "film", *SMALL)
    assert again.code == 0, again.err
    assert sha256(place.folder / "film" / "final.mp4") == sha256(made[1] / "final.mp4")


@pytest.mark.parametrize("pieces", [0, 1, 3])
@pytest.mark.parametrize("workers", ["1", "3"])
def test_killed_in_the_middle_of_a_piece_resumes_to_the_same_bytes(made, place: Place, pieces: int, workers: str):
    """SIGKILL while a piece is being written, after `pieces` others: what is half written is never taken for whole, and no process stays behind."""
    place.write("rivers.md", SCRIPT)
    place.env["VECTOREEL_RENDER__WORKERS"] = workers
    cache = place.home / "cache" / "artifacts"
    process = subprocess.Popen(
        [str(PROGRAM), "make", "rivers.md", "--out", "film", *SMALL],
        env=place.env, cwd=place.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def in_a_piece() -> bool:
        whole = [p for p in cache.glob("*/*.mp4") if not p.name.startswith(".")]
        return len(whole) >= pieces and any(p.stat().st_size > 0 for p in cache.glob("*/.*.part.mp4"))

    wait_for(in_a_piece)
    process.kill()
    process.wait(timeout=30)
    assert not (place.folder / "film" / "manifest.json").exists()
    wait_for(lambda: not any(place.folder.name in line for line in children()))
    result = place("resume", "film", "--json")
    assert result.code == 0, result.err
    assert sha256(place.folder / "film" / "final.mp4") == sha256(made[1] / "final.mp4")


def children() -> list[str]:
    """Environments of the processes that draw pieces."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if b"spawn_main" in (folder / "cmdline").read_bytes():
                found.append((folder / "environ").read_bytes().decode(errors="replace"))
    return found
