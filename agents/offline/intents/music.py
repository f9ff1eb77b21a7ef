"""The music bed: a mood, or none."""

from __future__ import annotations

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetMusic
from tools.audio.moods import MOODS

RANK = 62
LIKE = {
    "calm": "calm|calmer|relax\\w*|soft|softer|gentle|gentler|quiet mood|peaceful|ambient|mellow|soothing|chill|slower|slow|tranquil|serene|less busy|less intense|quieter mood|warm|subtle|sleepy|meditative",
    "hopeful": "hopeful|hope|optimistic|uplifting|inspiring|inspirational|positive|motivational|warmer|bright|brighter|corporate|light|lighter|encouraging",
    "driving": "driving|energetic|energy|upbeat|up-beat|fast|faster|intense|dynamic|exciting|powerful|urgent|action|punchy|rhythmic|epic|techno|electronic|livelier|lively|more energy|pumping",
    "sombre": "sombre|somber|sad|sadder|serious|dark|darker|dramatic|grave|melancholic|melancholy|tense|moody|gloomy|heavy|emotional|ominous",
    "playful": "playful|happy|happier|fun|funny|funnier|cheerful|cheery|bouncy|quirky|cute|jolly|silly|light-hearted|childlike|whimsical",
}  # fmt: skip
ABOUT = r"\b(?:music|soundtrack|background track|tune|score|song|bgm|backing track|track|jingle|musical)\b"


def match(request: Request) -> Understood | None:
    request = request.affirmed()
    about = request.find(ABOUT)
    bare = request.only(rf"(?:a )?({'|'.join(MOODS)})(?: mood)?|(?:make|set) (?:it|the mood)(?: to)?(?: more| sound)? ({'|'.join(MOODS)})")
    if not about and not bare and not request.find(r"\bmood\b"):
        return None
    if request.find(
        r"\b(?:louder|quieter|volume|turn (?:it |the music )?(?:up|down)|loudness|lower the|softer volume)\b"
    ) and not request.find(r"\bturn off\b"):
        raise Unclear(
            Understood(cannot="The music's loudness follows the voice by itself and cannot be set; a calmer mood or no music can.")
        )
    if request.find(r"\b(?:my own|upload|\.mp3|\.wav|spotify|file|beatles|mozart|beethoven)\b"):
        raise Unclear(Understood(cannot=f"I play my own music only: {', '.join(MOODS)}, or none."))
    if request.tags() and about:
        raise Unclear(
            Understood(cannot="The music is one bed under the whole film and follows the scenes' feeling; it cannot differ by scene.")
        )
    if request.find(
        r"\b(?:no|without|remove|mute|stop|turn off|off|drop|delete|silence|get rid of|lose|kill|none|disable|cut)\b(?!.*\binstead\b)"
    ):
        return Understood(actions=[SetMusic(mood="none")])
    mood = next((m for m in MOODS if request.has(m)), "") or next((m for m, words in LIKE.items() if m in MOODS and request.has(words)), "")
    if mood:
        if mood == request.film.board.music.mood:
            raise Unclear(Understood(cannot=f"The music is {mood} already; there are {', '.join(MOODS)} and none."))
        return Understood(actions=[SetMusic(mood=mood)])
    if request.film.board.music.mood == "none" and request.find(r"\b(?:add|on|with|some|back|play|put|use|want)\b"):
        from agents.offline.arc import mood as fitting

        return Understood(actions=[SetMusic(mood=fitting([s.emotion for s in request.film.board.segments]))])
    raise Unclear(Understood(ask=f"Which music: {', '.join(MOODS)} or none? It is {request.film.board.music.mood} now."))
