"""A photograph that nobody took: a mountain lake at first light, ray-cast over a made terrain, with haze, reflection and grain.

It stands in for a picture of the user's on contact sheets and in the gallery; always the same, from one seed.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

SEED = 11
MAP = 1024  # cells of the terrain each way; it repeats
NEAR, FAR, STEPS = 8.0, 620.0, 620  # cells along the view
EYE, HORIZON, LENS = 10.0, 0.54, 1.1  # cells above the lake, share of the height, focal length in widths
SUN = np.array([0.80, 0.34, 0.50]) / np.linalg.norm([0.80, 0.34, 0.50])  # from the right, behind the ridge
Picture = np.ndarray


def photograph(width: int = 1200, height: int = 800) -> Picture:
    """RGBA uint8 (height, width, 4)."""
    rng = np.random.default_rng(SEED)
    land = _terrain(rng)
    horizon = round(height * HORIZON)
    shore = round(height * 0.615)
    sky = _sky(rng, width, height, horizon)
    seen = _view(land, sky, width, height, horizon)
    picture = _lake(rng, seen, shore, horizon)
    picture = _foreground(rng, picture)
    return _developed(rng, picture)


def _noise(
    rng: np.random.Generator, size: tuple[int, int], octaves: int, first: int = 4, gain: float = 0.5, ridged: bool = False
) -> Picture:
    """Fractal noise about 0 to 1, tileable enough for a backdrop."""
    total = np.zeros(size, np.float32)
    share, cells = 1.0, first
    for _ in range(octaves):
        grid = rng.random((cells + 1, cells + 1), dtype=np.float32)
        layer = cv2.resize(grid, size[::-1], interpolation=cv2.INTER_CUBIC)
        total += share * (1 - np.abs(2 * layer - 1) if ridged else layer)
        share *= gain
        cells *= 2
    low, high = float(total.min()), float(total.max())
    return (total - low) / (high - low)


@dataclass(frozen=True, slots=True)
class Land:
    heights: Picture
    light: Picture
    grain: Picture


def _terrain(rng: np.random.Generator) -> Land:
    """Rows lead away from the viewer: a flat valley floor, then flanks and a range with one high peak."""
    rough = _noise(rng, (MAP, MAP), 8, 5, 0.52, ridged=True)
    away, across = np.mgrid[0:MAP, 0:MAP].astype(np.float32)
    valley = np.clip(np.abs(across - MAP * 0.5 - 40 * np.sin(away / 130)) / 210, 0, 1) ** 1.4
    back = np.clip((away - 250) / 260, 0, 1) ** 1.3
    peak = np.exp(-(((across - 590) / 90) ** 2 + ((away - 470) / 80) ** 2)) + 0.72 * np.exp(
        -(((across - 400) / 80) ** 2 + ((away - 540) / 90) ** 2)
    )
    heights = (rough**1.5) * (64 * valley + 46 * back) + 62 * peak * (0.5 + 0.7 * rough) - 6
    dy, dx = np.gradient(heights)
    normal = np.dstack([-dx, np.full_like(dx, 1.0), -dy])
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    light = np.clip(normal @ np.array([SUN[0], SUN[1], -0.18], np.float32), 0, 1)
    return Land(heights, light.astype(np.float32), _noise(rng, (MAP, MAP), 4, 128, 0.7))


def _sky(rng: np.random.Generator, width: int, height: int, horizon: int) -> Picture:
    """Linear light: cool above, warm at the horizon, thin cloud lit from below."""
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    up = np.clip(y / (horizon / height), 0, 1)[..., None]
    top, middle, low = (np.array(c, np.float32) for c in ((0.13, 0.20, 0.33), (0.48, 0.42, 0.42), (0.98, 0.66, 0.40)))
    sky = np.where(up < 0.6, top + (middle - top) * (up / 0.6) ** 1.3, middle + (low - middle) * ((up - 0.6) / 0.4))
    glow = np.exp(-(((x - 0.78) / 0.30) ** 2 + ((y - horizon / height * 0.86) / 0.20) ** 2))[..., None]
    sky = np.repeat(sky, width, 1) if sky.shape[1] == 1 else sky
    sky = sky + glow * np.array([0.85, 0.48, 0.18], np.float32)
    streaks = cv2.resize(_noise(rng, (height, width // 4), 6, 5, 0.55), (width, height), interpolation=cv2.INTER_CUBIC)
    cloud = np.clip((streaks - 0.50) * 3.0, 0, 1)[..., None] * np.clip(1.15 - np.abs(y - 0.2) * 3.2, 0, 1)[..., None]
    lit = np.array([0.96, 0.62, 0.46], np.float32) * (0.55 + 0.75 * glow) + 0.08
    return sky * (1 - 0.55 * cloud) + lit * 0.55 * cloud


def _view(land: Land, sky: Picture, width: int, height: int, horizon: int) -> Picture:
    """The land before the sky: for each pixel the nearest cell whose top reaches it, by the highest line so far in its column."""
    z = NEAR * (FAR / NEAR) ** np.linspace(0, 1, STEPS, dtype=np.float32)
    across = (np.arange(width, dtype=np.float32) - width / 2) / (LENS * width)
    columns = (MAP / 2 + 26 + z[:, None] * across[None, :]).astype(np.float32)
    rows = np.repeat((z + 30)[:, None], width, 1).astype(np.float32)
    sample = lambda source: cv2.remap(source, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)  # noqa: E731
    tall, lit, grain = sample(land.heights), sample(land.light), sample(land.grain)
    line = horizon - (tall - EYE) / z[:, None] * LENS * width  # y on the picture
    top = np.minimum.accumulate(line, axis=0)
    colour = _ground(tall, lit, grain, z, across)
    out = sky.copy()
    y = np.arange(height)
    for x in range(width):
        first = np.searchsorted(-top[:, x], -y.astype(np.float32), side="left")
        hit = first < STEPS
        out[hit, x] = colour[first[hit], x]
    return out


def _ground(tall: Picture, lit: Picture, grain: Picture, z: Picture, across: Picture) -> Picture:
    """Forest below, rock above, snow on what is high and flat; farther off all of it goes into the haze."""
    forest, rock, snow = (np.array(c, np.float32) for c in ((0.020, 0.034, 0.030), (0.105, 0.092, 0.090), (0.62, 0.62, 0.66)))
    up = np.clip((tall + grain * 26 - 40) / 18, 0, 1)[..., None]
    white = np.clip((tall + grain * 30 - 74) / 16, 0, 1)[..., None]
    base = forest * (0.55 + 0.9 * grain[..., None]) * (1 - up) + rock * (0.6 + 0.8 * grain[..., None]) * up
    base = base * (1 - white) + snow * white
    warm, cool = np.array([1.75, 1.12, 0.72], np.float32), np.array([0.40, 0.50, 0.68], np.float32)
    shaded = base * (cool + warm * np.clip(lit * 1.25 - 0.22, 0, 1)[..., None])
    thick = 1 - np.exp(-np.maximum(z - 60, 0) / 900)[:, None] * np.exp(-np.clip(30 - tall, 0, 34) / 60 * np.clip(z[:, None] / 300, 0, 1))
    toward = np.exp(-(((across - 0.28) / 0.30) ** 2))[None, :, None]
    haze = np.array([0.36, 0.38, 0.45], np.float32) * (1 - toward) + np.array([0.92, 0.62, 0.42], np.float32) * toward
    return shaded * (1 - thick[..., None]) + haze * thick[..., None]


def _lake(rng: np.random.Generator, seen: Picture, shore: int, horizon: int) -> Picture:
    """Below the shore the picture stands on its head, drawn out by small waves and darker toward us; mist lies on the far water."""
    height, width = seen.shape[:2]
    out = seen.copy()
    deep = height - shore
    t = np.linspace(0, 1, deep, dtype=np.float32)[:, None]
    wave = cv2.resize(_noise(rng, (deep, 60), 6, 16, 0.72), (width, deep), interpolation=cv2.INTER_CUBIC) - 0.5
    wave *= (0.15 + t) * 34
    y = shore - 1 - np.arange(deep, dtype=np.float32)[:, None] * (shore / deep) * 0.86 + wave * 1.3
    x = np.arange(width, dtype=np.float32)[None, :] + wave * 0.35
    mirrored = cv2.remap(
        seen, np.broadcast_to(x, (deep, width)).astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
    )
    mirrored = cv2.blur(mirrored, (3, 7))
    body = np.array([0.022, 0.040, 0.052], np.float32)
    out[shore:] = mirrored * (0.80 - 0.42 * t[..., None]) + body * (0.2 + 0.5 * t[..., None])
    rows = np.arange(height, dtype=np.float32)[:, None]
    drift = cv2.resize(_noise(rng, (60, 90), 4, 4), (width, height), interpolation=cv2.INTER_CUBIC)
    mist = (np.exp(-(((rows - shore + 4) / (height * 0.022)) ** 2)) * (0.25 + 0.75 * drift))[..., None] * 0.62
    return out * (1 - mist) + np.array([0.66, 0.52, 0.44], np.float32) * mist


def _foreground(rng: np.random.Generator, picture: Picture) -> Picture:
    """A dark bank with firs at the left, near and out of focus: it says how far away all else is."""
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), np.float32)
    edge = height * 0.84 + np.linspace(0, 1, width) ** 0.8 * height * 0.34 + _noise(rng, (4, width), 7, 8)[0] * 22
    for _ in range(34):
        x, tall = width * (rng.random() ** 1.7) * 0.34, height * rng.uniform(0.16, 0.50)
        tall *= 1 - 0.62 * x / (width * 0.34)
        foot = edge[int(x)] + rng.uniform(0, 10)
        half = tall * rng.uniform(0.13, 0.18)
        for k in range(22):
            y, wide = foot - tall * (1 - k / 22), half * ((k + 1) / 22) * rng.uniform(0.6, 1.1)
            drop = tall * 0.055
            points = np.array(
                [[x, y - drop], [x + wide, y + drop], [x + wide * 0.3, y + drop * 0.5], [x - wide * rng.uniform(0.7, 1), y + drop]],
                np.int32,
            )
            cv2.fillPoly(mask, [points], 1.0, cv2.LINE_AA)
    mask[np.arange(height)[:, None] > edge[None, :]] = 1.0
    mask = cv2.GaussianBlur(mask, (0, 0), 1.3)[..., None]
    tone = np.array([0.010, 0.014, 0.016], np.float32) * (0.6 + _noise(rng, (height, width), 7, 12, 0.7)[..., None])
    return picture * (1 - mask) + tone * mask


def _developed(rng: np.random.Generator, picture: Picture) -> Picture:
    """Lens and film: bloom, vignette, a soft shoulder, gamma, grain."""
    height, width = picture.shape[:2]
    bright = cv2.GaussianBlur(np.clip(picture - 0.72, 0, None).astype(np.float32), (0, 0), width / 40)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    far = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2)[..., None]
    light = (picture + 0.5 * bright) * (1 - 0.75 * far)
    light = 1 - np.exp(-1.75 * np.clip(light - 0.004, 0, None))
    image = np.clip(light, 0, 1) ** (1 / 1.9)
    image = image + 0.42 * (image * image * (3 - 2 * image) - image)
    grey = image.mean(axis=2, keepdims=True)
    image = grey + (image - grey) * 1.32
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 0.7)[..., None]
    image = np.clip(image + grain * 0.020 * (1.1 - image), 0, 1)
    return np.dstack([(image * 255 + 0.5).astype(np.uint8), np.full((height, width), 255, np.uint8)])
