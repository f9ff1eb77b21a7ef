"""Every check on the finished file fires on a file broken on purpose and is silent on a sound one."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from checkfilms import board, film, frame_at, scenes, voice

from film.timeline import TimedWord
from svg_kit.compose import compose
from svg_kit.geometry import Canvas
from svg_kit.palette import Brand
from svg_kit.stage import FrameSpec
from tools.captions.cues import CaptionCue
from tools.checks import caption_rules
from tools.checks._film_sound import decoded, listen
from tools.checks.context import FilmContext
from tools.checks.picture_flashes import most_flashes
from tools.checks.run import catalogue
from tools.render.native import Painter

FILM_CHECKS = [name for name, module in catalogue().items() if module.STAGE == "film"]


@pytest.fixture(scope="module")
def plan():
    return scenes()


@pytest.fixture(scope="module")
def sound_film(plan, tmp_path_factory):
    return film(plan, tmp_path_factory.mktemp("film") / "final.mp4")


@pytest.mark.parametrize("name", FILM_CHECKS)
def test_a_sound_film_has_no_finding(name, sound_film):
    assert [f.message for f in catalogue()[name].check(sound_film)] == []


def codes(name, context):
    return {f.code for f in catalogue()[name].check(context)}


def samples(context):
    """(n, 2) float32: the film's sound."""
    return np.concatenate(list(decoded(context.path)))


def heard(context, sound):
    """The same film with other sound, as if decoded."""
    changed = FilmContext(context.board, context.timeline, context.pictures, context.aspect, context.path)
    changed.__dict__["sound"] = listen([sound.astype(np.float32)])
    changed.__dict__["film"] = context.film
    return changed


def timed(context, change):
    """The same file against another timeline."""
    timeline = context.timeline.model_copy(deep=True)
    change(timeline)
    changed = FilmContext(context.board, timeline, context.pictures, context.aspect, context.path)
    changed.__dict__.update({k: v for k, v in context.__dict__.items() if k in ("sound", "film")})
    return changed


def briefed(context, **changes):
    brief = context.board.brief
    render = brief.render.model_copy(update={k: v for k, v in changes.items() if k != "most"})
    limits = brief.constraints.model_copy(update={"max_duration_seconds": changes.get("most")})
    made = context.board.model_copy(update={"brief": brief.model_copy(update={"render": render, "constraints": limits})})
    return FilmContext(made, context.timeline, context.pictures, context.aspect, context.path)


def muted(context, span):
    window = next(s for seg in context.timeline.segments for s in seg.spans if s.span_id == span)
    sound = samples(context)
    sound[round(window.start * 48000) : round(window.end * 48000)] *= 0.0005
    return heard(context, sound)


def lose_word(timeline):
    timeline.segments[0].words.pop(2)


def lose_span(timeline):
    timeline.segments[1].spans.clear()
    timeline.segments[1].words.clear()


def lose_scene(timeline):
    timeline.segments[0].end_frame = timeline.segments[0].start_frame


def unshown(context):
    first = context.board.segments[0]
    segments = [first.model_copy(update={"spans": ["l999.1"]}), *context.board.segments[1:]]
    made = context.board.model_copy(update={"segments": segments})
    changed = FilmContext(made, context.timeline, context.pictures, context.aspect, context.path)
    changed.__dict__["sound"] = context.sound
    return changed


def hollow(context):
    """Two seconds of silence in the middle, in a film whose timeline plans words there."""
    sound = samples(context)
    at = round(context.timeline.words()[6].start * 48000)
    sound[at : at + 2 * 48000] *= 0.0005
    return heard(context, sound)


COVERAGE = [
    ("coverage.not_timed", lambda c: timed(c, lose_word)),
    ("coverage.not_timed", lambda c: timed(c, lose_span)),
    ("coverage.not_spoken", lambda c: muted(c, "l002.1")),
    ("coverage.not_captioned", lambda c: timed(c, lose_word)),
    ("coverage.not_shown", lambda c: timed(c, lose_scene)),
    ("coverage.not_shown", unshown),
]
SOUND = [
    ("sound_loudness", "sound.loudness", lambda c: heard(c, samples(c) * 0.7)),
    ("sound_true_peak", "sound.true_peak", lambda c: heard(c, samples(c) / np.abs(samples(c)).max() * 0.98)),
    ("sound_clipping", "sound.clipping", lambda c: heard(c, np.clip(samples(c) / np.abs(samples(c)).max() * 1.6, -0.95, 0.95))),
    ("sound_gaps", "sound.silent_gap", hollow),
    ("av_sync", "sync.speech", lambda c: heard(c, np.roll(samples(c), round(0.12 * 48000), axis=0))),
    ("av_sync", "sync.streams", lambda c: timed(c, lambda t: setattr(t.segments[-1], "end_frame", t.segments[-1].end_frame + 9))),
    ("film_duration", "film.too_long", lambda c: briefed(c, most=3.0)),
    ("film_duration", "film.off_target", lambda c: briefed(c, length=60.0)),
    ("file_facts", "file.size", lambda c: briefed(c, resolution=720)),
    ("file_facts", "file.rate", lambda c: timed(c, lambda t: setattr(t, "fps", 25))),
    *(("line_coverage", code, breaking) for code, breaking in COVERAGE),
]


