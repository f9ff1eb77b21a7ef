"""What nodes work with: the settings, the artifact store, the job's folder and events, and scenes that are composed once."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from film.brief import Brief
from film.storyboard import Storyboard
from film.timeline import Timeline
from graph.events import Events
from graph.job import JobFolder, Order
from graph.settings import Settings
from tools.storage.artifacts import Artifacts

if TYPE_CHECKING:
    from agents.llm import Door
    from tools.media import Media
    from tools.render.film import Draw
    from tools.render.piece import Cut
    from tools.render.pool import Pool
    from tools.scenes import SegmentPicture


THREADS = 2  # pieces at once that one interpreter can draw


class Cancelled(Exception):
    """The user stopped the job; it can be resumed."""


@dataclass(slots=True)
class Services:
    """One per run of a job. `stop` is set by Ctrl-C or cancel; nodes look at it between pieces of work."""

    settings: Settings
    artifacts: Artifacts
    folder: JobFolder
    order: Order
    events: Events
    stop: threading.Event = field(default_factory=threading.Event)
    _composed: dict[tuple[str, str, str], list[SegmentPicture]] = field(default_factory=dict)
    _media: dict[str, Media] = field(default_factory=dict)
    _pool: Pool | None = None
    _door: Door | None = None
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def brief(self, name: str) -> Brief:
        return self.folder.load(Brief, name)

    def storyboard(self, name: str) -> Storyboard:
        return self.folder.load(Storyboard, name)

    def timeline(self, name: str) -> Timeline:
        return self.folder.load(Timeline, name)

    def door(self, role: str) -> Door | None:
        """The job's door to a model; None when the role has none. What making the film may cost is kept free of the model's budget."""
        llm = self.settings.llm
        if not (llm.model or (role in llm.roles and llm.roles[role].model)):
            return None
        from graph.minds import door_for

        with self._lock:
            if self._door is None:
                brief = self.folder.load(Brief, self.folder.read("start.json")["brief"])
                budget = brief.constraints.budget_usd
                left = None if budget is None else max(0.0, budget - self.folder.read("estimate.json").get("usd", 0.0))
                self._door = door_for(self.settings, self.folder, left, self.events, self.check_stop)
            return self._door

    def media(self, storyboard: str) -> Media:
        from tools.media import load_media

        with self._lock:
            if storyboard not in self._media:
                self._media = {storyboard: load_media(self.storyboard(storyboard))}
            return self._media[storyboard]

    def pictures(self, storyboard: str, timeline: str, aspect: str) -> list[SegmentPicture]:
        from tools.scenes import pictures

        with self._lock:
            key = (storyboard, timeline, aspect)
            if key not in self._composed:
                if len(self._composed) > 3:
                    self._composed.clear()
                self._composed[key] = pictures(self.storyboard(storyboard), self.timeline(timeline), aspect, self.media(storyboard).assets)
            return self._composed[key]

    def cuts(self, storyboard: str, timeline: str, aspect: str) -> list[Cut]:
        """The pieces of a film in order."""
        from tools.render.piece import cuts

        return cuts(self.pictures(storyboard, timeline, aspect))

    def draw(self) -> Draw | None:
        """Draws a piece in a process of its own, where there are more workers than threads can feed; else None."""
        if self.settings.render.workers <= THREADS:
            return None
        from tools.render.pool import Pool

        with self._lock:
            self._pool = self._pool or Pool(self.settings.render.workers)
            pool = self._pool
        return lambda spec, path, images: pool.write(spec, path, images, self.check_stop)

    def close(self) -> None:
        """Ends the processes that draw."""
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def check_stop(self) -> None:
        if self.stop.is_set():
            raise Cancelled

    def audit(self, node: str, decision: str, why: str, **inputs: Any) -> dict[str, Any]:
        """An entry of the audit trail."""
        return {"who": node, "decision": decision, "why": why, "inputs": inputs}
