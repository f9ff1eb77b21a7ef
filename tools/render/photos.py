"""Photos and frames of footage, fitted and moved by OpenCV: Skia's own resampling of large pictures takes five times as long.

OpenCV is imported when a photo is there: it costs as much as the rest of the painter together.
"""

from __future__ import annotations

import numpy as np
import skia

from svg_kit.elements import Picture


class Photo:
    """One picture at several sizes, each half of the one before, with its alpha multiplied in."""

    def __init__(self, pixels: np.ndarray) -> None:
        """`pixels`: RGBA `(height, width, 4)` uint8, straight alpha."""
        alpha = pixels[..., 3:]
        if alpha.min(initial=255) < 255:
            pixels = np.concatenate([(pixels[..., :3].astype(np.uint16) * alpha + 127) // 255, alpha], axis=2).astype(np.uint8)
        self.sizes = [np.ascontiguousarray(pixels)]

    def _near(self, shrink: float) -> tuple[np.ndarray, float]:
        """The smallest size that is at least as large as `shrink` (source px a target px) asks for, and its share of the whole size."""
        import cv2

        level = max(0, int(np.log2(max(1.0, shrink)) + 1e-6))
        while len(self.sizes) <= level and min(self.sizes[-1].shape[:2]) > 1:
            self.sizes.append(cv2.resize(self.sizes[-1], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
        found = self.sizes[min(level, len(self.sizes) - 1)]
        return found, found.shape[1] / self.sizes[0].shape[1]

    def draw(self, canvas: skia.Canvas, picture: Picture, opacity: float) -> None:
        """Fitted to cover the picture's box around its focus."""
        import cv2

        b, (height, width) = picture.box, self.sizes[0].shape[:2]
        k = max(b.w / width, b.h / height)
        left = min(max(0.0, picture.focus[0] * width - b.w / k / 2), width - b.w / k)
        top = min(max(0.0, picture.focus[1] * height - b.h / k / 2), height - b.h / k)
        target = skia.Rect.MakeXYWH(b.x, b.y, b.w, b.h)
        canvas.save()
        if picture.radius:
            canvas.clipRRect(skia.RRect.MakeRectXY(target, picture.radius, picture.radius), True)
        else:
            canvas.clipRect(target, True)
        total = canvas.getTotalMatrix()
        bounds, inverse = canvas.getDeviceClipBounds(), skia.Matrix()
        if not bounds.isEmpty() and total.invert(inverse):
            source, share = self._near(1 / (k * float(np.sqrt(abs(_scale(total))))))
            x, y, w, h = bounds.left(), bounds.top(), bounds.width(), bounds.height()
            back = np.array([inverse.get(i) for i in range(9)], np.float64).reshape(3, 3)  # device px -> the scene
            fit = np.array([[share / k, 0, (left - b.x / k) * share], [0, share / k, (top - b.y / k) * share], [0, 0, 1]])  # -> source px
            centre = np.array([[1, 0, x + 0.5], [0, 1, y + 0.5], [0, 0, 1]])
            move = (fit @ back @ centre)[:2]
            move[:, 2] -= 0.5
            made = cv2.warpAffine(source, move, (w, h), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
            canvas.resetMatrix()
            image = skia.Image.fromarray(made, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
            canvas.drawImage(image, x, y, skia.SamplingOptions(), skia.Paint(Alphaf=opacity))
        canvas.restore()


def _scale(matrix: skia.Matrix) -> float:
    """By how much areas grow."""
    return matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
