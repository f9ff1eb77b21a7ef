"""The finished file as other programs see it: ffprobe and ffmpeg on a film, the frame as Chromium draws it."""

from __future__ import annotations

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from kit_frames import scene
from picture_equality import LEAST_TILE, MEAN, likeness

from film.brief import Brief, RenderOptions
from graph.run import new_job, run_job, services_for
from graph.settings import Settings
from svg_kit.svg_writer import settled, write_svg
from tools.render.native import Painter

SCRIPT = "Why do rivers never rest?\n\nEach year they move 19 billion tonnes of sand to the sea.\n"

needs_ffmpeg = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")), reason="ffmpeg and ffprobe (apt-get install ffmpeg)"
)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1080p at full quality, with music, MP4 and WebM."""
    folder = tmp_path_factory.mktemp("film")
    settings = Settings(home=folder / "home", cache_dir=folder / "cache")
    brief = Brief(script=SCRIPT, render=RenderOptions(format=["mp4", "webm"]))
    services = services_for(settings, new_job(settings, brief, folder / "out"))
    with ThreadPoolExecutor(1) as pool:  # the session's browser keeps an event loop running on this thread
        state = pool.submit(run_job, services, handle_signals=False).result()
    assert state["status"] == "COMPLETED"
    return folder / "out"


def probe(path: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json", str(path)], capture_output=True, check=True
    )
    return json.loads(done.stdout)


@needs_ffmpeg
def test_streams_colours_and_lengths(film: Path):
    found = probe(film / "final.mp4")
    video, audio = found["streams"]
    manifest = json.loads((film / "manifest.json").read_text("utf-8"))
    assert (video["codec_name"], video["pix_fmt"], video["width"], video["height"], video["r_frame_rate"]) == (
        "h264",
        "yuv420p",
        1920,
        1080,
        "30/1",
    )
    assert (video["color_space"], video["color_transfer"], video["color_primaries"], video["color_range"]) == (
        "bt709",
        "bt709",
        "bt709",
        "tv",
    )
    assert (audio["codec_name"], audio["sample_rate"], audio["channels"]) == ("aac", "48000", 2)
    for stream in (video, audio):
        assert float(stream["duration"]) == pytest.approx(manifest["duration_seconds"], abs=1 / 30)
    assert int(video["nb_frames"]) == round(manifest["duration_seconds"] * 30)
    assert float(video["start_time"]) == 0


@needs_ffmpeg
def test_faststart(film: Path):
    data = (film / "final.mp4").read_bytes()
    assert 0 < data.find(b"moov") < data.find(b"mdat")


@needs_ffmpeg
def test_every_frame_decodes_without_a_word_of_complaint(film: Path):
    for name in ("final.mp4", "final.webm"):
        done = subprocess.run(
            ["ffmpeg", "-v", "warning", "-i", str(film / name), "-f", "null", "-"], capture_output=True, text=True, check=True
        )
        assert done.stderr.strip() == "", name


@needs_ffmpeg
def test_loudness_and_true_peak_by_ffmpeg(film: Path):
    done = subprocess.run(
        ["ffmpeg", "-hide_banner", "-nostats", "-i", str(film / "final.mp4"), "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    value = lambda name: float(summary.split(name)[1].split()[0])  # noqa: E731
    assert value("I:") == pytest.approx(-14, abs=0.5)
    assert value("Peak:") <= -1.0


@needs_ffmpeg
@pytest.mark.parametrize("share", [0.1, 0.45, 0.8])
def test_seeking_finds_the_same_frame_as_playing(film: Path, share: float):
    with av.open(str(film / "final.mp4")) as played:
        frames = [f.to_ndarray(format="gray") for f in played.decode(video=0)]
    number = round(len(frames) * share)
    with av.open(str(film / "final.mp4")) as sought:
        stream = sought.streams.video[0]
        sought.seek(round(number / 30 / stream.time_base), stream=stream)
        found = next(f for f in sought.decode(video=0) if round(f.time * 30) == number)
        assert (found.to_ndarray(format="gray") == frames[number]).all()


@needs_ffmpeg
def test_key_frames_are_never_far_apart(film: Path):
    with av.open(str(film / "final.mp4")) as source:
        keys = [float(p.pts * p.time_base) for p in source.demux(video=0) if p.is_keyframe and p.pts is not None]
    manifest = json.loads((film / "manifest.json").read_text("utf-8"))
    assert keys[0] == 0 and max(b - a for a, b in zip(keys, [*keys[1:], manifest["duration_seconds"]])) <= 2.05
    for segment in manifest["segments"]:  # a piece begins where the transition into a segment does
        assert any(segment["start"] - 0.5 <= k <= segment["start"] + 1e-3 for k in keys), (segment["start"], keys)


@needs_ffmpeg
def test_webm_is_vp9_and_opus_of_the_same_length(film: Path):
    found = probe(film / "final.webm")
    assert [s["codec_name"] for s in found["streams"]] == ["vp9", "opus"]
    assert found["streams"][0]["color_space"] == "bt709" and found["streams"][1]["sample_rate"] == "48000"
    mp4 = float(probe(film / "final.mp4")["format"]["duration"])
    assert float(found["format"]["duration"]) == pytest.approx(mp4, abs=0.05)


SCENES = [
    ("hook.big_claim", "hearth", "16:9"),
    ("stat.count_up", "tide", "16:9"),
    ("process.steps", "hearth", "9:16"),
    ("data.bar_chart", "tide", "16:9"),
    ("quote.attributed", "hearth", "16:9"),
    ("data.donut", "hearth", "9:16"),
]


@pytest.mark.parametrize(("template_id", "look", "aspect"), SCENES)
def test_chromium_draws_scene_svg_as_the_painter_does(browser, tmp_path: Path, template_id: str, look: str, aspect: str):
    import cv2

    made = scene(template_id, look, aspect)
    t = settled(made)
    width, height = made.canvas.width, made.canvas.height
    (tmp_path / "scene.svg").write_text(write_svg(made, t), "utf-8")
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((tmp_path / "scene.svg").as_uri())
    page.screenshot(path=str(tmp_path / "scene.png"))
    page.close()
    theirs = cv2.cvtColor(cv2.imread(str(tmp_path / "scene.png")), cv2.COLOR_BGR2RGB)
    ours = Painter(made, 1.0).still(t)[..., :3]
    assert theirs.shape == ours.shape
    assert np.abs(theirs.astype(int) - ours).mean() < 1.0
    mean, least = likeness(cv2.cvtColor(theirs, cv2.COLOR_RGB2GRAY), cv2.cvtColor(np.ascontiguousarray(ours), cv2.COLOR_RGB2GRAY))
    assert mean >= MEAN and least >= LEAST_TILE, (mean, least)
