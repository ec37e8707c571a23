"""What is kept where: a file of one machine, or a database that several copies of the bot share."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config.settings import Settings
from bot.config.telegram import TelegramSettings
from bot.core.base.errors import CannotRunError
from bot.core.base.people import Person, Place
from bot.core.digests.changes import BASELINE
from bot.storage.encryption import new_key
from bot.storage.legacy_import import is_earlier
from bot.storage.lock import lock_folder
from bot.wiring.app import App
from bot.wiring.stores import Stores, open_ledger, open_stores, rotate_keys
from tests.chosen import chosen_by, chosen_for
from tests.databases import EACH_ENGINE, fresh_postgresql, server_url
from tests.storage.earlier import KEY, earlier_state
from tests.storage.values import GROUP, NOW, by, turned_on

_LOG = logging.getLogger("toolbot")


@pytest.fixture(params=EACH_ENGINE)
def settings(request: pytest.FixtureRequest, app: App, tmp_path: Path) -> Iterator[Settings]:
    """Settings of a bot at Telegram, with its state on each engine."""
    telegram = TelegramSettings("1:token", "https://api.example.org")
    settings = replace(app.settings, state=tmp_path, telegram=telegram)
    if request.param == "sqlite":
        yield settings
    else:
        with fresh_postgresql(server_url()) as url:
            yield replace(settings, database_url=url)


def _opened(settings: Settings, app: App) -> AbstractAsyncContextManager[Stores]:
    return open_stores(settings, app.services, NOW.timestamp, _LOG, patience=0.2)


async def test_what_is_kept_is_there_after_a_restart(settings: Settings, app: App) -> None:
    """Subscriptions, chosen languages, tokens and claims."""
    ada, key = Person("telegram:1"), new_key()
    async with _opened(settings, app) as stores:
        await stores.subscriptions.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
        await stores.languages.choose_for_person(ada, "fr")
        await stores.secret_store((key,)).write("a", "secret")
        assert await stores.idempotency_keys.acquire(("a",), 1e9)
    async with _opened(settings, app) as stores:
        assert await stores.subscriptions.of(GROUP) is not None
        assert await chosen_by(stores.languages, ada) == "fr"
        assert await stores.secret_store((key,)).read("a") == "secret"
        assert not await stores.idempotency_keys.acquire(("a",), 1e9)


async def test_what_replicas_share_is_in_no_folder_of_one_of_them(
    settings: Settings, app: App, tmp_path: Path
) -> None:
    """One machine keeps it in one file."""
    async with _opened(settings, app) as stores:
        await stores.languages.choose_for_person(Person("telegram:1"), "fr")
        await stores.idempotency_keys.acquire(("a",), 1e9)
        await stores.secret_store((new_key(),)).write("a", "secret")
    files = [] if settings.database_url else ["database.sqlite3"]
    assert [file.name for file in tmp_path.rglob("*.sqlite3*")] == files


async def test_two_copies_share_a_database_and_no_folder(settings: Settings, app: App) -> None:
    """On SQLite the second one is refused; on PostgreSQL both run."""
    async with _opened(settings, app) as stores:
        if settings.database_url is None:
            with pytest.raises(CannotRunError, match="another toolbot runs"):
                async with _opened(settings, app):
                    pytest.fail("both run")
        else:
            async with _opened(settings, app) as other:
                await other.subscriptions.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
                assert await stores.subscriptions.of(GROUP) is not None


async def test_the_catalogue_is_known_when_the_bot_runs(settings: Settings, app: App) -> None:
    """All its tools are the baseline, which is news to nobody who subscribes now."""
    async with _opened(settings, app) as stores:
        assert stores.batch == BASELINE
        known = await stores.subscriptions.recent(dt.datetime.min.replace(tzinfo=dt.UTC, year=1970))
        assert {change.tool_id for change in known} == {*app.services.catalogue.tools_by_id}
        assert await stores.subscriptions.news(stores.batch) == ((), BASELINE)


async def test_digests_come_to_the_platforms_that_are_set_up(settings: Settings, app: App) -> None:
    """And whoever plans hears of each change."""
    async with _opened(settings, app) as stores:
        assert stores.subscriptions.serves(GROUP)
        assert not stores.subscriptions.serves(Place("slack:T1:C1", direct=False))
        assert not stores.changed.is_set()
        await stores.subscriptions.change(GROUP, turned_on(GROUP), by("p:ada", "on"))
        assert stores.changed.is_set()


async def test_tokens_are_sealed_with_a_new_key(settings: Settings, app: App) -> None:
    """Whichever way they are kept; the old key is needed no more."""
    old, new = new_key(), new_key()
    async with _opened(settings, app) as stores:
        await stores.secret_store((old,)).write("a", "secret")
    assert await rotate_keys(settings, (new, old), NOW.timestamp, _LOG) == 1
    async with _opened(settings, app) as stores:
        assert await stores.secret_store((new,)).read("a") == "secret"


@pytest.fixture
def earlier(app: App, tmp_path: Path) -> Settings:
    """Settings of a bot whose folder is of an earlier release."""
    telegram = TelegramSettings("1:token", "https://api.example.org")
    return replace(app.settings, state=earlier_state(tmp_path / "state"), telegram=telegram)


async def test_a_folder_of_an_earlier_release_is_taken_over_at_the_first_start(
    earlier: Settings, app: App
) -> None:
    """Whoever subscribed stays subscribed."""
    for _ in range(2):
        async with _opened(earlier, app) as stores:
            assert await stores.subscriptions.of(GROUP) is not None
            assert await chosen_for(stores.languages, GROUP) == "fr"
            assert await stores.secret_store((KEY,)).names("") == ("slack:T1", "slack:T2")


async def test_looking_takes_nothing_over(earlier: Settings) -> None:
    """It needs the rights to read alone, and says what to do; a new key takes over first."""
    with pytest.raises(CannotRunError, match="Start the bot once"):
        async with open_ledger(earlier, NOW.timestamp):
            pytest.fail("it was read")
    assert is_earlier(earlier.state)
    assert await rotate_keys(earlier, (new_key(), KEY), NOW.timestamp, _LOG) == 2


async def test_it_is_not_taken_over_while_an_earlier_release_runs(
    earlier: Settings, app: App
) -> None:
    """That one goes on to write its files; it is to be stopped first."""
    async with lock_folder(earlier.state):
        with pytest.raises(CannotRunError, match="another toolbot runs"):
            async with _opened(earlier, app):
                pytest.fail("both run")
    assert is_earlier(earlier.state)


async def test_where_nothing_was_ever_kept_there_is_nothing_to_open(
    app: App, tmp_path: Path
) -> None:
    """No file is made by looking."""
    settings = replace(app.settings, state=tmp_path / "state")
    async with open_ledger(settings, NOW.timestamp) as database:
        assert database is None
    assert await rotate_keys(settings, (new_key(),), NOW.timestamp, _LOG) == 0
    assert not settings.state.exists()


@pytest.mark.parametrize("used", [True, False])
async def test_a_database_that_was_lost_is_told(
    app: App, tmp_path: Path, caplog: pytest.LogCaptureFixture, *, used: bool
) -> None:
    """Where the folder was used before; a new one begins silently."""
    settings = replace(app.settings, state=tmp_path)
    if used:
        async with _opened(settings, app):
            pass
        (tmp_path / "database.sqlite3").unlink()
    async with _opened(settings, app):
        assert ("begins empty" in caplog.text) is used
