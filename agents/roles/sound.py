"""The sound role: voice, pace and the mood of the music, where the user did not choose them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from agents.llm import Door
from agents.roles.loop import Part, Played, play
from film.storyboard import Storyboard
from tools.audio.moods import MOODS
from tools.tts.protocol import Voice


class SoundAnswer(BaseModel):
    """`voice` "" = the default of the language; `pace` times the voice's own speed."""

    model_config = ConfigDict(extra="forbid")
    voice: str = ""
    pace: float = Field(default=1.0, ge=0.9, le=1.15)
    music: str
    why: str = Field(max_length=300)


PART = Part("sound", "sound", SoundAnswer, turns=4, repairs=2, max_tokens=600)


def score(door: Door, board: Storyboard, voices: list[Voice]) -> Played[SoundAnswer]:
    """Raises what `play` raises."""
    speaking = [v for v in voices if v.speaks(board.script.language)]
    known = {v.id for v in speaking}
    data = {
        "scenes": [{"role": s.role, "emotion": s.emotion, "text": s.script_text[:160]} for s in board.segments],
        "voices": [v.id for v in speaking],
        "music": ["none", *MOODS],
    }

    def problems(answer: SoundAnswer) -> list[str]:
        wrong = [f"there is no voice {answer.voice!r}"] if answer.voice and answer.voice not in known else []
        return wrong + ([f"there is no music {answer.music!r}"] if answer.music not in ("none", *MOODS) else [])

    return play(PART, door, {}, data, (), problems)


def scored(board: Storyboard, answer: SoundAnswer) -> Storyboard:
    """What the user chose stays."""
    render = board.brief.render
    voice = board.voice if render.voice or not answer.voice else board.voice.model_copy(update={"voice": answer.voice})
    voice = voice if render.length else voice.model_copy(update={"pace": answer.pace})
    music = board.music if render.music != "auto" else board.music.model_copy(update={"mood": answer.music})
    return board.model_copy(update={"voice": voice, "music": music})
