"""In a group one press is one answer to whoever pressed: what all see stays as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.chat.bot import Bot
from bot.wiring.app import App
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started
from tests.adapters.telegram.server import BotApi, Json
from tests.apps import CountedIncidents
from tests.core.chat.digest.memory import MemorySubscriptions

_READER = 5005


@pytest.fixture(params=[True, False], ids=["new server", "old server"])
def api(request: pytest.FixtureRequest, api: BotApi) -> BotApi:
    """A server that knows messages for one person of a group, and one that does not."""
    api.knows_ephemeral = request.param
    return api


@pytest.fixture
async def digests(api: BotApi, app: App, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot that keeps subscriptions."""
    bot = Bot(replace(app.services, subscriptions=MemorySubscriptions()), CountedIncidents())
    async with Started(api, app, tmp_path, bot).running() as running:
        yield running
        assert running.incidents.errors == []


@pytest.fixture
def reader(api: BotApi, group: Chat) -> Chat:
    """Somebody else in the group, who manages nothing there."""
    return Chat(api, id=group.id, type=group.type, person=_READER)


async def _answer_to(reader: Chat, others: int) -> Json:
    """Return what a reader's press brought: unseen by others, or as one more message."""
    if reader.api.knows_ephemeral:
        return await reader.whispered()
    return await reader.answer(others + 1)


async def _is_done(api: BotApi, press: str) -> None:
    await api.until(lambda: press not in api.presses)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("/tool trs", "Immediate"),
        ("/tools", "Next →"),
        ("/digest", "New in the last 30 days"),
    ],
)
async def test_a_press_leaves_what_all_see_as_it_is(  # noqa: PLR0913, PLR0917  # who, what, where
    api: BotApi, digests: Running, group: Chat, reader: Chat, line: str, label: str
) -> None:
    """A related tool, another page, a digest's panel: only whoever presses is answered."""
    del digests
    group.write(line)
    shared = await group.answer()
    before = deepcopy(shared)
    label = next(one for one in seen(shared).buttons if one.startswith(label))
    reader.press(shared, label)
    answer = await _answer_to(reader, others=1)
    assert shared == before
    assert "← Back" not in seen(answer).buttons
    assert api.called("editMessageText") == []
    if not api.knows_ephemeral:
        given = api.called("sendMessage")[-1].given
        assert "ephemeral_message_parameters" in given  # the first is tried so


async def test_whoever_pressed_goes_on_in_their_own_answer(
    api: BotApi, digests: Running, group: Chat, reader: Chat
) -> None:
    """A list is not spread over the group, and nobody else turns their pages."""
    del digests
    group.write("/tools")
    shared = await group.answer()
    reader.press(shared, "Next →")
    own = await _answer_to(reader, others=1)
    reader.press(own, "Next →")
    await api.until(lambda: "page 3" in own["text"])
    assert "page 1" in shared["text"]
    if not api.knows_ephemeral:
        group.press(own, "← Previous")
        assert "page 2" in (await group.answer(3))["text"]
        assert "page 3" in own["text"]


@pytest.mark.parametrize("label", ["Turn off", "Change time or days"])
async def test_a_refused_press_is_seen_by_nobody_else(
    api: BotApi, digests: Running, group: Chat, reader: Chat, label: str
) -> None:
    """A window for whoever pressed: no message, no change. Nor is it silence."""
    del digests
    api.admins.add((group.id, group.person))
    group.write("/digest on 8h Dakar")
    panel = await group.answer()
    before = deepcopy(panel)
    await _is_done(api, reader.press(panel, label))
    given = api.called("answerCallbackQuery")[-1].given
    assert given["show_alert"] is True
    assert "Only those who manage" in given["text"]
    await _is_done(api, reader.press(panel, "Preview"))
    await _answer_to(reader, others=1)
    assert panel == before


async def test_what_an_administrator_changes_by_a_button_is_told_to_all(
    api: BotApi, digests: Running, group: Chat
) -> None:
    """They alone see the answer, so the group is told who changed what."""
    del digests
    api.admins.add((group.id, group.person))
    group.write("/digest on 8h Dakar")
    panel = await group.answer()
    group.press(panel, "Turn off")
    await api.until(
        lambda: any("turned the digest off here" in one["text"] for one in group.answers())
    )


async def test_a_press_whose_answer_all_see_says_whose_it_was(
    api: BotApi, digests: Running, group: Chat
) -> None:
    """On an old server everybody reads the answer, and nobody saw who pressed."""
    del digests
    api.admins.add((group.id, group.person))
    group.write("/digest on 8h Dakar")
    panel = await group.answer()
    group.press(panel, "Preview")
    await _answer_to(group, others=1)  # an old server is known by then
    group.press(panel, "Turn off")
    await api.until(
        lambda: any("turned the digest off here" in one["text"] for one in group.answers())
    )


async def test_a_refused_press_is_looked_at_once(
    api: BotApi, digests: Running, group: Chat, reader: Chat
) -> None:
    """The window has said all there is: nobody is asked about rights a second time."""
    del digests
    api.admins.add((group.id, group.person))
    group.write("/digest on 8h Dakar")
    panel = await group.answer()
    asked = len(api.called("getChatMember"))
    await _is_done(api, reader.press(panel, "Turn off"))
    reader.write("/tool@tools_bot trs")  # answered behind the press: that has had its turn
    await reader.answer(2)
    assert len(api.called("getChatMember")) - asked == 1


async def test_private_chats_go_on_in_one_message(digests: Running, ada: Chat) -> None:
    """Nobody else reads there."""
    del digests
    ada.write("/tools")
    shown = await ada.answer()
    ada.press(shown, "Next →")
    await ada.api.until(lambda: "page 2" in shown["text"])
    assert len(ada.answers()) == 1
