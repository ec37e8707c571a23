from __future__ import annotations

import contextlib
from pathlib import Path

from bot.core.chat.editors_room import message_of
from bot.storage.catalogue_changes import every_change
from bot.wiring.app import App
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import BotApi
from tests.apps import settings_in
from tests.editors import GROUP, editors_room


async def test_the_message_about_a_proposal_becomes_its_record(
    api: BotApi, group: Chat, tmp_path: Path
) -> None:
    """One press decides once, though nobody's rights are looked up; lines below a command edit."""
    (tmp_path / "room").mkdir()
    async with editors_room(tmp_path / "room") as room:
        app = App(settings_in(tmp_path), room.services, room.bot)
        async with Started(api, app, tmp_path).running() as running:
            proposal = await room.propose()
            translate = room.services.translations.choose(("en",))
            sender = running.telegram.digest_sender
            await sender.ready()
            told = message_of(proposal, room.services, translate)
            (part,) = sender.parts(told, translate, GROUP)
            await sender.post(GROUP, part, "proposal:1", ())
            shown = await group.answer()
            assert "New: Hook Guide" in shown["text"]
            group.press(shown, "Publish")
            await api.until(lambda: "Published by" in group.answers()[0]["text"])
            (record,) = group.answers()
            assert "faster" not in record["text"]
            assert len(await every_change(room.stores.database)) == 1
            group.write("/edit@tools_bot crane-guide\ntitle: Crane Handbook")
            assert "published by" in (await group.answer(2))["text"]
            assert seen(record).buttons
            assert running.incidents.errors == []


async def test_a_form_is_filled_in_by_replies_also_after_a_restart(
    api: BotApi, group: Chat, tmp_path: Path
) -> None:
    """In a group, where the bot reads nothing but replies; what was typed is in its messages."""
    (tmp_path / "room").mkdir()
    async with editors_room(tmp_path / "room") as room:
        app = App(settings_in(tmp_path), room.services, room.bot)
        async with Started(api, app, tmp_path).running():
            group.write("/edit@tools_bot crane-guide")
            form = await group.answer()
            group.press(form, "Title")
            asks = await group.answer(2)
            assert "Please write: Title" in asks["text"]
            assert api.called("sendMessage")[-1].given["reply_markup"] == {"force_reply": True}
        app = App(settings_in(tmp_path), room.services, room.bot)
        async with Started(api, app, tmp_path).running() as running:
            group.write("Crane Handbook", reply_to_message=asks)
            draft = await group.answer(3)
            assert "title: Crane Handbook" in draft["text"]
            assert await every_change(room.stores.database) == ()
            group.press(draft, "Publish")
            await api.until(lambda: "published by" in group.answers()[2]["text"])
            assert running.incidents.errors == []
        assert len(await every_change(room.stores.database)) == 1


async def test_a_form_is_continued_at_another_copy_of_the_bot(
    api: BotApi, group: Chat, tmp_path: Path
) -> None:
    """Each press and each reply reaches another copy; what was typed is in the bot's messages."""
    (tmp_path / "room").mkdir()
    async with editors_room(tmp_path / "room") as room, contextlib.AsyncExitStack() as stack:
        copies = []
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            app = App(settings_in(tmp_path / name), room.services, room.bot)
            started = Started(api, app, tmp_path / name, webhook=True)
            copies.append(await stack.enter_async_context(started.running()))
            await api.until(lambda: len(api.called("setWebhook")) == len(copies))
        hooks = [f"http://127.0.0.1:{copy.port}" for copy in copies]
        api.hooked_at = hooks[0]
        group.write("/edit@tools_bot crane-guide")
        form = await group.answer()
        api.hooked_at = hooks[1]
        group.press(form, "Title")
        asks = await group.answer(2)
        api.hooked_at = hooks[0]
        group.write("Crane Handbook", reply_to_message=asks)
        draft = await group.answer(3)
        assert "title: Crane Handbook" in draft["text"]
        api.hooked_at = hooks[1]
        group.press(draft, "Publish")
        await api.until(lambda: "published by" in group.answers()[2]["text"])
        (change,) = await every_change(room.stores.database)
        assert change.entry == "crane-guide"
        assert [error for copy in copies for error in copy.incidents.errors] == []
