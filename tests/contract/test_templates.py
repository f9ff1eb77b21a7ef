"""One suite over every template x look x aspect x length of text: nothing outside, nothing on top of another, everything on its cue."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from kit_frames import ASPECTS, FULL, Case, blocks, cases, every, placed, reveals, scene, some, spec
from template_faults import KNOWN_FAULTS

from svg_kit import looks, templates
from svg_kit.colour import contrast
from svg_kit.compose import compose
from svg_kit.elements import Counter, Scene, Shape, Text
from svg_kit.errors import SlotError
from svg_kit.geometry import Box
from svg_kit.logo_bug import CORNERS, reserved
from svg_kit.motion import REST
from svg_kit.palette import field
from svg_kit.stage import Logo
from tools.checks._ground import SCALE, only_letters, stripped, weakest
from tools.checks._ink import DECORATION, inks
from tools.checks.contrast import LARGE, LARGE_PX, ROUNDING, TEXT
from tools.render.native import Painter

TITLE_SAFE = 0.05  # of each side: SMPTE ST 2046-1 has a safe title area of 90 %
EVERYTHING = cases()
FIELDS = ("night", "day", "paper", "deep", "brand", "accent")
ALL = [case for case in EVERYTHING if case[4] == "en"]


@lru_cache(maxsize=1024)
def made(case: Case) -> Scene:
    template_id, look, aspect, size, script = case
    return scene(template_id, look, aspect, size, script)


def name(case) -> str:
    return "|".join(case)


def known(check: str, case) -> bool:
    return name(case) in KNOWN_FAULTS.get(check, ())


def judged(check: str, case, wrong: list[str]) -> None:
    """A fault that is listed must still be there, so that the list shrinks when it is mended."""
    if known(check, case):
        assert wrong, f"{name(case)} is mended: take it out of KNOWN_FAULTS[{check!r}]"
        return
    assert wrong == []


@pytest.mark.parametrize("case", EVERYTHING, ids=name)
def test_text_stands_inside_the_frame(case):
    made_scene = made(case)
    frame = Box(0, 0, made_scene.canvas.width, made_scene.canvas.height)
    dx, dy = frame.w * TITLE_SAFE, frame.h * TITLE_SAFE
    wrong = [f"{node.final if isinstance(node, Counter) else node.text!r} at {box}" for node, box, root in placed(made_scene)
             if root != "background" and not frame.inset(dx, dy).contains(box, 1.0)]  # fmt: skip
    judged("title-safe", case, wrong)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("template_id", templates.catalogue())
def test_a_push_takes_no_word_along(template_id, aspect):
    """Under the camera words would leave the safe area, and beside it they would leave what they belong to."""
    pushed = scene(template_id, some(looks.names(), template_id), aspect, camera=(1.0, 1.04))
    if any(t.target == "camera" for t in pushed.tracks):
        assert [node.text for node, _, root in placed(pushed) if root == "camera" and isinstance(node, Text)] == []


@pytest.mark.parametrize("case", EVERYTHING, ids=name)
def test_no_two_blocks_of_text_overlap(case):
    found = list(blocks(made(case)).items())
    wrong = [f"{a} {box} and {b} {other}" for i, (a, box) in enumerate(found) for b, other in found[i + 1 :] if box.overlaps(other, 3.0)]
    judged("overlap", case, wrong)


@pytest.mark.parametrize("case", ALL, ids=name)
def test_all_words_of_the_slots_are_shown(case):
    template_id, look, aspect, size, script = case
    frame = spec(template_id, look, aspect, size, script)
    shown = " ".join(n.text if isinstance(n, Text) else n.final for n, _ in made(case).walk() if isinstance(n, (Text, Counter)))
    wanted = [w for value in _texts(frame.slots) for w in value.split()]
    missing = [w for w in wanted if w.strip('“”"') not in shown]
    judged("words", case, missing)


def _texts(values) -> list[str]:
    """The text that a person would look for: not icons, names of pictures, sides or emphasis (which repeats)."""
    found = []
    for key, value in values.items():
        if key in ("icon", "icons", "image", "svg", "winner", "emphasis", "suffix", "prefix"):
            continue
        if key == "code" and len(value) == 2:  # a country's: it is drawn, not written
            continue
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            found += _texts(value)
        elif isinstance(value, (list, tuple)):
            found += [t for v in value for t in (_texts(v) if isinstance(v, dict) else [])]
    return found


@pytest.mark.parametrize("case", [c for c in ALL if c[2:4] in (("16:9", "typical"), ("9:16", "longest"))], ids=name)
def test_every_reveal_starts_at_its_cue(case):
    template_id, look, aspect, size, script = case
    names = reveals(spec(template_id, look, aspect, size, script))
    assert names and len(set(names)) == len(names)
    cues = {n: 1.0 + 0.9 * i for i, n in enumerate(names)}
    cued = compose(spec(template_id, look, aspect, size, script, cues=cues, duration=3.0 + 0.9 * len(names)))
    plain = compose(spec(template_id, look, aspect, size, script, cues=dict.fromkeys(names, 0.0), duration=3.0 + 0.9 * len(names)))
    wrong = []
    for n, cue in cues.items():
        alone = compose(
            spec(
                template_id, look, aspect, size, script, cues={m: (cue if m == n else 0.0) for m in names}, duration=3.0 + 0.9 * len(names)
            )
        )
        moved = [b for a, b in zip(plain.tracks, alone.tracks) if a.keys != b.keys]
        starts = [t.span[0] for t in moved if t.prop in ("opacity", "wipe_x", "wipe_y", "draw", "scale", "count", "x", "y", "visible")]
        if not starts:
            wrong.append(f"{n}: nothing follows this cue")
        elif not any(abs(s - cue) <= 0.080 for s in starts):
            wrong.append(f"{n}: cue {cue:.2f}, tracks start at {sorted({round(s, 2) for s in starts})}")
    assert len(cued.tracks) == len(plain.tracks)
    judged("cues", case, wrong)


@pytest.mark.parametrize("case", [c for c in ALL if c[3] != "longest"], ids=name)
def test_the_settled_picture_is_not_bare(case):
    """Ink on the ground: what stands on the field differs from the field itself."""
    made_scene = made(case)
    pixels = Painter(made_scene, 0.1, {"photo": np.full((8, 12, 4), 255, np.uint8)}).still(made_scene.duration)[..., :3].astype(int)
    ground = np.array([int(made_scene.ground[i : i + 2], 16) for i in (1, 3, 5)])
    assert (np.abs(pixels - ground).max(axis=2) > 24).mean() > 0.02


@pytest.mark.parametrize("case", ALL, ids=name)
def test_tracks_move_what_is_there_and_settle_in_time(case):
    made_scene = made(case)
    ids = [n.id for n, _ in made_scene.walk() if getattr(n, "id", "")]
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)
    assert {t.target for t in made_scene.tracks} <= set(ids)
    for track in made_scene.tracks:
        assert [k.t for k in track.keys] == sorted(k.t for k in track.keys)
        if track.target != "camera":
            left = track.prop == "visible"  # what another colour replaces is switched off for good
            rest = left or (0 < track.keys[-1].value <= 1 if track.prop == "opacity" else track.keys[-1].value == REST[track.prop])
            assert rest, f"{track.target} {track.prop} ends at {track.keys[-1].value}"
            assert track.span[1] <= made_scene.duration


@pytest.mark.parametrize(("template_id", "look"), list(every()))
def test_composing_is_repeatable_and_depends_on_no_clock(template_id, look):
    assert scene(template_id, look) == scene(template_id, look)
    assert repr(scene(template_id, look, seed=1)) == repr(scene(template_id, look, seed=1))


@pytest.mark.parametrize("template_id", templates.catalogue())
def test_a_template_declares_itself(template_id):
    module = templates.template(template_id)
    assert module.TITLE and template_id == module.TEMPLATE_ID and isinstance(module.ROLES, tuple)
    assert module.__doc__ and module.Slots.model_config["extra"] == "forbid"
    with pytest.raises(SlotError, match="no_such_slot"):
        templates.slots_of(template_id, spec(template_id, "tide").slots | {"no_such_slot": 1})


@pytest.mark.parametrize("template_id", [t for t, module in templates.catalogue().items() if "emphasis" in module.Slots.model_fields])
def test_an_emphasis_is_declared_only_where_it_is_painted(template_id):
    values, module = spec(template_id, "tide").slots, templates.template(template_id)
    slot = module.Slots.EMPHASISED
    assert "emphasis" in module.reveals(templates.slots_of(template_id, values | {slot: "Seven  rivers", "emphasis": "RIVERS"}))
    assert "emphasis" not in module.reveals(templates.slots_of(template_id, values | {"emphasis": ""}))
    with pytest.raises(SlotError, match=f"slot emphasis: 'lakes' is not part of the slot {slot}"):
        templates.slots_of(template_id, values | {slot: "Seven rivers", "emphasis": "lakes"})


@pytest.mark.parametrize(("template_id", "look"), list(every()))
def test_text_can_be_read_on_its_field(template_id, look):
    """Every field of the look, by the colours of the scene's own text on the field's ground; text on plates is measured on pixels by the checks."""
    for field_name in ("night", "paper"):
        tones = field(look, spec(template_id, look).brand, field_name)
        made_scene = scene(template_id, look, field=field_name)
        fills = {n.fill for n, _, root in placed(made_scene) if root != "background"}
        assert fills
        own = {n.fill for n, above in made_scene.walk() if isinstance(n, Shape) and isinstance(n.fill, str) and above[0].id == "camera"}
        grounds = (tones.ground, tones.card, tones.pop, *tones.planes, *own)
        assert all(max(contrast(f, g) for g in grounds) >= 4.5 for f in fills)


@pytest.mark.parametrize("case", EVERYTHING, ids=name)
def test_text_keeps_off_the_captions(case):
    made_scene = made(case)
    lowest = made_scene.canvas.content.bottom + 10
    low = [f"{ink.text!r}: {ink.box.bottom - lowest:.0f}" for ink in inks(made_scene, made_scene.duration) if ink.box.bottom > lowest]
    judged("captions", case, low)


@pytest.mark.parametrize("case", [c for c in EVERYTHING if FULL or c[3] == "typical"], ids=name)
def test_text_can_be_read_on_the_pixels_under_it(case):
    """WCAG 2.2 SC 1.4.3, measured as the checks of films measure it: the weakest stretch of each text, on a field by name of the case."""
    made_scene = scene(*case, field=some(FIELDS, *case))
    ground, letters = (Painter(s, SCALE, {"photo": np.full((8, 12, 4), 255, np.uint8)}).still(made_scene.duration)
                       for s in (stripped(made_scene, DECORATION), only_letters(made_scene)))  # fmt: skip
    ratios = [(ink, weakest(ink, ground, letters[:, :, 1])) for ink in inks(made_scene, made_scene.duration) if ink.opacity > 0.05]
    assert ratios or case[3] == "shortest"  # a picture without a caption, a lone emoji
    wrong = [f"{ink.text!r}: {ratio:.2f}" for ink, ratio in ratios
             if ratio is not None and ratio < (LARGE if ink.size >= LARGE_PX else TEXT) * ROUNDING]  # fmt: skip
    judged("contrast", case, wrong)


def test_the_list_of_faults_names_real_cases():
    names = {name(c) for c in EVERYTHING}
    assert {n for faults in KNOWN_FAULTS.values() for n in faults} <= names


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("template_id", templates.catalogue())
def test_words_keep_off_a_logo(template_id, aspect):
    wrong = []
    for corner in CORNERS if FULL else (some(CORNERS, template_id, aspect),):
        for size, variant in (("typical", 0), ("longest", 1)):
            logo = Logo(None, "photo", (1200, 420), (corner,))
            made_scene = scene(template_id, some(looks.names(), template_id, aspect), aspect, size, logo=logo, variant=variant)
            kept = reserved(logo, made_scene.canvas)
            assert kept is not None
            wrong += [(corner, size, box) for _, box, root in placed(made_scene) if root != "background" and box.overlaps(kept)]
    assert wrong == []
