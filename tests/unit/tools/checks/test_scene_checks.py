"""Every check on composed scenes fires on a scene broken on purpose and is silent on a sound film."""

from __future__ import annotations

from dataclasses import replace

import pytest
from checkfilms import KIT, SENTENCES, SPECS, adding, board, every, scenes, with_board, with_scene

from film.brief import LogoRules
from film.storyboard import Cue, Transform
from svg_kit.elements import Counter, Shape, Text, group, rect
from svg_kit.motion import Key, Track, appear
from tools.checks.run import catalogue
from tools.scenes import pictures
from tools.timeline import build_timeline

SCENE_CHECKS = [name for name, module in catalogue().items() if module.STAGE == "scene"]


@pytest.fixture(scope="module")
def sound_film():
    return scenes()


def codes(name, context):
    return {f.code for f in catalogue()[name].check(context)}


@pytest.mark.parametrize("name", SCENE_CHECKS)
def test_a_sound_film_has_no_finding(name, sound_film):
    assert [f.message for f in catalogue()[name].check(sound_film)] == []


@pytest.mark.parametrize("aspect", ["9:16", "1:1", "4:5"])
def test_other_aspects_have_no_error(aspect):
    context = scenes(aspect=aspect)
    found = [f for name in SCENE_CHECKS for f in catalogue()[name].check(context) if f.severity == "error"]
    assert [f.message for f in found] == []


def texts_as(change):
    """A change of every text."""
    return lambda scene: every(scene, lambda n: change(n) if isinstance(n, (Text, Counter)) else n)


def first_text(context, index=0):
    return next(i.node for i in context.shots[index].texts if isinstance(i.node, Text))


def again(context, dy, plate=0.0):
    """The first text once more, `dy` px lower, on a plate of that share of its width if asked."""
    ink = context.shots[0].texts[0]
    at = (ink.place.matrix[4], ink.place.matrix[5] + dy)
    under = [rect(ink.box.x - at[0], ink.box.y - at[1], ink.box.w * plate, ink.box.h, "#0A1F44")] if plate else []
    return group(*under, ink.node, id="other-9.0", at=at)


def spec(index, **changes):
    return tuple({**s, **changes} if i == index else s for i, s in enumerate(SPECS))


def slots(index, **changes):
    return spec(index, slots={**SPECS[index]["slots"], **changes})


def settled_moves(context, index, change):
    """The storyboard with the transforms of one segment changed, scenes left as they are."""
    segments = list(context.board.segments)
    visual = segments[index].visual_spec
    segments[index] = segments[index].model_copy(
        update={"visual_spec": visual.model_copy(update={"transforms": [change(t) for t in visual.transforms]})}
    )
    return with_board(context, segments=segments)


def logo_gone(scene):
    return replace(scene, roots=tuple(g for g in scene.roots if g.id != "logo"))


def logo_moved(dx, dy, scale=1.0):
    return lambda scene: replace(
        scene, roots=tuple(replace(g, matrix=(scale, 0, 0, scale, dx, dy)) if g.id == "logo" else g for g in scene.roots)
    )


def still_scene(context):
    """A scene of 14 s without captions or anything that moves after its start."""
    picture = context.pictures[0]
    quiet = replace(picture, frames=420, captions=None, caption_tracks=(), scene=replace(picture.scene, tracks=(), duration=14.0))
    timeline = context.timeline.model_copy(deep=True)
    for k, segment in enumerate(timeline.segments):
        segment.end_frame += 420
        segment.start_frame += 420 if k else 0
    return replace(context, pictures=[quiet, *context.pictures[1:]], timeline=timeline)


def all_at_start(context):
    picture = context.pictures[1]
    tracks = tuple(t for i in range(6) for t in appear(f"thing-{i}", 0.1))
    nodes = [group(rect(200, 200, 40, 40, "#0B5FFF"), id=f"thing-{i}") for i in range(6)]
    slow = replace(picture, frames=240, scene=adding(*nodes, root="overlay", tracks=tracks)(replace(picture.scene, duration=8.0)))
    return replace(context, pictures=[context.pictures[0], slow, context.pictures[2]])


def caption_shrunk(context):
    picture = context.pictures[0]
    small = every(replace(picture.scene, roots=(picture.captions,)), lambda n: replace(n, size=30) if isinstance(n, Text) else n).roots[0]
    return replace(context, pictures=[replace(picture, captions=small), *context.pictures[1:]])


def caption_moved(context, dx, dy):
    picture = context.pictures[0]
    moved = replace(picture.captions, matrix=(1, 0, 0, 1, dx, dy))
    return replace(context, pictures=[replace(picture, captions=moved), *context.pictures[1:]])


