"""Directs a film without a model: script in, storyboard out."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.arc import arc, emotion, mood
from agents.offline.beats import BREATH_S, Beat, beats_of, beats_within, respan
from agents.offline.choose import Choice, choose
from agents.offline.cutting import CUT, choose_cameras, choose_transitions, choose_variants, without_red_flashes
from agents.offline.facts import tags_for
from agents.offline.fields import choose_fields, climax_of
from agents.offline.icons import proper_names
from agents.offline.inserts import human_insert
from agents.offline.palettes import brand_of, choose_palette, complete
from agents.offline.placing import place_pictures
from agents.offline.proposal import Context, Proposal, Reveal, Scene
from agents.offline.scenery import dress
from agents.offline.slots import proposals
from agents.offline.subject import carried, main_subject, spoken_of
from agents.offline.words import Word, phrase_of, seconds, words_of
from film.brief import BrandKit, Brief
from film.plan import ScenePlan
from film.script import Script
from film.storyboard import Cue, MusicPlan, Segment, Storyboard, Suggestions, Transform, VisualSpec, VisualType, VoicePlan
from svg_kit.looks import load
from svg_kit.palette import field as palette_field
from tools.references_reader import Picture, is_footage
from tools.scene_layers import layers
from tools.scenes import brand_of as brand_colours
from tools.text.pace import token_seconds

WAIT_S, SOON_S, PICTURE_S = 1.0, 0.12, 0.45  # how long a scene may show no words, or no picture, while it speaks; when they come then
READ_S, LONGEST_PAUSE_S = 1.3, 0.65
FACTS, FACT_S = ("tag.", "figure", "text", "emphasis"), 1.12  # what must be read, and how long at least (s)
LAST_HOLD_S, PARAGRAPH_S, AFTER_QUESTION_S, WITHIN_S = 1.5, 0.5, 0.6, 0.3


def direct(
    brief: Brief, script: Script, brandkit: BrandKit | None = None, pictures: Sequence[Picture] = (), plan: ScenePlan | None = None
) -> Storyboard:
    """The storyboard of a script. Pure and deterministic; a sentence may be cut at its colon into two spans.

    `plan`: how somebody else has cut the script already."""
    script = respan(script)
    beats = beats_within(script, [(s.spans, s.role) for s in plan.scenes]) if plan else beats_of(script)
    scenes = scenes_of(beats, script)
    offers: list[list[Proposal]] = [proposals(s) for s in scenes]
    subject = main_subject([u.words for s in scenes for u in s.beat.units], phrase_of(script.title, script.language), scenes[0].context)
    said = spoken_of(scenes, subject) if subject else [None] * len(scenes)
    offers = [carried(o, subject, word) if subject and word else o for o, word in zip(offers, said)]
    for index, picture in place_pictures(scenes, pictures, brief.constraints.animation_ratio).items():
        offers[index] = [picture]
    choices = choose(scenes, offers)
    text = f"{script.title} {' '.join(line.text for line in script.lines)}"
    palette = choose_palette(text, brief.render.look)
    kit = brandkit or brief.brandkit
    kit = complete(kit, palette) if kit else brand_of(palette)
    segments = [scene_filled(scene, choice, brief, script.language) for scene, choice in zip(scenes, choices)]
    look = brief.render.look or palette.look
    names = frozenset() if script.language == "de" else scenes[0].context.names  # every German noun has a capital
    about = [subject if word else None for word in said]
    dress(segments, script.language, names, about)
    _finish(segments, scenes, kit, look)
    tones = [s.emotion for s in segments]
    music = mood(tones) if brief.render.music == "auto" else brief.render.music
    captions = load(look).captions if brief.render.captions == "auto" else brief.render.captions
    return Storyboard(
        brief=brief, brandkit=kit, look=look, script=script, segments=segments,
        voice=VoicePlan(voice=brief.render.voice or ""), music=MusicPlan(mood=music, arc=tones), captions=captions,
    )  # fmt: skip


def scenes_of(beats: list[Beat], script: Script) -> list[Scene]:
    """Beats in their places, with what every slot rule may know."""
    context = Context(
        language=script.language,
        title=script.title,
        names=proper_names(list(words_of(script).values())),
        chapters={c.before_line: (n, c.title) for n, c in enumerate(script.chapters, 1)},
        count=len(beats),
    )
    return [
        Scene(b, i, i == len(beats) - 1, beats[i - 1] if i else None, beats[i + 1] if i + 1 < len(beats) else None, context)
        for i, b in enumerate(beats)
    ]


def scene_filled(scene: Scene, choice: Choice, brief: Brief, language: str) -> Segment:
    """The segment of a scene with the template that was chosen; what needs the whole film comes later."""
    beat, proposal = scene.beat, choice.proposal
    tone = emotion(beat.text, beat.role, language)
    tags = tags_for(scene, proposal.slots)
    awaited = _awaited(proposal.reveals, scene)
    picture = _subject_awaited(proposal.reveals, scene)
    moves = [awaited[r.layer] if r.layer in awaited else picture.get(r.layer) or _transform(r, scene) for r in proposal.reveals]
    moves += [_transform(Reveal(f"tag.{i}", word), scene) for i, (_, word) in enumerate(tags)]
    pause = _held(_pause_after(scene), scene, moves)
    return Segment(
        segment_id=f"seg_{scene.index + 1:03d}",
        role=beat.role,
        spans=list(dict.fromkeys(w.span for w in beat.words)),
        lines=list(dict.fromkeys(w.line for w in beat.words)),
        script_text=beat.text,
        duration_sec=round(sum(u.seconds for u in beat.units) + WITHIN_S * (len(beat.units) - 1) + pause + beat.units[-1].line.pause_s, 2),
        emotion=tone,
        tags=_tags(beat, proposal),
        why=proposal.why,
        continues=choice.continues,
        pause_after_s=pause,
        visual_spec=VisualSpec(
            type=visual_type(proposal),
            template_id=proposal.template_id,
            slots=proposal.slots,
            transforms=moves,
            tags=[text for text, _ in tags],
        ),
        suggestions=Suggestions(human_insert=human_insert(beat.text, beat.role, tone, brief.constraints.allow_human_inserts, beat.human)),
    )


def _awaited(reveals: Sequence[Reveal], scene: Scene) -> dict[str, Transform]:
    """The first text of a scene that would stay empty while the voice already speaks: it comes with the sentence that says it, at once when
    that is the first, never over another sentence's words."""
    texts = [r for r in reveals if not r.layer.startswith(("icon", "emphasis"))]
    if not texts or any(r.word is None for r in texts):
        return {}
    waits = {r.layer: (_wait_s(r.word, scene), r.word) for r in texts if r.word}
    first = min(waits, key=lambda layer: waits[layer][0])
    wait, word = waits[first]
    if wait <= WAIT_S:
        return {}
    opening = _opening(word, scene)
    if (opening.span, opening.index) == (scene.beat.words[0].span, scene.beat.words[0].index):
        return {first: Transform(layer=first, cue=Cue(on="start", offset_s=SOON_S))}
    return {first: Transform(layer=first, cue=Cue(on="word", span=opening.span, token=opening.index, word=opening.text))}


