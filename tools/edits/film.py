"""Edits of the whole film: look, voice, sound, captions, format, brand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from film.brief import BrandKit
from film.edit import SetBrand, SetCaptions, SetFormat, SetLength, SetLook, SetMusic, SetPace, SetTitle, SetVoice
from film.errors import BadInput
from film.schema import first_problem
from film.storyboard import Storyboard
from svg_kit.looks import load
from tools.audio.moods import MOODS
from tools.edits.change import Change


def set_look(change: Change, action: SetLook) -> Change:
    """Captions that nobody chose follow the look."""
    captions = load(action.look).captions if change.board.brief.render.captions == "auto" else change.board.captions
    return change.with_board(look=action.look, captions=captions, brief=_render(change.board, look=action.look))


def set_captions(change: Change, action: SetCaptions) -> Change:
    return change.with_board(captions=action.style, brief=_render(change.board, captions=action.style))


def set_voice(change: Change, action: SetVoice) -> Change:
    voice = change.board.voice
    if action.speaker:
        known = {line.speaker for line in change.board.script.lines if line.speaker}
        if action.speaker not in known:
            raise BadInput(
                "edit.speaker", f"Nobody in the script is called {action.speaker!r}; speakers: {', '.join(sorted(known)) or 'none'}."
            )
        speakers = {**voice.speakers, action.speaker: action.voice}
        return change.with_board(voice=voice.model_copy(update={"speakers": speakers}))
    return change.with_board(
        voice=voice.model_copy(update={"voice": action.voice, "speakers": {}}), brief=_render(change.board, voice=action.voice)
    )


def set_pace(change: Change, action: SetPace) -> Change:
    """A pace that a person chose stands above a wanted length."""
    return change.with_board(voice=change.board.voice.model_copy(update={"pace": action.pace}), brief=_render(change.board, length=None))


def set_length(change: Change, action: SetLength) -> Change:
    voice = change.board.voice.model_copy(update={"pace": 1.0, "pause_scale": 1.0})
    return change.with_board(voice=voice, brief=_render(change.board, length=action.seconds))


def set_music(change: Change, action: SetMusic) -> Change:
    if action.mood not in ("none", *MOODS):
        raise BadInput("edit.music", f"There is no music {action.mood!r}; known: none, {', '.join(MOODS)}.")
    return change.with_board(
        music=change.board.music.model_copy(update={"mood": action.mood}), brief=_render(change.board, music=action.mood)
    )


def set_format(change: Change, action: SetFormat) -> Change:
    wanted = {k: v for k, v in (("aspect", action.aspect), ("fps", action.fps), ("resolution", action.resolution)) if v is not None}
    return change.with_board(brief=_render(change.board, **wanted))


def set_title(change: Change, action: SetTitle) -> Change:
    script = change.board.script.model_copy(update={"title": action.title})
    return change.with_board(script=script, brief=change.board.brief.model_copy(update={"title": action.title}))


def set_brand(change: Change, action: SetBrand) -> Change:
    """Colours are in every scene's layers, so each of them is looked at again."""
    kit = change.board.brandkit
    wanted = {k: v for k, v in action.model_dump(exclude={"kind", "logo_placement"}).items() if v is not None}
    if action.logo_placement is not None:
        wanted["logo_rules"] = {**kit.logo_rules.model_dump(), "placement": action.logo_placement}
    try:
        fresh = BrandKit.model_validate({**kit.model_dump(), **wanted})
    except ValidationError as error:
        raise BadInput("edit.brand", f"The brand kit cannot be changed so: {first_problem(error)}") from error
    return change.with_board(brandkit=fresh, brief=change.board.brief.model_copy(update={"brandkit": fresh}))


def _render(board: Storyboard, **update: Any):
    return board.brief.model_copy(update={"render": board.brief.render.model_copy(update=update)})


HOW: dict[type, Callable[[Change, Any], Change]] = {
    SetLook: set_look, SetCaptions: set_captions, SetVoice: set_voice, SetPace: set_pace, SetLength: set_length, SetMusic: set_music,
    SetFormat: set_format, SetTitle: set_title, SetBrand: set_brand,
}  # fmt: skip
