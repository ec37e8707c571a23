"""Updates of every shape: what they mean, and that none of them breaks anything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.adapters.telegram.events import (
    Added,
    IncomingEvent,
    Me,
    PlaceGone,
    PlaceMoved,
    Press,
    Question,
    Stale,
    Typing,
)
from bot.adapters.telegram.inbound import to_request
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import ME, RIGHTS, BotApi, Json

_ME = Me(123456, "tools_bot")


def _heard(kind: str, told: Json) -> IncomingEvent | None:
    return to_request(Update.de_json({"update_id": 1, kind: told}, None), _ME)


def _chat(**more: Any) -> Chat:  # noqa: ANN401  # JSON
    return Chat(BotApi(), **more)


def _line(told: Json) -> str | None:
    event = _heard("message", told)
    return event.request.text if isinstance(event, Question) else None


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  single window  ", "single window"),
        ("/tool words", "/tool words"),
        ("/TOOL words", "/tool words"),
        ("/tool@tools_bot", "/tool"),
        ("/tool@Tools_Bot   two  words", "/tool two  words"),
        *(("/tool@tools_bot: trs", "/tool trs"), ("/tool: trs", "/tool trs")),
        *(("/tool\u00a0trs", "/tool trs"), ("@tools_bot /tool help", "/tool help")),
        ("/settings", "/language"),
        ("/start", "/start"),
        ("/start t_single-window", "/tool single-window"),
        ("/start@tools_bot s_transit-transport", "/tools topic:transit-transport"),
        ("/start t_", "/help"),
        ("/start help", "/help"),
        ("/start t_<b>", "/help"),
        ("/tool\ntwo\nlines", "/tool two\nlines"),
        ("/tool@other_bot words", "/tool words"),  # nobody else is there to answer
        ("/", "/"),
        ("a \ud800 b", "a ? b"),
    ],
)
def test_what_is_typed_becomes_a_line(typed: str, line: str | None) -> None:
    """Without the bot's name, and with deep links as what they ask."""
    assert _line(_chat().message(typed)) == line


def test_a_caption_is_a_question_too() -> None:
    """Somebody may ask beside a picture."""
    assert _line(_chat().message(None, caption="single window")) == "single window"


def test_a_request_names_place_person_and_language() -> None:
    """With the platform's name in front, so that no two platforms collide."""
    event = _heard("message", _chat(language="pt-br").message("x"))
    assert isinstance(event, Question)
    assert event.request.place.id == "telegram:1001"
    assert event.request.place.direct
    assert event.request.person.id == "telegram:1001"
    assert event.request.person.may_manage
    assert event.request.locale == "pt-br"


def test_a_topic_is_a_place_of_its_own() -> None:
    """Its id begins with that of its chat."""
    event = _heard("message", _chat(id=-5, type="supergroup", topic=7).message("/tool x"))
    assert isinstance(event, Question)
    assert event.request.place.id == "telegram:-5:7"
    assert not event.request.person.may_manage


@pytest.mark.parametrize("status", ["member", "administrator"])
def test_who_adds_the_bot_to_a_group_is_greeted(status: str) -> None:
    """In a private chat the person begins; in a channel nobody asked for a post."""
    rights = RIGHTS if status == "administrator" else {}
    member = {"user": ME, "status": status, **rights}
    for type_ in ("group", "supergroup", "private", "channel"):
        chat = _chat(id=-5, type=type_)
        told = {
            "chat": chat.told, "from": chat.user, "date": 1,
            "old_chat_member": {"user": ME, "status": "left"}, "new_chat_member": member,
        }  # fmt: skip
        event = _heard("my_chat_member", told)
        if "group" in type_:
            assert isinstance(event, Added)
            assert event.request.text == "/start"
            assert not event.request.person.may_manage
        else:
            assert event is None


_TEXTS = st.text(max_size=80) | st.sampled_from(
    ["/start t_x", "@tools_bot hi", "/tool@tools_bot", "/\u0661", "🇫🇷 @tools_bot"]
)


@given(text=_TEXTS, type_=st.sampled_from(["private", "group", "supergroup", "channel"]))
def test_no_message_breaks_anything(text: str, type_: str) -> None:
    """Whatever is written wherever is a question or is not for us."""
    told = _chat(id=1 if type_ == "private" else -1, type=type_).message(text)
    event = _heard("channel_post" if type_ == "channel" else "message", told)
    assert event is None or isinstance(event, Question)


@given(data=st.text(max_size=64), url=st.text(max_size=60))
def test_no_button_breaks_anything(data: str, url: str) -> None:
    """Anybody can send any data with any client; a message's hidden link may be anything."""
    chat = _chat()
    message = chat.message("x", **{"from": ME})
    message["entities"] = [
        {"type": "text_link", "offset": 0, "length": 1, "url": f"https://t.me/#{url}"}
    ]
    told = {"id": "1", "from": chat.user, "chat_instance": "1", "data": data, "message": message}
    event = _heard("callback_query", told)
    assert isinstance(event, Press | Stale)
    assert isinstance(event, Stale) or event.request.text


@given(query=st.text(max_size=256), offset=st.text(max_size=64))
def test_no_inline_query_breaks_anything(query: str, offset: str) -> None:
    """The offset is one of ours or the beginning."""
    told = {"id": "1", "from": _chat().user, "query": query, "offset": offset}
    event = _heard("inline_query", told)
    assert isinstance(event, Typing)
    assert 0 <= event.offset < 1_000_000


@pytest.mark.parametrize(
    "update",
    [
        {"something_new": {"id": 1}},
        {},
    ],
)
def test_other_updates_are_not_for_us(update: Json) -> None:
    """Kinds that we did not ask for, and those that do not exist yet."""
    assert to_request(Update.de_json({"update_id": 1, **update}, None), _ME) is None


def test_a_migration_is_heard_from_both_sides() -> None:
    """Both say the same."""
    old = _heard("message", _chat(id=-5, type="group").message(None, migrate_to_chat_id=-1005))
    new = _heard(
        "message", _chat(id=-1005, type="supergroup").message(None, migrate_from_chat_id=-5)
    )
    assert isinstance(old, PlaceMoved)
    assert old == new


def test_blocking_is_a_loss() -> None:
    """Of that private chat."""
    chat = _chat()
    chat.bot_becomes("kicked")
    event = to_request(Update.de_json(chat.api.updates[0], None), _ME)
    assert isinstance(event, PlaceGone)
    assert event.place.id == "telegram:1001"
