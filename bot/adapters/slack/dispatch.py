"""From a payload to whoever works on it. Knows the kinds of payload, nothing of their answers.

Every payload is acknowledged first, before any input or output, then worked on. Bolt's own ways
would put network calls and ten milliseconds of polling before the acknowledgement, and lose it
where a listener fails (1.30): so authorization here asks nobody, and work is a task.

What people ask is read as a task before it is acknowledged, and done afterwards, maybe by a later
process: `question_queue.py`. What merely happened is not kept.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from logging import Logger, LogRecord

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.slack import limits
from bot.adapters.slack.answers import (
    answer,
    apologise,
    ask_for_patience,
    open_digest_form,
    open_search,
)
from bot.adapters.slack.api import BeforeSending
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.bounds import EVENT_AGAIN_SECONDS
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import ZONE, zone_options
from bot.adapters.slack.errors import NotRenewedError
from bot.adapters.slack.events import EVENTS, show_home
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
from bot.adapters.slack.manifest import FIND_FOR_MESSAGE
from bot.adapters.slack.question import ASK, Task
from bot.adapters.slack.question_queue import QuestionQueue
from bot.adapters.slack.share import share
from bot.adapters.slack.views import options, same_again
from bot.core.base.errors import NotStoredError, SupersededError
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import BackgroundTasks

_EVERY = re.compile("")
_ANSWERED = frozenset(
    {
        "block_actions",
        "block_suggestion",
        "event_callback",
        "message_action",
        "shortcut",
        "ssl_check",
        "url_verification",
        "view_submission",
    }
)
"""Types of payload that a listener or Bolt itself takes; slash commands have no type."""
_TYPING_SECONDS = 2.5
_SUGGESTIONS = 20
_Listener = Callable[..., Awaitable[None]]


def bolt_app(
    context: SlackContext,
    question_queue: QuestionQueue,
    background_tasks: BackgroundTasks,
    logger: Logger,
) -> AsyncApp:
    """Return the Bolt app that brings every payload to whoever takes its kind."""
    with _silent(logger):
        app = AsyncApp(
            name="toolbot",
            logger=logger,
            authorize=_authorize,
            process_before_response=True,  # answers as soon as `ack` was called; the work goes on
            request_verification_enabled=False,  # done before, in webhook.py, over the raw body
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )

    def asked(read: Callable[[Json], Task | None]) -> _Listener:
        async def listener(ack: AsyncAck, body: Json) -> None:
            await question_queue.take(read(body), ack)

        return listener

    async def commanded(ack: AsyncAck, body: Json) -> None:
        bot = context.bot
        await question_queue.take(from_command(body, bot.word_commands, bot.form_commands), ack)

    async def happened(ack: AsyncAck, body: Json) -> None:
        kind = body["event"].get("type")
        if kind in SAID:
            await question_queue.take(from_event(body, context.bot.word_commands), ack)
            return
        await ack()
        if take := EVENTS.get(kind):  # what we do not know is left alone
            background_tasks.start(_until_stored(partial(take, context, body), context.incidents))

    async def submitted(ack: AsyncAck, body: Json) -> None:
        keep_open = partial(ack, response_action="update", view=same_again(body))
        await question_queue.take(from_submission(body), keep_open)

    async def typed(ack: AsyncAck, body: Json) -> None:
        suggestions: list[Json] = []
        try:
            async with asyncio.timeout(_TYPING_SECONDS):
                suggestions = await _suggest(context, body)
        except Exception as error:  # noqa: BLE001  # an empty list is better than none
            context.incidents.report(error)
        await ack(options=suggestions)

    app.middleware(_unknown)
    app.event(_EVERY)(happened)
    app.command(_EVERY)(commanded)
    app.action(_EVERY)(asked(from_press))
    app.shortcut(FIND_FOR_MESSAGE)(asked(from_message))
    app.shortcut(_EVERY)(asked(from_shortcut))
    app.view(_EVERY)(submitted)
    app.options(_EVERY)(typed)
    return app


async def _until_stored(take: Callable[[], Awaitable[None]], incidents: Incidents) -> None:
    """Take an event that was acknowledged, once more where the database is away.

    Slack does not tell again that a channel has moved, or that an app was removed.

    Raises:
        NotStoredError: the database was away for too long.
    """
    for failed, pause in enumerate(EVENT_AGAIN_SECONDS):
        try:
            await take()
        except NotStoredError as error:
            if not failed:
                incidents.report(error)
            await asyncio.sleep(pause)
        else:
            return
    await take()


async def work_on(context: SlackContext, task: Task, check: BeforeSending) -> None:
    """Do what somebody wants done; a bug becomes an apology with an incident id.

    App Home shows what was changed there.

    Raises:
        SupersededError: said by the `check` before something is sent: another copy does it.
    """
    question = task.question
    context = replace(context, api=context.api.checked(check))
    try:
        match task.action:
            case "share":
                await share(context, task)
            case "form":
                await open_digest_form(context, question)
            case "search":
                await open_search(context, question)
            case _:
                await answer(context, question)
    except SupersededError:
        raise
    except NotRenewedError:
        await ask_for_patience(context, question)
    except Exception as error:  # noqa: BLE001  # whatever breaks, a person waits for an answer
        await apologise(context, question, context.incidents.report(error))
    if (
        task.action == ASK
        and question.at_home
        and question.line.startswith(("/digest ", "/language "))
    ):
        await show_home(context, question)


async def _suggest(context: SlackContext, body: Json) -> list[Json]:
    """Return the tools, or the time zones, that fit what is being typed."""
    question = from_typing(body)
    if question is None:
        return []
    profile = context.profiles.known(question.origin.key, question.user)
    request = to_request(question, profile.locale)
    request = replace(request, text=request.text[: limits.OPTION_VALUE])
    if body.get("action_id") == ZONE:
        return zone_options(await context.bot.suggest_zones(request, _SUGGESTIONS))
    return options((await context.bot.suggest(request, _SUGGESTIONS)).cards)


SAID = ("app_mention", "message")
"""Events that may be questions: `from_event`."""


@contextmanager
def _silent(logger: Logger) -> Iterator[None]:
    """Leave out what Bolt says when it is made: that it ignores variables, which are ours."""

    def nothing(_record: LogRecord) -> bool:
        return False

    logger.addFilter(nothing)
    try:
        yield
    finally:
        logger.removeFilter(nothing)


async def _authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    """Let everything pass: who we are is found after the acknowledgement, by `Workspaces`."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)


async def _unknown(
    req: AsyncBoltRequest,
    next: Callable[[], Awaitable[None]],  # noqa: A002  # Bolt hands in by name
    logger: Logger,
) -> BoltResponse | None:
    """Take kinds of payload that nobody listens to, so that Slack does not deliver them again."""
    kind = req.body.get("type")
    if kind in _ANSWERED or "command" in req.body:
        await next()
        return None
    logger.warning("Slack sent a payload of an unknown kind: %r", str(kind)[:40])
    return BoltResponse(status=200, body="")
