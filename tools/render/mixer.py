"""Two pictures into one, as a transition says. Whole frames are moved by numpy and OpenCV, which is far quicker than Skia at it; Skia draws outlines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
import skia

from svg_kit.colour import to_rgb
from svg_kit.elements import Node, Shape
from svg_kit.transitions import Duotone, Mix, Part
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
            self._lay_outgoing(outgoing if how.duotone is None else _duotone(outgoing, how.duotone), how)
            self._draw(how.between)
        if how.in_opacity > 0:
            self._lay_incoming(incoming, how)
        if how.blur != (0, 0):
            _blur(self.pixels, (how.blur[0] * self.scale, how.blur[1] * self.scale))
        self._draw(how.over)
        return self.pixels

    def _lay_outgoing(self, picture: np.ndarray, how: Mix) -> None:
        for part in how.parts:
            self._lay_part(picture, part)
        if not how.parts:
            picture, offset = self._posed(picture, how.out_offset, how.out_scale, how.out_at)
            _place(self.pixels, picture, offset)
            _close_seams(self.pixels, *offset)

    def _lay_part(self, picture: np.ndarray, part: Part) -> None:
        height, width = picture.shape[:2]
        (left, top), (right, bottom) = self._px((part.box.x, part.box.y)), self._px((part.box.right, part.box.bottom))
        dx, dy = self._px(part.offset)
        x0, x1 = max(left, -dx, 0), min(right, width - dx, width)
        y0, y1 = max(top, -dy, 0), min(bottom, height - dy, height)
        if x1 > x0 and y1 > y0:
            self.pixels[y0 + dy : y1 + dy, x0 + dx : x1 + dx] = picture[y0:y1, x0:x1]

    def _lay_incoming(self, picture: np.ndarray, how: Mix) -> None:
        picture, offset = self._posed(picture, how.in_offset, how.in_scale, how.in_at)
        if how.clip:
            self._lay_inside(_moved(picture, offset), how.clip, how.in_opacity)
        else:
            _place(self.pixels, picture, offset, how.in_opacity)

    def _posed(
        self, picture: np.ndarray, offset: tuple[float, float], scale: float, at: tuple[float, float]
    ) -> tuple[np.ndarray, tuple[int, int]]:
        """The picture and the whole px that it is still to be moved by: a scaled one stands where it belongs already, to a fraction of a px."""
        if scale == 1:
            return picture, self._px(offset)
        x, y = ((c * (1 - scale) + d) * self.scale for c, d in zip(at, offset))
        return _scaled(picture, scale, (x, y)), (0, 0)

    def _draw(self, nodes: Sequence[Node]) -> None:
        if not nodes:
            return
        self.canvas.save()
        self.canvas.scale(self.scale, self.scale)
        for node in nodes:
            if isinstance(node, Shape):
                draw_shape(self.canvas, node, 1.0)
        self.canvas.restore()
        self.surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)

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


def _close_seams(pixels: np.ndarray, dx: int, dy: int) -> None:
    """A moved picture goes on for a pixel beyond its edge, so that rounding leaves no gap to what joins it there."""
    height, width = pixels.shape[:2]
    if abs(dx) >= width or abs(dy) >= height:
        return
    if dx < 0:
        pixels[:, width + dx] = pixels[:, width + dx - 1]
    elif dx > 0:
        pixels[:, dx - 1] = pixels[:, dx]
    if dy < 0:
        pixels[height + dy] = pixels[height + dy - 1]
    elif dy > 0:
        pixels[dy - 1] = pixels[dy]


def _moved(picture: np.ndarray, offset: tuple[int, int]) -> np.ndarray:
    if offset == (0, 0):
        return picture
    out = np.zeros_like(picture)
    _place(out, picture, offset)
    return out


def _scaled(picture: np.ndarray, scale: float, corner: tuple[float, float]) -> np.ndarray:
    """The picture with its top left corner at a point (px); a smaller one leaves what it does not reach black."""
    height, width = picture.shape[:2]
    (left, right), (top, bottom) = (_reached(scale, start, size) for start, size in zip(corner, (width, height)))
    factor = scale
    while factor < 0.6:  # small pictures are averaged first, so that letters and lines do not break up
        picture, factor = _halved(picture), factor * 2
    kx, ky = width * scale / picture.shape[1], height * scale / picture.shape[0]
    dx, dy = (start + (k - 1) / 2 - edge for start, k, edge in zip(corner, (kx, ky), (left, top)))  # pixels are sampled at their centres
    step = np.array([[kx, 0, dx], [0, ky, dy]])
    shown = cv2.warpAffine(picture, step, (right - left, bottom - top), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if shown.shape[:2] == (height, width):
        return shown
    out = np.zeros((height, width, 4), np.uint8)
    out[top:bottom, left:right] = shown
    return out


def _reached(scale: float, start: float, size: int) -> tuple[int, int]:
    """The px that a scaled line reaches, with one to spare for the edge of a clip."""
    return max(0, int(start) - 1), min(size, int(start + size * scale) + 2)


def _halved(picture: np.ndarray) -> np.ndarray:
    return cv2.resize(picture, (max(1, picture.shape[1] // 2), max(1, picture.shape[0] // 2)), interpolation=cv2.INTER_AREA)


@lru_cache(maxsize=4)
def _inks(inks: Duotone) -> np.ndarray:
    """RGBA of every luma 0-255 as (256,) uint32."""
    a, b = (np.array([*to_rgb(c), 1.0]) * 255 for c in (inks.first, inks.second))
    share = (np.arange(256)[:, np.newaxis] / 255 - inks.low) / (inks.high - inks.low)
    return np.clip(np.round(a + (b - a) * share), 0, 255).astype(np.uint8).view(np.uint32).reshape(256)


def _duotone(picture: np.ndarray, inks: Duotone) -> np.ndarray:
    return np.take(_inks(inks), np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGBA2GRAY), np.uint8)).view(np.uint8).reshape(picture.shape)


SMALL = 2.4  # px: a wider Gaussian is made on a picture of half the size, which looks the same and costs a fraction


def _blur(pixels: np.ndarray, deviation: tuple[float, float]) -> None:
    """A Gaussian in place. Beyond the frame lies nothing: near its edges only what is inside is averaged."""
    height, width = pixels.shape[:2]
    (sx, nx), (sy, ny) = (_coarse(s) for s in deviation)
    if max(sx, sy) < 0.3:
        return
    small = pixels
    if nx == ny:
        for _ in range(nx):
            small = _halved(small)
    else:
        small = cv2.resize(small, (max(1, width >> nx), max(1, height >> ny)), interpolation=cv2.INTER_AREA)
    across, down = _kernel(sx), _kernel(sy)
    if small.shape == pixels.shape:  # so narrow a blur that a mirror at the edges is as good, and cheaper
        pixels[:] = cv2.sepFilter2D(small, cv2.CV_8U, across, down, borderType=cv2.BORDER_REFLECT)
        return
    soft = cv2.sepFilter2D(small, cv2.CV_32F, across, down, borderType=cv2.BORDER_CONSTANT)
    soft /= np.outer(_inside(soft.shape[0], down), _inside(soft.shape[1], across))[..., np.newaxis]
    cv2.resize(np.round(soft).astype(np.uint8), (width, height), dst=pixels, interpolation=cv2.INTER_LINEAR)


def _coarse(deviation: float) -> tuple[float, int]:
    """(deviation in px of the small picture, how often it is halved). Halving n times and enlarging again blurs by about a quarter of a small px squared."""
    halvings = 0
    while deviation / 2**halvings > SMALL:
        halvings += 1
    small = deviation / 2**halvings
    return (math.sqrt(max(0.0, small * small - 0.25)) if halvings else small), halvings


def _kernel(deviation: float) -> np.ndarray:
    """(n,) weights that add up to 1."""
    reach = math.ceil(3 * deviation)
    at = np.arange(-reach, reach + 1, dtype=np.float32)
    weights = np.exp(-0.5 * (at / max(deviation, 1e-6)) ** 2)
    return (weights / weights.sum()).astype(np.float32)


def _inside(size: int, kernel: np.ndarray) -> np.ndarray:
    """(size,) the share of a kernel that falls inside a line, at each of its px."""
    total = np.concatenate([[0.0], np.cumsum(kernel)])
    at, reach = np.arange(size), len(kernel) // 2
    return (total[np.minimum(len(kernel), size - at + reach)] - total[np.maximum(0, reach - at)]).astype(np.float32)
