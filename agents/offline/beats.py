"""Cuts the script into scenes: one job each, 3-9 s, the hook alone, lists and processes and quotes kept whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from agents.offline.carrying import carried
from agents.offline.comparing import compares
from agents.offline.figures import figures
from agents.offline.inserts import USUAL_SHARE
from agents.offline.quoting import quotation_at
from agents.offline.roles import ADDRESS, Reading, Unit, is_quotation, read_roles, step_place
from agents.offline.step_marks import step_number
from agents.offline.words import Phrase, clauses, seconds, words_of
from film.script import ROLES, Line, Role, Script, Span

Kind = Literal["plain", "list", "step", "quote", "comparison", "closing"]
BREATH_S = 0.35
IDEAL_S, LEAST_S, MOST_S = 5.5, 3.0, 9.0
LIST_MOST_S = 13.0
ROLE_COST, CUT_WEIGHT = 1.5, 1.0  # chosen by cross-validation on the train lines
BRIEF_HINTS: tuple[Role, ...] = ("hook", "quote")
CLOSING: tuple[Role, ...] = ("cta", "recap", "outro")


@dataclass
class Beat:
    """`group` numbers the process that a step belongs to, `step` its place, `steps` all of the process's units by step. `human`: the share
    of editors, as the model sees it, who would put a person on camera here."""

    units: list[Unit]
    kind: Kind = "plain"
    role: Role = "context"
    lead: Unit | None = None
    group: int = -1
    step: int = 0
    steps: list[list[Unit]] = field(default_factory=list)
    process_lead: Unit | None = None
    human: float = USUAL_SHARE

    @property
    def words(self) -> Phrase:
        return tuple(w for u in self.units for w in u.words)

    @property
    def seconds(self) -> float:
        return sum(u.seconds + BREATH_S for u in self.units)

    @property
    def text(self) -> str:
        return " ".join(u.text for u in self.units)


def respan(script: Script) -> Script:
    """Gives a sentence with a list after its colon two spans, so that the list can have a scene of its own."""
    lines = []
    words = words_of(script)
    for line in script.lines:
        only = words[line.spans[0].span_id]
        at = _list_after_colon(only) if len(line.spans) == 1 else 0
        if not at:
            lines.append(line)
            continue
        tokens = line.spans[0].tokens
        spans = [Span(span_id=f"{line.line_id}.1", tokens=tokens[:at]), Span(span_id=f"{line.line_id}.2", tokens=tokens[at:])]
        lines.append(line.model_copy(update={"spans": spans}))
    return script.model_copy(update={"lines": lines})


def _list_after_colon(words: Phrase) -> int:
    """Token index after the colon when three or more parts follow and both halves last; else 0."""
    parts = clauses(words)
    for i, part in enumerate(parts[:-2]):
        head = sum(len(p) for p in parts[: i + 1])
        if (
            part[-1].text.endswith((":", "："))
            and len(parts) - i - 1 >= 3
            and seconds(words[:head]) >= 2.0
            and seconds(words[head:]) >= LEAST_S
        ):
            return head
    return 0


def units_of(script: Script) -> list[Unit]:
    """One unit per span, with figures and place."""
    spans = words_of(script)
    total = sum(seconds(w) for w in spans.values()) or 1.0
    last = script.lines[-1].paragraph
    out, at = [], 0.0
    for line in within_reach(script.lines):
        for span in line.spans:
            words = spans[span.span_id]
            figs = tuple(figures([t.text for t in span.tokens], script.language))
            length = seconds(words)
            out.append(Unit(words, line, figs, length, at / total, not out, line.paragraph == last))
            at += length
    return carried(out, script.language)


def within_reach(lines: Sequence[Line]) -> list[Line]:
    """Lines without the hints that cannot be meant for them: one [INTRO] at the top makes no hook of a whole film, and a section of
    testimony is not all one quotation. Such a hint holds for the paragraph after it."""
    out: list[Line] = []
    opened: tuple[str | None, int] = (None, -1)
    for line in lines:
        if line.role_hint != opened[0]:
            opened = line.role_hint, line.paragraph
        far = line.role_hint in BRIEF_HINTS and line.paragraph > opened[1]
        out.append(line.model_copy(update={"role_hint": None}) if far else line)
    return out


def beats_of(script: Script) -> list[Beat]:
    """Scenes in order, covering every span once."""
    language = script.language
    units = units_of(script)
    reading = read_roles(units, language)
    beats: list[Beat] = []
    at = group = 0
    run: list[int] = []
    while at < len(units):
        special = _special(units, at, language, group)
        if special:
            beats += _plain(units, reading, run) + special
            run = []
            group += 1
            at += sum(len(b.units) for b in special)
        else:
            run.append(at)
            at += 1
    beats += _plain(units, reading, run)
    _name_roles(beats, units, reading)
    return beats


def beats_within(script: Script, groups: Sequence[tuple[Sequence[str], Role]]) -> list[Beat]:
    """Beats where somebody else has cut: one per group of span ids, in the role given. What a group is (a list, a quotation, a step) is seen
    as in `beats_of` where the cuts agree, else from the group alone."""
    natural = {frozenset(u.words[0].span for u in b.units): b for b in beats_of(script)}
    units = {u.words[0].span: u for u in units_of(script)}
    out = []
    for number, (spans, role) in enumerate(groups):
        mine = [units[s] for s in spans]
        beat = natural.get(frozenset(spans))
        if beat is None:
            found = _special(mine, 0, script.language, -2 - number)
            beat = found[0] if len(found) == 1 and len(found[0].units) == len(mine) else Beat(mine)
        out.append(replace(beat, role=role))
    return out


def _special(units: list[Unit], at: int, language: str, group: int) -> list[Beat]:
    return _quote(units, at) or _list(units, at) or _process(units, at, language, group) or _comparison(units, at, language)


def _quote(units: list[Unit], at: int) -> list[Beat]:
    """Quoted sentences, which may share one pair of quotes, with the attribution inside or after them."""
    end = at
    while end < len(units) and (step := quotation_at(units, end)) and units[end].line.paragraph == units[at].line.paragraph:
        end += step
    if end == at:
        return []
    if end < len(units) and is_attribution(units[end]) and units[end].line.paragraph <= units[at].line.paragraph + 1:
        end += 1
    return [Beat(units[at:end], "quote", role="quote")]


def is_attribution(unit: Unit) -> bool:
    """`Ana Ruiz, engineering lead at Harbor` or `— Ana Ruiz`: short, starts with a name, no finite sentence."""
    text = unit.text.lstrip("-–—~ ")
    if len(unit.words) > 14 or is_quotation(text) or text.endswith(("!", "?")):
        return False
    name = text.split(",")[0].split("、")[0].split("،")[0]
    named = all(w[:1].isupper() or not w[:1].isascii() or w in ("de", "van", "von", "del", "bin", "el", "al") for w in name.split())
    return named and (
        len(name.split()) <= 4
        and (
            "," in text
            or "،" in text
            or "、" in text
            or unit.text[:1] in "-–—"
            or (len(name.split()) in (2, 3) and name == text.rstrip("."))
        )
    )


def _list(units: list[Unit], at: int) -> list[Beat]:
    """Consecutive items of one list, cut into scenes of at most about 13 s and 6 items."""
    end = at
    while end < len(units) and units[end].line.kind == "item" and units[end].line.section == units[at].line.section:
        if units[end].line.role_hint != units[at].line.role_hint:
            break
        end += 1
    if end - at < 2:
        return []
    items = units[at:end]
    total = sum(u.seconds + BREATH_S for u in items)
    lines = len({u.line.line_id for u in items})
    scenes = max(1, round(total / LIST_MOST_S + 0.35), -(-lines // 6))
    size = -(-len(items) // scenes)
    chunks = [items[i : i + size] for i in range(0, len(items), size)]
    if len(chunks) > 1 and len(chunks[-1]) < 2:
        alone = chunks.pop()
        chunks[-1] = chunks[-1] + alone
    return [Beat(chunk, "list") for chunk in chunks]


def _process(units: list[Unit], at: int, language: str, group: int) -> list[Beat]:
    """First ... Then ... Finally, or Step 1: ... Step 2: ...: at most five steps, short neighbours sharing a scene."""
    if step_place(units[at].text, language) != "first":
        return []
    steps = _numbered(units, at) if step_number(units[at].text) else _worded(units, at, language)
    if len(steps) < 2 or len(steps) > 5:
        return []
    beats, held = [], 0
    for i, step in enumerate(steps):
        length = sum(u.seconds + BREATH_S for u in step)
        if beats and beats[-1].seconds + length <= 8.0 and (length < 4 or beats[-1].seconds < 4) and held < 2:
            beats[-1].units += step
            held += 1
            continue
        held = 1
        beats.append(Beat(list(step), "step", role="step", group=group, step=i, steps=steps))
    lead = units[at - 1] if at and units[at - 1].line.paragraph == units[at].line.paragraph else None
    for beat in beats:
        beat.process_lead = lead
    return beats


def _worded(units: list[Unit], at: int, language: str) -> list[list[Unit]]:
    steps: list[list[Unit]] = [[units[at]]]
    for end in range(at + 1, len(units)):
        if units[end].line.paragraph > units[at].line.paragraph + 6:
            break
        place = step_place(units[end].text, language)
        same = units[end].line.paragraph == steps[-1][-1].line.paragraph and units[end].line.line_id != "" and len(steps[-1]) < 3
        if place in ("next", "last"):
            steps.append([units[end]])
        elif same and _steps_follow(units, end, language, units[at].line.paragraph + 6):
            steps[-1].append(units[end])
        else:
            break
        if place == "last":
            break
    return steps


def _numbered(units: list[Unit], at: int) -> list[list[Unit]]:
    """The author's numbers in order; what follows in a step's own paragraph belongs to it."""
    steps: list[list[Unit]] = [[units[at]]]
    for unit in units[at + 1 :]:
        here = unit.line.paragraph == steps[-1][-1].line.paragraph
        own = len(steps) == 1 or steps[-1][0].line.paragraph != steps[-2][-1].line.paragraph
        if step_number(unit.text) == len(steps) + 1:
            steps.append([unit])
        elif here and own and not step_number(unit.text) and len(steps[-1]) < 3:
            steps[-1].append(unit)
        else:
            break
    return steps


def _steps_follow(units: list[Unit], at: int, language: str, last_paragraph: int) -> bool:
    """True when a further step word comes in the next three sentences (so that this sentence is inside the process)."""
    return any(step_place(u.text, language) in ("next", "last") for u in units[at + 1 : at + 4] if u.line.paragraph <= last_paragraph)


def _comparison(units: list[Unit], at: int, language: str) -> list[Beat]:
    """Two parallel sentences with a figure each; a short sentence before them leads in."""
    lead = (
        1
        if at + 2 < len(units)
        and len(units[at].words) <= 7
        and not units[at].figures
        and units[at].line.paragraph == units[at + 1].line.paragraph
        else 0
    )
    for skip in {lead, 0}:
        first, second = at + skip, at + skip + 1
        if second < len(units) and compares(units[first], units[second], language):
            return [Beat(units[at : second + 1], "comparison", role="comparison", lead=units[at] if skip else None)]
    return []


def _plain(units: list[Unit], reading: Reading, run: list[int]) -> list[Beat]:
    """The cheapest cut of a run of units into scenes; dynamic programming."""
    if not run:
        return []
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        options = ((best[a][0] + _cost(units, reading, run[a:end]), a) for a in range(max(0, end - 6), end))
        best.append(min(options))
    cuts, at = [], len(run)
    while at:
        cuts.append((best[at][1], at))
        at = best[at][1]
    return [Beat([units[i] for i in run[a:b]]) for a, b in reversed(cuts)]


def _cost(units: list[Unit], reading: Reading, run: list[int]) -> float:
    mine = [units[i] for i in run]
    length = sum(u.seconds + BREATH_S for u in mine)
    cost = 0.5 * ((length - IDEAL_S) / 3) ** 2
    cost += 2 * (LEAST_S - length) if length < LEAST_S else 0
    cost += 3 * (length - MOST_S) if length > MOST_S else 0
    for a, b in pairwise(run):
        cost += _join_cost(units[a], units[b], reading.roles[a] != reading.roles[b], reading.cuts[b - 1])
    if len(mine) > 1 and mine[0].first:
        cost += 3.0 if mine[0].seconds >= 2.5 else 0.3
    if sum(any(f.salience >= 0.8 for f in u.figures) for u in mine) > 1:
        cost += 1.0
    return cost


def _join_cost(a: Unit, b: Unit, other_role: bool, cut: float) -> float:
    """What it costs to show two neighbours in one scene. `cut`: the model's log odds of a cut between them."""
    if a.line.line_id == b.line.line_id:
        return 0.1 if a.seconds + b.seconds < MOST_S else 1.0
    cost = 1.5 if a.line.paragraph != b.line.paragraph else 0.0
    cost += 10 if a.line.role_hint != b.line.role_hint or a.line.section != b.line.section else 0
    cost += 6 if a.line.speaker != b.line.speaker else 0
    cost += ROLE_COST if other_role else 0
    cost += 1.2 if a.is_question and a.seconds >= 2.2 else 0
    cost += 0.8 if a.line.pause_s >= 0.8 else 0
    cost += CUT_WEIGHT * cut
    return cost + (3 if b.line.kind == "heading" or a.line.kind == "heading" else 0)


def _name_roles(beats: list[Beat], units: list[Unit], reading: Reading) -> None:
    """A beat's role: the author's, else the one its units together speak for, longer ones louder; the last one closes the film."""
    place = {id(u): i for i, u in enumerate(units)}
    for i, beat in enumerate(beats):
        own = [place[id(u)] for u in beat.units]
        beat.human = max(reading.human[k] for k in own)
        hint = beat.units[0].line.role_hint
        if hint:
            beat.role = "quote" if beat.kind == "quote" else hint
        elif beat.kind in ("plain", "list"):
            weights: dict[Role, float] = {}
            for k in own:
                weights[reading.roles[k]] = weights.get(reading.roles[k], 0.0) + units[k].seconds
            beat.role = max(weights, key=lambda r: (weights[r], r))
        if i == 0 and not hint:
            beat.role = "hook"
    last = beats[-1]
    if len(beats) > 1 and not last.units[0].line.role_hint and last.kind in ("plain", "closing") and last.role not in CLOSING:
        own = [place[id(u)] for u in last.units]
        last.role = "cta" if ADDRESS.search(last.text) else max(CLOSING, key=lambda r: sum(reading.scores[k][ROLES.index(r)] for k in own))
