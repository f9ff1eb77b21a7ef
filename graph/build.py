"""The graph: edges only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from langgraph.graph import START, StateGraph

from graph.nodes.assemble import assemble
from graph.nodes.deliver import deliver
from graph.nodes.director import director
from graph.nodes.qa import qa
from graph.nodes.render import render
from graph.nodes.review import review
from graph.nodes.script import script
from graph.nodes.sound import sound
from graph.nodes.storyboard import storyboard
from graph.nodes.style import style
from graph.nodes.validate import validate
from graph.nodes.voice import voice
from graph.services import Services
from graph.state import JobState

NODES: dict[str, Callable[..., Any]] = {
    "validate": validate, "script": script, "storyboard": storyboard, "voice": voice, "style": style, "review": review,
    "render": render, "sound": sound, "assemble": assemble, "qa": qa, "deliver": deliver,
}  # fmt: skip


def build(
    services: Services, checkpointer: Any = None, wrap: Callable[[str, Callable[..., Any]], Callable[..., Any]] = lambda name, node: node
) -> Any:
    """The compiled graph. `wrap` lets a test stand between the graph and a node."""
    graph = StateGraph(JobState)
    graph.add_node("director", wrap("director", partial(director, services=services)), destinations=tuple(NODES))
    for name, node in NODES.items():
        graph.add_node(name, wrap(name, partial(node, services=services)))
        graph.add_edge(name, "director")
    graph.add_edge(START, "director")
    return graph.compile(checkpointer=checkpointer)
