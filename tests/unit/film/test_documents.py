"""Documents: schema tags, upgrades, strictness, errors in one sentence."""

from __future__ import annotations

import json
import pickle
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from film.brief import BrandKit, Brief, hex_colour
from film.cost import CostEntry, CostLedger, Estimate
from film.edit import Edit
from film.errors import BadInput, MachineError, OverBudget, SchemaError, VectoreelError
from film.schema import Document
from film.timeline import TimedSegment, Timeline


class Second(Document):
    """A document in its second version."""

    schema_name: ClassVar[str] = "trial"
    schema_version: ClassVar[int] = 2
    upgrades: ClassVar = {1: lambda d: {"words": d["word"].split()}}
    words: list[str]


def test_a_document_comes_back_as_it_was():
    brief = Brief(script="Hi — नदी 水", brandkit=BrandKit(primary_color="#abc"))
    data = brief.dump()
    assert next(iter(data)) == "schema" and data["schema"] == "vectoreel.brief/1"
    assert Brief.load(json.loads(json.dumps(data))) == brief and brief.brandkit and brief.brandkit.primary_color == "#AABBCC"


def test_an_older_version_is_upgraded_and_a_newer_one_refused():
    assert Second.load({"schema": "vectoreel.trial/1", "word": "a b"}).words == ["a", "b"]
    assert Second.load({"schema": "vectoreel.trial/2", "words": []}).words == []
    with pytest.raises(SchemaError, match="newer"):
        Second.load({"schema": "vectoreel.trial/3", "words": []})
    for foreign in ("vectoreel.brief/1", "trial/1", "vectoreel.trial/x", 5):
        with pytest.raises(SchemaError):
            Second.load({"schema": foreign, "words": []})


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"script": "x", "sript": "y"}, "sript"),
        ({}, "script"),
        ({"script": "x", "render": {"fps": 31}}, "render.fps"),
        ({"script": "x", "constraints": {"animation_ratio": 2}}, "constraints.animation_ratio"),
    ],
)
def test_a_wrong_field_is_named(data, path):
    with pytest.raises(BadInput, match=path.replace(".", r"\.")) as caught:
        Brief.load(data, "job")
    assert str(caught.value).startswith("job: ") and "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [[], "x", None, 5])
def test_what_is_no_object_is_refused(data):
    with pytest.raises(BadInput, match="JSON object"):
        Brief.load(data)


@given(st.text(max_size=9))
def test_only_hex_is_a_colour(text):
    try:
        found = hex_colour(text)
    except ValueError:
        return
    assert len(found) == 7 and found[0] == "#" and set(found[1:]) <= set("0123456789ABCDEF")


@pytest.mark.parametrize("kind", [BadInput, SchemaError, OverBudget, MachineError])
def test_errors_cross_a_process_boundary(kind):
    again = pickle.loads(pickle.dumps(kind("area.problem", "What, where, what to do.")))
    assert (
        type(again) is kind
        and (again.code, str(again)) == ("area.problem", "What, where, what to do.")
        and isinstance(again, VectoreelError)
    )
    assert again.retryable == (kind is MachineError)


def test_costs_add_up():
    ledger = CostLedger(
        entries=[
            CostEntry(kind="llm", what="a", usd=0.1),
            CostEntry(kind="llm", what="b", usd=0.2),
            CostEntry(kind="compute", what="c", usd=1),
        ]
    )
    assert ledger.total_usd == 1.3 and ledger.by_kind() == {"llm": 0.3, "tts": 0, "compute": 1, "storage": 0}
    with pytest.raises(ValueError, match="usd"):
        CostEntry(kind="llm", what="refund", usd=-1)
    assert Estimate(frames=1, film_seconds=1, render_seconds=1, encode_hours=1, files_mb=1, usd={"a": 0.1, "b": 0.2}).total_usd == 0.3


def test_time_is_rational():
    timeline = Timeline(fps=24, segments=[TimedSegment(segment_id="a", start_frame=0, end_frame=7, spans=[], words=[])])
    assert timeline.frames == 7 and timeline.seconds(7) * 24 == 7 and timeline.duration_s == pytest.approx(7 / 24)


def test_edits_are_told_apart_by_their_kind():
    edit = Edit.load({"base_revision": 1, "action": {"kind": "set_slot", "segment_id": "seg_001", "slot": "text", "value": "x"}})
    assert edit.action.kind == "set_slot"
    with pytest.raises(BadInput):
        Edit.load({"base_revision": 1, "action": {"kind": "delete_everything"}})
