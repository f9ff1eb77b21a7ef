"""Two pictures into one, as a transition says."""

from __future__ import annotations

import numpy as np
import skia

from svg_kit.elements import Group
from svg_kit.transitions import Mix
from tools.render.nodes import draw_shape
from tools.render.paths import skia_path


class Mixer:
    """Owns one frame's pixels; `mix` overwrites them. Inputs are RGBA `(height, width, 4)` uint8."""

    def __init__(self, width: int, height: int, scale: float) -> None:
        self.pixels = np.zeros((height, width, 4), np.uint8)
        self.surface = skia.Surface(self.pixels, colorType=skia.kRGBA_8888_ColorType)
        self.canvas = self.surface.getCanvas()
        self.scale = scale

    def mix(self, outgoing: np.ndarray, incoming: np.ndarray, how: Mix) -> np.ndarray:
        canvas, k = self.canvas, self.scale
        self.surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)
        if how.clip or how.in_offset != (0, 0) or how.in_opacity < 1:
            self._place(outgoing, how.out_offset)
        canvas.save()
        if how.clip:
            path = skia.Path(skia_path(how.clip))
            path.transform(skia.Matrix.Scale(k, k))
            canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        paint = skia.Paint(Alphaf=how.in_opacity)
        canvas.drawImage(
            skia.Image.fromarray(incoming, colorType=skia.kRGBA_8888_ColorType, copy=False),
            round(how.in_offset[0] * k),
            round(how.in_offset[1] * k),
            skia.SamplingOptions(),
            paint,
        )
        canvas.restore()
        canvas.save()
        canvas.scale(k, k)
        for node in how.over:
            if not isinstance(node, Group):
                draw_shape(canvas, node, 1.0)  # type: ignore[arg-type]
        canvas.restore()
        return self.pixels

    def _place(self, picture: np.ndarray, offset: tuple[float, float]) -> None:
        if offset == (0, 0):
            np.copyto(self.pixels, picture)
            return
        image = skia.Image.fromarray(picture, colorType=skia.kRGBA_8888_ColorType, copy=False)
        self.canvas.drawImage(image, round(offset[0] * self.scale), round(offset[1] * self.scale))
