"""Words that the brand has banned.

Rule: none of `banned_words` on the screen (an error: we wrote it) nor in the script (a warning: the user did, and nothing spoken is
changed). Whole words, case and accents folded. Source: the kit; contract.md.
"""

from __future__ import annotations

import re
import unicodedata

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks._slots import texts_of
from tools.checks.context import SceneContext

STAGE = "scene"


def check(context: SceneContext) -> list[Finding]:
    """`brand.banned_word`."""
    out = []
    for word in context.board.brandkit.banned_words:
        for shot in context.shots:
            shown = next((text for _, text in texts_of(shot.segment.visual_spec.slots) if holds(text, word)), None)
            if shown is not None:
                text = f"{shot.id} shows the banned word {word!r} in {quoted(shown)}."
                out.append(
                    found(
                        "brand.banned_word",
                        "error",
                        text,
                        "Say it with another word on the screen.",
                        segment=shot.id,
                        word=word,
                        shown=shown,
                    )
                )
        for line in context.board.script.lines:
            if holds(line.text, word):
                text = f"The script says {word!r}, which the brand has banned."
                out.append(
                    found(
                        "brand.banned_word",
                        "warning",
                        text,
                        "Change the script; spoken words are never changed here.",
                        line=line.line_id,
                        word=word,
                    )
                )
    return out


def holds(text: str, word: str) -> bool:
    """Whether `word` (one or more words) stands in `text` as whole words."""
    wanted = folded(word)
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded(text)) is not None


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if unicodedata.category(c) != "Mn").split())
