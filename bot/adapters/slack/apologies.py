"""What a person is told when answering fails: an apology with the number of the incident.

Slack has its acknowledgement by then and shows nothing of itself: without this there is silence.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable

from bot.adapters.slack.asked import Asked, Surface
from bot.adapters.slack.desk import QUIET, Desk, post
from bot.adapters.slack.errors import TROUBLE, NotRenewed, Refused
from bot.adapters.slack.render import render
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.text import Code
from bot.core.chat.reply import Notice

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})


class Apologies:
    """Apologises for what fails."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk."""
        self._desk = desk

    async def guard(self, asked: Asked, work: Awaitable[None]) -> None:
        """Let work be done for whoever asked; a bug becomes an apology with an incident id."""
        try:
            await work
        except NotRenewed:
            await self._ask_for_patience(asked)
        except Exception as error:  # noqa: BLE001  # whatever breaks, a person waits for an answer
            await self.apologise(asked, self._desk.incidents.report(error))

    async def apologise(self, asked: Asked, incident: str) -> None:
        """Say that it did not work, where there is a way to; another failure ends it."""
        try:
            await self._tell(asked, incident)
        except Exception as error:  # noqa: BLE001  # the way to the person may be what broke
            self._desk.incidents.report(error)

    async def _ask_for_patience(self, asked: Asked) -> None:
        """Say that Slack lets nobody in just now, by the one address that needs no token."""
        desk = self._desk
        request, _ = await desk.request(asked, None)
        say = await desk.bot.translator_for(request)
        shown = render(Notice((say.text("slack-later"),)), say)
        private = {"response_type": "ephemeral", "replace_original": False}
        if asked.anchor.respond is not None:
            with contextlib.suppress(*TROUBLE):
                await desk.wire.respond(
                    asked.anchor.respond, {**QUIET, **shown.message(), **private}
                )

    async def _tell(self, asked: Asked, incident: str) -> None:
        desk, anchor = self._desk, asked.anchor
        request, _ = await desk.request(asked, None)
        say = await desk.bot.translator_for(request)
        shown = render(Notice((say.text("apology", incident=Code(incident)),)), say)
        if anchor.respond is not None and asked.surface not in _PUBLIC:
            private = {"response_type": "ephemeral", "replace_original": False}
            with contextlib.suppress(Refused):  # used up: another way, then
                await desk.wire.respond(anchor.respond, {**QUIET, **shown.message(), **private})
                return
        workspace: Workspace | None = await desk.workspaces.find(asked.origin)
        if workspace is None:
            return
        if asked.surface in _PUBLIC:
            await post(desk.wire, workspace, anchor, shown)
        else:
            arguments = {"channel": asked.user, **QUIET, **shown.message()}
            await desk.wire.call(workspace.token, "chat.postMessage", arguments)
