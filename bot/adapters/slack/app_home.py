"""App Home, and what Slack tells about the installation itself: removed, revoked, moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.adapters.slack.answers import may_change
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.button_value import ButtonValue
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import TROUBLE
from bot.adapters.slack.origin import origin_of, text_at
from bot.adapters.slack.question import SlackQuestion, Surface
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.views import ReplyTarget, home
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.request import Request

Clock = Callable[[], float]

_SECTIONS = ("/new", "/topics", "/digest status", "/language", "/about")
"""What App Home shows: newest tools, topics, this person's digest and language, what is kept."""


class AppHome:
    """Shows App Home, and follows an installation and its channels."""

    def __init__(self, desk: SlackContext, clock: Clock) -> None:
        """Take the context, and the clock that tells when a home was made."""
        self._desk = desk
        self._clock = clock

    async def home_opened(self, body: Json) -> None:
        """Show a person's App Home."""
        user = text_at(body, "event", "user")
        if user is None or text_at(body, "event", "tab") not in (None, "home"):
            return
        asked = SlackQuestion(
            origin_of(body), user, ButtonValue(""), Surface.NEW_VIEW, ReplyTarget(), direct=True
        )
        await self.show_home(asked)

    async def show_home(self, asked: SlackQuestion) -> None:
        """Publish App Home for whoever asked."""
        desk = self._desk
        workspace = await desk.workspaces.find(asked.origin)
        if workspace is None:
            return
        request, profile = await desk.request(replace(asked, trigger=None), workspace)
        say = await desk.bot.translator_for(request)
        sections = [
            await self._section(replace(asked, pressed=ButtonValue(line)), request, say)
            for line in _SECTIONS
        ]
        view = home(sections, say, self._seen(profile.zone, say))
        try:
            arguments = {"user_id": asked.user, "view": view}
            await desk.wire.call(workspace.token, "views.publish", arguments)
        except TROUBLE as error:
            desk.incidents.report(error)

    async def _section(
        self, asked: SlackQuestion, request: Request, say: Translator
    ) -> RenderedMessage:
        reply = await self._desk.answer(replace(request, text=asked.line))
        has_form = asked.about_digest and may_change(request, reply)
        return render(reply, say, Frame(asked.pressed, has_form=has_form))

    async def installation_gone(self, body: Json) -> None:
        """Forget an installation that was removed or whose bot token was revoked."""
        event = body["event"]
        if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return  # tokens of people; we keep none
        key = origin_of(body).key
        moment = float(body.get("event_time") or self._clock())
        if await self._desk.workspaces.remove(key, moment):
            self._desk.profiles.forget(key)
            await self._desk.bot.places_gone(f"slack:{key}:")

    async def channel_moved(self, body: Json) -> None:
        """Carry over what is kept for a channel whose id has changed."""
        event, key = body["event"], origin_of(body).key
        old, new = text_at(event, "old_channel_id"), text_at(event, "new_channel_id")
        if old and new:
            places = (Place(f"slack:{key}:{one}", direct=False) for one in (old, new))
            await self._desk.bot.place_moved(*places)

    async def channel_gone(self, body: Json) -> None:
        """Hear that the bot can say nothing more in a channel."""
        channel = text_at(body, "event", "channel")
        if channel:
            place = Place(f"slack:{origin_of(body).key}:{channel}", direct=False)
            await self._desk.bot.place_gone(place)

    def _seen(self, zone: str | None, say: Translator) -> str:
        try:
            local = datetime.fromtimestamp(self._clock(), ZoneInfo(zone) if zone else UTC)
        except (ZoneInfoNotFoundError, ValueError):
            local = datetime.fromtimestamp(self._clock(), UTC)
        time = f"{say.date(local.date())}, {local:%H:%M}"
        return say("slack-home-seen", time=time, zone=str(local.tzinfo))
