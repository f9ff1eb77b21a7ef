"""Every metric on a tiny film with a known answer, and on a spoilt one; what makes a film acceptable; regressions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from checkfilms import SENTENCES, scenes, with_scene

from evals import judge, report
from evals import run as suites
from evals.accepted import forbidden, pattern, plain, shown, verdict
from evals.film import Case, Film, cases
from evals.metrics import catalogue
from film.finding import Finding, Where
from svg_kit.elements import Group
from svg_kit.motion import Key, Track

GOLD = {
    "genre": "news",
    "language": "en",
    "segments": [{"role": role, "text": [text]} for role, text in zip(("context", "step", "cta"), SENTENCES)],
    "must_show": ["Seven rivers", "This summer"],
    "must_not_show": ["NARRATOR:"],
}


def film(context: Any = None, findings: Sequence[Finding] = (), gold: dict[str, Any] | None = None, **changes: Any) -> Film:
    case = Case("tiny", Path("tiny.md"), {**GOLD, **(gold or {})})
    return Film(case, context or scenes(), findings, None, Path("tiny"), changes.pop("wall_s", 3.0), changes.pop("usd", 0.0), **changes)  # type: ignore[arg-type]


def measure(name: str, of: Film) -> float | None:
    return catalogue()[name].measure(of)


def said(code: str, **where: str) -> Finding:
    return Finding(code=code, severity="error", message=code, where=Where(**where))  # type: ignore[arg-type]


def changed(index: int, **visual: Any) -> Any:
    """The film with one segment's visual spec changed on paper (the pictures stay)."""
    context = scenes()
    segments = list(context.board.segments)
    segments[index] = segments[index].model_copy(update={"visual_spec": segments[index].visual_spec.model_copy(update=visual)})
    return replace(context, board=context.board.model_copy(update={"segments": segments}))


def test_every_metric_says_what_it_is():
    for name, module in catalogue().items():
        assert name == module.NAME
        assert module.VERSION >= 1 and module.BETTER in ("higher", "lower") and module.TITLE and module.TOLERANCE >= 0
    assert len(catalogue()) >= 16


def test_cuts_and_roles():
    made = film()
    roles = [s.role for s in made.context.board.segments]
    assert measure("segmentation_f1", made) == 1.0
    gold = [{"role": role, "text": [text]} for role, text in zip(roles, SENTENCES)]
    assert measure("role_accuracy", film(gold={"segments": gold})) == 1.0
    gold[0]["role"] = "quote"
    assert measure("role_accuracy", film(gold={"segments": gold})) == pytest.approx(2 / 3)
    together = [{"role": "hook", "text": list(SENTENCES[:2])}, {"role": "cta", "text": [SENTENCES[2]]}]
    assert measure("segmentation_f1", film(gold={"segments": together})) == pytest.approx(2 / 3)  # 1 of our 2 cuts, all of the gold's 1


def test_figures():
    assert measure("figure_exactness", film()) is None
    assert measure("figure_exactness", film(changed(0, slots={"text": "Seven rivers, 7 of them"}))) == 1.0
    assert measure("figure_exactness", film(changed(0, slots={"text": "7 rivers and 4711 boats"}))) == 0.5


def test_word_cue_lag():
    made = film()
    assert measure("word_cue_lag", made) < 20  # type: ignore[operator]
    moves = made.context.board.segments[0].visual_spec.transforms
    name = f"{moves[0].layer}-"

    def late(scene):
        tracks = tuple(
            replace(t, keys=tuple(replace(k, t=k.t + 0.4) for k in t.keys)) if t.target.startswith(name) else t for t in scene.tracks
        )
        return replace(scene, tracks=tracks)

    assert measure("word_cue_lag", film(with_scene(scenes(), 0, late))) > 300  # type: ignore[operator]


