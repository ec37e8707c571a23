from __future__ import annotations

import asyncio
import datetime as dt
import json
import re
from dataclasses import replace

import pytest

from bot.adapters.slack.adapter import Slack
from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.digest_sender import SlackDigestSender, unpack_post
from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.oauth import OAuthWorkspaces
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import (
    DamagedError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.digest_sender import DigestSender
from bot.storage.database import Database
from bot.storage.encryption import new_key
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.secret_store import SqlSecretStore
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.digests import digest_of
from tests.adapters.slack.harness import (
    LOGGER,
    Running,
    adapter,
    buttons,
    running,
    with_an_unreadable_token,
    words,
)
from tests.adapters.slack.server import (
    BEGAN,
    BOT_TOKEN,
    CHANNEL,
    TEAM,
    USER,
    FakeSlack,
    Fault,
)
from tests.apps import bot_with

PLACE = Place(f"slack:{TEAM}:{CHANNEL}", direct=False)
DIRECT_PLACE = Place(f"slack:{TEAM}:{USER}", direct=True)
KEY = "digest:7:2026-07-01:p0"
SINCE = dt.datetime.fromtimestamp(BEGAN, dt.UTC)


@pytest.fixture
def say(app: App) -> Translator:
    """Return English."""
    return app.services.translations.choose(("en",))


def _name(value: Fault | type[Exception]) -> str:
    if isinstance(value, type):
        return value.__name__
    return value.error or next(
        name for name in ("lost", "garbled", "retry_after", "status") if getattr(value, name)
    )


async def _post(slack: Slack, parts: tuple[str, ...], place: Place = PLACE) -> tuple[str, ...]:
    """Send all parts, one after the other, and return their ids."""
    sent: tuple[str, ...] = ()
    for number, part in enumerate(parts):
        key = f"digest:7:2026-07-01:p{number}"
        sent = (*sent, await slack.digest_sender.post(place, part, key, sent))
    return sent


class TestPosting:
    async def test_a_short_digest_is_one_post(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """Up to five entries: nobody has to open anything."""
        parts = by_socket.slack.digest_sender.parts(digest_of(5), say, PLACE)
        assert len(parts) == 1
        await _post(by_socket.slack, parts)
        sent = await fake.until(1)
        assert (sent.where, sent.how) == (CHANNEL, "chat.postMessage")
        assert "Tool number 5" in words(sent.body["blocks"])
        assert fake.refused == []

    async def test_a_long_digest_is_a_post_with_a_thread(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """The channel sees the titles, and all else stands below that."""
        parts = by_socket.slack.digest_sender.parts(digest_of(7), say, PLACE)
        sent = await _post(by_socket.slack, parts)
        above, below = fake.sent
        for post in (above, below):
            said = words(post.body["blocks"])
            assert all(f"Tool number {number}" in said for number in range(1, 8))
        assert "Measures how long" not in words(above.body["blocks"])
        assert below.body["thread_ts"] == sent[0].partition(":")[2]

    async def test_of_a_very_long_digest_ten_titles_are_named_and_the_rest_is_counted(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """Each stands in the thread."""
        parts = by_socket.slack.digest_sender.parts(digest_of(30), say, PLACE)
        await _post(by_socket.slack, parts)
        said = words(fake.sent[0].body["blocks"])
        assert len(set(re.findall(r"Tool number \d+", said))) == 10
        assert "And 20 more." in said

    def test_of_a_digest_by_topic_it_counts_the_tools_and_not_the_topics(
        self, by_socket: Running, say: Translator
    ) -> None:
        """Ten are named, two topics stand for thirty more, and an edition is one."""
        digest = digest_of(18)  # of which ten are new
        named = digest.sections[0]
        topics = replace(named, heading="And 30 more, by topic", entries=named.entries[:2])
        editions = replace(named, heading="New editions", entries=named.entries[:1])
        sections = (named, replace(topics, counted=30), editions)
        parts = by_socket.slack.digest_sender.parts(replace(digest, sections=sections), say, PLACE)
        assert "And 31 more." in words(unpack_post(parts[0])["blocks"])

    async def test_a_post_says_nothing_to_anybody_but_its_readers(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """No link is unfurled, nothing is mark-up, and the key is seen by nobody."""
        await _post(by_socket.slack, by_socket.slack.digest_sender.parts(digest_of(2), say, PLACE))
        body = fake.sent[0].body
        assert (body["unfurl_links"], body["unfurl_media"], body["mrkdwn"]) == (False,) * 3
        assert body["metadata"] == {"event_type": "digest", "event_payload": {"id": KEY}}
        assert KEY not in body["text"]

    @pytest.mark.parametrize(
        ("fault", "what_to_do"),
        [
            (Fault(error="is_archived"), RecipientGoneError),
            (Fault(error="not_in_channel"), RecipientGoneError),
            (Fault(error="token_revoked"), RecipientGoneError),
            (Fault(retry_after=90), RetryLaterError),
            (Fault(error="fatal_error"), DeliveryUnknownError),
            (Fault(error="internal_error"), DeliveryUnknownError),
            (Fault(status=503), DeliveryUnknownError),
            (Fault(lost=True), DeliveryUnknownError),
            (Fault(garbled=True), DeliveryUnknownError),
            (Fault(error="something_else"), RefusedError),
        ],
        ids=_name,
    )
    async def test_errors_say_what_to_do_and_nothing_is_sent_twice(
        self,
        by_socket: Running,
        fake: FakeSlack,
        say: Translator,
        fault: Fault,
        what_to_do: type[Exception],
    ) -> None:
        """Stop, try later, or look before it is repeated."""
        fake.fail("chat.postMessage", fault)
        parts = by_socket.slack.digest_sender.parts(digest_of(2), say, PLACE)
        with pytest.raises(what_to_do):
            await _post(by_socket.slack, parts)
        assert [name for name, _ in fake.calls].count("chat.postMessage") == 1

    async def test_where_nobody_listens_nothing_was_sent(
        self, unused_tcp_port: int, database: Database, say: Translator
    ) -> None:
        """Without a connection there is no doubt: it may be tried again at once."""
        clock = asyncio.get_running_loop().time
        secret_store = SqlSecretStore(database, (new_key(),))
        idempotency_keys = SqlIdempotencyKeys(database)
        address = f"http://127.0.0.1:{unused_tcp_port}/api/"
        async with SlackApi(address, SlackRateLimiter(clock), LOGGER) as api:
            workspaces = OAuthWorkspaces(
                api, secret_store, idempotency_keys, ("id", "secret"), clock, logger=LOGGER
            )
            await workspaces.add(Workspace(TEAM, BOT_TOKEN))
            digest_sender = SlackDigestSender(api, workspaces)
            (part,) = digest_sender.parts(digest_of(2), say, PLACE)
            with pytest.raises(NotDeliveredError):
                await digest_sender.post(PLACE, part, KEY, ())
            with pytest.raises(NotDeliveredError):  # nor was it looked for: it can be another time
                await digest_sender.find(PLACE, KEY, SINCE, ())

    async def test_blocks_that_slack_refuses_are_sent_as_words(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """A mistake of ours does not lose what is new; the key is there all the same."""
        fake.fail("chat.postMessage", Fault(error="invalid_blocks"))
        await _post(by_socket.slack, by_socket.slack.digest_sender.parts(digest_of(2), say, PLACE))
        body = (await fake.until(1)).body
        assert "blocks" not in body
        assert "Tool number 2" in body["text"]
        assert body["metadata"]["event_payload"] == {"id": KEY}

    @pytest.mark.parametrize(
        "part",
        [
            "hello",
            "[]",
            "7",
            "{}",
            "[" * 100_000,
            '{"text": 7, "blocks": []}',
            '{"text": "News", "blocks": {}}',
            '{"text": "News", "blocks": [], "channel": "C9"}',
        ],
    )
    async def test_what_is_no_post_is_not_sent(
        self, by_socket: Running, fake: FakeSlack, part: str
    ) -> None:
        """Nor tried again, and nothing in it can send it elsewhere."""
        with pytest.raises(DamagedError):
            await by_socket.slack.digest_sender.post(PLACE, part, KEY, ())
        assert fake.sent == []

    async def test_a_place_of_another_workspace_is_gone(
        self, by_socket: Running, say: Translator
    ) -> None:
        """There is no token for it."""
        parts = by_socket.slack.digest_sender.parts(digest_of(2), say, PLACE)
        with pytest.raises(RecipientGoneError):
            await _post(by_socket.slack, parts, Place("slack:T9:C9", direct=False))

    async def test_a_token_that_cannot_be_read_loses_nothing(
        self, fake: FakeSlack, app: App, database: Database, say: Translator
    ) -> None:
        """A key that the operator forgot is set again, and then the digest comes."""
        installation = await with_an_unreadable_token(app, database, TEAM)
        async with running(fake, bot_with(app), database, installation=installation) as slack:
            with pytest.raises(NotDeliveredError):
                await _post(slack.slack, slack.slack.digest_sender.parts(digest_of(2), say, PLACE))

    async def test_the_pace_is_that_of_the_workspace_and_of_the_channel(
        self, by_socket: Running
    ) -> None:
        """A second between posts to a channel, several hundred a minute in a workspace."""
        digest_sender: DigestSender = by_socket.slack.digest_sender
        policy = digest_sender.policy(PLACE)
        assert (policy.bucket, policy.chat) == (f"slack:{TEAM}", f"slack:{TEAM}:{CHANNEL}")
        assert policy.rate * 60 < 300
        assert policy.interval > 1

    async def test_it_is_ready_once_slack_was_reached(
        self, fake: FakeSlack, app: App, database: Database
    ) -> None:
        """Nothing is sent before."""
        slack = adapter(fake, bot_with(app), database)
        waiting = asyncio.create_task(slack.digest_sender.ready())
        await asyncio.sleep(0)
        assert not waiting.done()
        serving = asyncio.create_task(slack.run())
        await waiting
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


class TestFinding:
    """Whether a digest arrived whose answer was lost."""

    @pytest.mark.parametrize("place", [PLACE, DIRECT_PLACE], ids=["channel", "direct"])
    @pytest.mark.parametrize("number", [0, 1], ids=["above", "thread"])
    async def test_what_arrived_is_found_and_what_did_not_is_not(
        self, by_socket: Running, fake: FakeSlack, say: Translator, place: Place, number: int
    ) -> None:
        """In the channel or in the thread, by its key."""
        digest_sender = by_socket.slack.digest_sender
        parts = digest_sender.parts(digest_of(7), say, place)
        earlier = await _post(by_socket.slack, parts[:number], place)
        key = f"digest:7:2026-07-01:p{number}"
        assert await digest_sender.find(place, key, SINCE, earlier) is None
        fake.fail("chat.postMessage", Fault(lost=True))
        with pytest.raises(DeliveryUnknownError):
            await digest_sender.post(place, parts[number], key, earlier)
        found = await digest_sender.find(place, key, SINCE, earlier)
        assert found is not None
        assert found.endswith(fake.posts[-1]["ts"])
        assert await digest_sender.find(place, "digest:7:2026-07-02:p0", SINCE, earlier) is None

    async def test_a_thread_goes_on_below_a_post_that_was_found(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """Its id is the one that the answer would have brought."""
        digest_sender = by_socket.slack.digest_sender
        above, below = digest_sender.parts(digest_of(7), say, DIRECT_PLACE)
        fake.fail("chat.postMessage", Fault(lost=True))
        with pytest.raises(DeliveryUnknownError):
            await digest_sender.post(DIRECT_PLACE, above, KEY, ())
        found = await digest_sender.find(DIRECT_PLACE, KEY, SINCE, ())
        assert found is not None
        await digest_sender.post(DIRECT_PLACE, below, "digest:7:2026-07-01:p1", (found,))
        assert fake.posts[-1]["thread_ts"] == fake.posts[-2]["ts"]
        assert fake.posts[-1]["channel"] == fake.posts[-2]["channel"]

    @pytest.mark.parametrize("ahead", [dt.timedelta(hours=1), dt.timedelta(days=30)])
    @pytest.mark.parametrize("number", [0, 1], ids=["above", "thread"])
    async def test_what_arrived_while_the_clock_was_ahead_is_found(
        self,
        by_socket: Running,
        fake: FakeSlack,
        say: Translator,
        ahead: dt.timedelta,
        number: int,
    ) -> None:
        """The moment of the attempt lies in Slack's future, and people have said this and that."""
        digest_sender = by_socket.slack.digest_sender
        parts = digest_sender.parts(digest_of(7), say, PLACE)
        sent = await _post(by_socket.slack, parts[: number + 1])
        fake.posts += [{"ts": f"{BEGAN + 100 + one}.0", "channel": CHANNEL} for one in range(10)]
        key, later = f"digest:7:2026-07-01:p{number}", SINCE + ahead
        assert await digest_sender.find(PLACE, key, later, sent[:number]) == sent[number]
        assert await digest_sender.find(PLACE, "digest:7:2026-07-02:p0", later, ()) is None

    async def test_no_more_is_looked_through_than_was_said_since(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """A long history costs one look."""
        said = [{"ts": f"{BEGAN - 100 + one}.0", "channel": CHANNEL} for one in range(60)]
        fake.posts += said
        assert await by_socket.slack.digest_sender.find(PLACE, KEY, SINCE, ()) is None
        assert [name for name, _ in fake.calls].count("conversations.history") == 1

    async def test_a_busy_channel_is_looked_through_as_far_as_one_can(
        self, by_socket: Running, fake: FakeSlack, say: Translator
    ) -> None:
        """Page by page; and where too much was said since, nobody claims to know."""
        digest_sender = by_socket.slack.digest_sender
        await _post(by_socket.slack, digest_sender.parts(digest_of(2), say, PLACE))
        ours = fake.posts[0]
        said = [{"ts": f"{BEGAN + 100 + one}.0", "channel": CHANNEL} for one in range(60)]
        fake.posts += said[:40]
        assert await digest_sender.find(PLACE, KEY, SINCE, ()) == f"{CHANNEL}:{ours['ts']}"
        fake.posts += said[40:]
        with pytest.raises(DeliveryUnknownError):
            await digest_sender.find(PLACE, KEY, SINCE, ())

    async def test_a_post_of_somebody_else_is_not_ours(
        self, by_socket: Running, fake: FakeSlack
    ) -> None:
        """Another app cannot keep a digest from a channel by forging its key."""
        forged = {"event_type": "digest", "event_payload": {"id": KEY}}
        post = {"ts": f"{BEGAN + 1}.0", "channel": CHANNEL, "user": "UEVIL", "metadata": forged}
        fake.posts.append(post)
        assert await by_socket.slack.digest_sender.find(PLACE, KEY, SINCE, ()) is None

    @pytest.mark.parametrize(
        "fault",
        [
            Fault(error="missing_scope"),
            Fault(error="not_in_channel"),
            Fault(error="channel_not_found"),
            Fault(times=2, lost=True),  # aiohttp asks once more by itself: it only reads
            Fault(status=503),
        ],
        ids=_name,
    )
    async def test_where_the_bot_may_not_look_it_cannot_tell(
        self, by_socket: Running, fake: FakeSlack, fault: Fault
    ) -> None:
        """An app without the scopes works, and may send a doubtful digest twice."""
        fake.fail("conversations.history", fault)
        with pytest.raises(DeliveryUnknownError):
            await by_socket.slack.digest_sender.find(PLACE, KEY, SINCE, ())

    async def test_without_scopes_it_cannot_tell(self, by_socket: Running, fake: FakeSlack) -> None:
        """Neither in a channel nor in a direct chat."""
        fake.scopes.clear()
        for place in (PLACE, DIRECT_PLACE, Place("slack:T9:C1", direct=False)):
            with pytest.raises(DeliveryUnknownError):
                await by_socket.slack.digest_sender.find(place, KEY, SINCE, ())

    async def test_slack_may_ask_to_look_later(self, by_socket: Running, fake: FakeSlack) -> None:
        """Some apps may look once a minute; nothing is asked before that is over."""
        fake.fail("conversations.history", Fault(retry_after=60))
        for _ in range(2):
            with pytest.raises(RetryLaterError):
                await by_socket.slack.digest_sender.find(PLACE, KEY, SINCE, ())
        assert [name for name, _ in fake.calls].count("conversations.history") == 1


class TestButtonsOfADigest:
    @pytest.mark.parametrize("channel", [CHANNEL, "D1"])
    async def test_a_digest_stays_whoever_presses_what(
        self, by_socket: Running, fake: FakeSlack, say: Translator, channel: str
    ) -> None:
        """Its buttons answer beside it, to the one who pressed."""
        place = PLACE if channel == CHANNEL else DIRECT_PLACE
        await _post(by_socket.slack, by_socket.slack.digest_sender.parts(digest_of(2), say, place))
        action = buttons(fake.sent[0].body["blocks"])["Digest settings"]
        hook = fake.hook(channel, USER)
        pressed = payloads.press(action, hook, channel, is_ephemeral=False)
        await by_socket.interact(pressed)
        beside = await fake.until(2)
        assert beside.how == "ephemeral"
        assert beside.body["replace_original"] is False


def test_a_part_is_text_that_can_be_kept(app: App, say: Translator, database: Database) -> None:
    """It is sent again as it was."""
    slack = adapter(FakeSlack(), bot_with(app), database)
    for part in slack.digest_sender.parts(digest_of(30), say, PLACE):
        assert set(json.loads(part)) == {"blocks", "text"}
