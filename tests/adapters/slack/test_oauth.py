from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import aiohttp
import pytest

from bot.adapters.slack.manifest import BOT_SCOPES
from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person
from bot.storage.database import Database
from bot.storage.encryption import OAuthStates, new_key
from bot.storage.secret_store import SqlSecretStore
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, many_workspaces, running, words
from tests.adapters.slack.server import CHANNEL, TEAM, USER, FakeSlack
from tests.adapters.slack.strict import Json
from tests.apps import bot_with
from tests.chosen import chosen_by
from tests.databases import lose_table

CLOCK = time.time  # noqa: TID251  # the real clock
TOKEN, RENEWED = "xoxe.xoxb-1-first", "xoxe.xoxb-1-second"


@dataclass
class Installable:
    """A running adapter that workspaces install, and what it keeps."""

    slack: Running
    vault: SqlSecretStore
    database: Database
    keys: tuple[str, ...]

    def url(self, path: str) -> str:
        """Return the address of a page."""
        return self.slack.events_url.replace("/slack/events", path)


@pytest.fixture
async def many(fake: FakeSlack, app: App, database: Database) -> AsyncIterator[Installable]:
    """Return an adapter for many workspaces."""
    async with installable(fake, app, database) as found:
        yield found


@contextlib.asynccontextmanager
async def installable(
    fake: FakeSlack, app: App, database: Database, left_out: frozenset[str] = frozenset()
) -> AsyncIterator[Installable]:
    """Run an adapter for many workspaces."""
    keys = (new_key(),)
    secret_store = SqlSecretStore(database, keys)
    installation = many_workspaces(app, secret_store, OAuthStates(keys, CLOCK), left_out)
    async with running(
        fake, bot_with(app), database, over_http=True, installation=installation
    ) as slack:
        yield Installable(slack, secret_store, database, keys)