def test_coverage_and_errors_and_brand_count_findings():
    assert measure("line_coverage", film()) == 1.0
    line = scenes().board.script.lines[1].line_id
    lost = [said("coverage.not_spoken", line_id=line), said("coverage.not_shown", line_id=line)]
    assert measure("line_coverage", film(findings=lost)) == pytest.approx(2 / 3)
    assert (measure("errors", film()), measure("errors", film(findings=lost))) == (0.0, 2.0)
    assert measure("brand", film()) == 1.0
    off = said("palette.off_brand", segment_id=scenes().board.segments[0].segment_id)
    assert measure("brand", film(findings=[off])) == pytest.approx(2 / 3)


def test_text_ratio():
    shown_words = sum(len(ink.text.split()) for shot in scenes().shots for ink in shot.texts)
    assert measure("text_ratio", film()) == pytest.approx(shown_words / sum(len(s.split()) for s in SENTENCES))


def test_icons():
    assert measure("icon_relevance", film()) is None
    slots = {"items": [{"text": "Their water", "icon": "emoji:droplet"}, {"text": "Wheels", "icon": "emoji:pizza"}]}
    mixed = measure("icon_relevance", film(changed(1, slots=slots)))
    bad = measure("icon_relevance", film(changed(1, slots={"icon": "emoji:pizza"})))
    assert bad == 0.0 and mixed is not None and 0 < mixed <= 0.5


def test_variety():
    assert measure("variety", film()) == 1.0
    assert measure("variety", film(changed(1, template_id="hook.big_claim"))) == pytest.approx(2 / 3)


def test_pacing():
    long = [shot.picture.duration for shot in scenes().shots]
    good = sum(d for i, d in enumerate(long) if 3 <= d <= 9 + (1.5 if i == len(long) - 1 else 0))
    assert measure("pacing", film()) == pytest.approx(good / sum(long))
    context = scenes()
    flash = [replace(p, frames=30) for p in context.pictures]
    assert measure("pacing", film(replace(context, pictures=flash))) == 0.0


def test_caption_standard():
    assert measure("caption_standard", film()) == 1.0
    context = scenes()
    fast = [_in_a_second(segment, n) for n, segment in enumerate(context.timeline.segments)]
    rushed = replace(context, timeline=context.timeline.model_copy(update={"segments": fast}))
    assert measure("caption_standard", film(rushed)) == 0.0


def _in_a_second(segment, n: int):
    words = [w.model_copy(update={"start": n + i / 20, "end": n + (i + 1) / 20}) for i, w in enumerate(segment.words)]
    spans = [span.model_copy(update={"start": float(n), "end": n + len(words) / 20}) for span in segment.spans]
    return segment.model_copy(update={"start_frame": n * 30, "end_frame": n * 30 + 30, "words": words, "spans": spans})


def recoloured(group: Group, fill: str) -> Group:
    children = tuple(
        recoloured(c, fill) if isinstance(c, Group) else replace(c, fill=fill) if hasattr(c, "runs") else c for c in group.children
    )
    return replace(group, children=children)


def pale(scene):
    """Letters in the colour of the ground."""
    return replace(scene, roots=tuple(recoloured(g, scene.ground) for g in scene.roots))


def test_contrast():
    assert measure("contrast", film()) == 1.0
    assert measure("contrast", film(with_scene(scenes(), 0, pale))) < 1.0  # type: ignore[operator]


def test_audio_time_cost_and_determinism():
    sound = SimpleNamespace(sound=SimpleNamespace(lufs=-15.0))
    made = film(sound)
    assert measure("audio", made) == 1.0
    made.findings = [said("sound.clipping")]
    assert measure("audio", made) == 7.0
    made = film(wall_s=6.0, usd=0.25)
    assert measure("time", made) == pytest.approx(6.0 / made.seconds * 60)
    assert measure("cost", made) == 0.25
    assert [measure("determinism", film(again=a)) for a in (None, True, False)] == [None, 1.0, 0.0]


def test_facts_on_screen():
    made = film()
    assert measure("must_show", made) == 1.0
    assert [s.enough for s in shown(made, ["Seven rivers", "Below the old town", "turns three", "Their water"])] == [
        True,
        True,
        False,
        True,
    ]
    assert shown(made, ["turns three"])[0].why == "not drawn in any scene"  # the captions say it, which does not count


