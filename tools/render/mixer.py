"""Two pictures into one, as a transition says. Whole frames are moved by numpy and OpenCV, which is far quicker than Skia at it; Skia draws outlines."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from svg_kit.elements import Shape
from svg_kit.transitions import Mix
from tools.render.nodes import draw_shape
from tools.render.paths import skia_path


class Mixer:
    """Owns one frame's pixels; `mix` overwrites them. Inputs are opaque RGBA `(height, width, 4)` uint8."""

    def __init__(self, width: int, height: int, scale: float) -> None:
        self.pixels = np.zeros((height, width, 4), np.uint8)
        self.surface = skia.Surface(self.pixels, colorType=skia.kRGBA_8888_ColorType)
        self.canvas = self.surface.getCanvas()
        self.mask = np.zeros((height, width), np.uint8)
        self.mask_surface = skia.Surface(self.mask, colorType=skia.kAlpha_8_ColorType)
        self.scale = scale

    def mix(self, outgoing: np.ndarray, incoming: np.ndarray, how: Mix) -> np.ndarray:
        self.surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)
        if how.clip or how.in_offset != (0, 0) or how.in_opacity < 1:
            _place(self.pixels, outgoing, self._px(how.out_offset))
        if how.clip:
            incoming = _moved(incoming, self._px(how.in_offset))
            self._lay_inside(incoming, how.clip, how.in_opacity)
        else:
            _place(self.pixels, incoming, self._px(how.in_offset), how.in_opacity)
        canvas = self.canvas
        canvas.save()
        canvas.scale(self.scale, self.scale)
        for node in how.over:
            if isinstance(node, Shape):
                draw_shape(canvas, node, 1.0)
        canvas.restore()
        return self.pixels

    def _px(self, offset: tuple[float, float]) -> tuple[int, int]:
        return round(offset[0] * self.scale), round(offset[1] * self.scale)

    def _lay_inside(self, picture: np.ndarray, clip: str, opacity: float) -> None:
        """The picture within an outline: copied inside, blended where the outline's edge crosses pixels."""
        self.mask_surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)
        canvas = self.mask_surface.getCanvas()
        canvas.clear(0)
        canvas.save()
        canvas.scale(self.scale, self.scale)
        canvas.drawPath(skia_path(clip), skia.Paint(AntiAlias=True, Alphaf=opacity))
        canvas.restore()
        cv2.copyTo(picture, cv2.inRange(self.mask, 255, 255), self.pixels)
        edge = cv2.findNonZero(cv2.inRange(self.mask, 1, 254))
        if edge is not None:
            x, y = (v.astype(np.intp) for v in edge.reshape(-1, 2).T)
            share = self.mask[y, x].astype(np.uint16)[:, np.newaxis]
            self.pixels[y, x] = (picture[y, x] * share + self.pixels[y, x] * (255 - share) + 127) // 255


def _place(pixels: np.ndarray, picture: np.ndarray, offset: tuple[int, int], opacity: float = 1.0) -> None:
    """The picture moved by whole px; what lies outside the frame is lost."""
    height, width = pixels.shape[:2]
    dx, dy = offset
    if abs(dx) >= width or abs(dy) >= height:
        return
    target = pixels[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)]
    source = picture[max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)]
    target[:] = source if opacity >= 1 else cv2.addWeighted(source, opacity, target, 1 - opacity, 0)


def _moved(picture: np.ndarray, offset: tuple[int, int]) -> np.ndarray:
    if offset == (0, 0):
        return picture
    out = np.zeros_like(picture)
    _place(out, picture, offset)
    return out