def caption_grey(context):
    picture = context.pictures[0]
    grey = every(
        replace(picture.scene, roots=(picture.captions,)), lambda n: replace(n, fill="#444444") if isinstance(n, Text) else n
    ).roots[0]
    return replace(context, pictures=[replace(picture, captions=grey), *context.pictures[1:]])


def script_says(context, text):
    script = context.board.script.model_copy(deep=True)
    script.lines[0].spans[0].tokens[0].text = text
    return with_board(context, script=script)


def resliced(**changes):
    """A film composed from a storyboard in which the template's own limits are not asked."""
    return scenes(board(**changes))


def too_long(context):
    segments = list(context.board.segments)
    visual = segments[0].visual_spec.model_copy(update={"slots": {"text": "long " * 60}})
    segments[0] = segments[0].model_copy(update={"visual_spec": visual})
    return with_board(context, segments=segments)


def late_text(context):
    """A long label that comes half a second before the cut."""
    node = replace(first_text(context), text="A label of many words that nobody can read in so short a time as this")
    duration = context.pictures[0].duration
    return with_scene(context, 0, adding(group(node, id="label-9.0"), tracks=appear("label-9.0", duration - 0.3, 0.1)))


def kit(**changes):
    return KIT.model_copy(update=changes)


def shown_in_place(context, *moves):
    """Reveals of the first segment replaced, its scene recomposed."""
    segments = list(context.board.segments)
    span = segments[0].spans[0]
    transforms = [Transform(layer=name, time=time, cue=Cue(on="word", span=span, token=k, word="w")) for name, k, time in moves]
    segments[0] = segments[0].model_copy(update={"visual_spec": segments[0].visual_spec.model_copy(update={"transforms": transforms})})
    return with_board(context, segments=segments)


def two_lines(context):
    """A block of a wide line with a short word below it."""
    long = replace(first_text(context), text="A line of words")
    short = replace(long, runs=tuple(replace(r, ids=r.ids[:1], xs=r.xs[:1], ys=r.ys[:1]) for r in long.runs[:1]), text="W")
    return with_scene(context, 0, adding(group(long, id="lone-9.0", at=(112, 700)), group(short, id="lone-9.1", at=(112, 820))))


def second_headline(context):
    """A second block almost as large as the first."""
    node = first_text(context)
    largest = max(i.size for i in context.shots[0].texts)
    return with_scene(context, 0, adding(group(replace(node, size=largest / 1.1), id="other-9.0", at=(112, 800))))


def words_alone(context):
    """Small words on one flat tone."""

    def bare(scene):
        keep = [g for g in scene.roots if g.id in ("background", "text")]
        flat = replace(keep[0], children=(rect(0, 0, 1920, 1080, "#0A1F44"),))
        return replace(scene, roots=(flat, *keep[1:]))

    return with_scene(with_scene(context, 0, bare), 0, texts_as(lambda n: replace(n, size=48)))


def all_in_the_middle(context):
    shown = []
    for picture in context.pictures:
        node = next(n for n, _ in picture.scene.walk() if isinstance(n, Text))
        pair = [group(replace(node, x=960 - node.width / 2, y=y), id=f"mid-{i}.0") for i, y in enumerate((300, 500), 1)]
        roots = tuple(
            replace(g, children=tuple(pair)) if g.id == "text" else replace(g, children=()) if g.id == "camera" else g
            for g in picture.scene.roots
        )
        shown.append(replace(picture, scene=replace(picture.scene, roots=roots)))
    first = context.board.segments[0]
    times = [*context.timeline.segments, context.timeline.segments[0]]
    return replace(context, board=context.board.model_copy(update={"segments": [*context.board.segments, first]}),
                   timeline=context.timeline.model_copy(update={"segments": times}), pictures=[*shown, shown[0]])  # fmt: skip


def movers(easings):
    tracks = [Track(f"m-{i}.0", "y", (Key(0.0, 30), Key(0.5, 0, easings[i % len(easings)]))) for i in range(8)]
    return lambda c: with_scene(c, 0, lambda scene: replace(scene, tracks=tuple(tracks)))


def slow_lines(context):
    node = first_text(context)
    lines = [group(node, id=f"slow-9.{i}", at=(112, 600 + 90 * i)) for i in range(2)]
    return with_scene(context, 0, adding(*lines, tracks=[*appear("slow-9.0", 0.2), *appear("slow-9.1", 1.2)]))


def bright_patches(context):
    hues = ("#C0392B", "#B8860B", "#4C9A2A", "#1F9E94", "#2E6BD6", "#7A3FC0", "#C23A8F", "#8FB02A")
    return with_scene(context, 0, adding(*(rect(100 + 210 * i, 700, 190, 160, h) for i, h in enumerate(hues)), root="camera"))


