"""scripts/setup.sh on machines that lack something: one sentence, exit code 5, and the next call goes on from there.

A stand-in for Python, uv and apt-get is all that the script meets; what they do is said by files in `faults`.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"

# One program under many names. `-m venv` lays out a venv of itself; every other call succeeds unless a fault of its name is there.
STAND_IN = r"""#!/bin/sh
echo "$(basename -- "$0") $*" >> "$CALLS"
fault() { if [ -f "$FAULTS/$1" ]; then echo "about $1" >&2; echo "Error: $1 is broken" >&2; exit 1; fi; }
case "$(basename -- "$0") $*" in
  *"-m venv --clear "*)
    for folder in "$@"; do :; done
    rm -rf "$folder"; mkdir -p "$folder/bin"
    for name in python uv vectoreel; do cp "$STAND_IN" "$folder/bin/$name"; done
    fault venv
    echo "VIRTUAL_ENV=$folder" > "$folder/bin/activate";;
  *version_info*) fault version;;
  *"import skia"*) fault skia;;
  *CDLL*) fault flite;;
  *"import uv"*) fault no_uv;;
  *"-m pip install"*) fault pip;;
  *"uv pip sync"*) fault sync;;
  *"uv pip install"*) fault build; mkdir -p "$ROOT/svg_kit/_assets"; echo made > "$ROOT/svg_kit/_assets/stamp";;
esac
"""


class Place:
    """A clone on a machine where only stand-ins are found, called by a user who is not root."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a clone"
        self.faults, self.programs, self.calls = folder / "faults", folder / "programs", folder / "calls"
        for path in (self.root / "scripts", self.root / "build_assets", self.faults, self.programs):
            path.mkdir(parents=True)
        for name in ("setup.sh", "film"):
            shutil.copy(SCRIPTS / name, self.root / "scripts" / name)
        for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml", "build_assets/a.json", "build_assets/a.py"):
            (self.root / name).write_text(name)
        self.stand_in = self.programs / "python3.12"
        self.write(self.stand_in, STAND_IN)
        self.write(self.programs / "apt-get", STAND_IN)
        self.write(self.programs / "id", "#!/bin/sh\necho 1000\n")
        for name in ("sh", "cat", "cksum", "grep", "rm", "mkdir", "cp", "dirname", "basename", "tail"):
            (self.programs / name).symlink_to(shutil.which(name) or name)

    def write(self, path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o755)

    def film(self, *faults: str) -> tuple[int, list[str], list[str]]:
        """Exit code, the lines on stderr, the programs called."""
        for file in self.faults.iterdir():
            file.unlink()
        for fault in faults:
            (self.faults / fault).touch()
        self.calls.write_text("")
        env = {"PATH": str(self.programs), "CALLS": self.calls, "FAULTS": self.faults, "STAND_IN": self.stand_in, "ROOT": self.root}
        command = [str(self.programs / "sh"), str(self.root / "scripts/film"), "talk.md"]
        done = subprocess.run(command, env={k: str(v) for k, v in env.items()}, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr.splitlines(), self.calls.read_text().splitlines()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_set_up_once(place: Place) -> None:
    assert place.film()[0] == 0
    code, said, calls = place.film()
    assert (code, said, calls) == (0, [], ["vectoreel make talk.md"])


def test_no_python(place: Place) -> None:
    code, said, _ = place.film("version")
    assert code == 5
    assert said[1:] == ["vectoreel: Python 3.11, 3.12 or 3.13 is needed (with venv and pip); none is on the PATH."]


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        (("venv",), "When venv is what is missing: as root: apt-get install -y python3-venv"),
        (("no_uv", "pip"), "uv could not be installed by pip; look at the network"),
        (("sync",), "the packages of requirements.lock could not be installed; look at the network"),
        (("build",), "fonts and pictograms could not be built"),
        (("skia",), "(Error: skia is broken); as root: apt-get install -y libgl1 libegl1 libexpat1 libfontconfig1 libflite1"),
    ],
)
def test_what_fails_is_told_and_the_next_call_goes_on(place: Place, faults: tuple[str, ...], told: str) -> None:
    code, said, calls = place.film(*faults)
    assert code == 5
    assert said[-1].startswith("vectoreel: ") and told in said[-1]
    assert faults[-1] == "skia" or f"Error: {faults[-1]} is broken" in said  # what the program itself said stands above
    assert not any(call.startswith("vectoreel") for call in calls)
    assert place.film()[0] == 0


def test_a_failed_update_leaves_no_stamp(place: Place) -> None:
    place.film()
    (place.root / "requirements.lock").write_text("newer")
    assert place.film("sync")[0] == 5
    assert any("pip sync" in call for call in place.film()[2])


def test_a_moved_clone_is_set_up_anew(place: Place) -> None:
    place.film()
    place.root = place.root.rename(place.root.with_name("moved"))
    code, _, calls = place.film()
    assert code == 0 and any("-m venv" in call for call in calls)


def test_without_flite_the_line_to_type_is_said_and_the_film_is_made(place: Place) -> None:
    code, said, calls = place.film("flite")
    assert code == 0 and calls[-1] == "vectoreel make talk.md"
    assert said[-1] == "English is spoken by espeak; for the better voice flite: as root: apt-get install -y libflite1"


def test_without_apt_the_packages_are_named(place: Place) -> None:
    (place.programs / "apt-get").unlink()
    assert place.film("skia")[1][-1].endswith("; install what Debian calls libgl1 libegl1 libexpat1 libfontconfig1 libflite1")
