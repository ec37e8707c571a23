"""Payloads as questions, and questions as requests. Pure: no call is made, no clock is read."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.button_value import ButtonValue, read
from bot.adapters.slack.digest_form import line_chosen
from bot.adapters.slack.origin import is_stranger, origin_of, text_at
from bot.adapters.slack.question import SlackQuestion, Surface, strip_markup, to_line
from bot.adapters.slack.render import ASK, BACK, PEEK
from bot.adapters.slack.views import FIND, FIND_WORDS, ReplyTarget, words_typed
from bot.core.base.people import Person, Place
from bot.core.chat.request import MAX_TEXT, Request


def from_shortcut(body: Json) -> SlackQuestion | None:
    """Read the shortcut that opens the search; it is asked nothing yet."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    return SlackQuestion(
        origin=origin_of(body),
        user=user,
        button_value=ButtonValue(""),
        surface=Surface.NEW_VIEW,
        reply_target=ReplyTarget(),
        direct=True,
        alone=True,
        trigger=text_at(body, "trigger_id"),
    )


def from_submission(body: Json) -> SlackQuestion | None:
    """Read the search that was sent off in a modal."""
    return _from_view(body, words_typed)


def from_form(body: Json) -> SlackQuestion | None:
    """Read the form for a digest that was sent off."""
    question = _from_view(body, lambda body: ButtonValue(line_chosen(body)))
    return question and replace(question, alone=question.reply_target.channel is None)


def from_typing(body: Json) -> SlackQuestion | None:
    """Read what is being typed into the type-ahead."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    typed = ButtonValue(str(body.get("value") or ""))
    return SlackQuestion(origin_of(body), user, typed, Surface.VIEW, ReplyTarget())


def opened_alone(reply_target: ReplyTarget) -> bool:
    """Tell whether a window was opened in a direct chat, or where there is no channel at all."""
    return reply_target.channel is None or reply_target.channel.startswith("D")


def _from_view(body: Json, pressed: Callable[[Json], ButtonValue]) -> SlackQuestion | None:
    """Read a modal that was sent off."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    origin = origin_of(body)
    reply_target = ReplyTarget.read(text_at(body, "view", "private_metadata"))
    return SlackQuestion(
        origin=origin,
        user=user,
        button_value=pressed(body),
        surface=Surface.VIEW,
        reply_target=reply_target,
        direct=opened_alone(reply_target),
        stranger=is_stranger(body, origin),
        view=text_at(body, "view", "id"),
    )