BLACK = Shape("M0 0H1920V1080H0Z", fill="#000000")
FIRES = {
    "text_orphan": [("text.orphan", two_lines)],
    "type_hierarchy": [("text.flat_hierarchy", second_headline)],
    "layout_depth": [("layout.flat", words_alone)],
    "layout_cards": [
        ("layout.card_grid", lambda c: with_scene(c, 0, adding(*(rect(100 + 430 * i, 300, 400, 300, "#FFFFFF") for i in range(4)), root="camera"))),
        ("layout.left_stripe", lambda c: with_scene(c, 0, adding(rect(100, 300, 700, 300, "#FFFFFF"), rect(100, 300, 10, 300, "#FF0000"), root="camera"))),
    ],
    "layout_centred": [("layout.all_centred", all_in_the_middle)],
    "motion_easings": [("motion.one_easing", movers(("settle",))), ("motion.many_easings", movers(("settle", "heave", "draw", "leave", "linear")))],
    "motion_stagger": [("motion.slow_stagger", slow_lines)],
    "palette_count": [("palette.too_many_hues", bright_patches)],
    "optical_centre": [("layout.off_centre", lambda c: with_scene(c, 0, lambda s: replace(s, roots=tuple(replace(g, matrix=(1, 0, 0, 1, 0, 620)) if g.id in ("text", "camera") else g for g in s.roots))))],
    "text_overflow": [
        ("text.overflow", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, x=1800)))),
        ("text.overflow", lambda c: with_scene(c, 0, adding(again(c, 0, plate=0.7)))),
        ("text.overflow", lambda c: with_scene(c, 0, lambda s: replace(s, roots=tuple(replace(g, clip="M0 0H200V1080H0Z") if g.id == "text" else g for g in s.roots)))),
    ],
    "text_overlap": [("text.overlap", lambda c: with_scene(c, 0, adding(again(c, 20))))],
    "text_hidden": [("text.hidden", lambda c: with_scene(c, 0, adding(group(rect(112, 100, 400, 800, "#FFB020"), id="patch"), root="overlay")))],
    "text_size": [
        ("text.too_small", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, size=18)))),
        ("text.no_headline", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, size=32)))),
    ],
    "text_length": [("text.too_long", too_long), ("text.too_brief", late_text)],
    "safe_area": [
        ("layout.safe_area", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, x=-40)))),
        ("layout.safe_area", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, y=n.y + 420)))),
    ],
    "contrast": [("text.contrast", lambda c: with_scene(c, 0, texts_as(lambda n: replace(n, fill="#20355C"))))],
    "captions_contrast": [("captions.contrast", caption_grey)],
    "captions_place": [
        ("captions.overlap", lambda c: caption_moved(c, 0, -560)),
        ("captions.logo", lambda c: caption_moved(c, 700, -900)),
        ("captions.outside", lambda c: caption_moved(c, 900, 0)),
        ("captions.too_small", caption_shrunk),
    ],
    "logo_placement": [
        ("logo.missing", lambda c: with_scene(c, 1, logo_gone)),
        ("logo.misplaced", lambda c: with_scene(c, 1, logo_moved(-1500, 0))),
        ("logo.outside", lambda c: with_scene(c, 1, logo_moved(120, 0))),
        ("logo.too_small", lambda c: with_scene(c, 1, logo_moved(900, 20, 0.5))),
    ],
    "logo_clear_space": [
        ("logo.clear_space", lambda c: with_scene(c, 1, adding(group(replace(first_text(c), x=1700, y=120, size=60), id="near-9.0")))),
        ("logo.clear_space", lambda c: with_scene(c, 1, adding(group(rect(1600, 0, 120, 300, "#FFB020"), id="prop"), root="camera"))),
    ],
    "reveal_on_word": [
        ("reveal.off_word", lambda c: settled_moves(c, 0, lambda t: t.model_copy(update={"time": t.time + 0.2}))),
        ("reveal.off_word", lambda c: with_scene(c, 0, lambda s: replace(s, tracks=tuple(replace(t, keys=tuple(replace(k, t=k.t + 0.3) for k in t.keys)) for t in s.tracks)))),
        ("reveal.late", lambda c: with_scene(c, 0, slowed)),
        ("reveal.early", lambda c: with_scene(c, 0, lambda s: replace(s, tracks=tuple(shown_before(t) for t in s.tracks)))),
        ("reveal.still", lambda c: shown_in_place(c, ("icon", 5, c.timeline.words()[5].start))),
    ],
    "field_repeat": [("layout.field_repeated", lambda c: scenes(specs=spec(1, field="night")))],
    "template_repeat": [("layout.template_repeated", lambda c: scenes(specs=(SPECS[0], {**SPECS[0], "field": "day"}, SPECS[2])))],
    "framing_repeat": [("layout.framing_repeated", lambda c: scenes(specs=(SPECS[0], {**SPECS[0], "field": "day"}, SPECS[2])))],
    "stillness": [("motion.still", still_scene)],
    "all_at_once": [("motion.all_at_once", all_at_start)],
    "palette": [
        ("palette.primary_missing", lambda c: with_board(c, brandkit=kit(primary_color="#7A1FA2"))),
        ("palette.accent_missing", lambda c: with_board(c, brandkit=kit(accent_color="#7A1FA2"))),
        ("palette.off_brand", lambda c: with_scene(c, 0, adding(group(rect(300, 300, 50, 50, "#D81B60"), id="foreign"), root="camera"))),
        ("palette.pure", lambda c: with_scene(c, 0, adding(group(rect(300, 300, 50, 50, "#000000"), id="black"), root="camera"))),
        ("palette.font", lambda c: with_board(c, brandkit=kit(fonts=["Playfair Display"]))),
    ],
    "banned_words": [
        ("brand.banned_word", lambda c: script_says(c, "Synergy")),
        ("brand.banned_word", lambda c: scenes(specs=slots(0, kicker="Pure SYNERGY here"))),
    ],
    "figures_match": [("figures.mismatch", lambda c: scenes(specs=slots(0, kicker="Over 41 rivers")))],
    "placeholders": [
        ("script.placeholder", lambda c: with_board(c, script=c.board.script.model_copy(update={"placeholders": ["[insert city]"]}))),
        ("script.placeholder", lambda c: script_says(c, "[insert city]")),
        ("text.placeholder", lambda c: scenes(specs=slots(0, kicker="[your town]"))),
    ],
}  # fmt: skip


