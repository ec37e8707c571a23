"""Counts what the bot answers, and lets few questions of one person be worked on at once.

Knows what is counted; who is told of it is the matter of `health.py`, where the process listens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.chat.bot import Bot
from bot.core.chat.context import Command, Services
from bot.core.chat.ports import ChosenLanguages, Incidents
from bot.core.chat.reply import Answer, Card, Choices, Notice, Reply, Several
from bot.core.chat.request import Request
from bot.runtime.concurrency_limit import ConcurrencyLimiter, TooManyWaitingError
from bot.runtime.log_output import LoggedIncidents
from bot.runtime.metrics import Metrics
from bot.wiring.app import App, commands_beside, log

if TYPE_CHECKING:  # with what reads pages, which most bots do not
    from bot.sources.watch import SourceWatch


@dataclass(frozen=True, slots=True)
class Watch:
    """What is counted, and when each platform was last asked something, by the clock."""

    metrics: Metrics
    monotonic: Callable[[], float]
    last_asked: dict[str, float] = field(default_factory=dict)
    sources: Sequence[SourceWatch] = ()


class MeasuredBot(Bot):
    """A bot whose answers are counted, and that works on a few of one person's at once."""

    def __init__(
        self,
        services: Services,
        incidents: Incidents,
        watch: Watch,
        more: tuple[Command, ...] = (),
    ) -> None:
        super().__init__(services, incidents, more)
        self._watch = watch
        self._limiter = ConcurrencyLimiter()

    async def answer(self, request: Request, chosen: ChosenLanguages | None = None) -> Answer:
        """Answer as a bot does, in the turn of whoever asks, and note what came of it."""
        watch, began = self._watch, self._watch.monotonic()
        try:
            async with self._limiter.of(request.person.id, request.place.id):
                answer = await super().answer(request, chosen)
        except TooManyWaitingError:
            answer = self.ask_for_patience(request)
        platform, ended = request.place.platform, watch.monotonic()
        watch.last_asked[platform] = ended
        watch.metrics.note_answer(platform, outcome_of(answer), ended - began)
        if answer.command == "tool":
            for found in _found(answer.reply):
                watch.metrics.note_lookup(answer.translate.language, found=found)
        return answer


OUTCOMES = ("card", "choices", "nothing", "other", "error")


def outcome_of(answer: Answer) -> str:
    """Return what came of a question, in one word of a few."""
    if answer.failed:
        return "error"
    match answer.reply:
        case Card():
            return "card"
        case Choices():
            return "choices"
        case Notice(found=False):
            return "nothing"
        case _:
            return "other"


def _found(reply: Reply) -> list[bool]:
    """Return of each thing that was looked up whether anything was found."""
    match reply:
        case Several(replies):
            return [found for reply in replies for found in _found(reply)]
        case Card() | Choices():
            return [True]
        case Notice(found=False):
            return [False]
        case _:
            return []


def measured(app: App, watch: Watch) -> App:
    """Return the same app, with answers that are counted."""
    incidents = LoggedIncidents(log(app.settings))
    bot = MeasuredBot(app.services, incidents, watch, commands_beside(app.services))
    return replace(app, bot=bot)
