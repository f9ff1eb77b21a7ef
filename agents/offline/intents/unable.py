"""What this director cannot do, said plainly."""

from __future__ import annotations

from agents.offline.intents._clauses import VERBS, verdict
from agents.offline.intents._request import Request
from film.chat import Understood

RANK = 90
ASK = "What shall change, and where: the words, the template, the colours, the voice, the music, the length?"
LIMITS = (
    (r"\b(?:sound effects?|sfx|whoosh|applause|sound effect)\b", "I have no sound effects; there are the voice and the music."),
    (r"\b(?:interactive|(?:video )?game|virtual reality|vr|hologram|website|app|podcast|live ?stream|magazine|book|comic)\b", "I make a film of what is written, nothing else; its words, scenes, look and sound can change."),
    (r"\b(?:zoom|pan|camera|tilt|dolly|3d|rotate)\b", "The camera follows the template by itself and cannot be directed; I can change templates, fields and transitions."),
    (r"\b(?:avatar|presenter|lip[- ]?sync|face)\b", "I cannot make avatars; a scene can become a human insert that you film yourself."),
    (r"\b(?:upload|publish|post|share|send|e-?mail|tweet|on youtube|on tiktok)\b", "I cannot publish the film; it lies in its folder when it is rendered."),
    (r"\b(?:write|compose|draft|come up with|think of|suggest|brainstorm|invent|research|summari[sz]e|funnier|punchier|more \w+|less \w+|better|nicer|cooler|improve|shorten)\b",
     "That needs a language model, and none is set (VECTOREEL_LLM__MODEL). Tell me exactly what shall change, such as “rewrite line 3 to say …”."),
    (r"\b(?:font size|bigger|larger|smaller|size)\b", "Sizes are set by each template so that everything fits and can be read."),
    (r"\b(?:drums?|guitar|piano|solo|instruments?|sing|rap)\b", "The music is a seeded bed with moods: calm, hopeful, driving, sombre, playful; single instruments cannot be asked for."),
    (r"\bvoice\b", "That voice is not on this machine; `vectoreel voices` lists those that are."),
    (r"\b(?:watermark|intro music|chapter markers?|hyperlinks?|qr)\b", "I cannot add that to the film."),
)  # fmt: skip
CHANGE = r"^(?:change|set|adjust|update|edit|replace|fix|modify|swap|rewrite|rephrase|reword|retime|alter|correct|switch|tweak|recolou?r|rename)\b(?!.*\b(?:funnier|better|more|less|shorter)\b)"
THING = r"\b(?:text|title|headline|figure|number|value|icon|pictogram|colou?r|background|pause|transition|words|line|template|voice|music|pace|speed|length|aspect|format|caption|font|logo|role|label|kicker|look)s?\b"


def match(request: Request) -> Understood | None:
    if request.find(
        r"^(?:make|have|do|change|improve|fix) (?:it|this|that|something|the film|the video)(?: pop|more interesting| better| nicer| cooler| good| great| different| something)?$"
    ) or request.find(
        r"^(?:change|fix|edit|improve|rework|redo) SCENE\d+$|^make (?:it|SCENE\d+|this|that|the (?:film|video)) (?:more |a bit |much |way )*[a-z]+$"
    ):
        scene = request.this() if request.tags() else ""
        return Understood(ask=ASK, scene=scene)
    if request.only(rf"(?:{VERBS}) (?:it|this|that|them|these|those)") or (
        verdict(request.said) and not request.find(r"^(?:why|what|how|which|who|is|are|does|do)\b")
    ):
        return Understood(ask=ASK, scene=request.spoken_of())
    if request.find(CHANGE) and (request.tags() or request.tags("LINE") or request.find(THING)):
        scene = request.this() if request.tags() else ""
        return Understood(ask="To what, exactly? Name the new words, number, template, colour, or whatever it shall be.", scene=scene)
    return next((Understood(cannot=reason) for words, reason in LIMITS if request.find(words)), None)