def _opening(word: Word, scene: Scene) -> Word:
    """The first word of the sentence that says `word`."""
    at = (word.span, word.index)
    return next((u.words[0] for u in scene.beat.units if any((w.span, w.index) == at for w in u.words)), word)


def _subject_awaited(reveals: Sequence[Reveal], scene: Scene) -> dict[str, Transform]:
    """The one picture of a scene, where its word comes late: its place would stay empty, and with it half of the frame."""
    picture = next((r for r in reveals if r.layer == "icon" and r.word), None)
    if not picture or not picture.word or _wait_s(picture.word, scene) <= WAIT_S:
        return {}
    return {"icon": Transform(layer="icon", cue=Cue(on="start", offset_s=PICTURE_S))}


def _wait_s(word: Word, scene: Scene) -> float:
    """From the scene's first word to `word`, as spoken."""
    words = scene.beat.words
    places = {(w.span, w.index): i for i, w in enumerate(words)}
    return seconds(words[: places.get((word.span, word.index), 0)])


def _transform(reveal: Reveal, scene: Scene) -> Transform:
    """On its word; already there (`start`, no duration); or not in this segment at all (`share` 1: at the very end)."""
    if reveal.at == "start" or (reveal.word is None and reveal.at != "later"):
        return Transform(layer=reveal.layer, duration=0.0, cue=Cue(on="start"))
    if reveal.word is None:
        return Transform(layer=reveal.layer, cue=Cue(on="share", share=1.0))
    word = next(w for w in scene.beat.words if (w.span, w.index) == (reveal.word.span, reveal.word.index))  # as the script writes it
    return Transform(layer=reveal.layer, cue=Cue(on="word", span=word.span, token=word.index, word=word.text))


