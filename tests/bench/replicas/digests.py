"""Subscribers of both platforms whose digests come minute by minute, and what arrived of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import insert, text

from bot.core.base.people import Place
from bot.core.digests.schedule import Run, Timetable
from bot.core.digests.subscription import Subscription
from bot.storage.rows import columns_of
from bot.storage.tables import subscription
from tests.adapters.slack.server import TEAM, FakeSlack
from tests.adapters.telegram.server import BotApi
from tests.bench.digests.stage import sync_engine
from tests.delivery.ledger import DAY, subscriber

_FIRST_CHAT = 10_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """Digests of a platform: how many there are, how many never came, how many came again."""

    expected: int
    lost: int
    again: int


class Subscribers:
    """Chats of Telegram and channels of Slack, some of them due in each of several minutes."""

    def __init__(self, minutes: Iterable[dt.datetime], telegram: int, slack: int) -> None:
        """Take the minutes, and how many of each platform are due in each."""
        number = _FIRST_CHAT
        self._due: dict[str, dt.datetime] = {}
        self._chats: list[int] = []
        self._channels: list[str] = []
        for minute in minutes:
            for _ in range(telegram):
                number += 1
                self._chats.append(number)
                self._due[f"telegram:{number}"] = minute
            for _ in range(slack):
                number += 1
                self._channels.append(f"CD{number}")
                self._due[f"slack:{TEAM}:CD{number}"] = minute

    def subscribe(self, url: str) -> None:
        """Write them down, as those who know all but the newest tool."""
        rows = [
            {"id": id_} | columns_of(_subscriber(place, due))
            for id_, (place, due) in enumerate(self._due.items(), 1)
        ]
        engine = sync_engine(url)
        with engine.begin() as connection:
            connection.execute(insert(subscription), rows)
        engine.dispose()

    def arrived(self, telegram: BotApi, slack: FakeSlack) -> dict[str, Arrived]:
        """Count what arrived at whom."""
        chats = Counter(int(call.given["chat_id"]) for call in telegram.called("sendMessage"))
        channels = Counter(sent.where for sent in slack.sent)
        return {
            "telegram": _count([chats[chat] for chat in self._chats]),
            "slack": _count([channels[channel] for channel in self._channels]),
        }


def still_open(url: str) -> int:
    """Count the digests that are planned and not finished, or still to be planned."""
    engine = sync_engine(url)
    with engine.connect() as connection:
        asked = text("SELECT (SELECT count(*) FROM delivery WHERE state = 0)"
                     " + (SELECT count(*) FROM subscription WHERE cursor = 1)")  # fmt: skip
        found = int(connection.execute(asked).scalar_one())
    engine.dispose()
    return found


def _subscriber(place: str, due: dt.datetime) -> Subscription:
    return replace(
        subscriber(1),
        place=Place(place, direct=place.startswith("telegram")),
        timetable=Timetable("UTC", due.time()),
        next=Run(due, due.date()),
        cursor=1,
        last_digest_day=due.date() - DAY,
    )


def _count(counts: list[int]) -> Arrived:
    again = sum(max(0, count - 1) for count in counts)
    return Arrived(len(counts), counts.count(0), again)
