from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.oauth import OAuthWorkspaces
from bot.adapters.slack.payload import Origin
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.adapters.slack.workspaces import Workspace
from bot.storage.database import Database
from bot.storage.encryption import new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.secret_store import SqlSecretStore
from tests.adapters.slack.harness import LOGGER
from tests.adapters.slack.server import CLIENT_ID, CLIENT_SECRET, TEAM, FakeSlack, Fault
from tests.adapters.slack.test_oauth import RENEWED, TOKEN, granted
from tests.clock import StandingClock
from tests.databases import ready_database

NOW = 1_000_000.0
OURS = Origin(None, TEAM)
Process = Callable[[], OAuthWorkspaces]


@pytest.fixture
def clock() -> StandingClock:
    """A clock that stands still."""
    return StandingClock(NOW)


@pytest.fixture
async def database(tmp_path: Path, clock: StandingClock) -> AsyncIterator[Database]:
    """What all processes keep things in, with that clock."""
    async with ready_database("sqlite", tmp_path, clock) as database:
        yield database


@pytest.fixture
def vault(database: Database) -> SqlSecretStore:
    """What all processes keep."""
    return SqlSecretStore(database, (new_key(),))


@pytest.fixture
async def process(
    fake: FakeSlack, database: Database, vault: SqlSecretStore, clock: StandingClock
) -> AsyncIterator[Callable[[], OAuthWorkspaces]]:
    """Return what makes another process, with nothing shared but files."""
    async with AsyncExitStack() as stack:
        wires = [
            await stack.enter_async_context(
                SlackApi(fake.address, SlackRateLimiter(time.monotonic), LOGGER)
            )
            for _ in range(2)
        ]

        def make() -> OAuthWorkspaces:
            idempotency_keys = SqlIdempotencyKeys(database)
            client = (CLIENT_ID, CLIENT_SECRET)
            return OAuthWorkspaces(
                wires.pop(), vault, idempotency_keys, client, clock, logger=LOGGER
            )

        yield make


def ending(seconds: float) -> Workspace:
    """Return an installation whose token ends in so many seconds."""
    return Workspace(TEAM, TOKEN, "UBOT", "xoxe-1-renew", NOW + seconds, NOW - 999)


def renewable(fake: FakeSlack) -> None:
    """Let Slack renew the token, once."""
    fake.codes["xoxe-1-renew"] = granted(RENEWED, refresh_token="xoxe-1-next", expires_in=43_200)


@pytest.mark.parametrize("seconds", [7_000, -5], ids=["ends", "ended"])
async def test_of_two_processes_one_renews_and_both_go_on(
    fake: FakeSlack, process: Process, seconds: float
) -> None:
    """The one that comes second takes what still works, or waits for the first."""
    first, second = process(), process()
    await first.add(ending(seconds))
    renewable(fake)
    found = await asyncio.gather(first.find(OURS), second.find(OURS))
    tokens = {workspace.token for workspace in found if workspace}
    assert RENEWED in tokens
    assert tokens <= ({TOKEN, RENEWED} if seconds > 0 else {RENEWED})
    assert [name for name, _ in fake.calls] == ["oauth.v2.access"]
    for oauth_workspaces in (first, second):
        again = await oauth_workspaces.find(OURS)
        assert again
        assert again.token == RENEWED


async def test_a_lost_answer_never_costs_a_token_that_works(
    fake: FakeSlack, process: Process, clock: StandingClock
) -> None:
    """Slack has renewed it and we do not know: the old one is good until it ends."""
    oauth_workspaces = process()
    await oauth_workspaces.add(ending(7_000))
    renewable(fake)
    fake.fail("oauth.v2.access", Fault(lost=True))
    for _ in range(3):
        workspace = await oauth_workspaces.find(OURS)
        assert workspace
        assert workspace.token == TOKEN
        clock.now += 60
    assert [name for name, _ in fake.calls].count("oauth.v2.access") == 3
    clock.now += 7_000
    assert await oauth_workspaces.find(OURS) is None


async def test_a_workspace_that_leaves_while_its_token_is_renewed_is_gone(
    fake: FakeSlack, process: Process, vault: SqlSecretStore
) -> None:
    """What Slack answers then is thrown away, also by another process."""
    oauth_workspaces, other = process(), process()
    await oauth_workspaces.add(ending(60))
    renewable(fake)
    fake.hold.clear()
    finding = asyncio.create_task(oauth_workspaces.find(OURS))
    await fake.asked("oauth.v2.access")
    assert await other.remove(TEAM, NOW)
    fake.hold.set()
    assert await finding is None
    assert await vault.read(f"slack:{TEAM}") is None


async def test_an_installation_made_while_the_old_token_is_renewed_stays(
    fake: FakeSlack, process: Process
) -> None:
    """The newer one counts."""
    oauth_workspaces, other = process(), process()
    await oauth_workspaces.add(ending(60))
    renewable(fake)
    fake.hold.clear()
    finding = asyncio.create_task(oauth_workspaces.find(OURS))
    await fake.asked("oauth.v2.access")
    await other.add(Workspace(TEAM, "xoxb-new", installed=NOW))
    fake.hold.set()
    workspace = await finding
    assert workspace
    assert workspace.token == "xoxb-new"
