"""What everybody in a channel hears of an answer that one person alone sees."""

from __future__ import annotations

from bot.adapters.slack.asked import Asked, Surface
from bot.adapters.slack.desk import Desk, post
from bot.adapters.slack.errors import TROUBLE
from bot.adapters.slack.render import render
from bot.adapters.slack.views import Anchor
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import Gone
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Text
from bot.core.chat.reply import Notice, Reply
from bot.core.chat.request import Request

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})


class Announcements:
    """Announces."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk."""
        self._desk = desk

    async def announce(
        self, asked: Asked, workspace: Workspace, request: Request, reply: Reply, say: Translator
    ) -> Text:
        """Say to all in the channel what a reply announces, and return what to tell who asked.

        Where the bot is no member, its place is gone until somebody invites it: that is told.
        """
        channel = asked.anchor.channel
        if not isinstance(reply, Notice) or not reply.announcement or channel is None:
            return ()
        if asked.surface in _PUBLIC or request.place.direct:
            return ()
        shown = render(Notice((reply.announcement,)), say)
        try:
            await post(self._desk.wire, workspace, Anchor(channel), shown)
        except Gone:
            await self._desk.bot.place_gone(request.place)
            return say.text("slack-digest-invite", command=Code("/digest on"))
        except TROUBLE as error:
            self._desk.incidents.report(error)
        return ()
