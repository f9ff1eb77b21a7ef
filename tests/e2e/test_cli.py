"""Every command: its exit code, what it prints, and what it leaves on the disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from places import SCRIPT, SHORT, SMALL, Place, load, sha256
from processes import Result

FILES = {
    "final.mp4", "manifest.json", "storyboard.json", "captions.srt", "captions.vtt", "transcript.txt", "report.json", "report.html",
    "contact-sheet.png", "preview.html", "audit.jsonl", "segments",
}  # fmt: skip
SEGMENT_FILES = {"scene.svg", "preview.png", "thumbnail.jpg", "narration.wav"}

Made = tuple[Place, Path, Result]


def test_make_prints_one_object(made: Made):
    _, film, result = made
    data = result.json
    assert set(data) == {"job_id", "status", "out", "duration_seconds", "findings", "fallbacks", "cost", "reused", "made"}
    assert data["status"] == "COMPLETED" and data["out"] == str(film) and data["cost"] == {"usd": 0}
    assert data["reused"] == 0 and data["made"] > 0
    assert [f for f in data["findings"] if f["severity"] == "error"] == []


def test_the_folder_is_complete(made: Made):
    _, film, result = made
    assert {p.name for p in film.iterdir()} == FILES
    manifest = load(film / "manifest.json")
    assert manifest["schema"].startswith("vectoreel.manifest/") and manifest["manifest_version"] == "1.0"
    assert manifest["job_id"] == result.json["job_id"] and manifest["duration_seconds"] == result.json["duration_seconds"]
    assert [s["segment_id"] for s in manifest["segments"]] == list(range(1, len(manifest["segments"]) + 1))
    assert manifest["segments"][0]["start"] == 0 and manifest["segments"][-1]["end"] == manifest["duration_seconds"]
    assert all(a["end"] == b["start"] for a, b in zip(manifest["segments"], manifest["segments"][1:]))
    for number, segment in enumerate(manifest["segments"], 1):
        assert {p.name for p in (film / "segments" / f"{number:02d}").iterdir()} == SEGMENT_FILES
        assert all((film / address).is_file() for address in segment["artifacts"].values())
    assert sha256(film / manifest["final_video_url"]) == manifest["hashes"]["final.mp4"]
    audit = [json.loads(line) for line in (film / "audit.jsonl").read_text("utf-8").splitlines()]
    assert [entry["n"] for entry in audit] == list(range(1, len(audit) + 1))
    assert {"validate", "script", "storyboard", "voice", "style", "assemble", "qa"} <= {entry["who"] for entry in audit}


def test_every_sentence_is_in_the_sidecars(made: Made):
    _, film, _ = made
    for sentence in ("Why do rivers never rest?", "19 billion tonnes", "the next river you cross."):
        for name in ("captions.srt", "captions.vtt"):
            assert sentence in " ".join((film / name).read_text("utf-8").split()) or all(
                w in (film / name).read_text("utf-8") for w in sentence.split()
            )
        assert sentence in " ".join((film / "transcript.txt").read_text("utf-8").split())
    assert all(row["spoken"] for row in load(film / "report.json")["coverage"])


def test_the_same_command_in_another_home_gives_the_same_bytes(made: Made, place: Place):
    _, film, _ = made
    place.write("elsewhere/rivers.md", SCRIPT)
    result = place("make", "elsewhere/rivers.md", "--out", "deep/er/film", *SMALL, "--json")
    assert result.code == 0, result.err
    again = place.folder / "deep" / "er" / "film"
    assert sha256(again / "final.mp4") == sha256(film / "final.mp4")
    for name in ("captions.srt", "captions.vtt", "transcript.txt", "storyboard.json"):
        assert (again / name).read_bytes() == (film / name).read_bytes(), name
    for path in film.glob("segments/*/*"):
        assert path.read_bytes() == (again / path.relative_to(film)).read_bytes(), path.name


def test_the_same_command_again_makes_nothing_new(made: Made):
    place, film, first = made
    again = place("make", "rivers.md", "--out", "again", *SMALL, "--json")
    assert again.code == 0 and again.json["made"] == 0 and again.json["reused"] > 0
    assert again.json["job_id"] != first.json["job_id"]
    assert sha256(place.folder / "again" / "final.mp4") == sha256(film / "final.mp4")


def test_verify_says_the_same_bytes(made: Made):
    place, film, _ = made
    result = place("verify", film, "--json")
    assert result.code == 0, result.err
    assert result.json == {"status": "SAME", "differing": []}


def test_verify_finds_a_changed_file_and_a_changed_piece(made: Made):
    place, film, _ = made
    other = shutil.copytree(film, place.folder / "tampered")
    with (other / "final.mp4").open("ab") as file:
        file.write(b"\0")
    manifest = load(other / "manifest.json")
    name = next(k for k in manifest["hashes"] if k.startswith("piece "))
    manifest["hashes"][name] = "0" * 64
    (other / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    result = place("verify", other, "--json")
    assert result.code == 7
    assert set(result.json["differing"]) == {name, "final.mp4"}


def test_check_agrees_with_make(made: Made):
    place, film, first = made
    result = place("check", film, "--json")
    errors = [f for f in result.json["findings"] if f["severity"] == "error"]
    assert errors == [] and result.code == 0 and result.json["status"] == "OK"
    assert sorted(f["code"] for f in result.json["findings"]) == sorted(f["code"] for f in first.json["findings"])


@pytest.mark.parametrize("command", ["check", "verify"])
def test_a_folder_without_a_film_is_bad_input(place: Place, command: str):
    result = place(command, place.folder, "--json")
    assert result.code == 2 and "no film" in result.complaint
    assert result.json["error"]["code"] == "folder.no_film"


def test_resume_of_a_finished_job_does_no_work(made: Made):
    place, film, first = made
    before = sha256(film / "final.mp4")
    for name in (first.json["job_id"], first.json["job_id"][:10], str(film), "film"):
        result = place("resume", name, "--json")
        assert result.code == 0, result.err
        assert result.json["job_id"] == first.json["job_id"] or name in (str(film), "film")
        assert result.json["made"] == 0 and result.json["status"] == "COMPLETED"
    assert sha256(film / "final.mp4") == before


def test_resume_of_nothing_is_bad_input(place: Place):
    result = place("resume", "job_nothing", "--json")
    assert result.code == 2 and "job_nothing" in result.complaint and result.json["error"]["code"] == "job.unknown"


def test_jobs_lists_what_was_started(made: Made):
    place, film, first = made
    rows = place("jobs", "--json").json
    assert {"job_id": first.json["job_id"], "status": "COMPLETED", "out": str(film)} in rows
    assert first.json["job_id"] in place("jobs").out


def test_jobs_of_an_empty_home(place: Place):
    assert place("jobs", "--json").json == []
    assert "No jobs" in place("jobs").out
    assert not place.home.exists()


def test_segments_shows_the_split_and_writes_nothing(made: Made, place: Place):
    _, film, _ = made
    place.write("rivers.md", SCRIPT)
    result = place("segments", "rivers.md", *SMALL, "--json")
    assert result.code == 0 and not place.home.exists()
    shown, delivered = result.json, load(film / "storyboard.json")
    assert [(s["segment_id"], s["script_text"], s["visual_spec"]["template_id"]) for s in shown["segments"]] == [
        (s["segment_id"], s["script_text"], s["visual_spec"]["template_id"]) for s in delivered["segments"]
    ]
    assert all(s["why"] for s in shown["segments"])


def test_estimate_gives_every_figure_and_writes_nothing(place: Place):
    place.write("rivers.md", SCRIPT)
    result = place("estimate", "rivers.md", "--json")
    assert result.code == 0 and not place.home.exists()
    assert {"frames", "film_seconds", "render_seconds", "encode_hours", "files_mb", "usd", "range"} <= set(result.json)
    assert set(result.json["usd"]) == {"llm", "tts", "compute", "storage"} and sum(result.json["usd"].values()) == 0
    assert result.json["frames"] == pytest.approx(result.json["film_seconds"] * 30, abs=30)
    priced = place("estimate", "rivers.md", "--json", env={"VECTOREEL_COMPUTE__USD_PER_HOUR": "3600"}).json
    assert priced["usd"]["compute"] == pytest.approx(priced["render_seconds"], rel=0.05)


def test_voices_names_every_provider(place: Place):
    rows = place("voices", "--json").json
    assert {"id", "languages", "gender", "quality"} == set(rows[0])
    assert {r["id"].split(":")[0] for r in rows} == {"flite", "espeak"}
    spanish = place("voices", "--json", "--language", "es").json
    assert spanish and all(any(code.startswith("es") for code in r["languages"]) for r in spanish)


def test_templates_and_looks_describe_themselves(place: Place):
    templates = place("templates", "--json").json
    assert len(templates) >= 14 and all(r["slots"]["properties"] for r in templates)
    looks = place("looks", "--json").json
    assert {r["name"] for r in looks} >= {"tide", "hearth"}


def test_a_template_of_ones_own_is_begun_and_one_of_ours_is_shown(place: Place):
    begun = place("templates", "new", "data.thermometer", "--json").json
    written = place.folder / begun["file"]
    assert 'TEMPLATE_ID = "data.thermometer"' in written.read_text()
    again = place("templates", "new", "data.thermometer")
    assert again.code == 2 and "was left as it is" in again.err
    assert place("templates", "new", "Thermometer").code == 2 and place("templates", "new", "data.donut").code == 2
    shown = place("templates", "show", "data.donut", "--out", "donut.png", "--json").json
    assert (place.folder / shown["sheet"]).read_bytes().startswith(b"\x89PNG")
    unknown = place("templates", "show", "data.donat")
    assert unknown.code == 2 and "data.donut" in unknown.err
    assert place("templates", "show").code == 2


def test_scenes_are_exported_to_work_on(made: Made):
    place, film, _ = made
    files = place("export", film, "--scene", "1", "--json").json["files"]
    assert [Path(f).name for f in files] == ["01.svg", "01-moving.svg"]
    still, moving = (Path(place.folder / f).read_text("utf-8") for f in files)
    assert "@font-face" in still and "<text" in still and "<animate" in moving and "<script" not in moving
    assert place("export", film, "--scene", "99").code == 2
    assert place("export", film, "--aspect", "1:1").code == 2


def test_doctor_tells_where_a_setting_comes_from_and_masks_secrets(place: Place):
    secret = "not-for-eyes-5512"
    result = place("doctor", "--json", env={"VECTOREEL_LLM__API_KEY": secret, "VECTOREEL_RENDER__WORKERS": "3"}, really=True)
    assert result.code == 0, result.out
    assert secret not in result.out + result.err
    assert result.json["settings"]["render"]["workers"] == 3 and result.json["from"]["render"] == "environment"
    assert all({"name", "ok", "needed", "text"} == set(c) for c in result.json["checks"])
    assert secret not in place("doctor", env={"VECTOREEL_LLM__API_KEY": secret}).out


def test_cache_counts_trims_and_clears(made: Made, new_place: Callable[[], Place]):
    place = new_place()
    shutil.copytree(made[0].home / "cache", place.home / "cache")
    full = place("cache", "--json").json
    assert full["parts"] > 4 and full["bytes"] > 100_000 and full["freed"] == 0
    trimmed = place("cache", "--trim", f"{full['bytes'] / 2e9:.6f}", "--json").json
    assert 0 < trimmed["bytes"] <= full["bytes"] / 2 + 1000 and trimmed["freed"] == full["bytes"] - trimmed["bytes"]
    cleared = place("cache", "--clear", "--json").json
    assert cleared["parts"] == 0 and cleared["bytes"] == 0


def test_help_and_version_are_instant(place: Place):
    result = place("--version", really=True, timeout=20)
    assert result.code == 0 and result.out.startswith("vectoreel ")
    for command in (
        "make",
        "resume",
        "render",
        "verify",
        "check",
        "segments",
        "estimate",
        "jobs",
        "voices",
        "templates",
        "looks",
        "gallery",
        "export",
        "doctor",
        "serve",
        "cache",
    ):
        shown = place(command, "--help")
        assert shown.code == 0 and "usage: vectoreel" in shown.out
    assert place("make").code == 2 and place("mkae").code == 2


def test_a_film_in_two_aspects_and_two_formats(place: Place):
    place.write("short.txt", SHORT)
    result = place(
        "make",
        "short.txt",
        "--out",
        "film",
        *SMALL,
        "--aspect",
        "16:9,9:16",
        "--format",
        "mp4,webm",
        "--fps",
        "24",
        "--captions",
        "none",
        "--json",
    )
    assert result.code == 0, result.err
    names = {p.name for p in (place.folder / "film").glob("final.*")}
    assert names == {"final.mp4", "final.webm", "final.9x16.mp4", "final.9x16.webm"}
    assert set(load(place.folder / "film" / "manifest.json")["videos"]) == names
    assert place("verify", "film", "--json").json["status"] == "SAME"
