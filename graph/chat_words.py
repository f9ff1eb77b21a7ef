"""What the director says about proposals and versions, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence

from film.chat import Difference, Proposal
from film.edit import Revision
from film.storyboard import Storyboard

SHOWN, WIDE = 14, 90
HELP = """Ask: why scene 3? - what does it say at 0:42? - how long is it? - what would 30 seconds cost? - what changed? - any findings?
Words: rewrite line 3 to say "..." - replace "a" with "b" - add "..." after scene 2 - delete the part about ... - move, swap, merge, split scenes
Pictures: make scene 3 a list - text, figure, icon, tag or picture of a scene - put scene 3 in a kitchen - scene 4 darker - fade into scene 5 - tide look - accent orange
Sound: male voice - 10% slower - calmer music - no music - 2 s pause after the hook
Film: make it 60 seconds - vertical - 720p - plain captions - title - logo top right - I'll film scene 2 myself
Scenes go by number, words ("the part about ..."), role ("the hook") or time ("at 0:42"). Then: yes, no, undo, redo, versions, compare 1 and 2, render."""


def proposed(proposal: Proposal, board: Storyboard, note: str = "") -> str:
    """The diff, the scenes that will be drawn again, seconds and money, and the question."""
    return "\n".join(part for part in (listed_changes(proposal.changes), takes(proposal, board), note, "Shall I? (yes / no)") if part)


def listed_changes(changes: Sequence[Difference]) -> str:
    if not changes:
        return "Nothing differs."
    rows = [_row(change) for change in changes[:SHOWN]]
    return "\n".join(rows + ([f"... and {len(changes) - SHOWN} more"] if len(changes) > SHOWN else []))


def _row(change: Difference) -> str:
    where = f"Scene {change.scene}" if change.scene else "Film"
    if not change.old or not change.new:
        return f"{where}, {change.what}: {'+ ' + _cut(change.new) if change.new else '- ' + _cut(change.old)}"
    return f"{where}, {change.what}: {_cut(change.old)} -> {_cut(change.new)}"


def _cut(text: str) -> str:
    return text if len(text) <= WIDE else text[: WIDE - 1] + "…"


def takes(proposal: Proposal, board: Storyboard) -> str:
    """Which scenes are drawn again, and what that takes."""
    now, then = proposal.length_s
    order = {s.segment_id: str(i) for i, s in enumerate(board.segments, 1)}
    scenes = sorted((order.get(i, "new") for i in proposal.scenes), key=lambda n: (not n.isdigit(), n.zfill(3)))
    if len(scenes) >= max(len(order), 2):
        drawn = f"All {len(scenes)} scenes are drawn again"
    else:
        drawn = f"Drawn again: scene{'s' * (len(scenes) != 1)} {', '.join(dict.fromkeys(scenes))}" if scenes else "No scene is drawn again"
    cost = (
        f" ({proposal.drawn_s:.1f} s of film, about {max(1, round(proposal.wait_s))} s of work, ${proposal.usd:.2f})"
        if proposal.drawn_s
        else " (nothing to draw, $0.00)"
    )
    length = "" if abs(then - now) < 0.05 else f" The film goes from {now:.1f} s to {then:.1f} s."
    return f"{drawn}{cost}.{length}"


def versions_told(known: Sequence[Revision], head: int) -> str:
    """One row a version: its number, what it came from and by which request."""
    rows = []
    for revision in known:
        edit = revision.edit
        what = (
            f"{edit.action.kind.replace('_', ' ')}{f' (“{edit.reason}”)' if edit.reason else ''}"
            if edit
            else "as made"
            if revision.parent is None
            else "changed in the file"
        )
        of = f", from {revision.parent}" if revision.parent is not None else ""
        rows.append(f"{'*' if revision.revision == head else ' '} {revision.revision}{of}: {what}")
    return "\n".join(rows)