_SPOKEN = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages in which a person says something."""


def to_request(
    question: SlackQuestion,
    locale: str | None,
    zone: str | None = None,
    *,
    may_manage: bool = False,
    may_subscribe: bool = False,
) -> Request:
    """Return the request that a question stands for; a stranger may change nothing.

    A direct chat goes by the id of the person: App Home and commands do not tell its own, and both
    are about the chat with the bot, also where a command was given in one with somebody else.
    """
    home = f"slack:{question.origin.key}"
    channel = None if question.direct else question.reply_target.channel
    place = Place(f"{home}:{channel or question.user}", question.direct)
    ours = not question.stranger
    person = Person(f"{home}:{question.user}", may_manage and ours, may_subscribe and ours)
    return Request(place, person, question.line, locale, zone)


def from_command(body: Json, commands: Collection[str]) -> SlackQuestion | None:
    """Read a slash command."""
    user = text_at(body, "user_id")
    if user is None:
        return None
    channel = text_at(body, "channel_id")
    line = to_line(strip_markup(str(body.get("text") or "")), commands)
    reply_target = ReplyTarget(channel, None, text_at(body, "response_url"))
    direct = body.get("channel_name") == "directmessage"
    button_value = ButtonValue(line)
    return SlackQuestion(origin_of(body), user, button_value, Surface.COMMAND, reply_target, direct)


def from_event(body: Json, commands: Collection[str]) -> SlackQuestion | None:
    """Read a mention or a direct message."""
    event = body.get("event")
    if not isinstance(event, dict) or event.get("bot_id") or event.get("hidden"):
        return None
    if event.get("subtype") not in _SPOKEN:
        return None
    mention = event.get("type") == "app_mention"
    if not mention and event.get("channel_type") != "im":
        return None
    user, channel = text_at(event, "user"), text_at(event, "channel")
    moment = text_at(event, "ts")
    if user is None or channel is None or moment is None:
        return None
    thread = text_at(event, "thread_ts")
    text = strip_markup(str(event.get("text") or ""))
    origin = origin_of(body)
    return SlackQuestion(
        origin=origin,
        user=user,
        button_value=ButtonValue(to_line(text, commands, lookup=False) or "/start"),
        surface=Surface.THREAD if mention else Surface.DIRECT,
        reply_target=ReplyTarget(channel, (thread or moment) if mention else thread),
        direct=not mention,
        alone=not mention,
        stranger=is_stranger(body, origin),
        once=(
            f"event:{body.get('event_id')}",
            f"said:{origin.key}:{channel}:{moment}",
        ),
    )


def from_press(body: Json) -> SlackQuestion | None:
    """Read a pressed button, a tool picked from the type-ahead, or words entered in a modal."""
    user = text_at(body, "user", "id")
    actions = body.get("actions")
    if user is None or not isinstance(actions, list) or not actions:
        return None
    button_value = _pressed(actions[0])
    if button_value is None:
        return None
    origin = origin_of(body)
    view = text_at(body, "view", "type")
    channel = text_at(body, "channel", "id") or text_at(body, "container", "channel_id")
    direct = channel is not None and channel.startswith("D")
    ephemeral = body.get("container", {}).get("is_ephemeral") is True
    peeks = str(actions[0].get("action_id", "")).startswith(f"{PEEK}-")
    private = (direct or ephemeral) and not peeks
    surface = Surface.IN_PLACE if private else Surface.BESIDE
    reply_target = ReplyTarget(channel, thread_of(body), text_at(body, "response_url"))
    alone = view == "home" or (direct and private and not ephemeral)
    if view is not None:
        surface = Surface.NEW_VIEW if view == "home" else Surface.VIEW
        reply_target = ReplyTarget.read(text_at(body, "view", "private_metadata"))
        direct = opened_alone(reply_target)
    return SlackQuestion(
        origin=origin,
        user=user,
        button_value=button_value,
        surface=surface,
        reply_target=reply_target,
        direct=direct,
        alone=alone,
        stranger=is_stranger(body, origin),
        trigger=text_at(body, "trigger_id"),
        view=text_at(body, "view", "id"),
        at_home=view == "home",
    )


def from_message(body: Json) -> SlackQuestion | None:
    """Read the shortcut that asks for the tools for a message."""
    user, channel = text_at(body, "user", "id"), text_at(body, "channel", "id")
    if user is None:
        return None
    origin = origin_of(body)
    thread = text_at(body, "message", "thread_ts") or text_at(body, "message_ts")
    text = strip_markup(text_at(body, "message", "text") or "")
    return SlackQuestion(
        origin=origin,
        user=user,
        button_value=ButtonValue(f"/tool {text}"[:MAX_TEXT]),
        surface=Surface.NEW_VIEW,
        reply_target=ReplyTarget(channel, thread, text_at(body, "response_url")),
        stranger=is_stranger(body, origin),
        trigger=text_at(body, "trigger_id"),
    )


def thread_of(body: Json) -> str | None:
    """Return the thread in which a button was pressed."""
    return text_at(body, "container", "thread_ts") or text_at(body, "message", "thread_ts")


def _pressed(action: Json) -> ButtonValue | None:
    action_id = str(action.get("action_id", ""))
    if action_id == FIND:
        value = text_at(action, "selected_option", "value")
        return None if value is None else read(value)
    if action_id == FIND_WORDS:
        return ButtonValue(str(action.get("value") or ""))
    value = text_at(action, "value")
    if value is None or action_id.split("-", maxsplit=1)[0] not in (ASK, BACK, PEEK):
        return None
    return read(value)
