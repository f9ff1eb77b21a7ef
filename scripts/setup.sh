# Shared by scripts/film and scripts/test: sourced, not run. Makes .venv with uv from the lock file and builds the assets, once.
# $1: lock file. Sets $root and $venv.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
venv="$root/.venv"
UV_PYTHON_DOWNLOADS=never; export UV_PYTHON_DOWNLOADS

say() { printf '%s\n' "$*" >&2; }

find_python() {
  for name in python3.13 python3.12 python3.11 python3 python; do
    if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
      command -v "$name"; return 0
    fi
  done
  say "vectoreel: Python 3.11, 3.12 or 3.13 is needed (with venv and pip)."; exit 5
}

is_debian_root() { [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

# apt_install PACKAGE...: installs what is not there yet (Debian, root only)
apt_install() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  say "Installing by apt:$missing"
  apt-get update -qq >&2 || true
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

graphics_there() { "$venv/bin/python" -c 'import skia' >/dev/null 2>&1; }

stamp_of() { cat "$root/$1" "$root/pyproject.toml" "$root"/build_assets/*.json "$root"/build_assets/*.py | cksum; }

setup() {
  lock=$1
  want=$(stamp_of "$lock")
  if [ -f "$venv/.$lock" ] && [ "$(cat "$venv/.$lock")" = "$want" ] && [ -f "$root/svg_kit/_assets/stamp" ]; then return 0; fi
  if [ "$lock" = requirements.lock ] && [ -f "$venv/.requirements-dev.lock" ] && [ "$(cat "$venv/.requirements-dev.lock")" = "$(stamp_of requirements-dev.lock)" ] && [ -f "$root/svg_kit/_assets/stamp" ]; then return 0; fi
  say "Setting up (once): packages, fonts and pictograms"
  rm -f "$venv/.requirements.lock" "$venv/.requirements-dev.lock"  # what was there is about to change
  [ -x "$venv/bin/python" ] || "$(find_python)" -m venv "$venv"
  "$venv/bin/python" -c 'import uv' 2>/dev/null || "$venv/bin/python" -m pip install --quiet --disable-pip-version-check uv
  "$venv/bin/uv" pip sync --quiet --python "$venv/bin/python" "$root/$lock" 2>&1 | grep -v 'is ignored' >&2 || true
  "$venv/bin/python" -m pip --version >/dev/null 2>&1 || true
  "$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --no-deps -e "$root" 2>&1 | grep -v 'is ignored' >&2 || true
  [ -x "$venv/bin/vectoreel" ] || { say "vectoreel: the installation failed; the lines above say why."; exit 5; }
  if is_debian_root; then apt_install libgl1 libegl1 libexpat1 libfontconfig1 libflite1; fi
  if ! graphics_there; then
    say "vectoreel: graphics libraries are missing. As root: apt-get install -y libgl1 libegl1 libexpat1 libfontconfig1"; exit 5
  fi
  printf '%s' "$want" > "$venv/.$lock"
}
