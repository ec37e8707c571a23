"""Set-ups that are broken, each in one way: `toolbot doctor` names the cause and what to do."""

from __future__ import annotations

import datetime as dt
import json
import logging
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot.core.sources.listing import SourceMemory
from bot.runtime import calendar_data
from bot.runtime.diagnosis import Diagnosis
from bot.storage.connection import open_database
from bot.storage.encryption import new_key
from bot.storage.secret_store import SqlSecretStore
from bot.storage.source_memory import keep_round
from bot.wiring.doctor import diagnose
from tests.core.catalogue.harbour import HARBOUR

_NOW = dt.datetime(2026, 11, 29, 12, 0, tzinfo=dt.UTC)
_LOG = logging.getLogger("toolbot.test")
_TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
_SCOPES = (
    "app_mentions:read,channels:history,channels:read,chat:write,commands,groups:history,"
    "groups:read,im:history,im:write,links:read,links:write,mpim:history,users:read"
)


@dataclass
class SetUp:
    """A set-up that is right, for a test to break; and a server that answers as platforms do."""

    folder: Path
    api: str = ""
    me: object = field(
        default_factory=lambda: {
            "ok": True,
            "result": {"id": 1, "username": "a_bot", "supports_inline_queries": True},
        }
    )
    me_status: int = 200
    webhook: dict[str, str] = field(default_factory=lambda: {"url": ""})
    auth: dict[str, object] = field(default_factory=lambda: {"ok": True})
    scopes: str = _SCOPES
    opened: dict[str, object] = field(default_factory=lambda: {"ok": True, "url": "wss://x"})
    servers_now: dt.datetime = _NOW
    now: dt.datetime = _NOW
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def state(self) -> Path:
        """The folder of what is kept."""
        return self.folder / "state"

    async def found(self) -> list[Diagnosis]:
        """Return what the doctor finds."""
        return [one async for one in diagnose(self.settings, self.folder, self.now)]

    async def wrong(self) -> str:
        """Return what is wrong, each with something to do about it."""
        return "\n".join(str(one) for one in await self.found() if one.to_do)

    async def answer(self, request: web.Request) -> web.Response:
        """Answer as a platform."""
        method = request.path.rpartition("/")[2]
        status = self.me_status if method == "getMe" else 200
        said = {
            "getMe": self.me,
            "getWebhookInfo": {"ok": True, "result": self.webhook},
            "auth.test": self.auth,
            "apps.connections.open": self.opened,
        }[method]
        headers = {"Date": format_datetime(self.servers_now), "x-oauth-scopes": self.scopes}
        return web.Response(text=json.dumps(said), status=status, headers=headers)


@pytest.fixture
async def set_up(tmp_path: Path) -> AsyncIterator[SetUp]:
    """A bot on both platforms, with a database of this release."""
    one = SetUp(tmp_path)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", one.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    one.api = f"http://127.0.0.1:{runner.addresses[0][1]}"
    one.state.mkdir(mode=0o700)
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    one.settings = {
        "TOOLBOT_STATE": str(one.state),
        "TOOLBOT_CATALOGUE": str(tmp_path / "tools.yaml"),
        "TELEGRAM_TOKEN": _TOKEN,
        "TELEGRAM_API_URL": one.api,
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": f"{one.api}/api/",
    }
    async with open_database(one.state / "database.sqlite3", _NOW.timestamp, _LOG):
        pass
    yield one
    await runner.cleanup()


async def test_nothing_is_wrong_with_a_set_up_that_is_right(set_up: SetUp) -> None:
    """And what was looked at is named, so that one knows."""
    assert await set_up.wrong() == ""
    subjects = {one.subject for one in await set_up.found()}
    assert {"settings", "state", "disk", "clock", "time zones", "catalogue", "database"} <= subjects
    assert {"telegram", "slack"} <= subjects


async def test_no_token_is_ever_told(set_up: SetUp) -> None:
    """What the doctor says is what people paste into an issue."""
    set_up.me_status, set_up.auth = 401, {"ok": False, "error": "invalid_auth"}
    told = "\n".join(map(str, await set_up.found()))
    assert not [secret for secret in (_TOKEN, "xoxb-1", "xapp-1") if secret in told]


def _setting(name: str, value: str | None) -> Callable[[SetUp], None]:
    def set_it(one: SetUp) -> None:
        one.settings.pop(name, None)
        if value is not None:
            one.settings[name] = value

    return set_it


def _with(**changed: object) -> Callable[[SetUp], None]:
    def change(one: SetUp) -> None:
        for name, value in changed.items():
            setattr(one, name, value)

    return change


def _state_is_a_file(one: SetUp) -> None:
    shutil.rmtree(one.state)
    one.state.touch()


def _damaged_database(one: SetUp) -> None:
    (one.state / "database.sqlite3").write_bytes(b"no database" * 500)


