"""What is known to be wrong with templates, per check. This list must only shrink: a mended case that is still listed fails."""

KNOWN_FAULTS: dict[str, tuple[str, ...]] = {
    "title-safe": (),
    "overlap": (),
    "cues": (),
}
