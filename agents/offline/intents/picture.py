"""A picture or video file as a scene."""

from __future__ import annotations

import re

from agents.offline.intents._request import Request, Unclear
from film.chat import Understood
from film.edit import SetSlot, SwapTemplate

RANK = 32
FILE = r"([^\s\"'“”]+\.(?:jpe?g|png|webp|gif|svg|mp4|mov|webm|mkv|avif|tiff?))\b"
THING = r"\b(?:picture|photo|photograph|image|video|footage|clip|drawing|illustration|screenshot)s?\b"


def match(request: Request) -> Understood | None:
    whole = request.untagged(request.raw)
    file = re.search(FILE, whole, re.IGNORECASE)
    wants = request.find(THING)
    if not file and not (
        wants
        and request.find(
            r"\b(?:add|use|put|show|insert|place|replace|swap|change|want|give|illustrate|generate|draw|create|make|find|get|remove|delete|drop)\b"
        )
    ):
        return None
    if request.find(r"\blogo\b"):
        raise Unclear(
            Understood(cannot="A logo comes with the brand file: make the film with --brand; here I can place the logo that is there.")
        )
    if not file:
        return _without(request)
    segment = request.film.segment(request.this())
    path = next((q for q in request.quotes() if re.search(FILE, q, re.I)), file[1])
    if segment.visual_spec.template_id == "picture.framed":
        return Understood(actions=[SetSlot(segment_id=segment.segment_id, slot="image", value=path)], scene=segment.segment_id)
    return Understood(
        actions=[SwapTemplate(segment_id=segment.segment_id, template_id="picture.framed", slots={"image": path})], scene=segment.segment_id
    )


def _without(request: Request) -> Understood | None:
    if not (request.tags() or request.has("generate", "draw", "create", "find", "stock", "ai")):
        return None
    if request.find(r"\b(?:generate|draw|create|paint|make|find|stock|ai)\b"):
        raise Unclear(Understood(cannot="I cannot generate or search for pictures. Give me a file, such as: use photo.jpg in scene 3."))
    if request.find(r"\b(?:remove|delete|drop)\b"):
        segment = request.film.segment(request.this())
        if segment.visual_spec.template_id != "picture.framed":
            raise Unclear(Understood(cannot=f"Scene {request.film.number(segment.segment_id)} shows no picture.", scene=segment.segment_id))
        raise Unclear(
            Understood(
                ask="What shall the scene show instead of the picture? Name a template, such as a big claim.", scene=segment.segment_id
            )
        )
    raise Unclear(Understood(ask="Which file? Name its path, such as: use photo.jpg in scene 3.", scene=request.this()))
