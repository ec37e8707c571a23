"""Digests on their way: what arrives, what surely does not, and what nobody can know."""

from __future__ import annotations

import asyncio
import datetime as dt
import math
import time
from collections.abc import Callable

import pytest
from telegram import Bot as Api
from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram.adapter import Telegram
from bot.adapters.telegram.connection import Setup
from bot.adapters.telegram.digest_sender import TelegramDigestSender
from bot.adapters.telegram.events import PlaceMoved
from bot.adapters.telegram.http_client import BotApiClient
from bot.adapters.telegram.rate_limit import TelegramRateLimiter
from bot.core.base.errors import (
    DamagedError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.people import Place
from bot.core.base.text import Link, Plain
from bot.core.chat.digest_sender import DigestSender, SendPolicy
from bot.core.chat.reply import Button, Digest, DigestEntry, Section
from tests.adapters.telegram.harness import seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running, Started, trusted
from tests.adapters.telegram.server import TOKEN, BotApi, Fault, Refusal
from tests.chosen import chosen_for

_DIGEST = Digest(
    heading="New in the catalogue, July 30, 2026: 1 entry",
    notes=((Plain("This is a test."),),),
    sections=(
        Section(
            "New tools",
            (
                DigestEntry(
                    "Transit Handbook", "2014", Link("Open", "https://www.example.org/t"), None
                ),
            ),
        ),
    ),
    footer=(),
    buttons=(Button("Show cards", "/tool trs"),),
)
_GROUP = Place("telegram:-1002003", direct=False)


def _place(chat: Chat) -> Place:
    return Place(f"telegram:{chat.id}", direct=chat.type == "private")


async def _post(running: Running, place: Place) -> str:
    """Post the digest as the ledger does."""
    digest_sender: DigestSender = running.telegram.digest_sender
    await digest_sender.ready()
    translate = running.app.services.translations.choose(("en",))
    (part,) = digest_sender.parts(_DIGEST, translate, place)
    return await digest_sender.post(place, part, "digest:1:2026-07-30:p1", ())


async def test_a_digest_arrives_whole(running: Running, ada: Chat) -> None:
    """With its links and buttons; its id is that of the message."""
    id_ = await _post(running, _place(ada))
    message = await ada.answer()
    assert id_ == str(message["message_id"])
    shown = seen(message)
    for words in (_DIGEST.heading, "This is a test.", "Transit Handbook", "example.org/t"):
        assert words in shown.text
    assert shown.buttons == ("Show cards",)


async def test_a_digest_goes_to_its_topic(api: BotApi, running: Running) -> None:
    """A place may be a topic."""
    await _post(running, Place("telegram:-1005:42", direct=False))
    assert api.called("sendMessage")[0].given["message_thread_id"] == 42


@pytest.mark.parametrize(
    ("place", "chat", "gap"),
    [
        (Place("telegram:1001", direct=True), "telegram:1001", 1.05),
        (_GROUP, "telegram:-1002003", 3.1),
        (Place("telegram:-1002003:42", direct=False), "telegram:-1002003", 3.1),
    ],
)
def test_the_pace_is_that_of_the_bot_and_of_the_chat(place: Place, chat: str, gap: float) -> None:
    """Known before the bot has connected; the topics of a forum share it."""
    digest_sender = _offline("http://127.0.0.1:9/bot")
    assert digest_sender.policy(place) == SendPolicy("telegram:123456", 28.0, chat, gap, lookups=0)


@pytest.mark.parametrize(
    "why", ["chat not found", "bot was kicked from the supergroup chat", "user is deactivated"]
)
async def test_a_place_that_is_gone_says_so(
    api: BotApi, running: Running, ada: Chat, why: str
) -> None:
    """So that its subscription can rest."""
    api.gone[ada.id] = why
    with pytest.raises(RecipientGoneError, match=f"(?i){why}"):
        await _post(running, _place(ada))


@pytest.mark.parametrize(
    "why",
    [
        "TOPIC_CLOSED",
        "message thread not found",
        "not enough rights to send text messages to the chat",
        "need administrator rights in the channel chat",
    ],
)
async def test_a_place_where_we_may_not_write_is_gone(
    api: BotApi, running: Running, why: str
) -> None:
    """Whoever took the right away can give it back, and resume."""
    api.faults.append(Fault("sendMessage", Refusal(400, why)))
    with pytest.raises(RecipientGoneError):
        await _post(running, _GROUP)


async def test_a_flood_wait_says_how_long_and_holds_answers_too(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """An answer to the same chat waits with it, and does not ask Telegram once more."""
    api.flooded[ada.id] = math.inf
    with pytest.raises(RetryLaterError) as caught:
        await _post(running, _place(ada))
    assert 0 < caught.value.seconds <= 2
    api.flooded.clear()
    ada.write("trs")
    await ada.answer()
    assert len(api.called("sendMessage")) == 2


async def test_a_chat_that_has_to_wait_is_left_alone(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Telegram is not asked again, and the digest of another chat goes."""
    api.flooded[ada.id] = time.monotonic() + 600
    with pytest.raises(RetryLaterError):
        await _post(running, _place(ada))
    with pytest.raises(NotDeliveredError, match="has to wait"):
        await _post(running, _place(ada))
    assert len(api.called("sendMessage")) == 1
    await _post(running, _GROUP)


@pytest.mark.parametrize(
    "how",
    [
        Refusal(500, "Internal Server Error"),
        Refusal(401, "Unauthorized"),
        "page",
        "wall",
    ],
    ids=str,
)
async def test_what_surely_did_not_arrive_says_so(
    api: BotApi, running: Running, ada: Chat, how: Refusal | str
) -> None:
    """Telegram says that it failed, or something on the way let nothing through."""
    api.faults.append(Fault("sendMessage", how))
    with pytest.raises(NotDeliveredError):
        await _post(running, _place(ada))
    await _post(running, _place(ada))
    assert len(ada.answers()) == 1


async def test_without_a_connection_nothing_arrives(
    unused_tcp_port_factory: Callable[[], int],
) -> None:
    """Nobody listens there."""
    digest_sender = _offline(f"http://127.0.0.1:{unused_tcp_port_factory()}/bot")
    digest_sender.open()
    with pytest.raises(NotDeliveredError):
        await digest_sender.post(_GROUP, _PART, "key", ())


@pytest.mark.parametrize(
    "how",
    [
        "lose",
        "cut",
        "gateway",
        "garble",
        Refusal(502, "Bad Gateway"),
        Refusal(504, "Gateway Timeout"),
        Refusal(500, "Internal Server Error: restart"),
    ],
    ids=str,
)
async def test_what_may_have_arrived_says_so(
    api: BotApi, running: Running, ada: Chat, how: Refusal | str
) -> None:
    """Its sender decides; here nothing is sent twice."""
    api.faults.append(Fault("sendMessage", how))
    with pytest.raises(DeliveryUnknownError):
        await _post(running, _place(ada))
    assert len(ada.answers()) == (how in ("lose", "gateway", "garble"))


async def test_an_answer_that_makes_no_sense_leaves_it_open(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """JSON, but not Telegram's: the message may be there."""
    api.faults.append(Fault("sendMessage", "odd"))
    with pytest.raises(DeliveryUnknownError):
        await _post(running, _place(ada))
    assert len(ada.answers()) == 1


async def test_a_refusal_stays_what_it_is(api: BotApi, running: Running, ada: Chat) -> None:
    """What Telegram will never take is a bug of ours, and says which."""
    api.faults.append(Fault("sendMessage", Refusal(400, "BUTTON_DATA_INVALID")))
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await _post(running, _place(ada))


async def test_a_chat_that_moved_gets_its_digest_under_its_new_id(
    api: BotApi, running: Running
) -> None:
    """The core hears of the move."""
    choices = running.app.services.language_choices
    old, new = Place("telegram:-500", direct=False), Chat(api, id=-100500, type="supergroup")
    await choices.choose_for_place(old, "fr")
    api.migrated[-500] = new.id
    id_ = await _post(running, old)
    assert id_ == str((await new.answer())["message_id"])
    assert await chosen_for(choices, _place(new)) == "fr"


async def test_a_chat_that_moves_on_and_on_is_followed_once(api: BotApi, running: Running) -> None:
    """Telegram cannot send us round in circles."""
    api.migrated |= {-500: -501, -501: -500}
    with pytest.raises(TelegramError):
        await _post(running, Place("telegram:-500", direct=False))
    assert len(api.called("sendMessage")) == 2


async def test_nothing_can_be_looked_up() -> None:
    """A bot cannot read its own messages back."""
    with pytest.raises(DeliveryUnknownError):
        await _offline("http://127.0.0.1:9/bot").find(
            _GROUP, "digest:1:2026-07-30:p1", dt.datetime(2026, 7, 30, tzinfo=dt.UTC), ()
        )


async def test_digests_wait_for_the_connection(api: BotApi, started: Started, ada: Chat) -> None:
    """Before it, and after it, nothing is sent and nothing is in doubt."""
    api.faults.append(Fault("getMe", "cut"))
    async with started.running() as running:
        digest_sender = running.telegram.digest_sender
        with pytest.raises(NotDeliveredError):
            await digest_sender.post(_place(ada), _PART, "key", ())
        await digest_sender.ready()
        await digest_sender.post(_place(ada), _PART, "key", ())
    with pytest.raises(NotDeliveredError):
        await digest_sender.post(_place(ada), _PART, "key", ())
    assert len(ada.answers()) == 1


async def test_leaving_waits_for_a_digest_on_its_way(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Its answer still comes in: who cut the line now would have to send it again."""
    async with started.running() as running:
        await running.telegram.digest_sender.ready()
        await api.until(lambda: api.called("getUpdates", "deleteWebhook"))
        api.away = 0.3
        post = asyncio.create_task(_post(running, _place(ada)))
        await api.until(lambda: api.called("sendMessage"))
        api.away = 0.0
    assert await post == str(ada.answers()[0]["message_id"])


async def test_digests_can_go_out_beside_another_copy(
    api: BotApi, started: Started, ada: Chat
) -> None:
    """Whoever only sends fetches no updates: the copy that answers people is not disturbed."""
    async with started.running() as running:
        other = Telegram(running.app.bot, Setup(TOKEN, api.url, tls=trusted()), running.around)
        async with other.sending():
            await other.digest_sender.post(_place(ada), _PART, "key", ())
        ada.write("trs")
        await ada.answer(2)
        assert not any("second copy" in line for line in running.logged)


_PART = '{"text":"News","entities":[],"keyboard":null}'


@pytest.mark.parametrize(
    "part",
    [
        "hello",
        "[]",
        "7",
        "{}",
        "[" * 100_000,
        '{"text":7,"entities":[],"keyboard":null}',
        '{"text":"","entities":[],"keyboard":null}',
        '{"text":"News","entities":7,"keyboard":null}',
        '{"text":"News","entities":["bold"],"keyboard":null}',
        '{"text":"News","entities":[{"type":"bold"}],"keyboard":null}',
        '{"text":"News","entities":[],"keyboard":["button"]}',
        '{"text":"News","entities":[],"keyboard":{"inline_keyboard":[["button"]]}}',
    ],
)
async def test_what_is_no_message_is_not_sent(
    api: BotApi, running: Running, ada: Chat, part: str
) -> None:
    """Nor tried again: whoever keeps it is told so."""
    digest_sender = running.telegram.digest_sender
    await digest_sender.ready()
    with pytest.raises(DamagedError):
        await digest_sender.post(_place(ada), part, "key", ())
    assert not api.called("sendMessage")


async def _nobody_moves(_moved: PlaceMoved) -> None:
    raise AssertionError


def _offline(url: str) -> TelegramDigestSender:
    return TelegramDigestSender(
        Api(TOKEN, base_url=url, request=BotApiClient(trusted())),
        TelegramRateLimiter(time.monotonic),
        _nobody_moves,
        (),
    )


async def test_a_digest_that_is_removed_at_once_was_sent(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """By a bot that removes what bots post: sent again it would be removed again."""
    removed = "Internal Server Error: sent message was immediately deleted"
    api.faults.append(Fault("sendMessage", Refusal(500, removed)))
    assert await _post(running, _place(ada)) == "removed"
