"""eval: how good the films are: 50 scripts with what a person wants of them, and labelled lines for the model of roles."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from api.cli.options import choice
from api.cli.screen import Screen

REGRESSED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        default="films",
        metavar="films|lines|train",
        help="films (default), lines (roles and cuts on the labelled lines), train (the model of roles, on the train lines)",
    )
    parser.add_argument("--suite", default="smoke", help="smoke (4 short scripts) or full (50)")
    parser.add_argument("--case", action="append", default=[], metavar="NAME", help="only this script (repeatable)")
    parser.add_argument("--model", default="", metavar="NAME", help="let this language model direct (default: no model)")
    parser.add_argument(
        "--baseline", action="store_true", help="show the change of every figure against evals/baseline.json, as a table for a pull request"
    )
    parser.add_argument("--set-baseline", action="store_true", help="keep these figures as the baseline that later runs are compared with")
    parser.add_argument(
        "--work", default="out/evals", metavar="DIR", help="where films and report go; a run that was stopped goes on from there"
    )
    parser.add_argument(
        "--against", metavar="DIR", help="the --work folder of another run: a language model that sees judges the films in pairs"
    )
    parser.add_argument(
        "--opinions",
        metavar="FILE",
        help="a blind reviewer's answers on the sample of contact sheets: case, yes or no, why, with tabs between",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    what = choice("eval", args.what, ["films", "lines", "train"])
    if what == "train":
        return _train(screen)
    if what == "lines":
        return _lines(screen)
    return _films(args, screen)


def _train(screen: Screen) -> int:
    import importlib.util

    from film.errors import MachineError

    if importlib.util.find_spec("sklearn") is None:
        raise MachineError(
            "eval.no_sklearn",
            "Training needs scikit-learn, which is not installed; install the development dependencies (requirements-dev.lock).",
        )
    from evals.train import train

    figures = train(screen.line)
    screen.result(figures, "\n".join(f"{name}: {value:g}" for name, value in figures.items()))
    return 0


def _lines(screen: Screen) -> int:
    from evals.labels import read_split
    from evals.lines_eval import judged, two_labellers

    data: dict[str, Any] = {
        "train": judged(read_split("train")),
        "heldout": judged(read_split("heldout")),
        "two_labellers": two_labellers(),
    }
    screen.result(data, "\n".join(f"{split}: " + ", ".join(f"{k} {v:g}" for k, v in row.items()) for split, row in data.items()))
    return 0


def _films(args: argparse.Namespace, screen: Screen) -> int:
    from evals import report
    from evals.film import cases
    from evals.judge import reviewed, sample
    from evals.run import SUITES, baseline, chosen, compared, run, set_baseline, summary

    suite = choice("suite", args.suite, list(SUITES))
    names = [choice("case", name, [c.name for c in cases()]) for name in args.case]
    picked = chosen(suite, names)
    work = Path(args.work)
    results = run(picked, work, screen.line, args.model)
    found = summary(results, picked)
    found["sample"] = sample(results)
    if args.opinions:
        found["reviewer"] = reviewed(read_answers(args.opinions), results)
    if args.against:
        found["judge"] = _judged(work, Path(args.against), [r["case"] for r in results if r["finished"]], screen)
    rows = [] if names else compared(found, baseline(suite))
    page = report.write(work, found, results, rows)
    if args.set_baseline and not names:
        set_baseline(suite, found)
    worse = [r["name"] for r in rows if r["regressed"]]
    lines = [
        f"{found['films']} films: {found['finished']:.0%} finished, {found['accepted']:.0%} accepted at first try, {found['crashes']} crashes"
    ]
    lines += [
        f"{name:18} {row['mean']:.4g}" + next((f"  ({r['delta']:+.4g})" for r in rows if r["name"] == name), "")
        for name, row in found["metrics"].items()
    ]
    if "reviewer" in found:
        lines.append("a reviewer would take {yes} of {of}; {both} of them are accepted by the checks too".format(**found["reviewer"]))
    if "judge" in found:
        lines.append("the model finds {better} better, {worse} worse, {same} the same".format(**found["judge"]))
    if args.baseline:
        lines = [report.deltas(rows)] if rows else ["There is no baseline of this suite to compare with; keep one with --set-baseline."]
    lines += [f"regressed: {', '.join(worse)}"] if worse else []
    screen.result({**found, "compared": rows, "regressed": worse, "report": str(page), "results": results}, "\n".join([*lines, str(page)]))
    return REGRESSED if worse and not args.set_baseline else 0


def _judged(work: Path, other: Path, names: list[str], screen: Screen) -> dict[str, Any]:
    """The model's pairwise opinions on the films of two runs. Raises BadInput when no model that sees is set."""
    from agents.llm import Door, Ledger
    from agents.llm.memory import Memory
    from evals.film import cases
    from evals.model_judge import compare, tally
    from film.errors import BadInput
    from graph.minds import model_config
    from graph.settings import load_settings

    config = model_config(load_settings().llm, "judge")
    if config is None or not config.vision:
        raise BadInput(
            "eval.no_judge", "--against needs a language model that sees: set VECTOREEL_LLM__MODEL and VECTOREEL_LLM__VISION=true."
        )
    door = Door(lambda role: config, Ledger(work / "ledger.jsonl"), Memory(work / "answers"), notice=lambda code, text: screen.line(text))
    scripts = {c.name: c.script for c in cases()}
    sides, rows = [], []
    for name in names:
        sheets = [folder / "films" / name / "contact-sheet.png" for folder in (work, other)]
        if not all(sheet.exists() for sheet in sheets):
            continue
        side, why = compare(door, scripts[name].read_text("utf-8"), *sheets)
        sides.append(side)
        rows.append({"case": name, "better": {"A": "this", "B": "that", "same": "same"}[side], "why": why})
        screen.line(f"{name}: {rows[-1]['better']}")
    return {**tally(sides), "pairs": rows, "usd": round(door.ledger.paid_usd, 6)}


def read_answers(name: str) -> list[Any]:
    from evals.judge import read_opinions
    from film.errors import BadInput

    try:
        return read_opinions(Path(name))
    except (OSError, ValueError) as error:
        raise BadInput("eval.opinions", f"The opinions cannot be read: {error}.") from error
