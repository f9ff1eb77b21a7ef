"""A piece with held frames plays and seeks in Chromium's video element: every frame asked for is the one that is shown."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import av
import numpy as np

from tools.render.encode import Piece

FPS, SIZE = 30, (320, 180)
GREYS = (40, 90, 140, 190, 230)
PLAYER = """
async ({data, times}) => {
  const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(new Blob([bytes], {type: 'video/mp4'}));
  const event = name => new Promise((done, fail) => {
    video.addEventListener(name, done, {once: true});
    video.addEventListener('error', () => fail(new Error(video.error.message)), {once: true});
  });
  // A busy machine presents the frame a little after it says that it has sought: its own time is waited for, two seconds at most.
  const presented = t => new Promise(done => {
    const look = (_, frame) => Math.abs(frame.mediaTime - t) < 0.05 ? done() : video.requestVideoFrameCallback(look);
    video.requestVideoFrameCallback(look);
    setTimeout(done, 2000);
  });
  document.body.append(video);
  await event('loadeddata');
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  const shown = [];
  for (const t of times) {
    const sought = event('seeked'), there = presented(t);
    video.currentTime = t;
    await sought;
    await there;
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(video, 0, 0);
    shown.push(context.getImageData(160, 90, 1, 1).data[1]);
  }
  video.currentTime = 0;
  await event('seeked');
  const ended = event('ended');
  video.playbackRate = 2;
  await video.play();
  await ended;
  const quality = video.getVideoPlaybackQuality();
  return {shown, duration: video.duration, corrupted: quality.corruptedVideoFrames, total: quality.totalVideoFrames};
}
"""


def grey(level: int) -> np.ndarray:
    return np.full((SIZE[1], SIZE[0], 4), (level, level, level, 255), np.uint8)


def piece(path: Path) -> list[int]:
    """A change every 50 frames, held in between; the grey level of every frame."""
    made, levels = Piece(path, *SIZE, FPS), []
    for i in range(250):
        levels.append(GREYS[i // 50 % len(GREYS)])
        made.add(grey(levels[-1]), [(0, 0, *SIZE)] if i % 50 == 0 else None)
    made.close()
    return levels


def test_chromium_plays_and_seeks_it(browser: Any, tmp_path: Path):
    path = tmp_path / "piece.mp4"
    levels = piece(path)
    asked = [0, 49, 50, 120, 99, 100, 61, 249, 200, 199, 3, 151, 149, 240]
    page = browser.new_page()
    try:
        result = page.evaluate(PLAYER, {"data": base64.b64encode(path.read_bytes()).decode(), "times": [(f + 0.5) / FPS for f in asked]})
    finally:
        page.close()
    assert [min(GREYS, key=lambda g: abs(g - level)) for level in result["shown"]] == [levels[f] for f in asked]
    assert max(abs(a - levels[f]) for a, f in zip(result["shown"], asked)) <= 4
    assert result["corrupted"] == 0 and result["total"] > 0
    with av.open(str(path)) as source:
        assert abs(result["duration"] - source.streams.video[0].frames / FPS) < 0.01
