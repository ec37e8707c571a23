from __future__ import annotations

from pathlib import Path

from bot.core.chat.proposal_reply import message_of
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import running, words
from tests.adapters.slack.server import FakeSlack
from tests.adapters.slack.test_pressing import pressed
from tests.editors import ROOM, editors_room


async def test_the_message_about_a_proposal_becomes_its_record(
    fake: FakeSlack, tmp_path: Path
) -> None:
    """For everybody in the channel; a form or a list is for whoever pressed alone."""
    async with (
        editors_room(tmp_path) as room,
        running(fake, room.bot, room.stores.database) as slack,
    ):
        proposal = await room.propose()
        translate = room.services.translations.choose(("en",))
        sender = slack.slack.digest_sender
        await sender.ready()
        told = message_of(proposal, room.services, translate)
        (part,) = sender.parts(told, translate, ROOM)
        await sender.post(ROOM, part, "proposal:1", ())
        shown = await fake.until(1)
        assert "New: Hook Guide" in words(shown.body["blocks"])
        _, form = await pressed(slack, shown, "Edit", is_ephemeral=False)
        assert form.how == "ephemeral"
        _, record = await pressed(slack, shown, "Publish", is_ephemeral=False)
        assert record.how == "replaced"
        assert "Published by" in words(record.body["blocks"])
        _, undone = await pressed(slack, record, "Undo", is_ephemeral=False)
        assert undone.how == "replaced"
        assert "can be decided again" in words(undone.body["blocks"])
        assert slack.incidents.errors == []


async def test_lines_below_a_command_arrive_as_lines(fake: FakeSlack, tmp_path: Path) -> None:
    """In a command and in a mention, with an address as Slack writes it; all hear of the change."""
    async with (
        editors_room(tmp_path) as room,
        running(fake, room.bot, room.stores.database) as slack,
    ):
        await slack.command("/edit crane-guide\nlink.fr: <https://harbour.example/grue>")
        sent = [await fake.until(1), await fake.until(2)]
        assert sorted(one.how for one in sent) == ["chat.postMessage", "ephemeral"]
        assert all("Crane Guide: published by" in words(one.body["blocks"]) for one in sent)
        await slack.event(payloads.mention("/edit rope-guide\ntitle: Rope Handbook"))
        mentioned = await fake.until(3)
        assert "Rope Guide: published by" in words(mentioned.body["blocks"])
        assert slack.incidents.errors == []
