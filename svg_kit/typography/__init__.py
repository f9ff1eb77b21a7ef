"""Text as glyphs: fonts with fallback, bidirectional order, HarfBuzz shaping, line breaking and fitting."""

from svg_kit.typography.figures import counter
from svg_kit.typography.fit import Block, TypeStyle, broken, emphasised, typeset
from svg_kit.typography.fonts import families, missing, register
from svg_kit.typography.shape import measure, shape_line

__all__ = ["Block", "TypeStyle", "broken", "counter", "emphasised", "families", "measure", "missing", "register", "shape_line", "typeset"]
