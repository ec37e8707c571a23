"""From a payload to whoever works on it. Knows the kinds of payload, nothing of their answers.

What people ask is read as a task before it is acknowledged, and done afterwards, maybe by a later
process: `question_queue.py`. What merely happened is not kept.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.adapters.slack import limits
from bot.adapters.slack.answers import answer, open_digest_form, open_search
from bot.adapters.slack.app_home import show_home
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import ZONE, zone_options
from bot.adapters.slack.inbound import (
    from_command,
    from_event,
    from_home,
    from_links,
    from_message,
    from_press,
    from_shortcut,
    from_submission,
    from_typing,
    to_request,
)
from bot.adapters.slack.link_preview import unfurl
from bot.adapters.slack.manifest import FIND_FOR_MESSAGE
from bot.adapters.slack.question import ASK, SEARCH, SlackQuestion, Task
from bot.adapters.slack.share import share
from bot.adapters.slack.views import options
from bot.adapters.slack.workspace_events import (
    channel_gone,
    forget_installation,
    join_channel,
    move_channel,
)

SUGGESTIONS = 20


async def take_event(context: SlackContext, body: Json) -> None:
    """Take what happened; what we do not know is left alone."""
    take = EVENTS.get(body["event"].get("type"))
    if take is not None:
        await take(context, body)


def read_event(body: Json, commands: Collection[str]) -> Task | None:
    """Read what somebody says to the bot; None for all else that happens."""
    return _asking(from_event(body, commands))


def read_command(body: Json, commands: Collection[str]) -> Task | None:
    """Read a slash command; without words it opens the search."""
    question = from_command(body, commands)
    return Task(SEARCH, question) if question and question.trigger else _asking(question)


def read_press(body: Json, _commands: Collection[str]) -> Task | None:
    """Read a pressed button: a question, or what it stands below is shared, or a form opened."""
    return from_press(body)


def read_shortcut(body: Json, _commands: Collection[str]) -> Task | None:
    """Read the shortcut of a message, or that of the search."""
    if body.get("callback_id") == FIND_FOR_MESSAGE:
        return _asking(from_message(body))
    question = from_shortcut(body)
    return Task(SEARCH, question) if question else None


def read_submission(body: Json, _commands: Collection[str]) -> Task | None:
    """Read the search of a modal, or what the form for a digest says."""
    return _asking(from_submission(body))


async def work_on(context: SlackContext, task: Task) -> None:
    """Do what somebody wants done; App Home shows what was changed there."""
    question = task.question
    match task.action:
        case "share":
            await share(context, task)
        case "form":
            await open_digest_form(context, question)
        case "search":
            await open_search(context, question)
        case _:
            await answer(context, question)
            if question.at_home and question.line.startswith(("/digest ", "/language ")):
                await show_home(context, question)


async def suggest(context: SlackContext, body: Json) -> list[Json]:
    """Return the tools, or the time zones, that fit what is being typed."""
    question = from_typing(body)
    if question is None:
        return []
    profile = context.profiles.known(question.origin.key, question.user)
    request = to_request(question, profile.locale)
    request = replace(request, text=request.text[: limits.OPTION_VALUE])
    if body.get("action_id") == ZONE:
        return zone_options(await context.bot.suggest_zones(request, SUGGESTIONS))
    return options((await context.bot.suggest(request, SUGGESTIONS)).cards)


def _asking(question: SlackQuestion | None) -> Task | None:
    return Task(ASK, question) if question else None


async def _take_links(context: SlackContext, body: Json) -> None:
    if shared := from_links(body):
        await unfurl(context, shared)


async def _take_home(context: SlackContext, body: Json) -> None:
    if question := from_home(body):
        await show_home(context, question)


EVENTS = {
    "app_home_opened": _take_home,
    "app_uninstalled": forget_installation,
    "channel_archive": channel_gone,
    "channel_deleted": channel_gone,
    "channel_id_changed": move_channel,
    "channel_left": channel_gone,
    "group_archive": channel_gone,
    "group_deleted": channel_gone,
    "group_left": channel_gone,
    "link_shared": _take_links,
    "member_joined_channel": join_channel,
    "tokens_revoked": forget_installation,
}
"""Who takes which event of Slack's; the manifest asks for these, and for what people say."""
SAID = ("app_mention", "message")
"""Events that may be questions: `read_event`."""