def slowed(scene):
    """Entrances that take two seconds."""
    return replace(
        scene,
        tracks=tuple(
            replace(t, keys=(t.keys[0], replace(t.keys[-1], t=t.keys[-1].t + 2, easing="leave"))) if t.prop == "opacity" else t
            for t in scene.tracks
        ),
    )


def shown_before(track):
    if track.prop != "opacity":
        return track
    return replace(track, keys=tuple(replace(k, value=1.0) for k in track.keys))


@pytest.mark.parametrize(
    ("name", "code", "breaking"), [(n, c, b) for n, rows in FIRES.items() for c, b in rows], ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_broken_scene_is_found(name, code, breaking, sound_film):
    assert code in codes(name, breaking(sound_film))


def test_every_scene_check_is_tried():
    assert set(FIRES) == set(SCENE_CHECKS)


def test_a_highlighted_line_is_one_block():
    context = scenes(specs=slots(0, emphasis="rivers"))
    assert codes("text_overlap", context) == set()


def test_a_segment_that_continues_may_repeat_everything():
    context = scenes(specs=(SPECS[0], {**SPECS[0], "continues": True}, SPECS[2]))
    assert not codes("framing_repeat", context) | codes("field_repeat", context) | codes("template_repeat", context)


def test_a_film_without_captions_may_use_the_whole_height():
    context = scenes(captions="none")
    assert codes("captions_place", context) == codes("captions_contrast", context) == codes("safe_area", context) == set()


def test_an_end_card_logo_is_asked_for_in_the_last_scene_only():
    rules = LogoRules(clear_space=0.5, min_height_px=48, placement=["end-card"])
    assert codes("logo_placement", scenes(kit=kit(logo_rules=rules))) == set()


@pytest.mark.parametrize(
    ("said", "shown"),
    [("Seven rivers", "7"), ("one in five rivers", "20%"), ("half of all rivers", "50%"), ("sixty-five rivers", "65"), ("3 million rivers", "3M"),
     ("rivers of 1,200 km", "1200"), ("minus ten degrees", "−10°"), ("rivers since eighteen fifty-four", "1854"), ("3.5 rivers", "3.5x")],
)  # fmt: skip
def test_figures_said_in_another_way_are_the_scripts_own(said, shown):
    sentences = (f"{said.capitalize()} meet below the town.", *SENTENCES[1:])
    assert codes("figures_match", scenes(specs=slots(0, text="Rivers meet", kicker=shown), sentences=sentences)) == set()


def test_words_timed_from_the_voice_are_what_reveals_are_held_against(sound_film):
    plain = board()
    later = build_timeline(plain, __import__("films").speech(plain, 0.09), 30)
    shown = pictures(sound_film.board, later, "16:9", sound_film.media.assets)
    context = replace(sound_film, timeline=later, pictures=shown)
    assert "reveal.off_word" in codes("reveal_on_word", context)
