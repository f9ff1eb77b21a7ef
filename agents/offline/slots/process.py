"""process.steps: the steps of a process on one track; earlier steps stay, later ones wait for their own segment."""

from __future__ import annotations

from agents.offline.comparing import main_figure
from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.enumeration import JOINERS, first_content
from agents.offline.icons import Icon, icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.step_marks import without_mark
from agents.offline.words import Phrase, Word, seconds
from tools.script_reader.clause_words import CONJUNCTIONS

TITLE, TEXT, FIGURE = 44, 36, 10
LATE_S, LEAD_WORDS = 4.0, 6


def propose(scene: Scene) -> list[Proposal]:
    beat = scene.beat
    if beat.kind != "step":
        return []
    slots: dict = {"items": []}
    reveals: list[Reveal] = []
    used: set[str] = set()
    here = {id(u) for u in beat.units}
    for n, step in enumerate(beat.steps):
        text, icon = _step(step, scene)
        item = {"text": show(text)}
        if icon and icon.name not in used:
            item["icon"] = icon.name
            used.add(icon.name)
        slots["items"].append(item)
        current = any(id(u) in here for u in step)
        reveals.append(
            Reveal(f"item.{n}", _cue(text, step, beat.words, scene.language))
            if current
            else Reveal(f"item.{n}", at="start" if n < beat.step else "later")
        )
    _title(scene, slots, reveals)
    _figure(scene, slots, reveals, here)
    order = "first" if beat.step == 0 else "next"
    return [
        Proposal(
            "process.steps",
            0.97,
            slots,
            tuple(reveals),
            f"Steps of one process: the {order} part of {len(beat.steps)}.",
            continues_only=beat.step > 0,
        )
    ]


def _step(step: list[Unit], scene: Scene) -> tuple[Phrase, Icon | None]:
    """Short text of a step from its first sentence: subject and verb, no connective."""
    said = without_mark(step[0].words) or (step[1].words if len(step) > 1 else step[0].words)  # `Step 1.` may stand alone
    words = _bare(drop_lead(said, scene.language), scene.language)
    text = _first_act(words, scene.language) or shorten(words, TEXT, scene.language)
    return text, icon_for(_acted_on(text), scene.context) or icon_for(text, scene.context) or icon_for(said, scene.context)


def _acted_on(words: Phrase) -> Phrase:
    """Without the verb that a step begins with: of `soaks up heat from the air` the air is shown, no sponge."""
    return words[1:] if len(words) > 2 and words[1].core not in JOINERS else words


def _first_act(words: Phrase, language: str) -> Phrase:
    """`Put it high and in the middle of your home` -> `Put it high`, when the whole is too long."""
    if len(show(words)) <= TEXT:
        return words
    joiners = CONJUNCTIONS.get(language, frozenset())
    ends = [i for i in range(3, len(words) - 1) if words[i].core in joiners and not any(w.ends_clause for w in words[:i])]
    return next((words[:i] for i in reversed(ends) if len(show(words[:i])) <= TEXT), ())


def _cue(text: Phrase, step: list[Unit], words: Phrase, language: str) -> Word:
    """The text's own word; but a step whose word comes late in the scene appears when the step begins, so that the picture never waits."""
    word = first_content(text, language)
    places = {(w.span, w.index): i for i, w in enumerate(words)}
    start = step[0].words[0]
    late = seconds(words[places.get((start.span, start.index), 0) : places.get((word.span, word.index), 0)])
    return word if late <= LATE_S else first_content(drop_lead(step[0].words, language), language)


def _bare(words: Phrase, language: str) -> Phrase:
    """Without a subject pronoun, and without the `and` of a series: `expands, cools down, starts again`."""
    if len(words) > 2 and words[0].core in {"it", "they", "you", "we"}:
        words = words[1:]
    bare = tuple(w for i, w in enumerate(words) if not (i and w.core in JOINERS and words[i - 1].ends_clause))
    return bare if len(show(bare)) <= TEXT < len(show(words)) else words


def _title(scene: Scene, slots: dict, reveals: list[Reveal]) -> None:
    """The short sentence that announces the steps, else the heading above them, else the film's title."""
    lead = scene.beat.process_lead
    short = lead.words if lead and len(lead.words) <= LEAD_WORDS and not lead.is_question else ()
    title = show(short) or scene.beat.units[0].line.section or scene.context.title
    if title and len(title) <= TITLE:
        slots["title"] = title
        reveals.append(Reveal("title", at="start"))


MEASURED = ("degrees", "percent", "money")


def _figure(scene: Scene, slots: dict, reveals: list[Reveal], here: set[int]) -> None:
    """The one figure of the process that says by itself what it measures (65°, 38%, $5); shown from the segment that says it."""
    for n, step in enumerate(scene.beat.steps):
        for unit in step:
            figure = main_figure(unit)
            if figure and figure.kind in MEASURED and figure.salience >= 0.8 and len(figure.display) <= FIGURE:
                slots |= {"figure": figure.display, "figure_step": n}
                if id(unit) in here:
                    reveals.append(Reveal("figure", unit.words[figure.start]))
                else:
                    reveals.append(Reveal("figure", at="start" if n < scene.beat.step else "later"))
                return
