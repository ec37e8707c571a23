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
from bot.core.chat.answer import Answer
from bot.core.chat.request import Request

Clock = Callable[[], float]

_SECTIONS = ("/new", "/topics", "/digest status", "/language", "/about")
"""What App Home shows: newest tools, topics, this person's digest and language, what is kept."""


class AppHome:
    """Shows App Home, and follows an installation and its channels."""

    def __init__(self, context: SlackContext, clock: Clock) -> None:
        """Take the context, and the clock that tells when a home was made."""
        self._context = context
        self._clock = clock

    async def home_opened(self, body: Json) -> None:
        """Show a person's App Home."""
        user = text_at(body, "event", "user")
        if user is None or text_at(body, "event", "tab") not in (None, "home"):
            return
        question = SlackQuestion(
            origin_of(body), user, ButtonValue(""), Surface.NEW_VIEW, ReplyTarget(), direct=True
        )
        await self.show_home(question)

    async def show_home(self, question: SlackQuestion) -> None:
        """Publish App Home for whoever asked."""
        context = self._context
        workspace = await context.workspaces.find(question.origin)
        if workspace is None:
            return
        request, profile = await context.request(replace(question, trigger=None), workspace)
        chosen = await context.bot.chosen_languages(request)
        answers = [await context.answer(replace(request, text=line), chosen) for line in _SECTIONS]
        translate = answers[0].translate
        sections = [
            self._section(replace(question, button_value=ButtonValue(line)), request, answer)
            for line, answer in zip(_SECTIONS, answers, strict=True)
        ]
        view = home(sections, translate, self._seen(profile.zone, translate))
        try:
            arguments = {"user_id": question.user, "view": view}
            await context.api.call(workspace.token, "views.publish", arguments)
        except TROUBLE as error:
            context.incidents.report(error)

    def _section(
        self, question: SlackQuestion, request: Request, answer: Answer
    ) -> RenderedMessage:
        has_form = question.about_digest and may_change(request, answer.reply)
        frame = Frame(question.button_value, has_form=has_form)
        return render(answer.reply, answer.translate, frame)

    async def installation_gone(self, body: Json) -> None:
        """Forget an installation that was removed or whose bot token was revoked."""
        event = body["event"]
        if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return  # tokens of people; we keep none
        key = origin_of(body).key
        moment = float(body.get("event_time") or self._clock())
        if await self._context.workspaces.remove(key, moment):
            self._context.profiles.forget(key)
            await self._context.bot.places_gone(f"slack:{key}:")

    async def channel_moved(self, body: Json) -> None:
        """Carry over what is kept for a channel whose id has changed."""
        event, key = body["event"], origin_of(body).key
        old, new = text_at(event, "old_channel_id"), text_at(event, "new_channel_id")
        if old and new:
            places = (Place(f"slack:{key}:{one}", direct=False) for one in (old, new))
            await self._context.bot.place_moved(*places)

    async def channel_gone(self, body: Json) -> None:
        """Hear that the bot can say nothing more in a channel."""
        channel = text_at(body, "event", "channel")
        if channel:
            place = Place(f"slack:{origin_of(body).key}:{channel}", direct=False)
            await self._context.bot.place_gone(place)

    def _seen(self, zone: str | None, translate: Translator) -> str:
        try:
            local = datetime.fromtimestamp(self._clock(), ZoneInfo(zone) if zone else UTC)
        except (ZoneInfoNotFoundError, ValueError):
            local = datetime.fromtimestamp(self._clock(), UTC)
        time = f"{translate.date(local.date())}, {local:%H:%M}"
        return translate("slack-home-seen", time=time, zone=str(local.tzinfo))
