"""Digests of many workspaces whose tokens end together, by a simulated time.

The engine, the ledger, the kept installations and the renewal of tokens are the program's; Slack
itself is here: it renews so many tokens a minute, and takes no post with a token that has ended.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.token_rotation import TokenRotation
from bot.adapters.slack.workspaces import InstallationStore, Workspace
from bot.core.base.errors import RetryLaterError
from bot.core.base.people import Place
from bot.core.chat.digest_sender import SendPolicy
from bot.storage.encryption import new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.secret_store import SqlSecretStore
from tests.adapters.slack.strict import Json
from tests.delivery.ledger import MORNING, Ledger, subscriber
from tests.delivery.outlets import MemoryOutlet

A_MINUTE = 100
"""Renewals that Slack takes in any minute."""
_HOUR = 3_600.0
_LOGS = ("toolbot.test", "toolbot.tokens")


@dataclass
class _Slack:
    """Slack's side of tokens."""

    ledger: Ledger
    renewed: list[float] = field(default_factory=list)
    refused: int = 0

    async def access(self, **grant: str | None) -> Json:
        """Renew a token, where that is not too many."""
        now = self.ledger.time()
        if sum(at > now - 60 for at in self.renewed[-A_MINUTE:]) >= A_MINUTE:
            self.refused += 1
            raise RetryLaterError(30)
        self.renewed.append(now)
        token = f"{grant['refresh_token']}-{len(self.renewed)}"
        return {"access_token": token, "refresh_token": token, "expires_in": 12 * _HOUR}


@dataclass
class _Workspaces(MemoryOutlet):
    """Takes posts of workspaces, each with its own pace and its own token."""

    name: str = "slack"
    rate: float = 4.0
    store: InstallationStore | None = None
    rotation: TokenRotation | None = None
    dead_tokens_used: int = 0

    def policy(self, place: Place) -> SendPolicy:
        """Return the pace of a workspace."""
        bucket = place.id.rpartition(":")[0]
        return SendPolicy(bucket, self.rate, place.id, 1.1, self.lookups)

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Take a part with a token that works."""
        assert self.store
        assert self.rotation
        known = await self.store.read(place.id.split(":")[1])
        assert known
        fresh = await self.rotation.fresh(known.workspace, in_bulk=True)
        assert fresh
        if fresh.expires is not None and fresh.expires <= self.clock():
            self.dead_tokens_used += 1
            raise RefusedError("token_expired", "chat.postMessage")
        return await super().post(place, part, key, earlier)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the digests, and what the operator saw."""

    sent: int
    repeated: int
    renewed: int
    renewals_refused: int
    dead_tokens_used: int
    incidents: int
    lines: int
    most_lines: int
    """Lines in the log: of all workspaces, and of one at most."""
    minutes: float
    """From the moment that the digests were due until the last was there."""


class _Lines(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


async def send_all(ledger: Ledger, count: int, ends: float, within: float) -> Outcome:
    """Send two digests to each of so many workspaces.

    Their tokens end `ends` seconds after the digests are due, spread over `within` seconds.
    """
    slack, lines = _Slack(ledger), _Lines()
    store = InstallationStore(SqlSecretStore(ledger.database, (new_key(),)))
    outlet = _Workspaces(clock=ledger.time, store=store)
    logger = logging.getLogger("toolbot.tokens")
    outlet.rotation = TokenRotation(
        store,
        SqlIdempotencyKeys(ledger.database),
        slack.access,
        clock=ledger.time,
        sleep=ledger.time.sleep,
        logger=logger,
    )
    ends += MORNING.timestamp()
    for number in range(count):
        key = f"T{number:04}"
        end = ends + number * within / count
        await store.write(Workspace(key, f"old-{key}", "UBOT", f"renew-{key}", end))
    await ledger.announce(1, "alpha")
    places = [f"slack:T{number:04}:C{which}" for number in range(count) for which in range(2)]
    await ledger.subscribe(*(subscriber(id_, place) for id_, place in enumerate(places, 1)))
    for name in _LOGS:
        logging.getLogger(name).addHandler(lines)
        logging.getLogger(name).setLevel(logging.INFO)
    try:
        await ledger.time.drive(_send(ledger, outlet))
    finally:
        for name in _LOGS:
            logging.getLogger(name).removeHandler(lines)
            logging.getLogger(name).setLevel(logging.NOTSET)
    of_each = Counter(
        key for line in lines.lines for key in (f"T{n:04}" for n in range(count)) if key in line
    )
    return Outcome(
        sent=len(set(outlet.keys)),
        repeated=len(outlet.keys) - len(set(outlet.keys)),
        renewed=len(slack.renewed),
        renewals_refused=slack.refused,
        dead_tokens_used=outlet.dead_tokens_used,
        incidents=len(ledger.incidents.errors),
        lines=len(lines.lines),
        most_lines=max(of_each.values(), default=0),
        minutes=(max((one.at for one in outlet.arrived), default=0.0) - MORNING.timestamp()) / 60,
    )


async def _send(ledger: Ledger, outlet: _Workspaces) -> None:
    """Run until all is sent, with tokens being renewed beside; no longer than three hours."""
    assert outlet.rotation
    tending = asyncio.create_task(outlet.rotation.keep_fresh())
    async with ledger.running(1, outlet):
        until = MORNING.timestamp() + 3 * _HOUR
        while ledger.time() < until:
            await ledger.time.sleep(10.0)
            if ledger.tally["planned"] and ledger.tally["sent"] == ledger.tally["planned"]:
                break
    tending.cancel()
    with suppress(asyncio.CancelledError):
        await tending
