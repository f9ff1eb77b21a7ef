"""A whole film directed by a model: what it says, turn by turn. The script is `places.SCRIPT`, three sentences on rivers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from server import Step

DRAWING = (Path(__file__).parents[1] / "drawings" / "lighthouse.svg").read_text("utf-8")
PLAN = {
    "scenes": [
        {"spans": ["l001.1"], "role": "hook", "why": "A question that nobody asks."},
        {"spans": ["l002.1"], "role": "evidence", "why": "The weight of it."},
        {"spans": ["l003.1"], "role": "cta", "why": "Go and look."},
    ]
}
QUESTION = {
    "template_id": "hook.question",
    "slots": {"text": "Why do rivers never rest?", "emphasis": "never rest"},
    "reveals": {"text": 0, "emphasis": 3},
    "why": "Asked as it is.",
}
FIGURE = {
    "template_id": "stat.count_up",
    "slots": {"value": 19, "suffix": " billion", "label": "tonnes of sand a year"},
    "reveals": {"figure": 5, "label": 7},
    "why": "The figure is the scene.",
}
WRONG_FIGURE = {**FIGURE, "slots": {**FIGURE["slots"], "value": 91}}
CLAIM = {"template_id": "hook.big_claim", "slots": {"text": "Look at the next river"}, "reveals": {"text": 0}, "why": "A quiet invitation."}


def scenes(figure: dict[str, Any]) -> dict[str, Any]:
    return {
        "scenes": [
            {"segment_id": "seg_001", "ways": [QUESTION]},
            {"segment_id": "seg_002", "ways": [figure, {**CLAIM, "slots": {"text": "Sand on its way to the sea"}}]},
            {"segment_id": "seg_003", "ways": [CLAIM], "drawing": "A lighthouse over a calm sea at night."},
        ]
    }


def drawn(svg: str) -> dict[str, Any]:
    return {"svg": svg, "reveals": {"beam": 4}, "why": "Light over water: look."}


def recoloured(request: dict[str, Any]) -> str:
    """The drawing in the colours that the illustrator was given."""
    data = next(m["content"] for m in request["messages"] if m["role"] == "user")
    text = data if isinstance(data, str) else data[0]["text"]
    colours = json.loads(text.split('name="colours">\n')[1].split("\n</data>")[0])
    svg = DRAWING
    for ours, name in (
        ("#122F31", "ground"),
        ("#1A4244", "far"),
        ("#2E5557", "middle"),
        ("#050C0C", "line"),
        ("#F5FAFB", "ink"),
        ("#FF9F9F", "accent"),
    ):
        svg = svg.replace(ours, colours[name])
    return svg


FILM = [
    Step(json.dumps(PLAN), expects=["Why do rivers never rest?", "response_format", '"ScriptAnswer"']),
    Step(calls=[("describe_template", {"template_id": "stat.count_up"}), ("search_icons", {"words": "river"})], expects=["without_a_model", "preview_frame"]),
    Step(calls=[("preview_frame", {"segment_id": "seg_002", **{k: FIGURE[k] for k in ("template_id", "slots", "reveals")}})], expects=["emoji:"]),
    Step(calls=[("answer", scenes(WRONG_FIGURE))], expects=["findings"]),
    Step(calls=[("answer", scenes(FIGURE))], expects=["shows 91", "cannot be used"]),
    Step(reply=lambda request: {"calls": [("preview_drawing", {"svg": recoloured(request), "reveals": {"beam": 4}})]}, expects=["A lighthouse over a calm sea at night."]),
    Step(reply=lambda request: {"calls": [("answer", drawn(recoloured(request)))]}, expects=["findings"]),
    Step(json.dumps({"voice": "", "pace": 1.0, "music": "calm", "why": "It is a quiet film."}), expects=["hopeful"]),
    Step(
        calls=[("answer", {"verdict": "repair", "why": "The question could be louder.", "repairs": [{"kind": "set_field", "segment_id": "seg_001", "field": "deep"}]})],
        expects=["scene.drawn"],
    ),
    Step(json.dumps({"move": "render", "why": "The three scenes say what they must."}), expects=["- render: draw the film", "- storyboard: think the scenes up again"]),
]  # fmt: skip
