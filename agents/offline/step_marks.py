"""`Step 1:`, `Schritt 2.`, `手順3：`: the author's own numbers of a process."""

from __future__ import annotations

import re

from agents.offline.words import Phrase, text_of

NAMES = "step|schritt|paso|étape|etapa|passo|fase|stap|steg|krok|adım|langkah|шаг|крок|चरण|कदम|الخطوة|手順|ステップ|步骤|단계"
MARK = re.compile(rf"(?:{NAMES})\s*(\d{{1,2}})\s*[:：.)、．–—-]", re.I)


def step_number(text: str) -> int:
    """The number of the step that a sentence opens with; 0 for none."""
    found = MARK.match(text.lstrip())
    return int(found[1]) if found else 0


def without_mark(words: Phrase) -> Phrase:
    """The sentence without its marker; empty when it is nothing else."""
    size = next((n for n in range(1, min(5, len(words)) + 1) if MARK.fullmatch(text_of(words[:n]).strip())), 0)
    return words[size:]
