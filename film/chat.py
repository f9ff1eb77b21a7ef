"""Talking to the director: what was understood, what is proposed, and one turn of a conversation.

Whoever reads a request, a grammar or a model, returns `Understood`; whoever talks to a person (terminal, HTTP) gets a `Turn`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from film.edit import Batch, Edit, EditAction
from film.schema import Document, Part

Command = Literal["", "undo", "redo", "versions", "compare", "render", "apply", "discard", "help"]
State = Literal["answered", "asked", "refused", "proposed", "applied", "discarded", "render"]


class Understood(Part):
    """What a request means. Ids are those of the storyboard as it stands.

    `actions`: edits, in order. `command` with `argument`: `undo` "" = one step, "-3" = three, "2" = back to version 2; `compare` "1 3".
    `answer`: a question's answer, or a remark on the actions. `ask`: what must be known first. `cannot`: why not, in one plain sentence;
    beside actions, the part of the request that they do not reach. `scene`: the segment spoken of, for a later "it".
    """

    actions: list[Annotated[EditAction, Field()]] = Field(default_factory=list)
    command: Command = ""
    argument: str = ""
    answer: str = ""
    ask: str = ""
    cannot: str = ""
    scene: str = ""

    def action(self) -> EditAction:
        """All actions as one step. Only for an understood edit: `actions` must not be empty."""
        single = [a for action in self.actions for a in (action.actions if isinstance(action, Batch) else [action])]
        return single[0] if len(single) == 1 else Batch(actions=single)


class Difference(Part):
    """One thing that an edit changes. `scene` is the place in the film, from 1; 0 = the whole film. A scene that is new has no `old`."""

    scene: int = 0
    segment_id: str = ""
    what: str
    old: str = ""
    new: str = ""


class Proposal(Part):
    """An edit with what it would do; nothing has been changed yet.

    `base` is the hash of the storyboard's bytes that it was made for. `scenes`: ids of those whose pictures will be drawn again (none: only sound,
    or nothing). `drawn_s`: seconds of film to draw; `wait_s`: wall time of that on two cores; `usd`: its price; `length_s`: (now, then).
    """

    edit: Edit
    base: str
    changes: list[Difference] = Field(default_factory=list)
    scenes: list[str] = Field(default_factory=list)
    drawn_s: float = 0.0
    wait_s: float = 0.0
    usd: float = 0.0
    length_s: tuple[float, float] = (0.0, 0.0)


class Turn(Document):
    """One exchange. `n` counts from 1 in the conversation; `revision` is the storyboard's after the turn; `scene` the segment spoken of."""

    schema_name: ClassVar[str] = "turn"
    n: int
    text: str
    reply: str
    state: State
    revision: int
    scene: str = ""
    proposal: Proposal | None = None