@pytest.mark.parametrize(("name", "code", "breaking"), SOUND, ids=lambda v: v if isinstance(v, str) else "")
def test_a_broken_film_is_found(name, code, breaking, sound_film):
    assert code in codes(name, breaking(sound_film))


# -- picture


def black_for_half_a_second(c, f, size):
    return np.full((size[1], size[0], 4), (0, 0, 0, 255), np.uint8) if 40 <= f < 55 else frame_at(c, f, size)


def frozen(c, f, size):
    return frame_at(c, 0, size)


def strobe(c, f, size):
    level = 230 if f // 3 % 2 and 30 <= f < 75 else 30
    return np.full((size[1], size[0], 4), (level, level, level, 255), np.uint8)


def red_strobe(c, f, size):
    colour = (255, 0, 0) if f // 3 % 2 and 30 <= f < 75 else (0, 0, 0)
    return np.full((size[1], size[0], 4), (*colour, 255), np.uint8)


def late_cut(c, f, size):
    return frame_at(c, max(0, f - 3), size)


PICTURE = [
    ("picture_black", "picture.black", black_for_half_a_second, None),
    ("picture_frozen", "picture.frozen", frozen, 210),
    ("picture_flashes", "picture.flashes", strobe, 90),
    ("picture_flashes", "picture.red_flashes", red_strobe, 90),
    ("av_sync", "sync.cut", late_cut, None),
]


@pytest.mark.parametrize(("name", "code", "frame", "frames"), PICTURE, ids=lambda v: v if isinstance(v, str) else "")
def test_a_broken_picture_is_found(name, code, frame, frames, plan, tmp_path):
    assert code in codes(name, film(plan, tmp_path / "final.mp4", frame, frames=frames))


def test_a_film_without_frames_is_found(sound_film):
    empty = replace(sound_film.film, **{k: getattr(sound_film.film, k)[:0] for k in ("luma", "cb", "cr", "change", "lit", "still")})
    changed = FilmContext(sound_film.board, sound_film.timeline, sound_film.pictures, sound_film.aspect, sound_film.path)
    changed.__dict__["film"] = empty
    assert codes("picture_black", changed) == {"picture.none"}
    assert codes("picture_frozen", changed) == codes("picture_flashes", changed) == set()


def test_a_file_of_another_kind_is_found(plan, tmp_path):
    import av

    path = tmp_path / "other.mp4"
    with av.open(str(path), "w") as out:  # no faststart, MPEG-4 part 2, mono at 44.1 kHz
        video, audio = out.add_stream("mpeg4", rate=30), out.add_stream("aac", rate=44100, layout="mono")
        video.width, video.height, video.pix_fmt = 854, 480, "yuv420p"
        for _ in range(5):
            out.mux(video.encode(av.VideoFrame.from_ndarray(frame_at(plan, 0, (854, 480)), format="rgba").reformat(format="yuv420p")))
        out.mux(video.encode(None))
        block = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        block.sample_rate = 44100
        out.mux(audio.encode(block))
        out.mux(audio.encode(None))
    context = FilmContext(plan.board, plan.timeline, plan.pictures, plan.aspect, path)
    assert codes("file_facts", context) == {"file.video", "file.colour", "file.audio", "file.faststart"}


def test_a_moving_edge_is_no_flash():
    """A wipe turns every point once, however many points turn in a second."""
    frames = np.zeros((60, 36, 64), np.float32)
    for f in range(60):
        frames[f, :, : f + 4] = 1.0
    assert most_flashes(frames, 30, 0.1, 0.8)[0] == 0


def test_three_flashes_in_a_second_are_allowed():
    frames = np.zeros((60, 36, 64), np.float32)
    for start in (3, 12, 21):
        frames[start : start + 4] = 1.0
    assert most_flashes(frames, 30, 0.1, 0.8)[0] == 3


def test_a_pause_that_the_author_asked_for_is_planned(tmp_path):
    made = board()
    made.script.lines[0].pause_s = 2.0
    context = scenes(made)
    assert codes("sound_gaps", film(context, tmp_path / "final.mp4")) == set()


