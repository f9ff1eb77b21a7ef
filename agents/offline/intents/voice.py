"""Who speaks."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetVoice
from tools.tts.protocol import Voice
from tools.tts.registry import all_voices

RANK = 70
ABOUT = r"\b(?:voices?|narrators?|narrat(?:e|ed|ion)|speaker|spoken|speak|speaks|read|voice[- ]?over|reader)\b"
FEMALE, MALE = (
    r"\b(?:female|woman|woman's|women|lady|girl|feminine|she|higher voice|her)\b",
    r"\b(?:male|man|man's|men|guy|masculine|deeper|deep|he|lower voice)\b",
)
ACCENTS = {
    "british": "en-gb",
    "uk": "en-gb",
    "english accent": "en-gb",
    "american": "en-us",
    "us": "en-us",
    "scottish": "en-gb-scotland",
    "caribbean": "en-029",
}


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    named = request.find(r"\b([a-z]+:[a-z][\w+-]*)") if not request.find(r"\b(?:emoji|line):") else None
    own = next((v for v in _speaking(request) if v.provider != "espeak" and request.has(re.escape(v.name))), None)
    if not request.find(ABOUT) and not (named or (own and request.find(r"\b(?:use|switch|try|with|let|have|want)\b"))):
        return None
    if request.find(r"\b(?:faster|slower|pace|speed|quicker|quickly|slowly|louder|quieter|read (?:me|out)|fast|slow)\b") or (
        request.tags() and not request.find(r"\bvoice\b")
    ):
        return None
    if request.find(r"\b(?:clone|my (?:own )?voice|record)\b"):
        raise Unclear(Understood(cannot="I cannot clone or record a voice; `vectoreel voices` lists those that can speak."))
    speaker = _speaker(request)
    if named or own:
        return _set(named[1] if named else own.id, speaker)  # type: ignore[union-attr]
    wanted = _fitting(request)
    return _set(wanted, speaker) if wanted else None


def _set(voice: str, speaker: str) -> Understood:
    return Understood(actions=[SetVoice(voice=voice, speaker=speaker)])


def _speaking(request: Request) -> list[Voice]:
    return [v for v in all_voices() if v.speaks(request.film.board.script.language)]


def _speaker(request: Request) -> str:
    known = {line.speaker for line in request.film.board.script.lines if line.speaker}
    return next((s for s in sorted(known) if request.has(re.escape(s.lower()))), "")


def _fitting(request: Request) -> str:
    """The best voice of the wanted kind: natural ones before synthetic, never the one that speaks now."""
    now = request.film.board.voice.voice
    gender = "female" if request.find(FEMALE) else "male" if request.find(MALE) else ""
    accent = next((tag for word, tag in ACCENTS.items() if request.has(word)), "")
    pool = sorted(_speaking(request), key=lambda v: v.provider == "espeak")
    if accent:
        pool = [v for v in pool if any(t.lower() == accent for t in v.languages) or v.name == accent] or []
    if gender:
        pool = [v for v in pool if v.gender == gender] or [v for v in pool if accent]
    other = [v for v in pool if v.id != now]
    if not (gender or accent):
        if not request.find(r"\b(?:another|different|other|change|new|better|nicer|switch|swap|else)\b"):
            return ""
        if request.find(r"\bwhich\b") or (len(other) > 1 and not now):
            names = ", ".join(v.id for v in other[:6])
            raise Unclear(Understood(ask=f"Which voice? There are {names}."))
    if not other:
        if pool:
            raise Unclear(Understood(cannot=f"{now} speaks already; no other voice here is like that."))
        raise Unclear(
            Understood(cannot=f"No such voice speaks {request.film.board.script.language!r} on this machine; `vectoreel voices` lists all.")
        )
    return other[0].id