def test_a_fact_that_comes_too_late_or_cannot_be_read_is_not_shown():
    late = with_scene(scenes(), 0, lambda s: hidden_until(s, s.duration - 0.5))
    assert "held for" in shown(film(late), ["Seven rivers"])[0].why
    faint = with_scene(scenes(), 0, pale)
    assert "cannot be read" in shown(film(faint), ["Seven rivers"])[0].why
    away = with_scene(scenes(), 0, lambda s: replace(s, roots=tuple(replace(g, matrix=(1, 0, 0, 1, -3000, 0)) for g in s.roots)))
    assert "cannot be read" in shown(film(away), ["Seven rivers"])[0].why
    shot = scenes().shots[0]
    block = next(ink.block for ink in shot.texts if "Seven" in ink.text)
    covered = film(findings=[said("text.hidden", segment_id=shot.id, element=block)])
    assert [s.enough for s in shown(covered, ["Seven rivers"])] == [False]


def hidden_until(scene, t: float):
    names = [g.id or f"r{i}" for i, g in enumerate(scene.roots)]
    roots = tuple(replace(g, id=n) for g, n in zip(scene.roots, names))
    tracks = tuple(Track(n, "visible", (Key(t - 0.01, 0.0, "hold"), Key(t, 1.0, "hold"))) for n in names)
    return replace(scene, roots=roots, tracks=(*scene.tracks, *tracks))


def test_what_must_not_be_shown():
    wrong = film(gold={"must_not_show": ["Great wheels", "NARRATOR:"]})
    assert forbidden(wrong) == ["Great wheels"]
    assert (measure("must_not_show", wrong), measure("must_not_show", film())) == (1.0, 0.0)


def test_verdict():
    assert verdict(film())["accepted"]
    for spoilt in (
        film(findings=[said("text.overflow")]),
        film(gold={"must_show": ["Eight rivers"]}),
        film(gold={"must_not_show": ["This summer"]}),
    ):
        assert not verdict(spoilt)["accepted"] and len(verdict(spoilt)["why"]) == 1


@pytest.mark.parametrize(
    ("fact", "drawn", "there"),
    [
        ("3 million", "About 3 million", True), ("3 million", "13 million", False), ("52", "1952", False), ("5.86", "$5.86", True), ("586", "5.86", False),
        ("79 dollars", "$79", True), ("1,10 Euro", "1,10 €", True), ("4 Prozent", "4 %", True), ("alga", "algae", False), ("2.45ギガヘルツ", "2.45 ギガヘルツの波", True),
        ("40度", "紫の光は約40度の方向", True), ("18 degrees", "18°", True), ("1.9 times", "1.9×", True), ("9 times", "1.9×", False),
        ("2 p.m.", "Before 2 p.m", True), ("60 %", "160 %", False), ("300 metres", "300 metres.", True), ("9", "0.9", False), ("1240", "1.240", False), ("[HOOK]", "the hook", False), ("Heart's Content", "Heart’s Content", True),
    ],
)  # fmt: skip
def test_a_fact_is_found_whatever_is_done_with_its_spaces(fact: str, drawn: str, there: bool):
    assert bool(pattern(fact).search(plain(drawn))) is there


def results(accepted: int, of: int = 4) -> list[dict[str, Any]]:
    return [
        {"case": f"c{i}", "finished": True, "accepted": i < accepted, "why": [], "crash": False, "case_s": 2.0, "seconds": 10.0, "segments": 3,
         "metrics": {"contrast": 1.0 if i < accepted else 0.5, "time": 10.0}} for i in range(of)
    ]  # fmt: skip


