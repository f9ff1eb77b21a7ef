"""What we say to models: one markdown file per prompt, with front matter (id, version, inputs, output) and strict variables.

A variable is written `{{name}}`. Every input must be given and used, and nothing else may be; `lock.json` holds the hash of each version, so that
a text cannot change without a new version.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
LOCK = HERE / "lock.json"
VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class PromptError(Exception):
    """A prompt file or its use is wrong: a fault of ours, found by the tests."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """`output` names the type that the answer must have."""

    id: str
    version: int
    inputs: tuple[str, ...]
    output: str
    text: str

    @property
    def name(self) -> str:
        """As the audit trail writes it: `storyboard@3`."""
        return f"{self.id}@{self.version}"

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    def fill(self, **values: str) -> str:
        """Raises PromptError for an input that is missing or unknown."""
        wrong = set(values) ^ set(self.inputs)
        if wrong:
            raise PromptError(f"prompt {self.name}: inputs {sorted(wrong)} are missing or unknown; it takes {list(self.inputs)}")
        return VARIABLE.sub(lambda found: values[found.group(1)], self.text)


@lru_cache(maxsize=64)
def load(prompt_id: str) -> Prompt:
    """Raises PromptError when the file is missing, or its variables are not its inputs."""
    file = HERE / f"{prompt_id}.md"
    if not file.exists():
        raise PromptError(f"there is no prompt {prompt_id!r}; known: {', '.join(names())}")
    head, _, text = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    front = yaml.safe_load(head)
    prompt = Prompt(front["id"], int(front["version"]), tuple(front["inputs"] or ()), front["output"], text.strip() + "\n")
    used = set(VARIABLE.findall(prompt.text))
    if used != set(prompt.inputs) or prompt.id != prompt_id:
        raise PromptError(f"prompt {file.name}: it says {prompt.id} with inputs {list(prompt.inputs)} and uses {sorted(used)}")
    return prompt


def names() -> list[str]:
    return sorted(p.stem for p in HERE.glob("*.md"))


def lock() -> dict[str, dict[str, str]]:
    """id -> {version: hash}, of every version that was ever landed."""
    return json.loads(LOCK.read_text("utf-8")) if LOCK.exists() else {}


def unlocked() -> list[str]:
    """One sentence for every prompt whose text is not the one that its version was locked with."""
    locked = lock()
    out = []
    for name in names():
        prompt = load(name)
        held = locked.get(name, {}).get(str(prompt.version))
        if held is None:
            out.append(f"{prompt.name} is not locked: run `python -m prompts.lock`")
        elif held != prompt.hash:
            out.append(f"{prompt.name} has changed: give it version {prompt.version + 1}, say what the evals make of it, and lock it")
    return out
