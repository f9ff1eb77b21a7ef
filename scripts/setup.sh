# Shared by scripts/film and scripts/test: sourced, not run. Makes .venv with uv from the lock file and builds the assets, once.
# $1 of setup: lock file. Sets $root and $venv. What cannot be set up ends with one sentence and exit code 5; the next call goes on from there.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
venv="$root/.venv"
libraries="libgl1 libegl1 libexpat1 libfontconfig1 libflite1"  # Debian's names: the painter's, and the English voice
UV_PYTHON_DOWNLOADS=never; export UV_PYTHON_DOWNLOADS

say() { printf '%s\n' "$*" >&2; }
fail() { say "vectoreel: $*"; exit 5; }

# quietly COMMAND...: what it prints is shown only when it fails
quietly() { printed=$("$@" 2>&1) || { say "$printed"; return 1; }; }

can_run_us() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' >/dev/null 2>&1; }

find_python() {
  for name in python3.13 python3.12 python3.11 python3 python; do
    if can_run_us "$name"; then command -v "$name"; return 0; fi
  done
  return 1
}

is_debian_root() { [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

# apt_install PACKAGE...: installs what is not there yet (Debian, root only); who needs the packages looks whether they came
apt_install() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  say "Installing by apt:$missing"
  quietly apt-get update -qq || true
  # shellcheck disable=SC2086
  quietly env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing || say "apt-get could not install:$missing"
}

# how_to_install PACKAGE...: the line to type, or without apt what to look for
how_to_install() {
  if command -v apt-get >/dev/null 2>&1; then printf 'as root: apt-get install -y %s' "$*"; else printf 'install what Debian calls %s' "$*"; fi
}

loads() { "$venv/bin/python" -c "import ctypes; ctypes.CDLL('$1')" >/dev/null 2>&1; }

stamp_of() { cat "$root/$1" "$root/pyproject.toml" "$root"/build_assets/*.json "$root"/build_assets/*.py | cksum; }

stamped() { [ -f "$venv/.$1" ] && [ "$(cat "$venv/.$1")" = "$(stamp_of "$1")" ] && [ -f "$root/svg_kit/_assets/stamp" ]; }

# A venv holds its own path: one that was moved here, copied or left half made is none.
venv_is_here() { [ -x "$venv/bin/python" ] && grep -qsF "$venv" "$venv/bin/activate"; }

make_venv() {
  venv_is_here && can_run_us "$venv/bin/python" && return 0
  python=$(find_python) || fail "Python 3.11, 3.12 or 3.13 is needed (with venv and pip); none is on the PATH."
  quietly "$python" -m venv --clear "$venv" ||
    fail "$python could not make $venv; the lines above say why. When venv is what is missing: $(how_to_install python3-venv)"
}

setup() {
  lock=$1
  if venv_is_here; then
    if stamped "$lock"; then return 0; fi
    if [ "$lock" = requirements.lock ] && stamped requirements-dev.lock; then return 0; fi  # the tests' packages hold all of the film's
  fi
  say "Setting up (once): packages, fonts and pictograms"
  rm -f "$venv/.requirements.lock" "$venv/.requirements-dev.lock"  # what was there is about to change
  make_venv
  bin="$venv/bin"
  if ! "$bin/python" -c 'import uv' 2>/dev/null; then
    "$bin/python" -m pip --version >/dev/null 2>&1 || quietly "$bin/python" -m ensurepip || fail "$venv has no pip; delete it and call again."
    quietly "$bin/python" -m pip install --quiet --disable-pip-version-check uv || fail "uv could not be installed by pip; look at the network and call again."
  fi
  quietly "$bin/uv" pip sync --quiet --compile-bytecode --python "$bin/python" "$root/$lock" ||
    fail "the packages of $lock could not be installed; look at the network and the room on the disk and call again."
  quietly "$bin/uv" pip install --quiet --python "$bin/python" --no-deps -e "$root" ||
    fail "fonts and pictograms could not be built from npm packages; look at the network and the room on the disk and call again."
  (cd "$root" && "$bin/python" -m compileall -q agents api film graph prompts svg_kit tools evals) || true  # only saves time: the first film starts at once
  # shellcheck disable=SC2086
  if is_debian_root; then apt_install $libraries; fi
  # shellcheck disable=SC2086
  why=$("$bin/python" -c 'import skia' 2>&1) ||
    fail "nothing can be drawn here ($(printf '%s\n' "$why" | tail -n 1)); $(how_to_install $libraries)"
  loads libflite.so.1 || say "English is spoken by espeak; for the better voice flite: $(how_to_install libflite1)"
  stamp_of "$lock" > "$venv/.$lock"
}
