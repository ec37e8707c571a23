"""The Bolt app: every payload is acknowledged first, before any input or output, then worked on.

Bolt's own ways would put network calls and ten milliseconds of polling before the acknowledgement,
and lose it where a listener fails (1.30): so authorization here asks nobody, and work is a task.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from logging import Logger
from typing import Protocol

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.views import same_again
from bot.core.chat.ports import Incidents

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


class PayloadHandler(Protocol):
    """Where payloads go in, by kind."""

    async def event(self, body: Json) -> None:
        """Take what happened."""

    async def command(self, body: Json) -> None:
        """Take a slash command."""

    async def press(self, body: Json) -> None:
        """Take a pressed button or a choice."""

    async def shortcut(self, body: Json) -> None:
        """Take a shortcut."""

    async def submission(self, body: Json) -> None:
        """Take the fields of a modal."""

    async def typing(self, body: Json) -> list[Json]:
        """Return the options for what is being typed."""


class BackgroundTasks:
    """Work that goes on after the acknowledgement; failures become incidents."""

    def __init__(self, incidents: Incidents) -> None:
        """Take where bugs are reported."""
        self._incidents = incidents
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Begin a piece of work."""
        task = asyncio.create_task(self._guarded(work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def finish(self, seconds: float) -> None:
        """Wait for what is going on, but not for ever."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001  # one failure must not stop what others asked
            self._incidents.report(error)


def bolt_app(
    handler: PayloadHandler, background_tasks: BackgroundTasks, incidents: Incidents, logger: Logger
) -> AsyncApp:
    """Return the Bolt app that brings every payload to its handler."""
    app = AsyncApp(
        name="toolbot",
        logger=logger,
        authorize=_authorize,
        process_before_response=True,  # answers as soon as `ack` was called; the work goes on
        request_verification_enabled=False,  # done before, in http.py, over the raw body
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    def later(handle: Callable[[Json], Coroutine[None, None, None]]) -> _Listener:
        async def listener(ack: AsyncAck, body: Json) -> None:
            await ack()
            background_tasks.start(handle(body))

        return listener

    async def submitted(ack: AsyncAck, body: Json) -> None:
        await ack(response_action="update", view=same_again(body))
        background_tasks.start(handler.submission(body))

    async def typed(ack: AsyncAck, body: Json) -> None:
        options: list[Json] = []
        try:
            async with asyncio.timeout(_TYPING_SECONDS):
                options = await handler.typing(body)
        except Exception as error:  # noqa: BLE001  # an empty list is better than none
            incidents.report(error)
        await ack(options=options)

    app.middleware(_unknown)
    app.event(_EVERY)(later(handler.event))
    app.command(_EVERY)(later(handler.command))
    app.action(_EVERY)(later(handler.press))
    app.shortcut(_EVERY)(later(handler.shortcut))
    app.view(_EVERY)(submitted)
    app.options(_EVERY)(typed)
    return app


_Listener = Callable[..., Awaitable[None]]


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
