"""Markdown (or plain text) to blocks of text with their line breaks. No markup survives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

BULLET = re.compile(r"(?m)^([ \t]*)[•▪◦‣●○■]\s*(?=\S)")
COMMENT = re.compile(r"<!--.*?-->", re.S)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
WHOLLY_CUE = re.compile(r"[(\[]+[^()\[\]]*[)\]]+\Z")


@dataclass
class Block:
    """`text` keeps the author's line breaks as \\n. `level` is 1-6 for headings. `marker` is the number of an ordered item, as written."""

    kind: Literal["paragraph", "item", "heading"]
    text: str
    level: int = 0
    marker: str = ""


@dataclass
class _State:
    items: list[str] = field(default_factory=list)
    heading: int = 0


@lru_cache(maxsize=1)
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).disable(["code", "lheading", "reference"])


def blocks(text: str) -> list[Block]:
    """Blocks in reading order; images and comments are left out, html tags dropped, code kept literally."""
    text = BULLET.sub(r"\1- ", COMMENT.sub(" ", text))
    state, out = _State(), []
    for token in _parser().parse(text):
        out += _block(token, state)
    return [b for b in out if b.text.strip()]


def _block(token: Any, state: _State) -> Iterator[Block]:
    kind = token.type
    if kind == "heading_open":
        state.heading = int(token.tag[1])
    elif kind == "heading_close":
        state.heading = 0
    elif kind == "list_item_open":
        state.items.append(f"{token.info}{token.markup}" if token.info else "-")
    elif kind == "list_item_close":
        state.items.pop()
    elif kind == "fence":
        yield Block("paragraph", token.content)
    elif kind == "inline":
        yield _inline_block(token, state)


def _inline_block(token: Any, state: _State) -> Block:
    text = TAG.sub(" ", _inline_text(token.children or []))
    if state.heading:
        return Block("heading", text.replace("\n", " "), level=state.heading)
    if not state.items:
        return Block("paragraph", text)
    marker = state.items[-1].lstrip("-")
    state.items[-1] = "-"  # only the first paragraph of an item carries its number
    if len(marker) > 3:  # `1854. A year of ...` is a sentence, no entry
        return Block("paragraph", f"{marker} {text}")
    return Block("item", text, marker=marker)


def _inline_text(children: list[Any]) -> str:
    """Text of inline tokens. Emphasised brackets, `*(smiling)*`, become `((smiling))`: surely a direction."""
    out: list[str] = []
    opened: list[int] = []
    for child in children:
        if child.type in ("em_open", "strong_open"):
            opened.append(len(out))
        elif child.type in ("em_close", "strong_close"):
            start = opened.pop()
            inner = "".join(out[start:])
            out[start:] = [f"(({inner.strip('()[] ')}))" if WHOLLY_CUE.match(inner.strip()) else inner]
        elif child.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif child.type != "image":
            out.append(child.content)
    return "".join(out)
