"""Every call's money, on disk before and after: an append-only file of lines, so that a killed run leaves a true account.

A call is `reserved` at its upper bound, then `paid` as the endpoint reports, `free` (refused before any work) or `lost` (nobody knows whether
it was billed: counted at its bound). What is still only reserved when the file is opened again was in flight when the run ended: lost.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from agents.llm.errors import BudgetSpent


@dataclass(frozen=True, slots=True)
class Entry:
    """`state`: reserved, paid, free or lost. `usd` of a lost call is its upper bound."""

    call: int
    state: str
    role: str
    model: str
    key: str
    usd: float
    tokens_in: int = 0
    tokens_out: int = 0
    note: str = ""


class Ledger:
    """`budget_usd` None = no limit. Safe to use from several threads."""

    def __init__(self, file: Path, budget_usd: float | None = None) -> None:
        self.file, self.budget, self._lock = file, budget_usd, threading.Lock()
        self._last: dict[int, Entry] = {}
        for entry in _read(file):
            self._last[entry.call] = entry
        self.in_flight = [e for e in self._last.values() if e.state == "reserved"]

    @property
    def paid_usd(self) -> float:
        """What the endpoint said it billed."""
        return sum(e.usd for e in self._last.values() if e.state == "paid")

    @property
    def uncertain_usd(self) -> float:
        """At most what it may have billed besides, for calls that never ended."""
        return sum(e.usd for e in self._last.values() if e.state in ("lost", "reserved"))

    @property
    def left_usd(self) -> float:
        return float("inf") if self.budget is None else self.budget - self.paid_usd - self.uncertain_usd

    def entries(self) -> list[Entry]:
        """The last word on every call, in order."""
        return [self._last[n] for n in sorted(self._last)]

    def reserve(self, role: str, model: str, key: str, bound_usd: float) -> Entry:
        """Raises BudgetSpent when the bound does not fit what is left; nothing is written then."""
        with self._lock:
            if bound_usd > self.left_usd + 1e-12:
                raise BudgetSpent(
                    "llm.budget",
                    f"The next call for {role} may cost ${bound_usd:.4f}; ${max(self.left_usd, 0):.4f} of the budget is left, so it was not made.",
                )
            return self._write(Entry(max(self._last, default=0) + 1, "reserved", role, model, key, bound_usd))

    def settle(self, reserved: Entry, state: str, usd: float = 0.0, tokens_in: int = 0, tokens_out: int = 0, note: str = "") -> Entry:
        with self._lock:
            return self._write(Entry(reserved.call, state, reserved.role, reserved.model, reserved.key, usd, tokens_in, tokens_out, note))

    def lose(self, reserved: Entry, note: str) -> Entry:
        return self.settle(reserved, "lost", reserved.usd, note=note)

    def _write(self, entry: Entry) -> Entry:
        self._last[entry.call] = entry
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")
            out.flush()
            os.fsync(out.fileno())
        return entry


def _read(file: Path) -> list[Entry]:
    """A line that a kill cut short is the last one, and says nothing that its reservation did not."""
    entries = []
    for line in file.read_text("utf-8").splitlines() if file.exists() else []:
        try:
            entries.append(Entry(**json.loads(line)))
        except (json.JSONDecodeError, TypeError):
            continue
    return entries
