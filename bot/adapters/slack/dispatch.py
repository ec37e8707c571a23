"""From a payload to whoever works on it. Knows the kinds of payload, nothing of their answers."""

from __future__ import annotations

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
from bot.adapters.slack.installation_events import (
    forget_channel,
    forget_installation,
    move_channel,
)
from bot.adapters.slack.link_preview import unfurl
from bot.adapters.slack.manifest import FIND_FOR_MESSAGE
from bot.adapters.slack.render import FORM, SHARE
from bot.adapters.slack.share import share
from bot.adapters.slack.views import options

SUGGESTIONS = 20


async def take_event(context: SlackContext, body: Json) -> None:
    """Take what happened; what we do not know is left alone."""
    take = EVENTS.get(body["event"].get("type"))
    if take is not None:
        await take(context, body)


async def take_command(context: SlackContext, body: Json) -> None:
    """Answer a slash command."""
    if question := from_command(body, context.word_commands):
        await answer(context, question)


async def take_press(context: SlackContext, body: Json) -> None:
    """Answer a pressed button, share what it stands below, or open the form for a digest."""
    press = from_press(body)
    if press is None:
        return
    question = press.question
    if press.action == SHARE:
        await share(context, press)
    elif press.action == FORM:
        await open_digest_form(context, question)
    else:
        await answer(context, question)
        if question.at_home and question.line.startswith(("/digest ", "/language ")):
            await show_home(context, question)


async def take_shortcut(context: SlackContext, body: Json) -> None:
    """Answer the shortcut of a message, or open the search."""
    if body.get("callback_id") == FIND_FOR_MESSAGE:
        if question := from_message(body):
            await answer(context, question)
    elif question := from_shortcut(body):
        await open_search(context, question)


async def take_submission(context: SlackContext, body: Json) -> None:
    """Answer the search of a modal, or do what the form for a digest says."""
    question = from_submission(body)
    if question is None:
        return
    await answer(context, question)
    if question.alone:  # the form was opened in App Home, which shows what was chosen
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


async def _take_message(context: SlackContext, body: Json) -> None:
    if question := from_event(body, context.word_commands):
        await answer(context, question)


async def _take_links(context: SlackContext, body: Json) -> None:
    if shared := from_links(body):
        await unfurl(context, shared)


async def _take_home(context: SlackContext, body: Json) -> None:
    if question := from_home(body):
        await show_home(context, question)


EVENTS = {
    "app_home_opened": _take_home,
    "app_mention": _take_message,
    "app_uninstalled": forget_installation,
    "channel_archive": forget_channel,
    "channel_deleted": forget_channel,
    "channel_id_changed": move_channel,
    "channel_left": forget_channel,
    "group_archive": forget_channel,
    "group_deleted": forget_channel,
    "group_left": forget_channel,
    "link_shared": _take_links,
    "message": _take_message,
    "tokens_revoked": forget_installation,
}
"""Who takes which event of Slack's; the manifest asks for these and no others."""