def _later_database(one: SetUp) -> None:
    with sqlite3.connect(one.state / "database.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def _empty_database(one: SetUp) -> None:
    (one.state / "database.sqlite3").unlink()
    (one.state / "database.sqlite3").touch()


def _bad_catalogue(one: SetUp) -> None:
    (one.folder / "mine.yaml").write_text("tools: [", encoding="utf-8")
    one.settings["TOOLBOT_CATALOGUE"] = str(one.folder / "mine.yaml")


def _sources(written: str | None) -> Callable[[SetUp], None]:
    def watch(one: SetUp) -> None:
        path = one.folder / "watched.yaml"
        one.settings["TOOLBOT_SOURCES"] = str(path)
        if written is not None:
            path.write_text(written, encoding="utf-8")

    return watch


_NO_INLINE = {"ok": True, "result": {"id": 1, "username": "a_bot"}}
_OTHER_URL = {"url": "https://other.example.org/telegram"}
_BROKEN = [
    ("a misspelt setting", _setting("TOOLBOT_STAET", "x"), "TOOLBOT_STAET is not a setting"),
    ("a Telegram token of no shape", _setting("TELEGRAM_TOKEN", "abc"), "TELEGRAM_TOKEN is not"),
    ("a bot token of no shape", _setting("SLACK_BOT_TOKEN", "abc"), "does not begin with xoxb-"),
    ("half of Slack", _setting("SLACK_APP_TOKEN", None), "SLACK_APP_TOKEN"),
    ("a key of no shape", _setting("TOOLBOT_ENCRYPTION_KEYS", "x"), "holds no key in place 1"),
    ("a state that is a file", _state_is_a_file, "is a file"),
    ("a state that is open", lambda one: one.state.chmod(0o755), "others may enter"),
    ("a clock of long ago", _with(now=_NOW.replace(year=1970)), "says 1970-11-29"),
    ("a clock ahead", _with(servers_now=_NOW - dt.timedelta(minutes=7)), "420 s ahead"),
    ("a clock behind", _with(servers_now=_NOW + dt.timedelta(minutes=7)), "420 s behind"),
    ("a damaged database", _damaged_database, "cannot be read (file is not a database)"),
    ("a later database", _later_database, "made by a later release"),
    ("an empty database", _empty_database, "made by an earlier release, or is empty"),
    ("a broken catalogue", _bad_catalogue, "mine.yaml:1"),
    ("broken sources", _sources("sources: ["), "Check the commas and brackets"),
    ("a source of no kind", _sources("version: 1\nsources:\n- id: x\n"), "Nothing is fetched."),
    ("no sources", _sources(None), "watched.yaml cannot be read (No such file"),
    ("a database that does not run",
     _setting("TOOLBOT_DATABASE_URL", "postgresql://a:b@127.0.0.1:9/c"),
     "See that the server runs"),
    ("no catalogue", _setting("TOOLBOT_CATALOGUE", "none.yaml"), "there is no such file"),
    ("a revoked Telegram token", _with(me_status=401), "does not accept TELEGRAM_TOKEN"),
    ("inline mode off", _with(me=_NO_INLINE), "inline mode is off"),
    ("a webhook of others", _with(webhook=_OTHER_URL), "a webhook is set, and there is no"),
    ("an address that leads nowhere", _setting("TELEGRAM_API_URL", "http://127.0.0.1:9"),
     "the Bot API cannot be asked"),
    ("a revoked bot token", _with(auth={"ok": False, "error": "token_revoked"}), "(token_revoked)"),
    ("a missing scope", _with(scopes=_SCOPES.replace("users:read", "")), "missing: users:read"),
    ("a wrong app token", _with(opened={"ok": False, "error": "not_allowed_token_type"}),
     "does not take SLACK_APP_TOKEN"),
]  # fmt: skip


@pytest.mark.parametrize(("break_it", "cause"), [one[1:] for one in _BROKEN],
                         ids=[one[0] for one in _BROKEN])  # fmt: skip
async def test_the_cause_of_a_broken_set_up_is_named(
    set_up: SetUp, break_it: Callable[[SetUp], None], cause: str
) -> None:
    """It alone, though both platforms may be witnesses; the line goes on with what to do."""
    break_it(set_up)
    wrong = [one for one in await set_up.found() if one.to_do]
    assert cause in str(wrong[0]) or cause in str(wrong[-1])
    assert len({one.subject for one in wrong}) == 1


async def test_a_lost_key_is_named(set_up: SetUp) -> None:
    """Tokens that no key opens any more are found before the bot needs them."""
    database = set_up.state / "database.sqlite3"
    async with open_database(database, _NOW.timestamp, _LOG) as opened:
        await SqlSecretStore(opened, [new_key()]).write("slack:T1", "xoxb-2")
    set_up.settings["TOOLBOT_ENCRYPTION_KEYS"] = new_key()
    assert "opens not all of the tokens" in await set_up.wrong()


async def test_a_source_that_is_silent_is_named(set_up: SetUp) -> None:
    """For as long as the alert waits; its file is well."""
    _sources("version: 1\nsources:\n  - {id: shelf, url: 'https://example.org/'}\n")(set_up)
    silent = SourceMemory(troubled_since=_NOW - dt.timedelta(days=3), trouble="no answer")
    async with open_database(set_up.state / "database.sqlite3", _NOW.timestamp, _LOG) as opened:
        await keep_round(opened, (), {"shelf": silent})
    assert "nothing can be read of one for 3 days" in await set_up.wrong()


async def test_a_webhook_that_fails_is_named_with_telegrams_words(set_up: SetUp) -> None:
    """The certificate, mostly."""
    set_up.settings |= {
        "TOOLBOT_PUBLIC_URL": "https://bot.example.org",
        "SLACK_SIGNING_SECRET": "x",
    }
    del set_up.settings["SLACK_APP_TOKEN"]
    set_up.webhook = {
        "url": "https://bot.example.org/telegram",
        "last_error_message": "SSL error: certificate verify failed",
    }
    assert "certificate verify failed" in await set_up.wrong()


async def test_a_full_disk_is_named(set_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the database stops."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))  # noqa: SLF001  # what the system would say
    assert "0 MB are free" in await set_up.wrong()


async def test_a_time_zone_package_that_is_not_whole_is_named(
    set_up: SetUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slim image that threw it away, for one."""
    monkeypatch.setattr(calendar_data, "_ROOT", "nowhere_at_all")
    calendar_data.pinned_zone.cache_clear()
    assert "tzdata is not whole" in await set_up.wrong()
