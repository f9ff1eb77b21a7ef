"""`vectoreel doctor --llm`: what a model can and cannot do is said, line by line, and nothing of it crashes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))

from server import Endpoint, Step

ABLE = [
    Step("river"), Step(calls=[("report_colour", {"colour": "blue"})]), Step(json.dumps({"colour": "blue"}), expects=["json_schema"]),
    Step("one two three four five"), Step("Red.", expects=["image_url"]),
]  # fmt: skip
UNABLE = [
    Step("river"),
    Step("blue"),
    Step(fault="400", text="response_format is unknown"),
    Step("x"),
    Step(fault="400", text="no images here"),
]


def look(place, steps, **more):
    with Endpoint(steps) as endpoint:
        env = {"VECTOREEL_LLM__BASE_URL": endpoint.url, "VECTOREEL_LLM__MODEL": "m", **more}
        result = place("doctor", "--llm", "--json", env=env)
        endpoint.done()
    checks = {c["name"].removeprefix("model: "): c for c in result.json["checks"] if c["name"].startswith("model: ")}
    return result, checks


def test_an_able_model(place):
    result, checks = look(place, ABLE, VECTOREEL_LLM__VISION="true")
    assert result.code == 0, result.err
    assert all(c["ok"] for c in checks.values()), checks
    assert set(checks) >= {"answers", "calls tools", "keeps a JSON schema", "streams", "sees pictures", "says what it used"}


def test_a_model_that_can_little_is_described(place):
    result, checks = look(place, UNABLE)
    assert (
        checks["answers"]["ok"]
        and not checks["calls tools"]["ok"]
        and not checks["keeps a JSON schema"]["ok"]
        and not checks["sees pictures"]["ok"]
    )
    assert "no images here" in checks["sees pictures"]["text"]
    assert result.code == 5


def test_without_a_model_it_says_how_to_set_one(place):
    result = place("doctor", "--llm", "--json")
    assert result.code == 0
    assert any("VECTOREEL_LLM__MODEL" in c["text"] for c in result.json["checks"])