def _pause_after(scene: Scene) -> float:
    """The pause that the text asks for; the author's own (pause) is in the script, and added on the film's clock."""
    last = scene.beat.units[-1]
    pause = BREATH_S
    if scene.last:
        pause = LAST_HOLD_S
    elif last.is_question:
        pause = AFTER_QUESTION_S
    elif scene.after and scene.after.units[0].line.paragraph != last.line.paragraph and last.line.kind != "item":
        pause = PARAGRAPH_S
    elif scene.after and scene.after.units[0].line.line_id == last.line.line_id:
        pause = 0.1
    return pause


def _held(pause: float, scene: Scene, moves: Sequence[Transform]) -> float:
    """A fact that comes with the last words stays long enough to be read: the pause after it is as long as one may be that nobody wrote."""
    return max(pause, LONGEST_PAUSE_S) if _left(scene, moves) < READ_S else pause


def _left(scene: Scene, moves: Sequence[Transform]) -> float:
    """Seconds of speech from the last word that brings something on, that word counted; without any, more than enough."""
    cued = {(m.cue.span, m.cue.token) for m in moves if m.cue.on == "word" and m.duration > 0}
    left = 0.0
    for word in reversed(scene.beat.words):
        left += token_seconds(word.text)
        if (word.span, word.index) in cued:
            return left
    return READ_S + 1


def _tags(beat: Beat, proposal: Proposal) -> list[str]:
    tags = [proposal.template_id.split(".")[0], beat.kind]
    tags += [f.kind for u in beat.units for f in u.figures if f.salience >= 0.5]
    tags += [f"speaker:{u.line.speaker}" for u in beat.units if u.line.speaker]
    return list(dict.fromkeys(tags))


def _finish(segments: list[Segment], scenes: Sequence[Scene], kit: BrandKit, look: str) -> None:
    """What needs the whole film: arc, fields, variants, transitions, cameras, layers."""
    for segment, tone in zip(segments, arc([s.emotion for s in segments])):
        segment.emotion = tone
    climax = climax_of(segments)
    transitions = choose_transitions(segments, climax, look)
    for i, before in enumerate(segments[:-1]):
        facts = [m for m in before.visual_spec.transforms if m.layer.startswith(FACTS)]
        if _left(scenes[i], facts) + before.pause_after_s - transitions[i + 1].duration_s / 2 < FACT_S:
            transitions[i + 1] = CUT  # what came with the last word is not wiped away while it is read
    fields = choose_fields(segments, climax)
    brand = brand_colours(kit)
    transitions = without_red_flashes(transitions, segments, [palette_field(look, brand, name).ground for name in fields])
    plan = zip(segments, fields, choose_variants(segments), transitions, choose_cameras(segments))
    for segment, field, variant, transition, camera in plan:
        spec = segment.visual_spec
        spec.field, spec.variant = field, variant
        segment.transition, segment.camera = transition, camera
        spec.layers = layers(spec.slots, field, kit)


def visual_type(proposal: Proposal) -> VisualType:
    if not proposal.template_id.startswith("picture."):
        return "svg_animation"
    return "video" if is_footage(str(proposal.slots.get("image", ""))) else "image"
