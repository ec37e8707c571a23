"""What people do on Telegram and Slack, delivered as the platforms do it, and what they see of it.

Knows when each platform delivers again, and counts answers by the event that they belong to.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from bot.adapters.telegram.connection import HEADER_NAME, PATH, secret_of
from tests.adapters.slack import payloads
from tests.adapters.slack.server import FakeSlack, form, signed
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi

_QUESTION = "craen guide"
_ANSWER = "Crane Guide"
_STRANGERS = 900_000
"""Chats of Telegram that ask, and have no digest."""
_TELEGRAM_GIVES_UP = ClientTimeout(total=60.0)
_SLACK_GIVES_UP = ClientTimeout(total=3.0)
_SLACK_REPEATS = (0.0, 0.0, 60.0, 300.0)
"""Seconds before the first and the next tries of an event (docs.slack.dev, Events API)."""
_LOOKED_UP = "mention"
"""Whose answer stands in a channel: who takes it over can see it, and posts none."""
_ON_ITS_WAY = 10.0
"""Seconds before and after a fault that an answer may be on its way, on a busy machine."""
_OK = 200
_TURNS = ("telegram", "mention", "telegram", "command", "telegram")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody asked, and under which name its answer is found."""

    kind: str
    key: str
    at: float


@dataclass
class Tally:
    """What came of events of a kind."""

    asked: int = 0
    answered: int = 0
    twice: int = 0
    unexplained: int = 0
    """Of those: no fault fell on either answer, or the first could have been looked up."""
    otherwise: int = 0
    """Answered with something else than the tool that was asked for."""
    untaken: int = 0
    """Commands of which Slack told at once that they did not work: it never delivers them again."""
    lost: list[float] = field(default_factory=list)
    slowest: float = 0.0


class People:
    """Asks at an even pace through a load balancer."""

    def __init__(self, telegram: BotApi, slack: FakeSlack, url: str) -> None:
        """Take the platforms, and where they deliver."""
        self._telegram = telegram
        self._slack = slack
        self._url = url
        self.asked: list[Event] = []
        self._untaken: set[str] = set()
        self._stopped = False
        self._faults: list[tuple[float, float]] = []
        self.statuses: Counter[tuple[str, int]] = Counter()
        self._seen: dict[str, list[tuple[float, bool]]] = {}
        self._looked_at = (0, 0)

    async def ask(self, rate: float) -> None:
        """Ask so many things a second until told to stop; what was asked is still delivered."""
        begun, number = time.monotonic(), 0
        connections = TCPConnector(force_close=True, limit=0)
        async with ClientSession(connector=connections) as session, asyncio.TaskGroup() as group:
            while not self._stopped:
                kind = _TURNS[number % len(_TURNS)]
                number += 1
                group.create_task(self._deliveries[kind](session, number))
                await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))

    def stop(self) -> None:
        """Ask nothing more."""
        self._stopped = True

    @contextmanager
    def in_trouble(self) -> Iterator[None]:
        """Note that what the block does to a copy may have an answer come twice."""
        begun = time.monotonic()
        yield
        self._faults.append((begun - _ON_ITS_WAY, time.monotonic() + _ON_ITS_WAY))

    @property
    def _deliveries(
        self,
    ) -> Mapping[str, Callable[[ClientSession, int], Coroutine[Any, Any, None]]]:
        return {"telegram": self._update, "mention": self._mention, "command": self._command}

    async def _update(self, session: ClientSession, number: int) -> None:
        """Deliver until it is confirmed: Telegram does so for a day."""
        chat = Chat(self._telegram, id=_STRANGERS + number, person=_STRANGERS + number)
        body = json.dumps({"update_id": number, "message": chat.message(_QUESTION)}).encode()
        self._note("telegram", str(chat.id))
        headers = {HEADER_NAME: secret_of(TOKEN)}
        while await self._post(session, PATH, body, headers, _TELEGRAM_GIVES_UP) != _OK:
            await asyncio.sleep(1.0)

    async def _mention(self, session: ClientSession, number: int) -> None:
        said = payloads.mention(_QUESTION, user=f"U{number}", channel=f"C{_STRANGERS + number}")
        body = json.dumps(payloads.event(said)).encode()
        self._note("mention", said["ts"])
        for again, pause in enumerate(_SLACK_REPEATS):
            await asyncio.sleep(pause)
            headers = {**signed(body), "Content-Type": "application/json"}
            if again:
                headers["X-Slack-Retry-Num"] = str(again)
            if await self._post(session, "/slack/events", body, headers, _SLACK_GIVES_UP) == _OK:
                return

    async def _command(self, session: ClientSession, number: int) -> None:
        user, channel = f"U{number}", f"C{_STRANGERS + number}"
        hook = self._slack.hook(channel, user)
        told = {**payloads.command(_QUESTION, hook, channel), "user_id": user}
        body = form({**told, "trigger_id": f"trigger.{number}"})
        self._note("command", hook)
        headers = {**signed(body), "Content-Type": "application/x-www-form-urlencoded"}
        if await self._post(session, "/slack/events", body, headers, _SLACK_GIVES_UP) != _OK:
            self._untaken.add(hook)

    def _note(self, kind: str, key: str) -> None:
        self.asked.append(Event(kind, key, time.monotonic()))

    async def _post(
        self,
        session: ClientSession,
        path: str,
        body: bytes,
        headers: Mapping[str, str],
        patience: ClientTimeout,
    ) -> int:
        try:
            async with session.post(
                f"{self._url}{path}", data=body, headers=headers, timeout=patience
            ) as answer:
                status = answer.status
        except (ClientError, TimeoutError):
            status = 0
        self.statuses[path, status] += 1
        return status

    def tallies(self) -> dict[str, Tally]:
        """Count what was asked so far, and what came of it."""
        seen = self._look()
        tallies: dict[str, Tally] = {}
        for event in self.asked:
            tally = tallies.setdefault(event.kind, Tally())
            answers = seen.get(event.key, [])
            untaken = event.key in self._untaken and not answers
            tally.asked += 1
            tally.untaken += untaken
            tally.answered += bool(answers)
            tally.twice += (again := max(0, len(answers) - 1))
            if event.kind == _LOOKED_UP or not any(self._in_fault(at) for at, _ in answers):
                tally.unexplained += again
            tally.otherwise += sum(not right for _, right in answers)
            if answers:
                tally.slowest = max(tally.slowest, answers[0][0] - event.at)
            elif not untaken:
                tally.lost.append(event.at)
        return tallies

    def _in_fault(self, moment: float) -> bool:
        return any(begun <= moment <= over for begun, over in self._faults)

    def unanswered(self) -> int:
        """Return how many events have no answer yet, and may still have one."""
        return sum(len(tally.lost) for tally in self.tallies().values())

    def _look(self) -> dict[str, list[tuple[float, bool]]]:
        """Return when which event was answered, and whether with the tool that was asked for."""
        calls, sent = self._telegram.calls, self._slack.sent
        for call in calls[self._looked_at[0] :]:
            if call.method == "sendMessage":
                self._see(str(call.given["chat_id"]), call.at, call.given["text"])
        for one in sent[self._looked_at[1] :]:
            self._see(one.by or one.body.get("thread_ts") or "", one.moment, str(one.body))
        self._looked_at = len(calls), len(sent)
        return self._seen

    def _see(self, key: str, at: float, said: str) -> None:
        self._seen.setdefault(key, []).append((at, _ANSWER in said))
