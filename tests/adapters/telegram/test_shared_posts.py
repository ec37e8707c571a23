"""Posts that many read: no press changes them for the others; settings are for those who may."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.adapters.telegram.deep_links import DeepLink, read_payload, write_payload
from bot.adapters.telegram.events import ChatRef
from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.digests.schedule import Rhythm
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running
from tests.adapters.telegram.server import BotApi, Fault, Json, Refusal
from tests.core.chat.digest.memory import MemorySubscriptions
from tests.pictures.direction import direction_of

_CHANNEL = -1002005
_GROUP = -1002003
_READER = 5005


@pytest.fixture
def channel(api: BotApi) -> Chat:
    """A channel, and somebody who reads it."""
    return Chat(api, id=_CHANNEL, type="channel", person=_READER)


class _WatchedSubscriptions(MemorySubscriptions):
    """Remembers which places are gone."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: list[str] = []
        self.away = False

    async def place_gone(self, place: Place) -> None:
        """Remember a place, unless the database is away."""
        if self.away:
            raise NotStoredError("the database did not answer")
        self.gone.append(place.id)


@pytest.fixture
def kept() -> _WatchedSubscriptions:
    """What is subscribed to."""
    return _WatchedSubscriptions()


def _payload(url: str) -> str:
    return parse_qs(urlsplit(url).query)["start"][0]


def _buttons(message: Json) -> list[Json]:
    return [one for row in message["reply_markup"]["inline_keyboard"] for one in row]


async def _shows(api: BotApi, message: Json, told: str) -> None:
    await api.until(lambda: told in message["text"])


async def _led(api: BotApi, chat: Chat, data: str, message: Json | None = None) -> str:
    """Press a button under a post, and return the payload of the link that the press leads to."""
    where = {"message": message} if message else {"inline_message_id": "inline-1"}
    press = chat.press_data(data, **where)
    await api.until(lambda: press not in api.presses)
    return _payload(api.called("answerCallbackQuery")[-1].given["url"])


@pytest.mark.parametrize("line", ["/digest cards 2026-07-30", "/digest status"])
async def test_a_readers_press_under_a_digest_posts_nothing_in_the_channel(
    api: BotApi, digests: Running, channel: Chat, ada: Chat, line: str
) -> None:
    """It leads into a private chat, where a reader of the channel sees no settings of it."""
    post = channel.message("New in the catalogue")
    payload = await _led(api, channel, f"+{line}", post)
    ada.person = _READER
    ada.write(f"/start {payload}")
    told = (await ada.answer())["text"]
    assert channel.answers() == []
    assert ("Only those who manage" in told) is (line == "/digest status")
    assert digests.incidents.errors == []


async def test_an_administrator_changes_a_channels_digest_in_a_private_chat(
    api: BotApi, digests: Running, kept: MemorySubscriptions, channel: Chat, ada: Chat
) -> None:
    """The settings open there, act on the channel, and the channel is told what was changed."""
    del digests
    api.admins.add((_CHANNEL, ada.person))
    channel.write("/digest on 9h Dakar")
    panel = await channel.answer()
    assert all("callback_data" not in one for one in _buttons(panel))
    settings = next(one for one in _buttons(panel) if one["text"] == "Settings in a private chat")
    ada.write(f"/start {_payload(settings['url'])}")
    message = await ada.answer()
    assert "09:00 (Dakar" in message["text"]
    ada.press(message, "Turn off")
    await api.until(lambda: "The digest is off" in message["text"])
    assert await kept.of(Place(f"telegram:{_CHANNEL}", direct=False)) is None
    assert "Somebody turned the digest off here." in (await channel.answer(2))["text"]


async def test_an_announcement_is_laid_out_as_the_language_of_its_chat_is_written(
    api: BotApi, digests: Running, channel: Chat, ada: Chat
) -> None:
    """The channel reads Arabic, and whoever changes its digest reads English."""
    del digests
    api.admins.add((_CHANNEL, ada.person))
    channel.write("/language ar")
    await channel.answer()
    channel.write("/digest on 9h Dakar")
    panel = await channel.answer(2)
    settings = next(one for one in _buttons(panel) if "start=" in one.get("url", ""))
    ada.write(f"/start {_payload(settings['url'])}")
    message = await ada.answer()
    ada.press_data("/digest off", message=message)
    await api.until(lambda: "The digest is off" in message["text"])
    told = (await channel.answer(3))["text"]
    assert [one for one in told.split("\n") if direction_of(one) != "rtl"] == []
    assert told.startswith("\u200f")


