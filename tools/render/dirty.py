"""Dirty rectangles: what of a frame must be painted again."""

from __future__ import annotations

import math

import skia

Dirty = list[tuple[int, int, int, int]]


def merge(rects: list[skia.Rect], width: int, height: int, limit: int = 4) -> Dirty:
    """Rectangles on even pixels, clipped to the frame, overlapping ones joined, at most `limit` of them."""
    boxes: list[list[int]] = []
    for r in rects:
        if r.isEmpty():
            continue
        left, top = max(0, math.floor(r.left()) - 2) & ~1, max(0, math.floor(r.top()) - 2) & ~1
        right, bottom = min(width, (math.ceil(r.right()) + 3) & ~1), min(height, (math.ceil(r.bottom()) + 3) & ~1)
        if right > left and bottom > top:
            boxes.append([left, top, right, bottom])
    changed = True
    while changed:
        changed = False
        for i in range(len(boxes)):
            for j in range(i + 1, len(boxes)):
                a, b = boxes[i], boxes[j]
                touching = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
                if touching or len(boxes) > limit:
                    boxes[i] = [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])]
                    del boxes[j]
                    changed = True
                    break
            if changed:
                break
    return [(l, t, r - l, b - t) for l, t, r, b in boxes]
