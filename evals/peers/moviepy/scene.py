"""The bench scene with MoviePy 2: `python scene.py OUT.mp4 [--still]`, or `scene.py FOLDER --png` for every fifteenth frame. Needs `pip install moviepy`; VECTOREEL_BENCH_FONT names a bold face."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
from moviepy import ColorClip, CompositeVideoClip, ImageClip, VideoClip, vfx
from PIL import Image, ImageDraw, ImageFont

SCENE = json.loads((Path(__file__).parents[1] / "scene.json").read_text("utf-8"))
SIZE, SECONDS, FPS = (1920, 1080), 10, 30
FONT = os.environ["VECTOREEL_BENCH_FONT"]


def out(share: float) -> float:
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3


def ground() -> ImageClip:
    x, y = np.meshgrid(np.linspace(0, 1, SIZE[0]), np.linspace(0, 1, SIZE[1]))
    share = ((x + y) / 2)[..., None]
    a, b = np.array([0x0F, 0x17, 0x2A]), np.array([0x1E, 0x3A, 0x8A])
    return ImageClip((a + (b - a) * share).astype(np.uint8)).with_duration(SECONDS)


def words(text: str, size: int, x: float, baseline: float) -> list[ImageClip]:
    """One clip a word, drawn by Pillow: TextClip cuts letters off below the line."""
    face, clips = ImageFont.truetype(FONT, size), []
    for word in text.split():
        image = Image.new("RGBA", (round(face.getlength(word)) + 4, round(size * 1.5)))
        ImageDraw.Draw(image).text((0, size * 1.1), word, font=face, anchor="ls", fill="white")
        clips.append(ImageClip(np.asarray(image)).with_duration(SECONDS).with_position((x, baseline - size * 1.1)))
        x += face.getlength(word + " ")
    return clips


def title() -> list[VideoClip]:
    made = []
    for i, clip in enumerate(words(SCENE["title"], 62, 160, 170)):
        at, (x, y) = 0.2 + 0.18 * i, clip.pos(0)
        rising = clip.with_start(at).with_duration(SECONDS - at).with_position(lambda t, x=x, y=y: (x, y + 40 * (1 - out(t / 0.5))))
        made.append(rising.with_effects([vfx.CrossFadeIn(0.5)]))
    return made


def bars() -> list[VideoClip]:
    made: list[VideoClip] = []
    for i, bar in enumerate(SCENE["bars"]):
        at, x, colour = 1.6 + 0.45 * i, 300 + i * 280, tuple(int(bar["colour"][k : k + 2], 16) for k in (1, 3, 5))
        grown = ColorClip((160, bar["height"]), colour).with_start(at).with_duration(SECONDS - at)
        grown = grown.with_effects([vfx.Resize(lambda t, h=bar["height"]: (160, max(1, round(h * out(t / 0.8)))))])
        made.append(grown.with_position(lambda t, x=x, h=bar["height"]: (x, 880 - max(1, round(h * out(t / 0.8))))))
        made.append(figure(bar, at).with_position((x - 40, 880 - bar["height"] - 76)))
    return made


def figure(bar: dict, at: float) -> VideoClip:
    face = ImageFont.truetype(FONT, 44)

    def drawn(t: float) -> np.ndarray:
        image = Image.new("RGBA", (240, 64))
        ImageDraw.Draw(image).text((120, 32), f"${round(bar['value'] * out(t / 0.8))}k", font=face, anchor="mm", fill="white")
        return np.asarray(image)

    clip = VideoClip(lambda t: drawn(t)[..., :3], duration=SECONDS - at)
    return clip.with_mask(VideoClip(lambda t: drawn(t)[..., 3] / 255, is_mask=True, duration=SECONDS - at)).with_start(at)


def logo() -> ImageClip:
    image = Image.new("RGBA", (88, 88))
    draw = ImageDraw.Draw(image)
    draw.ellipse((0, 0, 87, 87), fill="#F59E0B")
    draw.ellipse((24, 24, 63, 63), fill="#0F172A")
    return ImageClip(np.asarray(image)).with_duration(SECONDS).with_position((1736, 76))


def caption() -> list[VideoClip]:
    face = ImageFont.truetype(FONT, 46)
    width = face.getlength(SCENE["caption"])
    left = 960 - width / 2
    made: list[VideoClip] = [
        ColorClip((round(width) + 56, 72), (0, 0, 0)).with_opacity(0.55).with_duration(SECONDS).with_position((left - 28, 956))
    ]
    for i, clip in enumerate(words(SCENE["caption"], 46, left, 1008)):
        x = clip.pos(0)[0]
        made.append(ColorClip((clip.w + 16, 60), (0xF5, 0x9E, 0x0B)).with_start(0.5 + i).with_duration(0.9).with_position((x - 8, 962)))
        made.append(clip)
    return made


def composed(still: bool) -> CompositeVideoClip:
    moving = CompositeVideoClip([ground(), *title(), *bars(), logo()], size=SIZE).with_duration(SECONDS)
    if not still:
        moving = moving.with_effects([vfx.Resize(lambda t: 1 + 0.04 * t / SECONDS)]).with_position("center")
    black = ColorClip(SIZE, (0, 0, 0)).with_duration(1).with_start(9).with_effects([vfx.CrossFadeIn(1)])
    return CompositeVideoClip([moving, *caption(), black], size=SIZE).with_duration(SECONDS)


if __name__ == "__main__":
    film, target = composed("--still" in sys.argv), sys.argv[1]
    if "--png" in sys.argv:
        for frame in range(0, SECONDS * FPS, 15):
            film.save_frame(f"{target}/{frame:04d}.png", frame / FPS)
    else:
        film.write_videofile(target, fps=FPS, codec="libx264", audio=False, logger=None)