async def test_a_button_of_lost_rights_changes_nothing(
    api: BotApi, digests: Running, kept: MemorySubscriptions, channel: Chat, ada: Chat
) -> None:
    """Rights are asked again at each press, not kept in the message."""
    del digests
    api.admins.add((_CHANNEL, ada.person))
    channel.write("/digest on 9h Dakar")
    await channel.answer()
    payload = write_payload(DeepLink("/digest status", ChatRef(_CHANNEL)))
    ada.write(f"/start {payload}")
    message = await ada.answer()
    api.admins.clear()
    ada.press(message, "Turn off")
    await api.until(lambda: "Only those who manage" in message["text"])
    assert await kept.of(Place(f"telegram:{_CHANNEL}", direct=False)) is not None


async def test_a_link_changes_nothing(
    digests: Running, kept: MemorySubscriptions, ada: Chat
) -> None:
    """Whoever is sent a link that would change something sees help instead."""
    del digests
    ada.write("/digest on 9h Dakar")
    await ada.answer()
    ada.write(f"/start {write_payload(DeepLink('/digest off'))}")
    assert "What I can do" in (await ada.answer(2))["text"]
    assert await kept.of(Place(f"telegram:{ada.id}", direct=True)) is not None


@pytest.mark.parametrize(
    "link",
    [
        DeepLink("/tool time-release-study"),
        DeepLink("/tools topic:transit-transport"),
        DeepLink("/new page:2"),
        DeepLink("/digest cards 2026-07-30", ChatRef(-1009999999999, 42)),
    ],
)
def test_a_line_comes_back_from_a_link(link: DeepLink) -> None:
    """With the chat that it is about."""
    payload = write_payload(link)
    assert payload is not None
    assert read_payload(payload) == link


@pytest.mark.parametrize(
    "payload", ["v_", "v_!", "v_aGk", "p_1001__L2RpZ2VzdA", "p_-1_", "x_a", "v_4pyT4"]
)
def test_a_forged_link_is_nothing(payload: str) -> None:
    """No line, no command, or somebody's private chat."""
    assert read_payload(payload) is None


