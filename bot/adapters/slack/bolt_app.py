"""The Bolt app: every payload is acknowledged first, before any input or output, then worked on.

Bolt's own ways would put network calls and ten milliseconds of polling before the acknowledgement,
and lose it where a listener fails (1.30): so authorization here asks nobody, and work is a task.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from logging import Logger

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.slack import dispatch
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
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
_Take = Callable[[SlackContext, Json], Coroutine[None, None, None]]
_Listener = Callable[..., Awaitable[None]]


def bolt_app(context: SlackContext, background_tasks: BackgroundTasks, logger: Logger) -> AsyncApp:
    """Return the Bolt app that brings every payload to whoever takes its kind."""
    app = AsyncApp(
        name="toolbot",
        logger=logger,
        authorize=_authorize,
        process_before_response=True,  # answers as soon as `ack` was called; the work goes on
        request_verification_enabled=False,  # done before, in webhook.py, over the raw body
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    def later(take: _Take) -> _Listener:
        async def listener(ack: AsyncAck, body: Json) -> None:
            await ack()
            background_tasks.start(take(context, body))

        return listener

    async def submitted(ack: AsyncAck, body: Json) -> None:
        await ack(response_action="update", view=same_again(body))
        background_tasks.start(dispatch.take_submission(context, body))

    async def typed(ack: AsyncAck, body: Json) -> None:
        options: list[Json] = []
        try:
            async with asyncio.timeout(_TYPING_SECONDS):
                options = await dispatch.suggest(context, body)
        except Exception as error:  # noqa: BLE001  # an empty list is better than none
            context.incidents.report(error)
        await ack(options=options)

    app.middleware(_unknown)
    app.event(_EVERY)(later(dispatch.take_event))
    app.command(_EVERY)(later(dispatch.take_command))
    app.action(_EVERY)(later(dispatch.take_press))
    app.shortcut(_EVERY)(later(dispatch.take_shortcut))
    app.view(_EVERY)(submitted)
    app.options(_EVERY)(typed)
    return app


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
