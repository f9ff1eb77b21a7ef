"""Talking to the director about a finished film: DIR's storyboard is asked about and changed by typed edits; nothing is done unasked.

All of a conversation is plain data in DIR/revisions: chat.jsonl has one film.chat.Turn a line, so it goes on where it was, in any process.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from agents.offline.film_view import Film
from agents.offline.intents import plain, tagged
from agents.offline.refill import refilled
from film.chat import Difference, Proposal, State, Turn, Understood
from film.edit import Edit, Revision
from film.errors import BadInput
from graph.chat_words import HELP, listed_changes, proposed, versions_told
from graph.job import JobFolder
from graph.minds import chat_reader
from graph.rehearsal import redrawn, rehearse
from graph.revisions import Revisions, sha256
from graph.settings import Settings
from svg_kit.errors import KitError
from tools.edits import apply_edit
from tools.edits.difference import differences

Reader = Callable[[str, Film], Understood]
"""Who understands requests: the grammar, or a model."""


class Conversation:
    """Over one output folder. Raises BadInput `folder.no_storyboard` when there is no film to talk about."""

    def __init__(self, out: Path, settings: Settings, reader: Reader | None = None) -> None:
        """Without a `reader`: the model that is set for `chat`, else the grammar."""
        self.out, self.settings = out, settings
        self.revisions = Revisions(out)
        self.reader = reader or chat_reader(settings, self.revisions.root)
        self.revisions.data()

    # -- the conversation

    @property
    def log(self) -> Path:
        return self.revisions.root / "chat.jsonl"

    def turns(self) -> list[Turn]:
        if not self.log.exists():
            return []
        return [Turn.load(json.loads(line), self.log.name) for line in self.log.read_text("utf-8").splitlines()]

    def pending(self) -> Proposal | None:
        """The proposal that waits for a yes: of the newest turn that made or settled one."""
        for turn in reversed(self.turns()):
            if turn.state not in ("answered", "asked", "refused"):
                return turn.proposal if turn.state == "proposed" else None
        return None

    def say(self, text: str) -> Turn:
        """One turn: an answer, a question back, a refusal, or a proposal that waits for `apply`. Only "yes" and undo change the storyboard."""
        if not text.strip():
            return self._turn(text, "answered", HELP)
        before = self.turns()
        film = self.film(before[-1].scene if before else "")
        understood = self._understood(text, film, before)
        if understood.actions:
            return self._propose(text, understood)
        if understood.command:
            return self._command(text, understood)
        state: State = "asked" if understood.ask else "refused" if understood.cannot else "answered"
        return self._turn(text, state, understood.ask or understood.cannot or understood.answer, understood.scene)

    def film(self, last: str = "") -> Film:
        """What requests are understood from; `last`: the scene spoken of last."""
        board = self.revisions.board()
        report, audit, prices = _json(self.out / "report.json"), self.out / "audit.jsonl", self.settings.compute
        entries = [json.loads(line) for line in audit.read_text("utf-8").splitlines()] if audit.exists() else []
        known = [s.segment_id for s in board.segments]
        return Film(
            board, last if last in known else "", findings=report.get("findings", []), audit=entries, history=self._line(),
            usd_per_hour=prices.usd_per_hour, usd_per_gb=prices.usd_per_gb,
        )  # fmt: skip

    def _understood(self, text: str, film: Film, before: list[Turn]) -> Understood:
        """The request by itself; after a question, else as the answer to it: a scene, or the words that were missing."""
        found = self.reader(text, film)
        if not before or before[-1].state != "asked" or found.actions or found.command or found.answer:
            return found
        asked = before[-1].text
        chosen = _chosen(text, film)
        tries = [(asked, chosen)] if chosen else [(f"{asked} to {text}", film), (f'{asked}: "{text}"', film)]
        return next((u for words, f in tries if (u := self.reader(words, f)).actions or u.answer), found)

    # -- changing the film

    def propose(self, understood: Understood, text: str = "") -> Proposal:
        """What the actions would do; nothing is changed. Raises BadInput or KitError when the rules do not allow them."""
        data = self.revisions.data()
        board = self.revisions.board()
        edit = Edit(base_revision=board.revision, reason=text, action=understood.action())
        edited = apply_edit(board, edit, refilled)
        old, new = rehearse(board, self.settings), rehearse(edited, self.settings)
        drawn = redrawn(old, new, self.settings)
        return Proposal(
            edit=edit, base=sha256(data), changes=differences(board, edited), scenes=drawn.scenes, drawn_s=drawn.film_s, wait_s=drawn.wait_s,
            usd=round(drawn.wait_s / 3600 * self.settings.compute.usd_per_hour, 6), length_s=(round(old.length_s, 2), round(new.length_s, 2)),
        )  # fmt: skip

    def apply(self, proposal: Proposal) -> int:
        """Writes the next version; its number. Raises BadInput `edit.stale` when the storyboard is not the one that it was made for."""
        board = self.revisions.board()
        if sha256(self.revisions.data()) != proposal.base:
            raise BadInput("edit.stale", "The storyboard has changed since this was proposed; ask for it again.")
        edited = apply_edit(board, proposal.edit, refilled)
        return self.revisions.add(rehearse(edited, self.settings).board, proposal.edit)

    def undo(self, steps: int = 1) -> int:
        """Back to the version before, byte by byte; its number. Raises BadInput `revision.none_before`."""
        for _ in range(steps):
            before = self.revisions.before()
            if before is None:
                raise BadInput("revision.none_before", "There is nothing to undo; this is the first version.")
            self.revisions.go(before)
        return self.revisions.head()

    def redo(self, steps: int = 1) -> int:
        """Forward to the newest version made from this one. Raises BadInput `revision.none_after`."""
        for _ in range(steps):
            after = self.revisions.after()
            if after is None:
                raise BadInput("revision.none_after", "There is nothing to redo.")
            self.revisions.go(after)
        return self.revisions.head()

    def versions(self) -> list[Revision]:
        self.revisions.head()
        return self.revisions.known()

    def compare(self, one: int | None = None, other: int | None = None) -> list[Difference]:
        """What differs; by default between the version before and this one."""
        head = self.revisions.head()
        a, b = self._version(one, head), head if other is None else other
        return differences(self.revisions.version(a), self.revisions.version(b))

    def render(self) -> JobFolder:
        """The job that makes the film of the storyboard as it stands, into the folder, as `vectoreel render` does."""
        from graph.run import new_job
        from tools.storyboard_rules import check_storyboard

        self.revisions.head()
        board = check_storyboard(self.revisions.board())
        return new_job(self.settings, board.brief, self.out, storyboard=board)

    # -- turns

    def _propose(self, text: str, understood: Understood) -> Turn:
        try:
            proposal = self.propose(understood, text)
        except (BadInput, KitError) as error:
            return self._turn(text, "refused", str(error), understood.scene)
        if not proposal.changes:
            return self._turn(text, "answered", "That is how it is already; nothing would change.", understood.scene)
        then = "Then say “render”." if understood.command == "render" else ""
        note = " ".join(part for part in (understood.answer, understood.cannot, then) if part)
        return self._turn(text, "proposed", proposed(proposal, self.film().board, note), understood.scene, proposal)

    def _command(self, text: str, understood: Understood) -> Turn:
        try:
            return self._commanded(text, understood.command, understood.argument)
        except BadInput as error:
            return self._turn(text, "refused", str(error))

    def _commanded(self, text: str, command: str, argument: str) -> Turn:
        numbers = [int(n) for n in argument.split()]
        if command == "apply":
            waiting = self.pending()
            if waiting is None:
                return self._turn(text, "answered", "Nothing waits to be applied; tell me what shall change.")
            number = self.apply(waiting)
            return self._turn(text, "applied", f"Done: this is version {number}. “render” makes the film, “undo” takes it back.")
        if command == "discard":
            return self._turn(text, "discarded", "Nothing was changed.")
        if command in ("undo", "redo"):
            return self._turn(text, "applied", f"This is version {self._gone(command, numbers)} again.")
        if command == "versions":
            return self._turn(text, "answered", versions_told(self.versions(), self.revisions.head()))
        if command == "compare":
            return self._turn(text, "answered", listed_changes(self.compare(*numbers[:2])))
        if command == "render":
            if self.pending():
                return self._turn(text, "asked", "A change waits: “yes” applies it, “no” drops it. Then “render”.")
            return self._turn(text, "render", "Rendering the film as it stands; what did not change is not drawn again.")
        return self._turn(text, "answered", HELP)

    def _gone(self, command: str, numbers: list[int]) -> int:
        """`-3`: three steps; `2`: to version 2; nothing: one step."""
        if numbers and numbers[0] > 0:
            self.revisions.go(numbers[0])
            return numbers[0]
        steps = -numbers[0] if numbers else 1
        return self.undo(steps) if command == "undo" else self.redo(steps)

    def _turn(self, text: str, state: State, reply: str, scene: str = "", proposal: Proposal | None = None) -> Turn:
        before = self.turns()
        scene = scene or (before[-1].scene if before else "")
        turn = Turn(n=len(before) + 1, text=text, reply=reply, state=state, revision=self.revisions.head(), scene=scene, proposal=proposal)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("a", encoding="utf-8") as out:
            out.write(json.dumps(turn.dump(), ensure_ascii=False) + "\n")
        return turn

    def _line(self) -> list[Revision]:
        """The versions that led to this one, oldest first."""
        known = {r.revision: r for r in self.versions()}
        at, out = known.get(self.revisions.head()), []
        while at is not None:
            out.append(at)
            at = known.get(at.parent) if at.parent is not None else None
        return out[::-1]

    def _version(self, number: int | None, head: int) -> int:
        if number is not None:
            return number
        before = self.revisions.before()
        if before is None:
            raise BadInput("revision.none_before", "There is only one version; nothing to compare it with.")
        return before


def _chosen(text: str, film: Film) -> Film | None:
    """The film with the scene that answers "which one?": `5`, `scene 5`, `the last one`."""
    words = plain(text)
    if re.fullmatch(r"(?:number )?\d{1,3}", words):
        words = f"scene {words.split()[-1]}"
    request = tagged(words, film)
    alone = re.fullmatch(r"(?:the |in |for |on |after )?(SCENE\d+|LINE\d+)", request.said)
    ids = request.refs[alone[1]].ids if alone else ()
    return Film(**{**film.__dict__, "chosen": ids[0]}) if len(ids) == 1 else None


def _json(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8")) if path.exists() else {}