async def test_a_card_that_inline_mode_posted_has_links_alone(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Nobody who presses replaces it for the others; its related tools open in a private chat."""
    query = ada.type_inline("time release study")
    await api.until(lambda: query not in api.queries)
    result = api.called("answerInlineQuery")[-1].given["results"][0]
    urls = [one["url"] for one in _buttons(result)]
    assert "https://t.me/tools_bot?start=t_immediate-release" in urls
    assert running.incidents.errors == []


async def test_a_card_posted_before_leads_into_a_private_chat_too(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Its buttons were not links then."""
    assert await _led(api, ada, "/tool single-window") == "t_single-window"
    assert api.called("editMessageText") == []
    assert running.incidents.errors == []


async def test_a_refusal_is_an_alert_to_whoever_pressed(
    api: BotApi, digests: Running, kept: MemorySubscriptions, group: Chat
) -> None:
    """The panel stays as it is for everybody else."""
    del digests
    api.admins.add((_GROUP, 1001))
    group.write("/digest on 8h Dakar")
    panel = await group.answer()
    before = dict(panel)
    group.person = _READER
    update = group.press(panel, "Turn off")
    await api.until(lambda: update not in api.presses)
    given = api.called("answerCallbackQuery")[-1].given
    assert given["show_alert"] is True
    assert "Only those who manage" in given["text"]
    group.write("/tool trs")
    await group.answer(2)
    assert panel == before
    assert await kept.of(Place(f"telegram:{_GROUP}", direct=False)) is not None


async def test_a_second_press_is_told_where_the_answer_is(
    api: BotApi, running: Running, group: Chat
) -> None:
    """In a group one press is one answer, and the others see that it is there."""
    post = group.message("New in the catalogue")
    group.press_data("+/tool trs, ucr", message=post)
    await group.answer()
    press = group.press_data("+/tool trs, ucr", message=post)
    await api.until(lambda: press not in api.presses)
    assert api.called("answerCallbackQuery")[-1].given["text"] == "The answer is below."
    assert len(group.answers()) == 1
    assert running.incidents.errors == []


async def test_back_after_a_change_shows_and_does_not_change(
    api: BotApi, digests: Running, kept: MemorySubscriptions, ada: Chat
) -> None:
    """Paused, resumed, back and back: it stays resumed."""
    del digests
    ada.write("/digest on 9h Dakar")
    await ada.answer()
    ada.write("/digest")
    message = await ada.answer(2)
    for label, told in (
        ("Pause for 2 weeks", "The digest is paused"),
        ("Resume", "The digest is on"),
        ("← Back", "What happened"),
    ):
        ada.press(message, label)
        await _shows(api, message, told)
    assert "← Back" not in seen(message).buttons
    subscription = await kept.of(Place(f"telegram:{ada.id}", direct=True))
    assert subscription is not None
    assert subscription.status.value == "on"


async def test_back_never_chooses_monday_again(
    api: BotApi, digests: Running, kept: MemorySubscriptions, ada: Chat
) -> None:
    """Monday, Nairobi, Change, working days, then back as often as there is a way back."""
    del digests
    ada.write("/digest")
    message = await ada.answer()
    for label, told in (
        ("Every Monday at 08:00", "Where are you?"),
        ("Nairobi", "every Monday at 08:00 (Nairobi, UTC+3)"),
        ("Change time or days", "Write what you want to change"),
        ("every working day", "every working day at 08:00 (Nairobi, UTC+3)"),
    ):
        ada.press(message, next(one for one in seen(message).buttons if one.startswith(label)))
        await _shows(api, message, told)
    presses = 0
    while "← Back" in seen(message).buttons:
        before = message["text"]
        ada.press(message, "← Back")
        await api.until(lambda: message["text"] != before)  # noqa: B023  # awaited at once
        presses += 1
    assert presses >= 1
    subscription = await kept.of(Place(f"telegram:{ada.id}", direct=True))
    assert subscription is not None
    assert subscription.timetable.rhythm is Rhythm.WORKDAYS


@pytest.mark.usefixtures("digests")
@pytest.mark.parametrize(
    ("refusal", "times", "gone"),
    [
        (Refusal(403, "bot is not a member of the channel chat"), 1, [f"telegram:{_CHANNEL}"]),
        (Refusal(400, "need administrator rights in the channel chat"), 1, []),
        (Refusal(500, "Internal Server Error: sent message was immediately deleted"), 1, []),
        ("garble", 3, []),
    ],
    ids=["gone", "silenced", "removed", "unknown"],
)
async def test_a_channel_that_cannot_be_told_of_a_change_costs_nobody_the_answer(  # noqa: PLR0913, PLR0917  # who is where, and what goes wrong
    api: BotApi,
    kept: _WatchedSubscriptions,
    channel: Chat,
    ada: Chat,
    refusal: Refusal | str,
    times: int,
    gone: list[str],
) -> None:
    """Whoever changed it is answered; what is gone is the channel, and not their own chat."""
    api.admins.add((_CHANNEL, ada.person))
    channel.write("/digest on 9h Dakar")
    await channel.answer()
    ada.write(f"/start {write_payload(DeepLink('/digest status', ChatRef(_CHANNEL)))}")
    message = await ada.answer()
    api.faults.append(Fault("sendMessage", refusal, times))
    ada.press(message, "Turn off")
    await api.until(lambda: "The digest is off" in message["text"])
    assert api.faults == []
    assert kept.gone == gone


@pytest.mark.usefixtures("digests")
async def test_a_channel_that_cannot_be_marked_as_gone_costs_nobody_the_answer_either(
    api: BotApi, kept: _WatchedSubscriptions, channel: Chat, ada: Chat
) -> None:
    """The database went away after the change; the channel is found gone another time."""
    api.admins.add((_CHANNEL, ada.person))
    channel.write("/digest on 9h Dakar")
    await channel.answer()
    ada.write(f"/start {write_payload(DeepLink('/digest status', ChatRef(_CHANNEL)))}")
    message = await ada.answer()
    kept.away = True
    api.faults.append(Fault("sendMessage", Refusal(403, "bot is not a member of the channel chat")))
    ada.press(message, "Turn off")
    await api.until(lambda: "The digest is off" in message["text"])
