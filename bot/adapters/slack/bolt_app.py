"""The Bolt app: every payload is acknowledged first, before any input or output, then worked on.

Bolt's own ways would put network calls and ten milliseconds of polling before the acknowledgement,
and lose it where a listener fails (1.30): so authorization here asks nobody, and work is a task.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from logging import Logger, LogRecord

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.slack import dispatch
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.question import Task
from bot.adapters.slack.question_queue import QuestionQueue
from bot.adapters.slack.views import same_again
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
_Read = Callable[[Json, Collection[str]], Task | None]
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

    def asked(read: _Read) -> _Listener:
        async def listener(ack: AsyncAck, body: Json) -> None:
            await question_queue.take(read(body, context.word_commands), ack)

        return listener

    async def happened(ack: AsyncAck, body: Json) -> None:
        if body["event"].get("type") in dispatch.SAID:
            await question_queue.take(dispatch.read_event(body, context.word_commands), ack)
            return
        await ack()
        background_tasks.start(dispatch.take_event(context, body))

    async def submitted(ack: AsyncAck, body: Json) -> None:
        keep_open = partial(ack, response_action="update", view=same_again(body))
        await question_queue.take(dispatch.read_submission(body, context.word_commands), keep_open)

    async def typed(ack: AsyncAck, body: Json) -> None:
        options: list[Json] = []
        try:
            async with asyncio.timeout(_TYPING_SECONDS):
                options = await dispatch.suggest(context, body)
        except Exception as error:  # noqa: BLE001  # an empty list is better than none
            context.incidents.report(error)
        await ack(options=options)

    app.middleware(_unknown)
    app.event(_EVERY)(happened)
    app.command(_EVERY)(asked(dispatch.read_command))
    app.action(_EVERY)(asked(dispatch.read_press))
    app.shortcut(_EVERY)(asked(dispatch.read_shortcut))
    app.view(_EVERY)(submitted)
    app.options(_EVERY)(typed)
    return app


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
