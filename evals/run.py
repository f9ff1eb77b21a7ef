"""Runs a suite: each case in a process of its own, so that a crash is a result; what was measured with this very program is not made again."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.film import Case, cases
from evals.metrics import catalogue

SUITES: dict[str, tuple[str, ...]] = {
    "smoke": ("product-launch-1-en", "finance-report-4-de", "science-5-ja", "news-5-pt"),
    "full": (),  # all
}
TWICE = ("product-launch-1-en", "health-5-it")
BASELINE = Path(__file__).with_name("baseline.json")
ROOT = Path(__file__).parents[1]
CODE = ("svg_kit", "film", "tools", "agents", "graph", "prompts", "evals")
TIMEOUT_S = 600
TARGETS = {"finished": 0.95, "accepted": 0.60}
SHARES = {"finished": 0.0, "accepted": 0.02}  # how far a share of films may fall behind the baseline
NOT_COMPARED = ("time",)  # another machine is another time; the figure is shown


def chosen(suite: str, names: Sequence[str] = ()) -> list[Case]:
    wanted = names or SUITES[suite]
    return [case for case in cases() if not wanted or case.name in wanted]


def code_hash() -> str:
    """Everything that a film or a figure depends on, besides the script."""
    digest = hashlib.sha256()
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".json", ".md") and not {"cases", "lines", "_assets"} & set(path.parts) and path != BASELINE:
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def run(picked: Sequence[Case], work: Path, say: Callable[[str], None], model: str = "") -> list[dict[str, Any]]:
    """One result per case, in order. Stopped and started again, it goes on where it was."""
    work = work.resolve()
    code, results = code_hash(), []
    for number, case in enumerate(picked, 1):
        twice = case.name in TWICE
        key = hashlib.sha256("|".join([code, case.name, case.script.read_text("utf-8"), json.dumps(case.gold), model]).encode()).hexdigest()
        done = work / "films" / case.name / "eval.json"
        known = _read(done)
        if known.get("key") != key:
            known = _made(case, work, twice, model)
            known["key"] = key
            done.parent.mkdir(parents=True, exist_ok=True)
            done.write_text(json.dumps(known, ensure_ascii=False, indent=1), "utf-8")
        results.append(known)
        state = "accepted" if known["accepted"] else "made" if known["finished"] else "FAILED"
        say(f"{number}/{len(picked)} {case.name}: {state}" + (f" ({known['why'][0]})" if known["why"] else ""))
    return results


def _read(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _made(case: Case, work: Path, twice: bool, model: str) -> dict[str, Any]:
    target = work / "films" / case.name / "eval.json"
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "evals.film", case.name, "--work", str(work), *(["--twice"] if twice else [])]
    env = {k: v for k, v in os.environ.items() if not k.startswith("VECTOREEL_LLM__") or model}
    if model:
        env["VECTOREEL_LLM__MODEL"] = model
    else:
        env["VECTOREEL_LLM__MODEL"] = ""
    start = time.perf_counter()
    try:
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
        said = done.stderr.strip().splitlines()
        why = f"crash: the process ended with {done.returncode}: {said[-1] if said else ''}"
    except subprocess.TimeoutExpired:
        why = f"crash: not done after {TIMEOUT_S} s"
    found = _read(target) or {"case": case.name, "finished": False, "accepted": False, "why": [why], "crash": True, "metrics": {}}
    found["case_s"] = round(time.perf_counter() - start, 2)
    return found


def summary(results: Sequence[Mapping[str, Any]], picked: Sequence[Case]) -> dict[str, Any]:
    """Means of each metric over the films that have it, and shares of films."""
    n = len(results)
    metrics = {}
    for name, module in catalogue().items():
        values = [r["metrics"][name] for r in results if r["metrics"].get(name) is not None]
        if values:
            pick = min if module.BETTER == "higher" else max
            worst = pick((r for r in results if r["metrics"].get(name) is not None), key=lambda r: r["metrics"][name])
            metrics[name] = {"mean": round(sum(values) / len(values), 4), "films": len(values), "worst": worst["metrics"][name], "worst_case": worst["case"], "version": module.VERSION}  # fmt: skip
    genres: dict[str, list[bool]] = {}
    languages: dict[str, list[bool]] = {}
    for result, case in zip(results, picked):
        genres.setdefault(case.gold["genre"], []).append(result["accepted"])
        languages.setdefault(case.gold["language"], []).append(result["accepted"])
    return {
        "films": n,
        "finished": round(sum(r["finished"] for r in results) / n, 4),
        "accepted": round(sum(r["accepted"] for r in results) / n, 4),
        "crashes": sum(bool(r.get("crash")) for r in results),
        "seconds": round(sum(r.get("case_s", 0.0) for r in results), 1),
        "metrics": metrics,
        "accepted_by_genre": {k: f"{sum(v)}/{len(v)}" for k, v in sorted(genres.items())},
        "accepted_by_language": {k: f"{sum(v)}/{len(v)}" for k, v in sorted(languages.items())},
    }


def baseline(suite: str) -> dict[str, Any]:
    return _read(BASELINE).get(suite, {})


def set_baseline(suite: str, found: Mapping[str, Any]) -> None:
    """Keeps the figures as what later runs are held against."""
    data = _read(BASELINE)
    kept = {k: found[k] for k in ("films", "finished", "accepted", "crashes")}
    kept["metrics"] = {name: {"mean": row["mean"], "version": row["version"]} for name, row in found["metrics"].items()}
    data[suite] = kept
    BASELINE.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", "utf-8")


def compared(found: Mapping[str, Any], before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One row per figure that both have: now, before, the difference, and whether that is a regression beyond the tolerance."""
    rows = []
    for name, tolerance in SHARES.items():
        if name in before:
            delta = found[name] - before[name]
            rows.append(
                {"name": name, "now": found[name], "before": before[name], "delta": round(delta, 4), "regressed": delta < -tolerance - 1e-9}
            )
    if "crashes" in before:
        rows.append({"name": "crashes", "now": found["crashes"], "before": before["crashes"], "delta": found["crashes"] - before["crashes"], "regressed": found["crashes"] > before["crashes"]})  # fmt: skip
    for name, module in catalogue().items():
        now, then = found["metrics"].get(name), before.get("metrics", {}).get(name)
        if not now or not then or then.get("version") != module.VERSION:
            continue
        delta = now["mean"] - then["mean"]
        worse = -delta if module.BETTER == "higher" else delta
        regressed = worse > module.TOLERANCE + 1e-9 and name not in NOT_COMPARED
        rows.append({"name": name, "now": now["mean"], "before": then["mean"], "delta": round(delta, 4), "regressed": regressed})
    return rows
