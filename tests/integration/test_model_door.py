"""The door to a model against an endpoint that speaks the real protocol: every fault bounded in tries and money, and in the books."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage
from pydantic import BaseModel

from agents.llm import BudgetSpent, Door, Ledger, ModelConfig, ModelError, ModelRefused, ModelUnavailable, Price
from agents.llm.door import Reply
from agents.llm.memory import Memory
from agents.llm.request import Request

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))

from server import Endpoint, Step

PRICE = Price(1.0, 4.0)


class Answer(BaseModel):
    word: str


def asked(text: str = "say something", **options) -> Request:
    return Request("script", (HumanMessage(text),), max_tokens=200, **options)


@pytest.fixture
def waits():
    return []


@pytest.fixture
def opened(tmp_path, waits):
    """Opens a door to an endpoint."""

    def open_(endpoint: Endpoint, budget: float | None = None, **options) -> Door:
        config = ModelConfig("test-model", endpoint.url, "key", timeout_s=options.pop("timeout_s", 5.0), price=PRICE, **options)
        ledger = Ledger(tmp_path / "ledger.jsonl", budget)
        return Door(lambda role: config, ledger, Memory(tmp_path / "answers"), sleep=waits.append)

    return open_


def test_an_answer_is_paid_as_the_endpoint_says_and_kept(opened):
    with Endpoint([Step("a river")]) as endpoint:
        door = opened(endpoint)
        assert door.ask(asked()).text == "a river"
        again = door.ask(asked())
        endpoint.done()
    assert again.kept and again.text == "a river"
    assert door.ledger.paid_usd == pytest.approx(endpoint.billed_usd) and endpoint.billed_usd > 0
    assert door.ledger.uncertain_usd == 0


def test_another_process_pays_nothing_for_what_was_answered(opened, tmp_path):
    with Endpoint([Step("a river")]) as endpoint:
        opened(endpoint).ask(asked())
        assert opened(endpoint).ask(asked()).kept
        endpoint.done()


def test_too_many_requests_waits_as_long_as_it_was_asked_to(opened, waits):
    with Endpoint([Step(fault="429", wait_s=3), Step("now")]) as endpoint:
        door = opened(endpoint)
        assert door.ask(asked()).text == "now"
        endpoint.done()
    assert sum(waits) == pytest.approx(3)
    assert [e.state for e in door.ledger.entries()] == ["free", "paid"]


def test_nobody_waits_an_hour(opened, waits):
    with Endpoint([Step(fault="429", wait_s=3600)]) as endpoint, pytest.raises(ModelUnavailable, match="3600 s"):
        opened(endpoint).ask(asked())
    assert not waits


def test_a_burst_of_server_errors_is_survived(opened, waits):
    with Endpoint([Step(fault="500"), Step(fault="502"), Step(fault="503"), Step("after all")]) as endpoint:
        door = opened(endpoint)
        assert door.ask(asked()).text == "after all"
        endpoint.done()
    assert sum(waits) == pytest.approx(1 + 2 + 4)
    assert door.ledger.paid_usd == pytest.approx(endpoint.billed_usd)


def test_a_server_that_stays_down_ends_after_the_attempts(opened):
    with Endpoint([Step(fault="500")] * 4) as endpoint:
        with pytest.raises(ModelUnavailable, match="500"):
            opened(endpoint).ask(asked())
        endpoint.done()


def test_a_wrong_key_is_not_tried_again(opened):
    with Endpoint([Step(fault="401", text="no such key")]) as endpoint:
        with pytest.raises(ModelUnavailable, match="key"):
            opened(endpoint).ask(asked())
        endpoint.done()


def test_silence_is_bounded_and_counted_at_its_bound(opened):
    with Endpoint([Step(fault="silence", wait_s=5), Step("late, but here")]) as endpoint:
        door = opened(endpoint, timeout_s=0.4)
        started = time.monotonic()
        assert door.ask(asked()).text == "late, but here"
        assert time.monotonic() - started < 4
    lost, paid = door.ledger.entries()
    assert (lost.state, paid.state) == ("lost", "paid")
    assert lost.usd >= paid.usd and door.ledger.uncertain_usd == lost.usd


def test_an_empty_answer_is_paid_and_asked_again(opened):
    with Endpoint([Step(fault="empty"), Step("something")]) as endpoint:
        door = opened(endpoint)
        assert door.ask(asked()).text == "something"
    assert door.ledger.paid_usd == pytest.approx(endpoint.billed_usd)


def test_a_page_instead_of_an_answer_is_a_clear_error(opened):
    with Endpoint([Step(fault="html")] * 4) as endpoint, pytest.raises(ModelError):
        opened(endpoint).ask(asked())


def test_a_refusal_is_not_asked_again(opened):
    with Endpoint([Step(refusal="I would rather not")]) as endpoint:
        with pytest.raises(ModelRefused, match="rather not"):
            opened(endpoint).ask(asked())
        endpoint.done()


def test_the_budget_is_never_passed(opened):
    with Endpoint([Step("a long answer " * 30)] * 50) as endpoint:
        door = opened(endpoint, budget=0.0025)
        with pytest.raises(BudgetSpent) as caught:
            for n in range(50):
                door.ask(asked(f"question {n}"))
    assert caught.value.code == "llm.budget"
    assert endpoint.billed_usd <= 0.0025 and door.ledger.paid_usd == pytest.approx(endpoint.billed_usd)


def test_an_endpoint_that_lies_about_its_usage_is_reported(opened):
    told = []
    with Endpoint([Step("short", usage=(900_000, 900_000))]) as endpoint:
        door = opened(endpoint, budget=1.0)
        door.notice = lambda code, text: told.append(code)
        door.ask(asked())
    (entry,) = door.ledger.entries()
    assert told == ["llm.usage"] and "were possible" in entry.note
    assert door.ledger.paid_usd > 1.0
    with pytest.raises(BudgetSpent):
        door.ledger.reserve("script", "m", "k", 0.0001)


def test_a_call_in_flight_when_the_run_ended_is_on_record(tmp_path):
    ledger = Ledger(tmp_path / "ledger.jsonl")
    ledger.reserve("script", "test-model", "key-1", 0.02)
    told = []
    door = Door(
        lambda r: ModelConfig("test-model", price=PRICE),
        Ledger(tmp_path / "ledger.jsonl"),
        Memory(tmp_path / "a"),
        notice=lambda c, t: told.append(c),
    )
    assert told == ["llm.in_flight"] and door.ledger.uncertain_usd == pytest.approx(0.02)
    assert [e.state for e in Ledger(tmp_path / "ledger.jsonl").entries()] == ["lost"]


def test_an_answer_that_came_before_the_kill_is_paid_afterwards(tmp_path):
    Ledger(tmp_path / "ledger.jsonl").reserve("script", "test-model", "key-1", 0.02)
    Memory(tmp_path / "a").put("key-1", {"content": "x", "usage": {"prompt_tokens": 100, "completion_tokens": 10}})
    door = Door(lambda r: ModelConfig("test-model", price=PRICE), Ledger(tmp_path / "ledger.jsonl"), Memory(tmp_path / "a"))
    assert door.ledger.paid_usd == pytest.approx(PRICE.usd(100, 10)) and door.ledger.uncertain_usd == 0


def test_a_stream_gives_pieces_and_the_whole(opened):
    with Endpoint([Step("rivers carry sand to the sea")]) as endpoint:
        *pieces, last = list(opened(endpoint).stream(asked()))
    assert len(pieces) > 1 and "".join(str(p) for p in pieces) == "rivers carry sand to the sea"
    assert isinstance(last, Reply) and last.text == "rivers carry sand to the sea"


def test_a_stream_that_breaks_is_an_error_and_not_half_an_answer(opened):
    with Endpoint([Step("rivers carry sand to the sea", fault="cut")]) as endpoint:
        door = opened(endpoint)
        with pytest.raises(ModelUnavailable):
            list(door.stream(asked()))
    assert [e.state for e in door.ledger.entries()] == ["lost"]


def test_a_schema_that_the_endpoint_does_not_know_is_not_asked_for_again(opened):
    with Endpoint([Step(fault="400", text="response_format is not supported")]) as endpoint:
        door = opened(endpoint)
        assert door.schema_offered("script")
        with pytest.raises(ModelUnavailable):
            door.ask(asked(schema=Answer.model_json_schema()))
        assert not door.schema_offered("script")


def test_a_stop_is_heard_while_the_model_thinks(opened):
    class Stopped(Exception):
        pass

    def stop() -> None:
        if time.monotonic() - started > 0.3:
            raise Stopped

    with Endpoint([Step(fault="silence", wait_s=5)]) as endpoint:
        door = opened(endpoint)
        door.check_stop, started = stop, time.monotonic()
        with pytest.raises(Stopped):
            door.ask(asked())
        assert time.monotonic() - started < 2
    assert [e.state for e in door.ledger.entries()] == ["lost"]
