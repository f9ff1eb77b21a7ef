"""What a film needs, imported once for all forked programs. Nothing is done here, so that no thread is running at the fork."""

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
