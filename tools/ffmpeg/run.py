"""The one place that runs ffmpeg: the machine's, or the one of imageio-ffmpeg."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

from film.errors import MachineError


def executable() -> str:
    found = shutil.which("ffmpeg")
    if found:
        return found
    import imageio_ffmpeg

    return imageio_ffmpeg.get_ffmpeg_exe()


def run(arguments: Sequence[str]) -> str:
    """Runs ffmpeg; returns what it wrote to stderr. Raises MachineError `ffmpeg.failed` with its last line."""
    done = subprocess.run([executable(), *arguments], capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "no message")
        raise MachineError("ffmpeg.failed", f"ffmpeg stopped with code {done.returncode}: {last.strip()}")
    return done.stderr
