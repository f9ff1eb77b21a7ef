"""Canvas, boxes and safe areas, in design px (short side = 1080)."""

from __future__ import annotations

from dataclasses import dataclass

ASPECTS: dict[str, tuple[int, int]] = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080), "4:5": (1080, 1350)}


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Box:
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def union(self, other: Box) -> Box:
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def overlaps(self, other: Box, slack: float = 0.0) -> bool:
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )

    def contains(self, other: Box, slack: float = 0.0) -> bool:
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Canvas:
    """The frame. `content` is where information may stand: inside the margins, above the captions (83 % of the height)."""

    width: int
    height: int

    @classmethod
    def of(cls, aspect: str) -> Canvas:
        return cls(*ASPECTS[aspect])

    @property
    def vertical(self) -> bool:
        return self.height > self.width * 1.1

    @property
    def square(self) -> bool:
        return not self.vertical and self.width < self.height * 1.2

    @property
    def narrow(self) -> bool:
        """True where things stack rather than stand side by side."""
        return self.width < self.height * 1.2

    @property
    def frame(self) -> Box:
        return Box(0, 0, self.width, self.height)

    @property
    def margin(self) -> float:
        return 112 if not self.narrow else 84

    @property
    def content(self) -> Box:
        if self.vertical and self.height > 1500:
            return Box(self.margin, 230, self.width - 2 * self.margin, 1250)
        top = 104
        return Box(self.margin, top, self.width - 2 * self.margin, self.height * 0.82 - top)

    @property
    def caption_baseline(self) -> float:
        """Baseline of the last burned caption line."""
        return 1640 if self.vertical and self.height > 1500 else self.height - 76
