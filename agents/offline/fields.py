"""The colour field of each scene: dark for trouble, light for answers, the accent once; neighbours differ."""

from __future__ import annotations

from collections.abc import Sequence

from film.storyboard import Segment

LIKED: dict[str, tuple[str, ...]] = {
    "hook": ("night", "deep"),
    "context": ("paper", "deep", "day"),
    "problem": ("night", "deep"),
    "solution": ("day", "brand", "paper"),
    "step": ("paper", "day"),
    "feature": ("day", "brand", "paper"),
    "evidence": ("brand", "deep", "paper"),
    "comparison": ("deep", "paper", "day"),
    "quote": ("accent", "paper"),
    "story": ("paper", "deep", "night"),
    "recap": ("day", "paper"),
    "cta": ("brand", "day"),
    "outro": ("brand", "day", "paper"),
}
GRAVE = -0.25


def choose_fields(segments: Sequence[Segment], climax: int) -> list[str]:
    """A field per segment. The climax takes the accent; a segment that continues keeps the field before it."""
    out: list[str] = []
    counts: dict[str, int] = {}
    for i, segment in enumerate(segments):
        if segment.continues and out:
            out.append(out[-1])
            continue
        ahead = "accent" if i + 1 == climax else ""
        field = "accent" if i == climax else _pick(segment, out[-1] if out else "", ahead, counts)
        counts[field] = counts.get(field, 0) + 1
        out.append(field)
    return out


def _pick(segment: Segment, before: str, ahead: str, counts: dict[str, int]) -> str:
    liked = LIKED[segment.role]
    if segment.emotion <= GRAVE and segment.role in ("context", "story", "evidence"):
        liked = ("night", "deep", *liked)
    options = [f for f in (*liked, "paper", "deep", "day", "night") if f not in (before, ahead, "accent")]
    return min(dict.fromkeys(options), key=lambda f: (0.9 * options.index(f) + 0.35 * counts.get(f, 0), options.index(f)))


def climax_of(segments: Sequence[Segment]) -> int:
    """The one scene that takes the accent: a quote, else the strongest figure after the first third, else the scene before the last."""
    quotes = [i for i, s in enumerate(segments) if s.visual_spec.template_id == "quote.attributed"]
    if quotes:
        return quotes[-1]
    data = [
        i
        for i, s in enumerate(segments)
        if s.visual_spec.template_id.startswith(("data.", "stat.")) and i >= len(segments) / 3 and i < len(segments) - 1
    ]
    if data:
        return data[-1]
    return len(segments) - 2 if len(segments) > 3 and not segments[-2].continues and not segments[-1].continues else -1