def test_a_pause_written_into_the_storyboard_is_planned_there_only(tmp_path):
    made = board()
    made.segments[0].pause_after_s = 2.0
    context = film(scenes(made), tmp_path / "final.mp4")
    assert codes("sound_gaps", context) == set()
    forgotten = made.model_copy(update={"segments": [s.model_copy(update={"pause_after_s": 0.5}) for s in made.segments]})
    assert codes("sound_gaps", replace(context, board=forgotten)) == {"sound.silent_gap"}


def test_speech_that_drifts_in_the_second_half_is_found(tmp_path):
    sentences = tuple(f"Here are some words of a rather long sentence number {n} of them." for n in ("one", "two", "six", "ten"))
    from checkfilms import SPECS

    context = scenes(sentences=sentences, specs=(*SPECS[:2], SPECS[0], SPECS[2]))
    sound = voice(context.timeline)
    half = len(sound) // 2
    sound[half:] = np.roll(sound[half:], round(0.15 * 48000), axis=0)
    made = film(context, tmp_path / "final.mp4", sound=sound)
    assert "sync.speech" in codes("av_sync", made)


# -- captions


def cue(start, end, *lines):
    words = [tuple(TimedWord(span_id="l001.1", token=0, text=t, start=start, end=end) for t in line.split()) for line in lines]
    return CaptionCue(start, end, tuple(words))


GOOD = [cue(0.0, 2.0, "Seven rivers meet"), cue(2.1, 4.0, "below the old town", "in the morning")]
CAPTIONS = {
    "captions.columns": [cue(0.0, 4.0, "Seven rivers meet below the old town, they say")],
    "captions.lines": [cue(0.0, 4.0, "Seven", "rivers", "meet")],
    "captions.too_long": [cue(0.0, 8.0, "Seven rivers")],
    "captions.too_short": [cue(0.0, 0.4, "Seven")],
    "captions.too_fast": [cue(0.0, 1.0, "Seven rivers meet below town")],
    "captions.order": [cue(0.0, 2.0, "Seven"), cue(1.5, 3.0, "rivers")],
    "captions.gap": [cue(0.0, 2.0, "Seven"), cue(2.033333, 4.0, "rivers")],
    "captions.none": [],
}


@pytest.mark.parametrize("code", CAPTIONS)
def test_a_broken_caption_is_found(code):
    assert code in {f.code for f in caption_rules.judge(CAPTIONS[code], False, 30)}


def test_good_captions_are_silent_and_vertical_ones_are_narrower():
    assert caption_rules.judge(GOOD, True, 30) == []
    wide = [cue(0.0, 3.0, "Seven rivers meet below the old town")]
    assert caption_rules.judge(wide, False, 30) == []
    assert {f.code for f in caption_rules.judge(wide, True, 30)} == {"captions.columns"}


def test_too_many_fast_captions_are_an_error():
    fast = [cue(i * 1.1, i * 1.1 + 1.0, "Seven rivers meet below town") for i in range(4)]
    assert {f.severity for f in caption_rules.judge(fast, False, 30)} == {"error"}


def test_every_film_check_is_tried():
    tried = {name for name, *_ in SOUND} | {name for name, *_ in PICTURE} | {"caption_rules"}
    assert tried == set(FILM_CHECKS)


def test_sound_in_blocks_measures_as_in_one():
    """Borders between blocks make no difference to any reading."""
    rng = np.random.default_rng(3)
    sound = (rng.normal(0, 2.0, (48000 * 23, 2)) * np.linspace(0.2, 1, 48000 * 23)[:, None]).clip(-0.8, 0.8).astype(np.float32)
    whole, parts = listen([sound]), listen(np.array_split(sound, 37))
    assert whole.flat and whole.flat == parts.flat
    assert np.allclose(whole.levels, parts.levels, atol=1e-3) and whole.top == parts.top
    assert whole.lufs == pytest.approx(parts.lufs, abs=1e-6) and whole.peak_db == pytest.approx(parts.peak_db, abs=0.02)


def test_a_large_figure_that_counts_up_does_not_flash():
    """Digits as tall as half the frame flip while they count."""
    slots = {"value": 8888, "label": "frequencies, as many as a piano has keys"}
    look = {"look": "hearth", "brand": Brand("#1B2A8F", ("#FFFFFF",), "#F0A030"), "duration": 3, "cues": {"figure": 1.0, "label": 1.3}}
    painter = Painter(compose(FrameSpec("stat.count_up", slots, Canvas.of("16:9"), **look)), 0.5)
    points = [cv2.cvtColor(np.ascontiguousarray(painter.paint(f / 30)[0][15::15, 15::15, :3]), cv2.COLOR_RGB2GRAY) for f in range(80)]
    count, _ = most_flashes((np.stack(points) / 255) ** 2.2, 30, 0.10, 0.80)
    assert count <= 3
