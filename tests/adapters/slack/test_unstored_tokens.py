"""Tokens that Slack has given and that cannot be written down: they are the only ones that work."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.token_rotation import TokenRotation
from bot.adapters.slack.workspaces import InstallationStore, Workspace
from bot.core.base.errors import NotStoredError
from bot.storage.database import Database
from bot.storage.encryption import new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.secret_store import SqlSecretStore
from tests.databases import ready_database

_HOUR = 3_600.0
_BEGUN = 1_000_000.0
_LOGGER = logging.getLogger("toolbot.test")


class _Slack:
    """Slack's side of one installation, by a clock of its own: a renewing token is good once."""

    def __init__(self) -> None:
        self.now = _BEGUN
        self.good = "renew-0"
        self.exchanges = 0

    def clock(self) -> float:
        """Tell the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time go on."""
        self.now += seconds
        await asyncio.sleep(0)

    async def access(self, **grant: str | None) -> Json:
        """Exchange a renewing token."""
        if grant["refresh_token"] != self.good:
            raise RefusedError("invalid_refresh_token", "oauth.v2.access")
        self.exchanges += 1
        self.good = f"renew-{self.exchanges}"
        return {
            "access_token": f"token-{self.exchanges}",
            "refresh_token": self.good,
            "expires_in": 12 * _HOUR,
        }


class _SometimesReadOnly(SqlSecretStore):
    """Keeps secrets, and for a while can only be read."""

    only_read = False

    async def replace(self, name: str, known: str, secret: str | None) -> bool:
        """Keep a text, where it can be written down."""
        if self.only_read:
            raise NotStoredError("the database did not answer within 3 seconds")
        return await super().replace(name, known, secret)


@pytest.fixture
def slack() -> _Slack:
    """Slack, where nothing was renewed yet."""
    return _Slack()


@pytest.fixture
async def database(tmp_path: Path, slack: _Slack) -> AsyncIterator[Database]:
    """The database of all processes."""
    async with ready_database("sqlite", tmp_path, slack.clock) as database:
        yield database


@pytest.fixture
def secrets(database: Database) -> _SometimesReadOnly:
    """What is kept."""
    return _SometimesReadOnly(database, (new_key(),))


@pytest.fixture
def store(secrets: _SometimesReadOnly) -> InstallationStore:
    """The installations in it."""
    return InstallationStore(secrets)


@pytest.fixture
def rotation(slack: _Slack, store: InstallationStore, database: Database) -> TokenRotation:
    """The renewing of tokens in one process."""
    return TokenRotation(
        store,
        SqlIdempotencyKeys(database),
        slack.access,
        clock=slack.clock,
        sleep=slack.sleep,
        logger=_LOGGER,
    )


@pytest.fixture
async def installed(store: InstallationStore) -> Workspace:
    """An installation whose token is to be renewed."""
    workspace = Workspace("T1", "token-0", "UBOT", "renew-0", _BEGUN + _HOUR)
    await store.write(workspace)
    return workspace


async def _token(store: InstallationStore) -> str | None:
    known = await store.read("T1")
    return known.workspace.token if known else None


async def test_an_installation_outlives_a_database_that_is_away_while_slack_answers(
    slack: _Slack,
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    store: InstallationStore,
    installed: Workspace,
) -> None:
    """Slack takes the old token no more: what it gave is kept, and not exchanged again."""
    secrets.only_read = True
    await rotation.renew_ahead()
    assert await _token(store) == installed.token
    secrets.only_read = False
    for _ in range(20):
        await rotation.renew_ahead()
        slack.now += 300
    assert (await _token(store), slack.exchanges) == ("token-1", 1)


@pytest.mark.parametrize("in_bulk", [True, False])
async def test_a_new_token_is_used_before_it_is_written_down(
    slack: _Slack,
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    installed: Workspace,
    *,
    in_bulk: bool,
) -> None:
    """By all who need it, as often as they do, also where the old one seems to live."""
    secrets.only_read = True
    for _ in range(3):
        fresh = await rotation.fresh(installed, in_bulk=in_bulk)
        assert fresh
        assert fresh.token == "token-1"
    assert slack.exchanges == 1


async def test_a_new_token_is_written_down_as_soon_as_that_is_possible(
    slack: _Slack,
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    store: InstallationStore,
    installed: Workspace,
) -> None:
    """Not at the next look some minutes later: another process would exchange the old one."""
    secrets.only_read = True
    await rotation.fresh(installed, in_bulk=False)
    tending = asyncio.create_task(rotation.keep_fresh())
    while slack.now < _BEGUN + 20:
        await asyncio.sleep(0)
    secrets.only_read = False
    while await _token(store) == installed.token:
        assert slack.now < _BEGUN + 60
    tending.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await tending


async def test_what_could_not_be_written_down_is_once_more_at_the_end(
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    store: InstallationStore,
    installed: Workspace,
) -> None:
    """The next process has the token that works."""
    secrets.only_read = True
    await rotation.fresh(installed, in_bulk=False)
    secrets.only_read = False
    await rotation.finish()
    assert await _token(store) == "token-1"


async def test_a_token_that_is_lost_at_the_end_is_told(
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    installed: Workspace,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The operator hears what to do."""
    secrets.only_read = True
    await rotation.fresh(installed, in_bulk=False)
    await rotation.finish()
    assert "install the app there again" in caplog.text


async def test_an_app_that_is_removed_meanwhile_stays_removed(
    rotation: TokenRotation,
    secrets: _SometimesReadOnly,
    store: InstallationStore,
    installed: Workspace,
) -> None:
    """Its token is dropped with it."""
    secrets.only_read = True
    await rotation.fresh(installed, in_bulk=False)
    secrets.only_read = False
    known = await store.read("T1")
    assert known
    await store.replace(known, None)
    assert await rotation.fresh(installed, in_bulk=False) is None
    assert await _token(store) is None
