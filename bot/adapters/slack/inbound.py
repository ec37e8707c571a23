"""Payloads as tasks, and questions as requests. Pure: no call is made, no clock is read.

A payload is read here once; what works on it afterwards is handed values.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.digest_form import FORM_ID, line_chosen
from bot.adapters.slack.payload import (
    is_stranger,
    origin_of,
    strip_markup,
    text_at,
    text_of_message,
)
from bot.adapters.slack.question import (
    ASK,
    BACK,
    FORM,
    PEEK,
    SEARCH,
    SHARE,
    ButtonValue,
    ReplyTarget,
    SlackQuestion,
    Surface,
    Task,
)
from bot.adapters.slack.views import FIND, FIND_WORDS, LINES_ID, FormOrigin, text_typed, words_typed
from bot.core.base.people import Person, Place
from bot.core.chat.request import MAX_TEXT, Request

SEARCH_LINE = "/tool"
"""The command without words: it opens the search, and says how to ask where that cannot be."""


def to_line(text: str, commands: Collection[str]) -> str:
    """Return the line that words stand for: `new`, `topics page:2`, or something to look for.

    `commands` are those that take words. A lone name is known to the core.
    """
    line = text.strip()
    name, *rest = line.split(maxsplit=1) or [""]
    if rest and name.casefold() in commands:
        return f"/{name.casefold()} {rest[0]}"
    return line or SEARCH_LINE


def from_shortcut(body: Json) -> Task | None:
    """Read the shortcut that opens the search."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    question = SlackQuestion(
        origin=origin_of(body),
        user=user,
        button_value=ButtonValue(""),
        surface=Surface.NEW_VIEW,
        reply_target=ReplyTarget(),
        direct=True,
        alone=True,
        trigger=text_at(body, "trigger_id"),
    )
    return Task(SEARCH, question)


