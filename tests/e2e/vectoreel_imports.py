"""What a film needs, imported once for all forked programs. Nothing is done here, so that no thread is running at the fork."""

# ruff: noqa: F401

import aiosqlite
import av
import langgraph.checkpoint.sqlite.aio
import langgraph.graph
import langgraph.types
import numpy
import PIL.Image
import pydantic_settings

import agents.offline.critic
import agents.offline.storyboard
import agents.reading
import api.cli.main
import graph.build
import graph.run
import svg_kit.caption_styles
import svg_kit.fields
import svg_kit.templates
import svg_kit.transitions
import tools.checks.run
import tools.delivery.folder
import tools.narration
import tools.render.film
import tools.render.piece
import tools.tts.registry

for catalogue in (svg_kit.caption_styles, svg_kit.templates, svg_kit.transitions, tools.checks.run):
    catalogue.catalogue()