def granted(token: str = TOKEN, **more: object) -> Json:
    """Return what oauth.v2.access answers."""
    return {
        "ok": True,
        "access_token": token,
        "token_type": "bot",
        "scope": ",".join(BOT_SCOPES),
        "bot_user_id": "UBOT",
        "app_id": "A1",
        "team": {"id": TEAM, "name": "Example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {},
        **more,
    }


@contextlib.asynccontextmanager
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    """Open a browser that keeps cookies, also of an address without a name."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def begin(many: Installable, session: aiohttp.ClientSession) -> str:
    """Open the installation page, and return the state that Slack would bring back."""
    async with session.get(many.url("/slack/install")) as page:
        text = await page.text()
        cookie = page.cookies["toolbot-slack-state"]
    link = re.search(r"href='([^']+)'", text)
    assert link
    asked = parse_qs(urlsplit(link[1].replace("&amp;", "&")).query)
    assert asked["scope"] == [",".join(BOT_SCOPES)]
    assert asked["redirect_uri"] == ["https://bot.example.org/slack/oauth_redirect"]
    session.cookie_jar.update_cookies({cookie.key: cookie.value})  # `Secure`, and we have no TLS
    return asked["state"][0]


async def install(many: Installable, answer: Json) -> int:
    """Install the app as a browser does."""
    many.slack.fake.codes["a-code"] = answer
    async with browser() as session:
        asked = {"code": "a-code", "state": await begin(many, session)}
        async with session.get(many.url("/slack/oauth_redirect"), params=asked) as page:
            return page.status


class TestInstalling:
    async def test_an_installation_brings_a_token_that_answers(
        self, many: Installable, fake: FakeSlack
    ) -> None:
        """After consent, the workspace is answered with its own token."""
        assert await install(many, granted()) == 200
        await many.slack.event(payloads.mention("trs"))
        assert "Time Release Study" in words((await fake.until(1)).body["blocks"])

    async def test_whoever_installed_it_is_greeted_in_a_direct_chat(
        self, many: Installable, fake: FakeSlack
    ) -> None:
        """With what to try, and the language."""
        assert await install(many, granted(authed_user={"id": USER})) == 200
        greeting = (await fake.until(1)).body
        assert greeting["channel"] == USER
        assert "Write what you look for" in words(greeting["blocks"])
        pressed = [one["value"] for one in greeting["blocks"][-1]["elements"]]
        assert '["/language","/start"]' in pressed

    async def test_the_pages_name_the_app_and_the_workspace_and_lead_on(
        self, many: Installable
    ) -> None:
        """Whose app it is, where it is now, and the way to it; a name is never mark-up."""
        many.slack.fake.codes["a-code"] = granted(team={"id": TEAM, "name": "<b>Port</b> & Co"})
        async with browser() as session:
            async with session.get(many.url("/slack/install")) as page:
                assert "<h1>WCO tools</h1>" in await page.text()
            asked = {"code": "a-code", "state": await begin(many, session)}
            async with session.get(many.url("/slack/oauth_redirect"), params=asked) as page:
                text = await page.text()
        assert "<h1>WCO tools</h1>" in text
        assert "now in &lt;b&gt;Port&lt;/b&gt; &amp; Co." in text
        assert f"/app_redirect?app=A1&amp;team={TEAM}'>Open Slack</a>" in text

    @pytest.mark.parametrize("asked", ["error=access_denied", "code=x&state=y"])
    async def test_whoever_did_not_get_through_can_start_again(
        self, many: Installable, asked: str
    ) -> None:
        """The page leads back to the first one."""
        async with (
            browser() as session,
            session.get(many.url(f"/slack/oauth_redirect?{asked}")) as page,
        ):
            text = await page.text()
        assert "<a href='https://bot.example.org/slack/install'>Start again</a>" in text

    async def test_scopes_that_were_left_out_are_not_asked_for(
        self, fake: FakeSlack, app: App, database: Database
    ) -> None:
        """Neither at the consent nor in the manifest; what is needed stays."""
        left_out = frozenset({"im:write", "groups:history", "commands"})
        async with (
            installable(fake, app, database, left_out) as many,
            browser() as session,
            session.get(many.url("/slack/install")) as page,
        ):
            text = await page.text()
        kept = [scope for scope in BOT_SCOPES if scope not in {"im:write", "groups:history"}]
        assert f"scope={quote(','.join(kept), safe='')}&" in text.replace("&amp;", "&")

    async def test_no_token_is_readable_on_disk(self, many: Installable, tmp_path: Path) -> None:
        """What is kept is sealed."""
        await install(many, granted(refresh_token="xoxe-1-renew", expires_in=43_200))
        kept = b"".join(file.read_bytes() for file in tmp_path.glob("database.sqlite3*"))
        assert TEAM.encode() in kept
        assert b"xox" not in kept

    async def test_a_whole_organisation_can_install(
        self, many: Installable, fake: FakeSlack
    ) -> None:
        """Enterprise Grid: every workspace of it is answered with the organisation's token."""
        enterprise = {"id": "E1", "name": "Org"}
        await install(many, granted(team=None, enterprise=enterprise, is_enterprise_install=True))
        authorization = {"enterprise_id": "E1", "team_id": None, "is_enterprise_install": True}
        await many.slack.event(
            payloads.mention("trs"), team_id=None, authorizations=[authorization]
        )
        await fake.until(1)

    @pytest.mark.parametrize("wrong", ["none", "forged", "other-browser", "twice", "old"])
    async def test_a_state_that_is_not_ours_installs_nothing(
        self, many: Installable, fake: FakeSlack, wrong: str
    ) -> None:
        """It must be ours, of this browser, new, and not used before."""
        fake.codes["a-code"] = granted()
        async with browser() as session:
            state = await begin(many, session)
            asked = {"code": "a-code", "state": state}
            match wrong:
                case "none":
                    asked.pop("state")
                case "forged":
                    asked["state"] = state[:-4] + "AAA="
                    session.cookie_jar.update_cookies({"toolbot-slack-state": asked["state"]})
                case "other-browser":
                    session.cookie_jar.clear()
                case "twice":
                    declined = {"state": state, "code": "no-such-code"}
                    await session.get(many.url("/slack/oauth_redirect"), params=declined)
                case _:
                    old = OAuthStates(many.keys, lambda: CLOCK() - 700).issue()
                    asked["state"] = old
                    session.cookie_jar.update_cookies({"toolbot-slack-state": old})
            async with session.get(many.url("/slack/oauth_redirect"), params=asked) as page:
                assert page.status == 400
        assert await many.vault.read(f"slack:{TEAM}") is None

    async def test_a_person_who_declines_is_told_so(self, many: Installable) -> None:
        """Slack brings them back with an error."""
        async with browser() as session:
            address = many.url("/slack/oauth_redirect") + "?error=access_denied&state="
            async with session.get(address, headers={"Accept-Language": "fr"}) as page:
                assert "Rien n’a été installé" in await page.text()

    @pytest.mark.parametrize(
        ("cookie", "state"), [(b"\xff", "a"), (b"a", "%ff"), (b"\xc3\xa9", "é")]
    )
    async def test_a_cookie_that_no_browser_sends_is_refused(
        self, many: Installable, cookie: bytes, state: str
    ) -> None:
        """Bytes that are no text are not ours."""
        port = many.slack.server.bound_port if many.slack.server else None
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        asked = f"GET /slack/oauth_redirect?code=b&state={quote(state, safe='%')} HTTP/1.1\r\n"
        writer.write(asked.encode() + b"Host: x\r\nConnection: close\r\n")
        writer.write(b"Cookie: toolbot-slack-state=" + cookie + b"\r\n\r\n")
        assert (await reader.readline()).split()[1] == b"400"
        writer.close()
        await writer.wait_closed()

    async def test_a_token_that_cannot_be_written_down_is_explained(
        self, many: Installable
    ) -> None:
        """The person reads it, and the operator."""
        await lose_table(many.database, "sealed")
        assert await install(many, granted()) == 502
        assert [type(error) for error in many.slack.incidents.errors] == [NotStoredError]

    async def test_a_code_that_slack_refuses_is_explained(self, many: Installable) -> None:
        """And the operator hears of it, without the code."""
        async with browser() as session:
            asked = {"code": "unknown-code", "state": await begin(many, session)}
            async with session.get(many.url("/slack/oauth_redirect"), params=asked) as page:
                assert page.status == 502
        assert list(map(str, many.slack.incidents.errors)) == ["oauth.v2.access: invalid_code"]


class TestLeaving:
    @pytest.mark.parametrize(
        "event",
        [
            {"type": "app_uninstalled"},
            {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOT"]}},
        ],
        ids=["uninstalled", "revoked"],
    )
    async def test_the_token_and_the_choices_of_the_workspace_are_forgotten(
        self, many: Installable, fake: FakeSlack, app: App, event: Json
    ) -> None:
        """Nothing is left of a workspace that removed the app; others keep theirs."""
        await install(many, granted())
        await many.slack.command("language fr")
        await fake.until(1)
        choices = app.services.language_choices
        person = Person(f"slack:{TEAM}:{USER}")
        assert await chosen_by(choices, person) == "fr"
        await many.slack.event(event, event_time=int(CLOCK()) + 5)
        await many.slack.settled()
        assert await many.vault.read(f"slack:{TEAM}") is None
        assert await chosen_by(choices, person) is None

    async def test_news_of_an_earlier_end_leave_a_new_installation(self, many: Installable) -> None:
        """Slack may deliver the end of the old one after the beginning of the new one."""
        await install(many, granted())
        await many.slack.event({"type": "app_uninstalled"}, event_time=int(CLOCK()) - 60)
        await many.slack.settled()
        assert await many.vault.read(f"slack:{TEAM}") is not None

    async def test_the_revoked_token_of_a_person_is_none_of_ours(self, many: Installable) -> None:
        """Only the bot's token counts."""
        await install(many, granted())
        event = {"type": "tokens_revoked", "tokens": {"oauth": [USER], "bot": []}}
        await many.slack.event(event, event_time=int(CLOCK()) + 5)
        await many.slack.settled()
        assert await many.vault.read(f"slack:{TEAM}") is not None


class TestRotation:
    async def test_a_token_that_ends_soon_is_replaced_once(
        self, many: Installable, fake: FakeSlack
    ) -> None:
        """Many questions at once bring one new token, and are answered with it."""
        await install(many, granted(refresh_token="xoxe-1-renew", expires_in=60))
        fake.codes["xoxe-1-renew"] = granted(
            RENEWED, refresh_token="xoxe-1-next", expires_in=43_200
        )
        fake.tokens.discard(TOKEN)
        for _ in range(5):
            await many.slack.event(payloads.mention("trs"))
        await fake.until(5)
        kept = await many.vault.read(f"slack:{TEAM}")
        assert kept
        assert "xoxe-1-next" in kept
        assert [name for name, _ in fake.calls].count("oauth.v2.access") == 2

    async def test_a_token_that_cannot_be_replaced_ends_the_installation(
        self, many: Installable, fake: FakeSlack
    ) -> None:
        """The person is told that the app is not installed any more."""
        await install(many, granted(refresh_token="xoxe-1-gone", expires_in=0))
        hook = fake.hook(CHANNEL, USER)
        await many.slack.deliver("slash_commands", payloads.command("trs", hook))
        assert "not installed" in words((await fake.until(1)).body["blocks"])
        assert await many.vault.read(f"slack:{TEAM}") is None
