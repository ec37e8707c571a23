"""From a payload to whoever works on it. Knows the kinds of payload, nothing of their answers."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from bot.adapters.slack import limits
from bot.adapters.slack.answers import Answers
from bot.adapters.slack.app_home import AppHome, Clock
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import FORM_ID as DIGEST_FORM
from bot.adapters.slack.digest_form import ZONE
from bot.adapters.slack.form_submission import DigestForms
from bot.adapters.slack.inbound import (
    from_command,
    from_event,
    from_message,
    from_press,
    from_shortcut,
    from_submission,
    from_typing,
    to_request,
)
from bot.adapters.slack.link_preview import LinkPreviews
from bot.adapters.slack.manifest import FIND_FOR_MESSAGE
from bot.adapters.slack.render import FORM, SHARE
from bot.adapters.slack.share import AnswerSharing
from bot.adapters.slack.views import options
from bot.core.chat.context import Command

SUGGESTIONS = 20


class Dispatcher:
    """Brings each payload to whoever works on it."""

    def __init__(self, context: SlackContext, commands: Iterable[Command], clock: Clock) -> None:
        """Take the context, and the commands whose names are understood within a line."""
        self._context = context
        self._commands = frozenset(command.name for command in commands if command.takes_words)
        self._answers = Answers(context)
        self._sharing = AnswerSharing(context)
        self._link_previews = LinkPreviews(context)
        self._digest_forms = DigestForms(context, self._answers)
        self._app_home = AppHome(context, clock)

    async def event(self, body: Json) -> None:
        """Take what happened; what we do not know is left alone."""
        match body["event"].get("type"):
            case "app_mention" | "message":
                question = from_event(body, self._commands)
                if question is not None:
                    await self._answers.answer(question)
            case "link_shared":
                await self._link_previews.unfurl(body)
            case "app_home_opened":
                await self._app_home.home_opened(body)
            case "app_uninstalled" | "tokens_revoked":
                await self._app_home.installation_gone(body)
            case "channel_id_changed":
                await self._app_home.channel_moved(body)
            case "channel_archive" | "channel_deleted" | "channel_left":
                await self._app_home.channel_gone(body)
            case "group_archive" | "group_deleted" | "group_left":
                await self._app_home.channel_gone(body)
            case _:
                return

    async def command(self, body: Json) -> None:
        """Answer a slash command."""
        question = from_command(body, self._commands)
        if question is not None:
            await self._answers.answer(question)

    async def press(self, body: Json) -> None:
        """Answer a pressed button, or share."""
        actions = body.get("actions") or [{}]
        if str(actions[0].get("action_id", "")).startswith(f"{SHARE}-"):
            await self._sharing.share(body)
            return
        if str(actions[0].get("action_id", "")).startswith(f"{FORM}-"):
            await self._digest_forms.open(body)
            return
        question = from_press(body)
        if question is None:
            return  # a link that was opened, or a type-ahead that was cleared
        await self._answers.answer(question)
        if question.at_home and question.line.startswith(("/digest ", "/language ")):
            await self._app_home.show_home(question)

    async def shortcut(self, body: Json) -> None:
        """Answer the shortcut of a message, or open the search."""
        if body.get("callback_id") == FIND_FOR_MESSAGE:
            question = from_message(body)
            if question is not None:
                await self._answers.answer(question)
            return
        question = from_shortcut(body)
        if question is not None:
            await self._answers.open_search(question)

    async def submission(self, body: Json) -> None:
        """Answer the search of a modal, or do what the form for a digest says."""
        if body["view"].get("callback_id") == DIGEST_FORM:
            formed = await self._digest_forms.submitted(body)
            if formed is not None and formed.alone:
                await self._app_home.show_home(formed)
            return
        question = from_submission(body)
        if question is not None:
            await self._answers.answer(question)

    async def typing(self, body: Json) -> list[Json]:
        """Return the tools, or the time zones, that fit what is being typed."""
        if body.get("action_id") == ZONE:
            return await self._digest_forms.zones(body)
        question = from_typing(body)
        if question is None:
            return []
        profile = self._context.profiles.known(question.origin.key, question.user)
        request = to_request(question, profile.locale)
        request = dataclasses.replace(request, text=request.text[: limits.OPTION_VALUE])
        suggestions = await self._context.bot.suggest(request, SUGGESTIONS)
        return options(suggestions.cards)
