"""report.html: for people. The film, its scenes, the findings in words, and which line is spoken and shown when. One file, no script."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from film.manifest import Manifest

if TYPE_CHECKING:
    from tools.delivery.folder import Delivery

STYLE = """
:root{color-scheme:light dark;--ink:#1d2126;--soft:#5b6470;--ground:#f7f6f3;--card:#fff;--line:#dedbd4;--bad:#a3200f;--warn:#8a5a00;--good:#1d6b3a}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#a5acb5;--ground:#17191c;--card:#1f2226;--line:#33373d;--bad:#ff8f7e;--warn:#f0b95a;--good:#7fd29c}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:48px 24px 96px}h1{font-size:34px;line-height:1.15;margin:0 0 6px}h2{margin:48px 0 14px;font-size:20px}
.soft{color:var(--soft)}video{width:100%;max-height:70vh;background:#000;border-radius:8px;margin-top:24px}
.scenes{display:grid;grid-template-columns:repeat(auto-fill,minmax(300px,1fr));gap:18px}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:hidden}figure img{display:block;width:100%}
figcaption{padding:12px 14px 14px;font-size:14px}.tag{font-variant:small-caps;letter-spacing:.03em;color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:14.5px}td,th{padding:8px 10px;border-top:1px solid var(--line);text-align:left;vertical-align:top}
.error{color:var(--bad);font-weight:600}.warning{color:var(--warn);font-weight:600}.info{color:var(--soft)}.ok{color:var(--good)}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
"""


def report_html(d: Delivery, manifest: Manifest, report: Mapping[str, Any]) -> str:
    title = manifest.title or "Untitled film"
    scenes = "".join(_scene(d, manifest, i) for i in range(len(manifest.segments)))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}: report</title>'
        f"<style>{STYLE}</style></head><body><main><h1>{escape(title)}</h1>"
        f'<p class="soft">{clock(manifest.duration_seconds)} · {len(manifest.segments)} scenes · look {escape(d.board.look)} · voice {escape(d.speech.voice)} · {escape(d.board.script.language)}</p>'
        f'<video controls preload="metadata" src="{escape(manifest.final_video_url)}" poster="segments/01/preview.png"></video>'
        f"<h2>Findings</h2>{_findings(manifest)}{_fallbacks(manifest)}"
        f'<h2>Scenes</h2><div class="scenes">{scenes}</div>'
        f"<h2>Every line, where it is</h2>{_coverage(report['coverage'])}"
        f"</main></body></html>\n"
    )


def clock(seconds: float) -> str:
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"


def _findings(manifest: Manifest) -> str:
    if not manifest.findings:
        return '<p class="ok">Nothing found: every check passed on the finished file.</p>'
    rows = "".join(
        f'<tr><td class="{f.severity}">{f.severity}</td><td>{escape(f.message)}<div class="soft">{escape(f.fix_hint)}</div></td>'
        f'<td class="num">{escape(f.where.segment_id or f.where.line_id)} {clock(f.where.time_s) if f.where.time_s is not None else ""}</td><td class="soft">{escape(f.code)}</td></tr>'
        for f in manifest.findings
    )
    return f"<table>{rows}</table>"


def _fallbacks(manifest: Manifest) -> str:
    if not manifest.fallbacks:
        return ""
    return "<h2>Done differently</h2><ul>" + "".join(f"<li>{escape(f.message)}</li>" for f in manifest.fallbacks) + "</ul>"


def _scene(d: Delivery, manifest: Manifest, i: int) -> str:
    segment, shown = d.board.segments[i], manifest.segments[i]
    insert = segment.suggestions.human_insert
    person = (
        f'<div class="soft">A person on camera would help here ({insert.score:.2f}): {escape(insert.reason)}</div>'
        if insert.suggested
        else ""
    )
    return (
        f'<figure><img src="{escape(shown.artifacts.thumbnail)}" alt="{escape(segment.script_text, True)}" loading="lazy"><figcaption>'
        f'<div class="tag num">{clock(shown.start)}–{clock(shown.end)} · {escape(shown.role)} · {escape(segment.visual_spec.template_id)}</div>'
        f'<div>{escape(segment.script_text)}</div><div class="soft">{escape(segment.why)}</div>{person}</figcaption></figure>'
    )


def _coverage(rows: list[dict[str, Any]]) -> str:
    body = "".join(
        f'<tr><td class="num soft">{escape(r["line_id"])}</td><td>{escape(r["text"])}</td><td class="num">{clock(r["start"]) if r["start"] is not None else "not spoken"}</td>'
        f'<td class="soft">{escape(", ".join(r["segments"]))}</td></tr>'
        for r in rows
    )
    return f"<table><tr><th></th><th>Line</th><th>From</th><th>Scene</th></tr>{body}</table>"
