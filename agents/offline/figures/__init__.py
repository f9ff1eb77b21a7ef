"""Exact figures of a sentence: what is counted, where it is said, how the script writes it.

Owns: percentages, money, degrees, numbers with units, dates, years, ranges, ratios, changes. Does not know: templates.
"""

from agents.offline.figures.find import changes, figures
from agents.offline.figures.model import Change, Figure

__all__ = ["Change", "Figure", "changes", "figures"]
