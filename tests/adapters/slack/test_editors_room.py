from __future__ import annotations

from pathlib import Path

from bot.core.chat.editors_room import message_of
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import running, words
from tests.adapters.slack.server import CHANNEL, USER, FakeSlack, Sent
from tests.adapters.slack.strict import Json
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


async def test_a_form_opens_in_a_window_and_its_post_becomes_the_record(
    fake: FakeSlack, tmp_path: Path
) -> None:
    """A mistake stands below its field, and what was typed stays."""
    async with (
        editors_room(tmp_path) as room,
        running(fake, room.bot, room.stores.database) as slack,
    ):
        proposal = await room.propose(fields={})
        hook = fake.hook(CHANNEL, USER)
        action = {"action_id": "ask-1", "value": f"/proposal {proposal.id} edit"}
        press = payloads.press(action, hook, is_ephemeral=False)
        await slack.interact(press | {"trigger_id": fake.trigger()})
        opened = await fake.until(1)
        view = opened.body["view"]
        assert opened.how == "views.open"
        assert "Hook Guide" in words(view["blocks"])
        typed = {"Summary (English)": "Which hook to choose.", "Topics": "weather"}
        await slack.interact(payloads.lines(view, opened.where, typed))
        again = await fake.until(2)
        view = again.body["view"]
        assert (again.how, again.where) == ("views.update", opened.where)
        below = view["blocks"][[one.get("block_id") for one in view["blocks"]].index("topics") + 1]
        assert "weather" in words([below])
        assert "Which hook to choose." in words(view["blocks"])
        await slack.interact(payloads.lines(view, opened.where, {"Topics": "Safety"}))
        done = [await fake.until(3), await fake.until(4)]
        assert sorted(one.how for one in done) == ["replaced", "views.update"]
        assert all("Published by" in words(told(one)) for one in done)
        assert slack.incidents.errors == []


async def test_a_command_opens_its_form_at_once(fake: FakeSlack, tmp_path: Path) -> None:
    """Where Slack's trigger has ended, its lines can be copied."""
    async with (
        editors_room(tmp_path) as room,
        running(fake, room.bot, room.stores.database) as slack,
    ):
        hook = fake.hook(CHANNEL, USER)
        for trigger in (fake.trigger(), fake.trigger(expired=True)):
            body = payloads.command("/edit crane-guide", hook) | {"trigger_id": trigger}
            await slack.deliver("slash_commands", body)
        opened, copied = await fake.until(1), await fake.until(2)
        await slack.interact(payloads.lines(opened.body["view"], opened.where, {"Title": "Cranes"}))
        done = [await fake.until(3), await fake.until(4)]
        assert (opened.how, copied.how) == ("views.open", "ephemeral")
        assert "title: Crane Guide" in words(copied.body["blocks"])
        assert sorted(one.how for one in done) == ["chat.postMessage", "views.update"]
        assert all("published by" in words(told(one)) for one in done)
        assert slack.incidents.errors == []


def told(sent: Sent) -> list[Json]:
    """Return the blocks of a message or of a window."""
    blocks: list[Json] = sent.body.get("view", sent.body)["blocks"]
    return blocks


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
