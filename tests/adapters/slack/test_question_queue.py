"""What was asked and acknowledged is answered, whatever happens to the process."""

from __future__ import annotations

import asyncio
import collections
import json
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from bot.adapters.slack.bounds import UNANSWERED_KEPT_SECONDS
from bot.adapters.slack.payload import Origin
from bot.adapters.slack.question import (
    ASK,
    SEARCH,
    ButtonValue,
    ReplyTarget,
    SlackQuestion,
    Surface,
    Task,
)
from bot.core.base.errors import NotStoredError
from bot.storage.database import Database
from bot.storage.encryption import Cipher, new_key
from bot.storage.inbox import SqlInbox
from bot.storage.tables import inbox as inbox_table
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, adapter, running, words
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, CHANNEL, DIRECT, USER, FakeSlack
from tests.adapters.slack.test_program import program
from tests.apps import CountedIncidents, bot_with

COMMANDS, MENTIONS = 40, 10
_SHOWN = ("chat.postMessage", "ephemeral", "chat.postEphemeral", "views.open")


class SlowInbox(SqlInbox):
    """A database that takes no note until it is let."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, uuid4().hex, UNANSWERED_KEPT_SECONDS, alone=True)
        self.open = asyncio.Event()

    async def keep(self, key: str, body: str) -> None:
        """Wait, then keep."""
        await self.open.wait()
        await super().keep(key, body)


class BrokenInbox(SqlInbox):
    """A database that is gone."""

    async def keep(self, key: str, body: str) -> None:
        """Refuse."""
        raise NotStoredError(f"{key}: {len(body)}")


class LostInbox(SqlInbox):
    """An inbox in which another copy has taken over what this one noted."""

    async def holds(self, key: str) -> bool:
        """Say that it has."""
        return not key


class LeaseEndsInbox(SqlInbox):
    """An inbox in which another copy takes a question over while its answer is made."""

    asked = 0

    async def holds(self, key: str) -> bool:
        """Say that it is ours, once."""
        self.asked += 1
        return bool(key) and self.asked == 1


class CutOffInbox(SqlInbox):
    """An inbox that cannot be told that a question was answered: the process dies before."""

    async def answered(self, key: str) -> None:
        """Refuse."""
        raise NotStoredError(key)


def question(line: str, surface: Surface = Surface.COMMAND, **more: object) -> SlackQuestion:
    """Return a question of one person in a channel."""
    target = ReplyTarget(CHANNEL, None, "https://hooks.slack.com/commands/T1/2/x")
    asked = SlackQuestion(Origin(None, "T1"), USER, ButtonValue(line), surface, target)
    return SlackQuestion(**{**{name: getattr(asked, name) for name in asked.__slots__}, **more})


def sealed(database: Database, holder: str, keys: tuple[str, ...]) -> SqlInbox:
    """Return an inbox that nobody reads without a key."""
    return SqlInbox(database, holder, UNANSWERED_KEPT_SECONDS, alone=True, cipher=Cipher(keys))


async def bodies(database: Database) -> list[str | None]:
    """Return what is kept of questions."""
    async with database.transaction() as connection:
        return list((await connection.execute(select(inbox_table.c.body))).scalars())


@pytest.mark.program
async def test_what_was_acknowledged_before_a_kill_is_answered_once_after_a_restart(
    fake: FakeSlack, tmp_path: Path
) -> None:
    """40 commands and 10 mentions, kill -9 before the first answer: 50 answers, none twice."""
    tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
    hooks = [fake.hook(CHANNEL, USER) for _ in range(COMMANDS)]
    mentions = [payloads.mention("trs") for _ in range(MENTIONS)]
    async with program(tmp_path, "run", SLACK_API_URL=fake.address, **tokens) as process:
        await fake.connected()
        fake.hold.clear()
        await asyncio.gather(
            *(fake.envelope("slash_commands", payloads.command("trs", hook)) for hook in hooks),
            *(fake.envelope("events_api", payloads.event(mention)) for mention in mentions),
        )
        process.kill()
        await process.wait()
    assert fake.sent == []
    fake.hold.set()
    async with program(tmp_path, "run", SLACK_API_URL=fake.address, **tokens) as process:
        await fake.until(COMMANDS + MENTIONS)
        process.terminate()
        await process.wait()
    answered = collections.Counter(sent.by or sent.body["thread_ts"] for sent in fake.sent)
    assert answered == dict.fromkeys([*hooks, *(mention["ts"] for mention in mentions)], 1)
    assert all("Time Release Study" in words(sent.body["blocks"]) for sent in fake.sent)


class TestAfterARestart:
    async def _left(self, fake: FakeSlack, app: App, database: Database, kind: str) -> None:
        """Let a process leave with what it has acknowledged, and another one come."""
        slack = adapter(fake, bot_with(app), database)
        task = {
            "command": Task(ASK, question("/tool trs")),
            "message": Task(ASK, question("/tool trs", Surface.NEW_VIEW, trigger="gone")),
            "search": Task(SEARCH, question("/tool", trigger="gone")),
        }[kind]
        taken = asyncio.Event()

        async def acknowledge() -> None:
            taken.set()

        queue = slack._question_queue  # noqa: SLF001  # a process that never began to listen
        await queue.take(task, acknowledge)
        assert taken.is_set()

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("command", "Time Release Study"),
            ("message", "Time Release Study"),
            ("search", "/tool"),
        ],
    )
    async def test_it_is_answered_by_a_message_where_the_private_address_is_gone(
        self, fake: FakeSlack, app: App, database: Database, kind: str, expected: str
    ) -> None:
        """After 30 minutes; a window that cannot be opened any more becomes an answer."""
        await self._left(fake, app, database, kind)
        async with running(fake, bot_with(app), database) as slack:
            sent = await fake.until(1)
            await slack.settled()
            assert (sent.how, sent.body["user"]) == ("chat.postEphemeral", USER)
            assert expected in words(sent.body["blocks"])
            assert len(fake.sent) == 1
        assert await bodies(database) == [None]

    async def test_a_message_that_slack_brings_again_meanwhile_is_answered_once(
        self, fake: FakeSlack, app: App, database: Database
    ) -> None:
        """It was noted and never acknowledged: both are one question."""
        said = payloads.event(payloads.said("trs"))
        first = adapter(fake, bot_with(app), database)
        kept = Task(
            ASK,
            SlackQuestion(
                Origin(None, "T1"),
                USER,
                ButtonValue("trs"),
                Surface.DIRECT,
                ReplyTarget(DIRECT),
                direct=True,
                alone=True,
                once=(f"event:{said['event_id']}", f"said:T1:{DIRECT}:{said['event']['ts']}"),
            ),
        )

        async def acknowledge() -> None:
            return

        await first._question_queue.take(kept, acknowledge)  # noqa: SLF001  # as above
        async with running(fake, bot_with(app), database) as slack:
            await slack.deliver("events_api", said)
            await fake.until(1)
            await slack.settled()
        assert len(fake.sent) == 1


class TestWhatIsKept:
    async def test_it_is_erased_when_it_was_answered(
        self, by_socket: Running, fake: FakeSlack, database: Database
    ) -> None:
        """Neither words nor addresses stay."""
        await by_socket.command("trs")
        await by_socket.event(payloads.mention("ucr"))
        await fake.until(2)
        await by_socket.settled()
        assert await bodies(database) == [None, None]

    async def test_it_is_sealed_where_there_is_a_key(self, database: Database) -> None:
        """Who has the database without the key reads neither words nor the private address."""
        keys = (new_key(),)
        await sealed(database, "one", keys).keep("slack:1", Task(ASK, question("secret")).written())
        (kept,) = await bodies(database)
        assert kept is not None
        assert "secret" not in kept
        assert "hooks.slack.com" not in kept
        ((key, body),) = await sealed(database, "two", keys).take_over("slack")
        assert (key, Task.read(body)) == ("slack:1", Task(ASK, question("secret")))

    async def test_what_no_key_opens_any_more_is_given_up(self, database: Database) -> None:
        """It is erased, and nothing else waits for it."""
        await sealed(database, "one", (new_key(),)).keep("slack:1", "x")
        assert await sealed(database, "two", (new_key(),)).take_over("slack") == ()
        assert await bodies(database) == [None]

    def test_a_task_is_read_as_it_was_written_but_for_its_trigger(self) -> None:
        """That is good for three seconds, so it is not kept."""
        task = Task(
            "share", question("/tool ucr", Surface.IN_PLACE, trigger="t", once=("a",)), "1.2"
        )
        written = task.written()
        assert Task.read(written) == Task(
            "share", question("/tool ucr", Surface.IN_PLACE, once=("a",)), "1.2"
        )

    @pytest.mark.parametrize(
        "written", ["", "{}", "[1]", '["ask", {}, null]', json.dumps([1, 2, 3])]
    )
    def test_what_another_release_wrote_is_no_task(self, written: str) -> None:
        """It is given up, and breaks nothing."""
        assert Task.read(written) is None


class TestTheAcknowledgement:
    @pytest.mark.long
    async def test_it_does_not_wait_for_a_slow_database(
        self, fake: FakeSlack, app: App, database: Database
    ) -> None:
        """The answer comes as well, while the note is not written yet."""
        slow = SlowInbox(database)
        async with running(fake, bot_with(app), database, inbox=slow) as slack:
            await slack.command("trs")
            assert "Time Release Study" in words((await fake.until(1)).body["blocks"])
            assert await bodies(database) == []
            slow.open.set()
            await slack.settled()
        assert await bodies(database) == [None]

    async def test_a_database_that_is_gone_keeps_nobody_from_an_answer(
        self, fake: FakeSlack, app: App, database: Database
    ) -> None:
        """The operator hears of it."""
        gone = BrokenInbox(database, "one", UNANSWERED_KEPT_SECONDS, alone=True)
        async with running(fake, bot_with(app), database, inbox=gone) as slack:
            await slack.command("trs")
            await fake.until(1)
            await slack.settled()
            assert isinstance(slack.incidents, CountedIncidents)
            assert [type(error) for error in slack.incidents.errors] == [NotStoredError]


async def test_what_another_copy_has_taken_over_meanwhile_is_left_to_it(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """As after this process was stopped for longer than its lease."""
    lost = LostInbox(database, "slept", UNANSWERED_KEPT_SECONDS)
    async with running(fake, bot_with(app), database, inbox=lost) as slack:
        await slack.command("trs")
        await slack.settled()
    assert fake.sent == []


async def test_what_another_copy_takes_over_before_the_answer_is_sent_is_left_to_it(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """As where this process was stopped while it made the answer: nobody is told of a bug."""
    ending = LeaseEndsInbox(database, "slept", UNANSWERED_KEPT_SECONDS)
    async with running(fake, bot_with(app), database, inbox=ending) as slack:
        await slack.event(payloads.mention("trs"))
        await slack.settled()
        assert slack.incidents.errors == []
    assert fake.sent == []
    (kept,) = await bodies(database)
    assert kept is not None


async def test_an_answer_that_stands_in_the_channel_is_not_posted_again_by_who_takes_over(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """The first process died after it had answered and before it could note that."""
    first = CutOffInbox(database, "first", UNANSWERED_KEPT_SECONDS, alone=True)
    async with running(fake, bot_with(app), database, inbox=first) as slack:
        await slack.event(payloads.mention("trs"))
        await slack.event(payloads.said("ucr"))
        await fake.until(2)
        await slack.settled()
    async with running(fake, bot_with(app), database) as slack:
        await slack.command("aeo")  # it has taken over what there was
        await fake.until(3)
        await slack.settled()
    assert len(fake.sent) == 3
    assert await bodies(database) == [None, None, None]
