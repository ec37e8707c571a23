"""Tokens that end together: renewed in turn, before their ends where that is possible."""

from __future__ import annotations

import asyncio
import heapq
import logging
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.errors import NotRenewedError, RefusedError
from bot.adapters.slack.oauth import OAuthWorkspaces
from bot.adapters.slack.payload import Origin
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.adapters.slack.token_rotation import TokenRotation
from bot.adapters.slack.workspaces import InstallationStore, Workspace
from bot.core.base.errors import NotDeliveredError, NotStoredError, RetryLaterError
from bot.storage.database import Database
from bot.storage.encryption import OAuthStates, new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.secret_store import SqlSecretStore
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import LOGGER, Running, many_workspaces, running, words
from tests.adapters.slack.server import CHANNEL, CLIENT_ID, CLIENT_SECRET, TEAM, FakeSlack, Fault
from tests.adapters.slack.strict import Json
from tests.adapters.slack.test_oauth import RENEWED, TOKEN, granted
from tests.apps import bot_with
from tests.databases import ready_database

_HOUR = 3_600.0
_BEGUN = 1_000_000.0
_COUNT, _A_MINUTE = 150, 100
"""Workspaces, and how many renewals a minute Slack takes."""


class _OAuth:
    """Slack's side of renewals, by a clock of the test's own: it takes so many a minute."""

    def __init__(self) -> None:
        self.now = _BEGUN
        self.renewed: list[float] = []
        self.refused = 0
        self.asked: Counter[str | None] = Counter()
        self.fails: Exception | None = None

    def clock(self) -> float:
        """Tell the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time go on."""
        self.now += seconds

    async def access(self, **grant: str | None) -> Json:
        """Renew a token, where that is not too many."""
        self.asked[grant["refresh_token"]] += 1
        if self.fails:
            raise self.fails
        if sum(at > self.now - 60 for at in self.renewed) >= _A_MINUTE:
            self.refused += 1
            raise RetryLaterError(30)
        self.renewed.append(self.now)
        token = f"{grant['refresh_token']}-{len(self.renewed)}"
        return {"access_token": token, "refresh_token": token, "expires_in": 12 * _HOUR}


@pytest.fixture
def oauth() -> _OAuth:
    """Slack, where nothing was renewed yet."""
    return _OAuth()


@pytest.fixture
async def database(tmp_path: Path, oauth: _OAuth) -> AsyncIterator[Database]:
    """What all processes keep things in, with that clock."""
    async with ready_database("sqlite", tmp_path, oauth.clock) as database:
        yield database


@pytest.fixture
def store(database: Database) -> InstallationStore:
    """Installations of nobody yet."""
    return InstallationStore(SqlSecretStore(database, (new_key(),)))


@pytest.fixture
def process(
    oauth: _OAuth, store: InstallationStore, database: Database
) -> Callable[[], TokenRotation]:
    """Return what makes the rotation of one more process, with that clock."""
    idempotency_keys = SqlIdempotencyKeys(database)
    return lambda: TokenRotation(
        store, idempotency_keys, oauth.access, clock=oauth.clock, sleep=oauth.sleep, logger=LOGGER
    )


@pytest.fixture
def rotation(process: Callable[[], TokenRotation]) -> TokenRotation:
    """That of the one process there is."""
    return process()


async def _installed(store: InstallationStore, ends: float, count: int = _COUNT) -> list[str]:
    """Keep installations whose tokens end within a minute of each other."""
    keys = [f"T{number}" for number in range(count)]
    for number, key in enumerate(keys):
        await store.write(
            Workspace(key, f"old-{key}", "UBOT", f"renew-{key}", ends + number * 60 / count)
        )
    return keys


async def _kept(store: InstallationStore, key: str) -> Workspace:
    installation = await store.read(key)
    assert installation
    return installation.workspace


@pytest.mark.long
async def test_tokens_that_end_together_are_renewed_before_at_different_times(
    rotation: TokenRotation, store: InstallationStore, oauth: _OAuth
) -> None:
    """Each hours before its end, none refused, and those that have time are left alone."""
    end = _BEGUN + 12 * _HOUR
    keys = await _installed(store, end)
    while oauth.now < end - _HOUR:
        await rotation.renew_ahead()
        oauth.now += 300
    assert len(oauth.renewed) == len(keys)
    assert (oauth.refused, max(oauth.asked.values())) == (0, 1)
    assert end - 7 * _HOUR < min(oauth.renewed) < end - 5 * _HOUR
    assert end - 3 * _HOUR < max(oauth.renewed) < end - 1.5 * _HOUR
    busiest = max(sum(at <= one < at + 600 for one in oauth.renewed) for at in oauth.renewed)
    assert busiest < len(keys) / 10


