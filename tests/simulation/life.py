"""One subscription lives through a history: as the bot has it, and beside it as the model has it.

Whatever happens is told to both, and after each step both must stand where the other stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.core.digests.schedule import Zones, renewed
from bot.core.digests.subscription import Subscription, paused, resumed, timed
from tests.simulation.clocks import minute_of, moment
from tests.simulation.history import (
    Changed,
    Decree,
    Gone,
    Happening,
    History,
    Lagging,
    Outage,
    Paused,
    Published,
    Resumed,
    Transit,
)
from tests.simulation.model import Model, Told
from tests.simulation.ours import Ours, Pure, subscribed, timetable_of, wishing
from tests.simulation.rules import Clocks
from tests.simulation.world import World


@dataclass
class Underway:
    """A digest on its way: when that ends, and how; `position` is the model's from before it."""

    told: Told
    position: int
    until: int
    arrives: bool


class Life:
    """One subscription, twice."""

    def __init__(self, history: History, ours: Callable[[Zones], Ours] = Pure) -> None:
        """Begin to hear of what is new from now on."""
        self.history = history
        self.world, self.clocks = World(), Clocks()
        self.ours = ours(self.clocks.zones)
        self.arrived: list[Told] = []
        self._waiting = list(history.happenings)
        self._down_until, self._lag = history.begin, 0
        self._transit = Transit(0)
        self._underway: Underway | None = None
        self._begin(history)

    def _begin(self, history: History) -> None:
        first, minute = history.first, history.begin
        self.ours.minute = minute
        self._publish(Published(()))
        batch = self.world.current
        self.ours.begin(subscribed(first, minute, self.clocks.zones, batch))
        states = self.world.states.__getitem__
        self.model = Model(first, self.clocks.clock, states, minute, batch)
        self.compare()

    def live_each_minute(self) -> None:
        """Live from minute to minute."""
        for minute in range(self.history.begin, self.history.end):
            self.step(minute)
        self.compare()

    def live(self) -> None:
        """Live from one minute to the next in which anything may happen: both agree on them."""
        for minute in self._eventful():
            self.step(minute)
        if self._underway:
            self._arrive(self._underway)
        self.compare()

    def step(self, minute: int) -> None:
        """Live one minute: what happens, what arrives, and what is due."""
        self.ours.minute = minute
        while self._waiting and self._waiting[0][0] <= minute:
            _, happening = self._waiting.pop(0)
            self._happen(happening, minute)
            self.compare()
        if self._underway and self._underway.until <= minute:
            self._arrive(self._underway)
        if minute >= self._down_until:
            self._run(minute)

    def compare(self) -> None:
        """Hold the bot to the model: the next run, where the news stand, what came of the last."""
        ours, theirs = self.ours.subscription, self.model
        next_ = (minute_of(ours.next.due), ours.next.day) if ours.next else None
        assert next_ == theirs.next()
        assert (ours.cursor, ours.last_run_day) == (theirs.position, theirs.last)
        assert (ours.outcome.value if ours.outcome else None) == theirs.outcome
        assert self.ours.sent == theirs.told

    def _eventful(self) -> Iterator[int]:
        minute = self.history.begin
        while minute < self.history.end:
            yield minute
            run = self.model.next()
            later = [
                self._waiting[0][0] if self._waiting else None,
                self._underway.until if self._underway else None,
                max(run[0], self._down_until) if run else None,
                self.history.end,
            ]
            minute = max(minute + 1, min(one for one in later if one is not None))

    def _run(self, minute: int) -> None:
        upto, position = max(1, self.world.current - self._lag), self.model.position
        due = self.model.next()
        self.ours.run(upto)
        told = self.model.tick(minute, upto, busy=self._underway is not None)
        if told is not None:
            until = minute + self._transit.minutes
            self._underway = Underway(told, position, until, self._transit.arrive)
        if self.model.next() != due:
            self.compare()

    def _arrive(self, underway: Underway) -> None:
        self._underway = None
        if underway.arrives:
            self.arrived.append(underway.told)
            self.ours.arrive()
        else:
            self.ours.lose()
            self.model.lost(underway.told, underway.position)
        self.compare()

    def _happen(self, happening: Happening, minute: int) -> None:
        match happening:
            case Published():
                self._publish(happening)
            case Outage(minutes):
                self._down_until = max(self._down_until, minute + minutes)
            case Lagging(batches):
                self._lag = batches
            case Transit():
                self._transit = happening
            case Decree(zone, like, minutes):
                self.clocks.decree(zone, like, minute + minutes)
                self.ours.change(self._rescheduled)
            case Gone():
                self._leave()
            case Changed() | Paused() | Resumed():
                self._ask(happening, minute)

    def _publish(self, published: Published) -> None:
        self.world.publish(published.deeds)
        batch = self.world.current
        self.ours.publish(batch, self.world.catalogues[batch])

    def _ask(self, happening: Changed | Paused | Resumed, minute: int) -> None:
        now, zones = moment(minute), self.clocks.zones
        match happening:
            case Changed(wish):
                timetable = timetable_of(wish)

                def turned_on(subscription: Subscription) -> Subscription:
                    changed = timed(wishing(subscription, wish), timetable, zones, now)
                    return resumed(changed, zones, now)

                self.ours.change(turned_on)
                self.model.change(minute, wish)
            case Resumed():
                self.ours.change(lambda subscription: resumed(subscription, zones, now))
                self.model.change(minute, self.model.wish)
            case Paused(minutes):
                until = None if minutes is None else minute + minutes
                end = None if until is None else moment(until)
                self.ours.change(lambda subscription: paused(subscription, end, zones, now))
                self.model.pause(until)

    def _leave(self) -> None:
        self.ours.lose_place()
        self.model.pause(None)
        if self._underway:
            self.model.lost(self._underway.told, self._underway.position)
            self._underway = None

    def _rescheduled(self, subscription: Subscription) -> Subscription:
        timetable, next_ = subscription.timetable, subscription.next
        if next_ is None:
            return subscription
        new = renewed(next_, timetable, self.clocks.zones)
        return replace(subscription, next=new)
