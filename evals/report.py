"""The report of a run: one HTML page with plots and a contact sheet per film, no script; and the tables for docs/evals.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals.metrics import catalogue
from evals.run import TARGETS

STYLE = """
:root{color-scheme:light dark;--ink:#1d2126;--soft:#5b6470;--ground:#f7f6f3;--card:#fff;--line:#dedbd4;--bad:#a3200f;--good:#1d6b3a;--bar:#3b6ea5}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#a5acb5;--ground:#17191c;--card:#1f2226;--line:#33373d;--bad:#ff8f7e;--good:#7fd29c;--bar:#7fb0e6}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:1160px;margin:0 auto;padding:48px 24px 96px}h1{font-size:34px;margin:0 0 6px}h2{margin:48px 0 14px;font-size:20px}h3{margin:0;font-size:17px}
table{border-collapse:collapse;width:100%}td,th{padding:7px 12px 7px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.num{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}.soft{color:var(--soft)}.bad{color:var(--bad)}.good{color:var(--good)}
article{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 18px}article img{width:100%;border-radius:4px;display:block;margin-top:10px}
ul{margin:6px 0;padding-left:20px}svg{max-width:100%;height:auto}svg text{fill:var(--ink);font:12px system-ui,sans-serif}svg .bar{fill:var(--bar)}svg .line{stroke:var(--line)}svg .dot{fill:var(--bar);opacity:.65}svg .goal{stroke:var(--bad);stroke-dasharray:4 3}
"""


def figure(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def html(found: Mapping[str, Any], results: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]], films: str = "films") -> str:
    """`films`: where the output folders are, from the page."""
    goals = f"{found['accepted']:.0%} accepted at first try, {found['finished']:.0%} finished, {found['crashes']} crashes"
    cards = "".join(_card(r, films) for r in sorted(results, key=lambda r: (r["accepted"], r["case"])))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vectoreel evaluation</title>'
        f"<style>{STYLE}</style></head><body><main><h1>{found['films']} films</h1><p>{goals}; made and measured in {found['seconds'] / 60:.1f} minutes.</p>"
        f"<h2>Figures</h2>{_figures(found)}{_deltas(rows)}"
        f"<h2>Accepted, by genre</h2>{bars(found['accepted_by_genre'])}<h2>Accepted, by language</h2>{bars(found['accepted_by_language'])}"
        f"<h2>Every film, by metric</h2>{strips(results)}<h2>Films</h2>{cards}</main></body></html>\n"
    )


def _figures(found: Mapping[str, Any]) -> str:
    body = "".join(
        f'<tr><td>{escape(catalogue()[name].TITLE)}<div class="soft">{name} {row["version"]}, {catalogue()[name].BETTER} is better</div></td>'
        f'<td class="num">{figure(row["mean"])} {catalogue()[name].UNIT}</td><td class="num">{figure(row["worst"])}</td><td class="soft">{escape(row["worst_case"])}</td><td class="num">{row["films"]}</td></tr>'
        for name, row in found["metrics"].items()
    )
    return f'<table><tr><th>Metric</th><th class="num">Mean</th><th class="num">Worst</th><th></th><th class="num">Films</th></tr>{body}</table>'


def _deltas(rows: Sequence[Mapping[str, Any]]) -> str:
    if not rows:
        return '<p class="soft">There is no baseline to compare with.</p>'
    body = "".join(
        f'<tr><td>{escape(r["name"])}</td><td class="num">{figure(r["before"])}</td><td class="num">{figure(r["now"])}</td>'
        f'<td class="num {"bad" if r["regressed"] else ""}">{r["delta"]:+.4g}{" regressed" if r["regressed"] else ""}</td></tr>'
        for r in rows
    )
    return f'<h2>Against the baseline</h2><table><tr><th></th><th class="num">Before</th><th class="num">Now</th><th class="num">Change</th></tr>{body}</table>'


def bars(shares: Mapping[str, str]) -> str:
    """`name: 3/5` as bars, with the target."""
    height, left, width = 26, 150, 520
    goal = left + width * TARGETS["accepted"]
    parts = []
    for i, (name, text) in enumerate(shares.items()):
        good, _, of = text.partition("/")
        long = width * int(good) / max(1, int(of))
        parts.append(f'<text x="0" y="{i * height + 17}">{escape(name)}</text><rect class="bar" x="{left}" y="{i * height + 5}" width="{long:.1f}" height="16" rx="2"/><text x="{left + long + 6:.1f}" y="{i * height + 17}">{text}</text>')  # fmt: skip
    tall = height * len(shares)
    return f'<svg viewBox="0 0 {left + width + 60} {tall}" width="{left + width + 60}" role="img" aria-label="shares of accepted films">{"".join(parts)}<line class="goal" x1="{goal}" x2="{goal}" y1="0" y2="{tall}"/></svg>'


def strips(results: Sequence[Mapping[str, Any]]) -> str:
    """Each metric as a line with a dot per film, from the least to the greatest value."""
    height, left, width = 30, 190, 640
    parts, y = [], 0
    for name in catalogue():
        values = [(r["metrics"][name], r["case"]) for r in results if r["metrics"].get(name) is not None]
        if not values:
            continue
        low, high = min(v for v, _ in values), max(v for v, _ in values)
        span = high - low or 1.0
        dots = "".join(f'<circle class="dot" cx="{left + width * (v - low) / span:.1f}" cy="{y + 15}" r="4"><title>{escape(case)}: {figure(v)}</title></circle>' for v, case in values)  # fmt: skip
        parts.append(f'<text x="0" y="{y + 19}">{name}</text><line class="line" x1="{left}" x2="{left + width}" y1="{y + 15}" y2="{y + 15}"/>{dots}<text x="{left - 8}" y="{y + 19}" text-anchor="end">{figure(low)}</text><text x="{left + width + 10}" y="{y + 19}">{figure(high)}</text>')  # fmt: skip
        y += height
    return f'<svg viewBox="0 0 {left + width + 70} {y}" width="{left + width + 70}" role="img" aria-label="values of all films by metric">{"".join(parts)}</svg>'


def _card(result: Mapping[str, Any], films: str) -> str:
    state = '<span class="good">accepted</span>' if result["accepted"] else '<span class="bad">not accepted</span>'
    why = "".join(f"<li>{escape(w)}</li>" for w in result["why"])
    sheet = f'<img src="{films}/{escape(result["case"])}/contact-sheet.png" alt="Contact sheet of {escape(result["case"])}" loading="lazy">' if result["finished"] else ""  # fmt: skip
    facts = f"{result['segments']} scenes, {result['seconds']:.0f} s" if result["finished"] else "no film"
    return f'<article id="{escape(result["case"])}"><h3>{escape(result["case"])}: {state}</h3><div class="soft">{facts}</div><ul>{why}</ul>{sheet}</article>'


def markdown(found: Mapping[str, Any]) -> str:
    """The table for docs/evals.md."""
    lines = ["| metric | version | mean | worst | films | better |", "|---|--:|--:|---|--:|---|"]
    for name, row in found["metrics"].items():
        module = catalogue()[name]
        unit = f" {module.UNIT}" if module.UNIT else ""
        lines.append(f"| {module.TITLE} (`{name}`) | {row['version']} | {figure(row['mean'])}{unit} | {figure(row['worst'])} ({row['worst_case']}) | {row['films']} | {module.BETTER} |")  # fmt: skip
    return "\n".join(lines) + "\n"


def deltas(rows: Sequence[Mapping[str, Any]]) -> str:
    """The changes against the baseline, to be pasted into a pull request."""
    lines = ["| figure | baseline | now | change |", "|---|--:|--:|--:|"]
    lines += [
        f"| {r['name']} | {figure(r['before'])} | {figure(r['now'])} | {r['delta']:+.4g}{' regressed' if r['regressed'] else ''} |"
        for r in rows
    ]
    return "\n".join(lines)


def write(folder: Path, found: Mapping[str, Any], results: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]) -> Path:
    """index.html and table.md beside the films' folders."""
    page = folder / "index.html"
    page.write_text(html(found, results, rows), "utf-8")
    (folder / "table.md").write_text(markdown(found), "utf-8")
    return page
