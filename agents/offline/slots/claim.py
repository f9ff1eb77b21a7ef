"""hook.big_claim: one statement as type. Fits everything a little, so that no scene is ever without a picture."""

from __future__ import annotations

from dataclasses import replace

from agents.offline.compress import complete, drop_lead, shorten
from agents.offline.display import show
from agents.offline.emphasis import emphasis
from agents.offline.icons import icon_for
from agents.offline.number_words import number_word
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, Word, clauses, text_of
from tools.text.scripts import is_cjk_language

KICKER, TEXT, WANT, TEXT_CJK = 32, 72, 48, 60


def propose(scene: Scene) -> list[Proposal]:
    main = main_unit(scene)
    main = replace(main, words=with_figures(main))
    kicker, body = _kicker(scene, main)
    text = shorten(body, text_limit(scene.language), scene.language, WANT)
    if not text:
        return []
    slots: dict = {"text": show(text)}
    reveals = [Reveal("text", text[0])]
    if kicker:
        slots["kicker"] = show(kicker)
        reveals.insert(0, Reveal("kicker", kicker[0]))
    stress = emphasis(text, scene.language, figure_run(main, text))
    if stress:
        slots["emphasis"] = stress[0]
        reveals.append(Reveal("emphasis", stress[1]))
    icon = icon_for((*kicker, *text), scene.context)
    if icon:
        slots["icon"] = icon.name
        reveals.append(Reveal("icon", icon.word))
    return [
        Proposal(
            "hook.big_claim",
            _score(scene, text, main, bool(kicker)),
            slots,
            tuple(reveals),
            f"One statement, set as type: “{slots['text']}”.",
        )
    ]


def text_limit(language: str) -> int:
    """Characters of a statement at most; a letter of Chinese, Japanese or Korean is as wide as two."""
    return TEXT_CJK if is_cjk_language(language) else TEXT


def main_unit(scene: Scene) -> Unit:
    """The sentence that carries the scene: a figure or a denial weighs more than length."""
    units = scene.beat.units
    return max(
        units, key=lambda u: (max((f.salience for f in u.figures if f.kind != "year"), default=0) >= 0.8, min(len(u.words), 9), u.place)
    )


def _kicker(scene: Scene, main: Unit) -> tuple[Phrase, Phrase]:
    """A short opening phrase with a figure (`Even at -10°`), or the short sentence before, goes above the claim."""
    parts = clauses(main.words)
    opening = drop_lead(parts[0], scene.language)
    rest = tuple(w for p in parts[1:] for w in p)
    series = bool(rest) and number_word([rest[0].core], scene.language) is not None  # `a box of two, four or six bags`
    if (
        len(parts) > 1
        and not series
        and len(rest) >= 3
        and len(opening) <= 6
        and _has_figure(main, opening)
        and len(show(opening)) <= KICKER
    ):
        return opening, rest
    colon = next((i for i, p in enumerate(parts[:-1]) if p[-1].text.endswith((":", "：")) and len(p) >= 2), None)
    if colon is not None and len(show(parts[colon])) <= KICKER:
        return parts[colon], tuple(w for p in parts[colon + 1 :] for w in p)
    at = next(i for i, u in enumerate(scene.beat.units) if u.place == main.place)
    if at:
        short = shorten(scene.beat.units[at - 1].words, KICKER, scene.language)
        if len(short) >= 2 and short[-1] == scene.beat.units[at - 1].words[-1] and len(short) >= len(scene.beat.units[at - 1].words) - 1:
            return short, main.words
    return (), main.words


def with_figures(unit: Unit) -> Phrase:
    """`minus ten degrees` -> `−10°` for the screen; the words keep their place."""
    words = list(unit.words)
    for figure in reversed(unit.figures):
        if figure.kind == "degrees" or (figure.kind == "percent" and figure.spelled):
            run = words[figure.start : figure.end]
            tail = run[-1].text[len(run[-1].text.rstrip(".,;:!?。、")) :]
            words[figure.start : figure.end] = [replace(run[0], text=figure.display + tail, core=figure.display, space=run[-1].space)]
    return tuple(words)


def _has_figure(unit: Unit, words: Phrase) -> bool:
    places = {unit.words[0].index + f.start for f in unit.figures}
    return any(w.index in places for w in words)


def figure_run(unit: Unit, text: Phrase) -> tuple[Word, ...]:
    """The words of the unit's most salient figure, when the text has all of them."""
    figure = max((f for f in unit.figures if f.salience >= 0.5), key=lambda f: f.salience, default=None)
    if figure is None:
        return ()
    start = unit.words[0].index
    run = tuple(w for w in unit.words if start + figure.start <= w.index < start + figure.end)
    return run if run and all(w in text for w in run) else ()


def _score(scene: Scene, text: Phrase, main: Unit, kicker: bool) -> float:
    score = 0.5
    if scene.beat.role in ("hook", "problem", "recap", "solution", "story"):
        score += 0.08
    if scene.index == 0:
        score += 0.25
    if kicker:
        score += 0.1
    if len(text) == len(main.words):
        score += 0.06
    if len(text_of(text)) <= WANT:
        score += 0.04
    if not complete(text, main.words, scene.language):
        score -= 0.2
    if scene.beat.kind != "plain":
        score -= 0.35
    return score
