"""Big word: one to three words at a time, very large, the spoken one in the accent: for short vertical films."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from svg_kit.caption_layout import Line, draw_cues, marked, tones
from svg_kit.caption_styles import CaptionCue, Plan, Word
from svg_kit.elements import Group, Node
from svg_kit.motion import Track
from svg_kit.typography import measure

NAME = "big_word"
TITLE = "Big words"
WORDS, WIDTH = 3, 0.86  # share of the frame's width that words of one size may fill
EDGE = 0.085  # em


def draw(plan: Plan) -> tuple[Group, list[Track]]:
    tone = tones(plan)
    style = plan.style()
    size = 148 if plan.canvas.height > 1500 else 118 if plan.canvas.narrow else 104
    fits = lambda words: measure(_said(words), style.family, style.weight, size) <= WIDTH * plan.canvas.width  # noqa: E731
    cues = tuple(short for cue in plan.cues for short in _few_at_a_time(cue, fits))

    def line(at: Line, tracks: list[Track]) -> list[Node]:
        nodes: list[Node] = [node for said in at.words for node in at.edge(said, at.size * EDGE, tone.plate)]
        for j, said in enumerate(at.words):
            nodes += [*at.text(said, tone.ink), marked(at, said, j, tracks, at.text(said, tone.hot))]
        return nodes

    return draw_cues(replace(plan, cues=cues), line, style=style.sized(size, style.min_size))


def _said(words: Sequence[Word]) -> str:
    return "".join(w.text + " " * w.space for w in words).rstrip()


def _few_at_a_time(cue: CaptionCue, fits: Callable[[Sequence[Word]], bool]) -> list[CaptionCue]:
    """The cue in pieces of a few words, each on one line until the next begins."""
    pieces: list[list[Word]] = []
    for word in (w for line in cue.lines for w in line):
        together = [*pieces[-1], word] if pieces else []
        if together and len(together) <= WORDS and fits(together):
            pieces[-1] = together
        else:
            pieces.append([word])
    starts = [cue.start, *(p[0].start for p in pieces[1:]), cue.end]
    return [CaptionCue(a, b, (tuple(p),)) for a, b, p in zip(starts, starts[1:], pieces) if b > a]