def from_submission(body: Json) -> Task | None:
    """Read a modal that was sent off: the search, the form for a digest, or one of lines."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    origin, form = origin_of(body), text_at(body, "view", "callback_id")
    metadata = text_at(body, "view", "private_metadata")
    lines = FormOrigin.read(metadata) if form == LINES_ID else None
    reply_target = lines.reply_target if lines else ReplyTarget.read(metadata)
    at_home = form == FORM_ID and reply_target.channel is None
    question = SlackQuestion(
        origin=origin,
        user=user,
        button_value=_filled_in(body, form),
        surface=Surface.VIEW,
        reply_target=reply_target,
        direct=_opened_alone(reply_target),
        alone=at_home,
        stranger=is_stranger(body, origin),
        view=text_at(body, "view", "id"),
        at_home=at_home,
        in_post=lines is not None and lines.in_post,
    )
    return Task(ASK, question)


def _filled_in(body: Json, form: str | None) -> ButtonValue:
    """Return what the fields of a modal ask."""
    if form == FORM_ID:
        return ButtonValue(line_chosen(body))
    return ButtonValue(text_typed(body)) if form == LINES_ID else words_typed(body)


def from_typing(body: Json) -> SlackQuestion | None:
    """Read what is being typed into a type-ahead."""
    user = text_at(body, "user", "id")
    if user is None:
        return None
    typed = ButtonValue(str(body.get("value") or ""))
    return SlackQuestion(origin_of(body), user, typed, Surface.VIEW, ReplyTarget())


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


def from_command(
    body: Json, commands: Collection[str], with_forms: Collection[str] = ()
) -> Task | None:
    """Read a slash command; without words it opens the search.

    Those of commands `with_forms` may open a window, while their trigger lives.
    """
    user = text_at(body, "user_id")
    if user is None:
        return None
    channel = text_at(body, "channel_id")
    line = to_line(strip_markup(str(body.get("text") or "")), commands)
    reply_target = ReplyTarget(channel, None, text_at(body, "response_url"))
    direct = body.get("channel_name") == "directmessage"
    name = line.removeprefix("/").partition(" ")[0]
    opens = line == SEARCH_LINE or name in with_forms
    trigger = text_at(body, "trigger_id") if opens else None
    question = SlackQuestion(
        origin=origin_of(body),
        user=user,
        button_value=ButtonValue(line),
        surface=Surface.COMMAND,
        reply_target=reply_target,
        direct=direct,
        trigger=trigger,
    )
    return Task(SEARCH if trigger and line == SEARCH_LINE else ASK, question)


def from_event(body: Json, commands: Collection[str]) -> Task | None:
    """Read a mention or a direct message; None for all else that happens."""
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
    question = SlackQuestion(
        origin=origin,
        user=user,
        button_value=ButtonValue(to_line(text, commands) if text else "/start"),
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
    return Task(ASK, question)


def from_press(body: Json) -> Task | None:
    """Read a pressed button, a tool that was picked, or words that were entered in a modal.

    None for a link that was opened, or a type-ahead that was cleared.
    """
    user = text_at(body, "user", "id")
    actions = body.get("actions")
    if user is None or not isinstance(actions, list) or not actions:
        return None
    name, button_value = _pressed(actions[0])
    if button_value is None:
        return None
    origin = origin_of(body)
    view = text_at(body, "view", "type")
    channel = text_at(body, "channel", "id") or text_at(body, "container", "channel_id")
    direct = channel is not None and channel.startswith("D")
    ephemeral = body.get("container", {}).get("is_ephemeral") is True
    private = (direct or ephemeral) and name != PEEK
    surface = Surface.IN_PLACE if private else Surface.BESIDE
    thread = text_at(body, "container", "thread_ts") or text_at(body, "message", "thread_ts")
    reply_target = ReplyTarget(channel, thread, text_at(body, "response_url"))
    alone = view == "home" or (direct and private and not ephemeral)
    if view is not None:
        surface = Surface.NEW_VIEW if view == "home" else Surface.VIEW
        reply_target = ReplyTarget.read(text_at(body, "view", "private_metadata"))
        direct = _opened_alone(reply_target)
    question = SlackQuestion(
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
        in_post=surface is Surface.BESIDE and not ephemeral and not direct,
    )
    return Task(name, question, text_at(body, "container", "message_ts"))


def from_message(body: Json) -> Task | None:
    """Read the shortcut that asks for the tools for a message."""
    user, channel = text_at(body, "user", "id"), text_at(body, "channel", "id")
    if user is None:
        return None
    origin = origin_of(body)
    thread = text_at(body, "message", "thread_ts") or text_at(body, "message_ts")
    text = text_of_message(body.get("message"))
    question = SlackQuestion(
        origin=origin,
        user=user,
        button_value=ButtonValue(f"/tool {text}"[:MAX_TEXT]),
        surface=Surface.NEW_VIEW,
        reply_target=ReplyTarget(channel, thread, text_at(body, "response_url")),
        stranger=is_stranger(body, origin),
        trigger=text_at(body, "trigger_id"),
    )
    return Task(ASK, question)


def _opened_alone(reply_target: ReplyTarget) -> bool:
    """Tell whether a window was opened in a direct chat, or where there is no channel at all."""
    return reply_target.channel is None or reply_target.channel.startswith("D")


def _pressed(action: Json) -> tuple[str, ButtonValue | None]:
    """Return what is to be done, and what was pressed, picked or typed, if anything was."""
    action_id = text_at(action, "action_id") or ""
    if action_id == FIND_WORDS:
        return ASK, ButtonValue(str(action.get("value") or ""))
    if action_id == FIND:
        name, value = ASK, text_at(action, "selected_option", "value")
    else:
        name, value = action_id.split("-", maxsplit=1)[0], text_at(action, "value")
    if name == FORM:
        value = value or "/digest"
    if value is None or name not in (ASK, BACK, FORM, PEEK, SHARE):
        return name, None
    return name, ButtonValue.read(value)