def test_summary_and_regressions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    picked = [Case(f"c{i}", Path("x"), GOLD) for i in range(4)]
    good, bad = suites.summary(results(4), picked), suites.summary(results(2), picked)
    assert (good["accepted"], bad["accepted"], bad["metrics"]["contrast"]["mean"]) == (1.0, 0.5, 0.75)
    assert bad["metrics"]["contrast"]["worst_case"] == "c2" and bad["accepted_by_genre"] == {"news": "2/4"}
    monkeypatch.setattr(suites, "BASELINE", tmp_path / "baseline.json")
    assert suites.compared(good, suites.baseline("smoke")) == []
    suites.set_baseline("smoke", good)
    assert not any(r["regressed"] for r in suites.compared(good, suites.baseline("smoke")))
    assert {r["name"] for r in suites.compared(bad, suites.baseline("smoke")) if r["regressed"]} == {"accepted", "contrast"}
    kept = json.loads((tmp_path / "baseline.json").read_text())
    kept["smoke"]["metrics"]["contrast"]["version"] = 0  # measured otherwise: not comparable
    (tmp_path / "baseline.json").write_text(json.dumps(kept))
    assert {r["name"] for r in suites.compared(bad, suites.baseline("smoke")) if r["regressed"]} == {"accepted"}


def test_report(tmp_path: Path):
    picked = [Case(f"c{i}", Path("x"), GOLD) for i in range(4)]
    rows = results(3)
    rows[3]["why"] = ["must show '<7>': not drawn in any scene"]
    found = suites.summary(rows, picked)
    text = report.write(tmp_path, found, rows, suites.compared(found, {"accepted": 1.0})).read_text()
    assert "&lt;7&gt;" in text and "<script" not in text and text.count("contact-sheet.png") == 4 and "regressed" in text
    assert "| texts that reach the wanted contrast (`contrast`) | 1 | 0.875 |" in (tmp_path / "table.md").read_text()


def test_a_stopped_run_goes_on_and_a_crash_is_a_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    picked = [c for c in cases() if c.name in suites.SUITES["smoke"]]
    asked = []

    def made(case, work, twice, model):
        asked.append(case.name)
        return {"case": case.name, "finished": False, "accepted": False, "why": ["crash: x"], "crash": True, "metrics": {}}

    monkeypatch.setattr(suites, "_made", made)
    first = suites.run(picked, tmp_path, lambda _: None)
    assert len(asked) == 4 and suites.summary(first, picked)["crashes"] == 4
    assert suites.run(picked, tmp_path, lambda _: None) == first and len(asked) == 4
    suites.run(picked[:1], tmp_path, lambda _: None, model="other")
    assert len(asked) == 5


def test_fifty_cases_with_gold_that_the_reader_finds():
    from evals.labels import places
    from tools.script_reader.read import read_script_file

    known = cases()
    assert len(known) == 50 and {n for names in suites.SUITES.values() for n in (*names, *suites.TWICE)} <= {c.name for c in known}
    for case in known:
        places(read_script_file(case.script), [text for _, _, text in case.sentences])


def test_judges(tmp_path: Path):
    rows = results(4, 30)
    assert judge.sample(rows) == judge.sample(list(reversed(rows))) and len(judge.sample(rows)) == 12
    rows[0]["finished"] = False
    assert rows[0]["case"] not in judge.sample(rows, 30)
    answers = tmp_path / "a.tsv"
    answers.write_text("# who\nc1\tyes\nc2\tno\ttext too small\n", "utf-8")
    assert [(o.case, o.yes, o.why) for o in judge.read_opinions(answers)] == [("c1", True, ""), ("c2", False, "text too small")]
    assert judge.reviewed(judge.read_opinions(answers), results(1)) == {"of": 2, "yes": 1, "both": 0}
    answers.write_text("c1\tmaybe\n", "utf-8")
    with pytest.raises(ValueError, match=r"a\.tsv:1"):
        judge.read_opinions(answers)
    found = judge.opinions(["c1"], {"c1": "script"}, {"c1": tmp_path / "x.png"}, lambda script, sheet: (script == "script", sheet.name))
    assert found == [judge.Opinion("c1", True, "x.png")]
