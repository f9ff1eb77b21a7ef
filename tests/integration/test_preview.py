"""The preview page shows what the native painter draws, follows its sound, and asks the network for nothing."""

from __future__ import annotations

import io
import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from checkfilms import board, scenes, voice
from picture_equality import LEAST_TILE, MEAN, likeness
from PIL import Image

from film.storyboard import Transition
from svg_kit.motion import EASINGS, Key, Track
from tools.delivery.preview import preview_html
from tools.render.assemble import write_track
from tools.render.piece import PieceSpec, cuts, frames

BARE = "footer{display:none} main{padding:0!important} #stage{width:%dpx!important;height:%dpx!important}"


@pytest.fixture(scope="module")
def plan():
    """Three scenes, a wipe and a push between them."""
    made = board()
    changed = [
        made.segments[0],
        *(s.model_copy(update={"transition": Transition(name=n)}) for s, n in zip(made.segments[1:], ("wipe", "push"))),
    ]
    return scenes(made.model_copy(update={"segments": changed}))


@pytest.fixture(scope="module")
def file(plan, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("preview")
    write_track([voice(plan.timeline)], folder / "track.m4a")
    (folder / "preview.html").write_text(
        preview_html(plan.pictures, plan.media.images, folder / "track.m4a", "Rivers </script><b>", "en", "#FFB020"), "utf-8"
    )
    return folder / "preview.html"


@pytest.fixture
def page(browser: Any, file: Path) -> Iterator[Any]:
    made = browser.new_page(viewport={"width": 1280, "height": 760})
    made.errors, made.asked = [], []
    made.on("console", lambda m: made.errors.append(m.text))
    made.on("pageerror", lambda e: made.errors.append(str(e)))
    made.on("request", lambda r: made.asked.append(r.url))
    made.goto(file.as_uri())
    made.wait_for_function("window.film && document.getElementById('sound').readyState >= 3")
    yield made
    made.close()


def test_nothing_is_fetched_and_nothing_complains(page: Any, file: Path):
    assert page.errors == []
    assert [url for url in page.asked if not url.startswith("data:")] == [file.as_uri()]
    assert page.title() == "Rivers </script><b>"


def test_every_kind_of_frame_is_the_painters(page: Any, plan):
    """Five times in each scene, and the middle of each transition from both its sides."""
    width, height = plan.canvas.width, plan.canvas.height
    page.set_viewport_size({"width": width, "height": height})
    page.add_style_tag(content=BARE % (width, height))
    starts = dict(zip((p.segment_id for p in plan.pictures), itertools.accumulate((p.frames for p in plan.pictures), initial=0)))
    for cut in cuts(plan.pictures):
        start, count = starts[cut.shown[0].segment_id] + cut.first, cut.frames
        wanted = {round(count * share) for share in (0.1, 0.25, 0.4, 0.6, 0.8)} if cut.before is None else {count // 4, 3 * count // 4}
        for i, (pixels, _) in enumerate(frames(PieceSpec(cut, width, height, "final"), plan.media.images)):
            if i in wanted:
                page.evaluate(f"film.show({start + i})")
                theirs = np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("L"))
                ours = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2GRAY)
                mean, least = likeness(theirs, ours)
                assert mean >= MEAN and least >= LEAST_TILE, (cut.name, i, mean, least)


def test_any_order_of_frames_shows_the_same(page: Any):
    """Scrubbing back and forth leaves nothing behind."""
    count = page.evaluate("film.frames")
    order = list(range(0, count, count // 8))

    def shot(frame: int) -> np.ndarray:
        page.evaluate(f"film.show({frame})")
        return np.asarray(Image.open(io.BytesIO(page.locator("#stage").screenshot())).convert("L")).astype(int)

    first = {f: shot(f) for f in order}
    random.Random(4).shuffle(order)
    for f in order:
        page.evaluate(f"film.show({(f * 7 + 3) % count})")
        assert (np.abs(shot(f) - first[f]) > 2).sum() <= 200, (
            f
        )  # Chromium redraws only what changed: single pixels at the edge of that may differ


def test_the_picture_follows_the_sound(page: Any):
    """While it plays, the frame on show is the sound's own, at most one late."""
    page.evaluate("document.getElementById('play').click()")
    off = page.evaluate("""async () => {
      const sound = document.getElementById('sound'), worst = [];
      const start = performance.now();
      while (performance.now() - start < 1500) {
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        worst.push(Math.floor(sound.currentTime * film.fps) - +document.getElementById('seek').value);
      }
      return worst;
    }""")
    assert page.evaluate("document.getElementById('sound').currentTime") > 0.8
    assert max(off) <= 2 and min(off) >= -1, off  # the clock has gone on for up to two animation frames since the page looked at it
    page.keyboard.press(" ")
    assert page.evaluate("document.getElementById('sound').paused")


def test_scrubbing_sets_sound_and_picture(page: Any):
    page.evaluate("seek => { const bar = document.getElementById('seek'); bar.value = seek; bar.dispatchEvent(new Event('input')); }", 61)
    assert page.evaluate("Math.floor(document.getElementById('sound').currentTime * film.fps)") == 61
    page.keyboard.press(".")
    assert page.evaluate("+document.getElementById('seek').value") == 62


def test_tracks_have_the_same_values_in_python_and_in_the_page(page: Any):
    """Golden vectors: every easing, several keys, before the first and after the last, forwards and backwards."""
    rng = random.Random(11)
    tracks = []
    for n in range(40):
        times = sorted(round(rng.uniform(-0.2, 6), 3) for _ in range(rng.randint(2, 5)))
        keys = tuple(Key(t, round(rng.uniform(-300, 300), 3), rng.choice([*EASINGS])) for t in dict.fromkeys(times))
        tracks.append(Track(f"g{n}", "x", keys))
    at = [round(rng.uniform(0, 7), 4) for _ in range(120)]
    plain = [[[k.t, k.value, k.easing] for k in t.keys] for t in tracks]
    theirs = page.evaluate(
        "({plain, at}) => plain.map(keys => { const t = new vectoreel.Tracks([['x', keys]]); return at.map(s => t.at(s * 1000).x); })",
        {"plain": plain, "at": at},
    )
    for track, values in zip(tracks, theirs):
        span = max(k.value for k in track.keys) - min(k.value for k in track.keys)
        for t, value in zip(at, values):
            assert value == pytest.approx(track.value(t), abs=1e-3 * max(1.0, span)), (track, t)
