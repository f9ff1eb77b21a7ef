"""`python -m prompts.lock`: locks new versions. A version that is locked is never locked again with another text."""

from __future__ import annotations

import json
import sys

from prompts import LOCK, load, lock, names


def main() -> int:
    locked = lock()
    for name in names():
        prompt = load(name)
        held = locked.setdefault(name, {}).setdefault(str(prompt.version), prompt.hash)
        if held != prompt.hash:
            print(f"{prompt.name} is locked with another text; give it version {prompt.version + 1}.", file=sys.stderr)
            return 1
    LOCK.write_text(json.dumps(locked, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
