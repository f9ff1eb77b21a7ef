"""A role's loop with a scripted model, in process: what is told back, what ends it, and what it costs in turns."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict

from agents.desk.tool import Arguments, Result, TellModel, Tool
from agents.llm import Door, Ledger, ModelConfig, ModelConfused, ModelRefused
from agents.llm.memory import Memory
from agents.roles.loop import Part, play
from agents.scripted import Play, ScriptedModel, Turn, Unexpected


class Word(BaseModel):
    model_config = ConfigDict(extra="forbid")
    word: str


class Ask(Arguments):
    what: str


def lookup(asked: Ask) -> Result:
    if asked.what == "nothing":
        raise TellModel("Ask for something.")
    if asked.what == "crash":
        raise ZeroDivisionError("a fault of ours")
    return Result({"found": asked.what.upper()})


TOOLS = (Tool("look_up", "Looks something up.", Ask, lookup),)
PART = Part("sound", "sound", Word, turns=5, repairs=2)


@pytest.fixture
def spoken(tmp_path):
    """Plays turns against the loop; gives (what came out, the play)."""

    def go(*turns: Turn, tools=TOOLS, accept=lambda output: ()):
        script = Play(turns)
        door = Door(
            lambda role: ModelConfig("scripted"),
            Ledger(tmp_path / "l.jsonl"),
            Memory(tmp_path / "m"),
            make=lambda c: ScriptedModel(play=script),
        )
        return play(PART, door, {}, {"film": {"title": "Rivers"}}, tools, accept), script

    return go


def answer(word: str) -> Turn:
    return Turn(calls=[("answer", {"word": word})])


def test_tools_are_called_until_there_is_an_answer(spoken):
    done, script = spoken(
        Turn(calls=[("look_up", {"what": "sand"})], expects=["Rivers"]), Turn(calls=[("answer", {"word": "sea"})], expects=["SAND"])
    )
    script.done()
    assert (done.output.word, done.calls, done.prompt) == ("sea", 2, "sound@1")
    assert done.steps == ('look_up({"what": "sand"})',)


def test_without_tools_plain_json_is_an_answer_also_in_a_fence(spoken):
    done, _ = spoken(Turn('Here it is:\n```json\n{"word": "sea"}\n```'), tools=())
    assert done.output.word == "sea"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (Turn(calls=[("burn", {})]), "There is no tool 'burn'"),
        (Turn(calls=[("look_up", {"which": 1})]), "what: Field required"),
        (Turn(calls=[("look_up", {"what": "nothing"})]), "Ask for something."),
        (Turn(calls=[("look_up", {"what": "x" * 200_000})]), "at most 100000"),
        (Turn(calls=[("answer", {"words": "x"})]), "word: Field required"),
        (Turn("It is the sea."), "one JSON object"),
    ],
    ids=["unknown tool", "wrong arguments", "the tool says so", "too large", "wrong schema", "prose"],
)
def test_what_the_model_can_mend_it_is_told(spoken, wrong, told):
    done, script = spoken(wrong, Turn(calls=[("answer", {"word": "sea"})], expects=[told]))
    script.done()
    assert done.output.word == "sea" and done.calls == 2


def test_what_is_wrong_with_a_well_formed_answer_is_told_too(spoken):
    done, _ = spoken(
        answer("see"),
        Turn(calls=[("answer", {"word": "sea"})], expects=["no such word"]),
        accept=lambda o: [] if o.word == "sea" else ["no such word"],
    )
    assert done.output.word == "sea"


def test_too_much_nonsense_ends_it(spoken):
    with pytest.raises(ModelConfused) as caught:
        spoken(*[Turn("no")] * 3)
    assert caught.value.code == "llm.confused"


def test_an_endless_loop_of_tools_ends_after_the_turns(spoken):
    with pytest.raises(ModelConfused) as caught:
        spoken(*[Turn(calls=[("look_up", {"what": "sand"})])] * 5)
    assert caught.value.code == "llm.endless"


def test_a_refusal_ends_it_at_once(spoken):
    with pytest.raises(ModelRefused):
        spoken(Turn(refusal="no"))


def test_a_fault_of_ours_in_a_tool_is_not_told_to_the_model(spoken):
    with pytest.raises(ZeroDivisionError):
        spoken(Turn(calls=[("look_up", {"what": "crash"})]))


def test_a_scripted_model_fails_on_what_is_not_in_its_script(spoken):
    with pytest.raises(Unexpected):
        spoken(Turn(calls=[("look_up", {"what": "sand"})], expects=["Mountains"]))
    script = Play([answer("sea")])
    with pytest.raises(Unexpected):
        script.done()