@pytest.mark.long
@pytest.mark.parametrize("processes", [1, 3])
async def test_tokens_that_have_ended_get_their_turn_and_no_dead_one_is_used(
    process: Callable[[], TokenRotation],
    processes: int,
    store: InstallationStore,
    oauth: _OAuth,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """All workspaces have a digest due at once, after a night: each is told when to come again."""
    keys = await _installed(store, _BEGUN - _HOUR)
    due = [(_BEGUN, key) for key in keys for _ in range(2)]  # two channels each
    rotations = [process() for _ in range(processes)]
    tries = 0
    while due:
        oauth.now, key = heapq.heappop(due)
        workspace = await _kept(store, key)
        tries += 1
        try:
            fresh = await rotations[tries % processes].fresh(workspace, in_bulk=True)
        except NotRenewedError as later:
            heapq.heappush(due, (oauth.now + later.seconds + 0.001, key))
        else:
            assert fresh
            assert not fresh.token.startswith("old-")
    assert len(oauth.renewed) == len(keys)
    assert oauth.now - _BEGUN < 2 * 60 * len(keys) / _A_MINUTE
    assert oauth.refused <= len(keys) / 10
    assert tries <= 5 * len(keys) * processes
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_renewal_that_fails_is_told_once_and_tried_ever_more_rarely(
    rotation: TokenRotation,
    store: InstallationStore,
    oauth: _OAuth,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The dead token is used by nobody; when Slack is back, it is renewed."""
    await _installed(store, _BEGUN - 61, count=1)
    dead = await _kept(store, "T0")
    oauth.fails = NotDeliveredError("no connection")
    for in_bulk in [True, False] * 300:
        with pytest.raises(NotRenewedError) as later:
            await rotation.fresh(dead, in_bulk=in_bulk)
        assert 0 < later.value.seconds <= 600
        oauth.now += 6
    assert oauth.asked.total() <= 10
    assert len(caplog.records) == 1
    oauth.fails = None
    oauth.now += 600
    fresh = await rotation.fresh(dead, in_bulk=False)
    assert fresh
    assert fresh.token != dead.token


@pytest.mark.long
async def test_a_person_does_not_wait_for_the_turn_of_digests(
    rotation: TokenRotation, store: InstallationStore, oauth: _OAuth
) -> None:
    """Behind 150 workspaces whose digests are due, somebody asks in the last one."""
    keys = await _installed(store, _BEGUN - 61)
    waits = [0.0]
    for key in keys:
        try:
            await rotation.fresh(await _kept(store, key), in_bulk=True)
        except NotRenewedError as later:
            waits.append(later.seconds)
    assert waits[-1] > 60
    asked_in = await _kept(store, keys[-1])
    fresh = await rotation.fresh(asked_in, in_bulk=False)
    assert fresh
    assert fresh.token != asked_in.token
    assert oauth.now == _BEGUN


@pytest.mark.parametrize("jump", [-30 * 24 * _HOUR, 30 * 24 * _HOUR])
async def test_a_clock_that_was_wrong_holds_nothing_up(
    rotation: TokenRotation, store: InstallationStore, oauth: _OAuth, jump: float
) -> None:
    """What was to wait by the wrong clock does not wait for a month by the right one."""
    oauth.now += jump
    await _installed(store, oauth.now - 61, count=1)
    oauth.fails = NotDeliveredError("no connection")
    with pytest.raises(NotRenewedError):
        await rotation.fresh(await _kept(store, "T0"), in_bulk=True)
    oauth.now, oauth.fails = _BEGUN, None
    await store.write(Workspace("T0", "old", "UBOT", "renew", _BEGUN - 1))
    fresh = await rotation.fresh(await _kept(store, "T0"), in_bulk=True)
    assert fresh
    assert fresh.token != "old"


@pytest.fixture
async def many(fake: FakeSlack, app: App, database: Database) -> AsyncIterator[Running]:
    """The adapter for many workspaces, one of which has a token that has ended."""
    clock = time.time  # noqa: TID251  # the real clock
    keys = (new_key(),)
    secret_store = SqlSecretStore(database, keys)
    await InstallationStore(secret_store).write(
        Workspace(TEAM, TOKEN, "UBOT", "xoxe-1", clock() - 5)
    )
    installation = many_workspaces(app, secret_store, OAuthStates(keys, clock))
    fake.fail("oauth.v2.access", Fault(retry_after=300, times=100))
    async with running(
        fake, bot_with(app), database, over_http=True, installation=installation
    ) as found:
        yield found


async def test_who_asks_while_slack_gives_no_token_is_told_to_try_again(
    many: Running, fake: FakeSlack, caplog: pytest.LogCaptureFixture
) -> None:
    """By the address that needs no token; no call is made with the dead one, and no incident."""
    await many.command("time release study")
    await many.event(payloads.mention("time release study"))
    await many.event(payloads.said("time release study"))
    await many.settled()
    (told,) = fake.sent
    assert "try again in a few minutes" in words(told.body["blocks"])
    assert {name for name, _ in fake.calls} == {"oauth.v2.access"}
    assert many.incidents.errors == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_token_that_slack_calls_expired_is_renewed_once_and_nothing_is_lost(
    fake: FakeSlack, database: Database
) -> None:
    """Its end was written down wrongly: five posts find out together."""
    clock = asyncio.get_running_loop().time
    secret_store = SqlSecretStore(database, (new_key(),))
    idempotency_keys = SqlIdempotencyKeys(database)
    fake.tokens.add(TOKEN)
    fake.codes["xoxe-1"] = granted(RENEWED, refresh_token="xoxe-2", expires_in=43_200)
    fake.fail("chat.postMessage", Fault(error="token_expired", times=5))
    async with SlackApi(fake.address, SlackRateLimiter(clock), LOGGER) as api:
        workspaces = OAuthWorkspaces(
            api, secret_store, idempotency_keys, (CLIENT_ID, CLIENT_SECRET), clock, logger=LOGGER
        )
        await workspaces.start()
        await workspaces.add(Workspace(TEAM, TOKEN, "UBOT", "xoxe-1", clock() + 9 * _HOUR))
        workspace = await workspaces.find(Origin(None, TEAM), in_bulk=True)
        assert workspace
        post = {"channel": CHANNEL, "text": "hello"}
        await asyncio.gather(
            *(api.call_now(workspace.token, "chat.postMessage", post) for _ in range(5))
        )
    assert Counter(name for name, _ in fake.calls)["oauth.v2.access"] == 1
    assert len(fake.sent) == 5


async def test_a_token_that_cannot_be_replaced_now_is_a_reason_to_try_later(
    fake: FakeSlack,
) -> None:
    """The database is away when Slack calls a token expired: nothing was sent, and none is lost."""
    clock = asyncio.get_running_loop().time
    fake.tokens.add(TOKEN)
    fake.fail("chat.postMessage", Fault(error="token_expired"))

    async def away(token: str) -> str | None:
        raise NotStoredError(token)

    async with SlackApi(fake.address, SlackRateLimiter(clock), LOGGER) as api:
        api.replace_expired = away
        with pytest.raises(NotDeliveredError):
            await api.call_now(TOKEN, "chat.postMessage", {"channel": CHANNEL, "text": "hello"})


async def test_a_token_that_does_not_rotate_and_is_refused_stays_refused(
    fake: FakeSlack, database: Database
) -> None:
    """There is nothing that could renew it."""
    clock = asyncio.get_running_loop().time
    secret_store = SqlSecretStore(database, (new_key(),))
    idempotency_keys = SqlIdempotencyKeys(database)
    fake.tokens.add(TOKEN)
    fake.fail("chat.postMessage", Fault(error="token_expired"))
    async with SlackApi(fake.address, SlackRateLimiter(clock), LOGGER) as api:
        workspaces = OAuthWorkspaces(
            api, secret_store, idempotency_keys, ("id", "secret"), clock, logger=LOGGER
        )
        await workspaces.start()
        await workspaces.add(Workspace(TEAM, TOKEN, "UBOT"))
        workspace = await workspaces.find(Origin(None, TEAM))
        assert workspace
        with pytest.raises(RefusedError, match="token_expired"):
            await api.call(workspace.token, "chat.postMessage", {"channel": CHANNEL, "text": "x"})
    assert len(fake.calls) == 1
