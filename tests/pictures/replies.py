"""The replies that are drawn, as the bot gives them on the real catalogue, on a day that stays."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.digest_form import form
from bot.adapters.slack.digest_sender import parts
from bot.adapters.slack.events import HOME_LINES, beginning
from bot.adapters.slack.question import ButtonValue, ReplyTarget
from bot.adapters.slack.render import Frame as SlackFrame
from bot.adapters.slack.render import render as slack_render
from bot.adapters.slack.views import home
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.render import Frame, Message
from bot.adapters.telegram.render import render as telegram_render
from bot.core.base.i18n import Translator
from bot.core.base.people import Person, Place
from bot.core.base.text import Plain
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.bot import Bot
from bot.core.chat.commands import COMMANDS
from bot.core.chat.commands.curation import CURATION_COMMANDS
from bot.core.chat.context import Services
from bot.core.chat.digest_reply import compose
from bot.core.chat.editors_room import message_of
from bot.core.chat.reply import Answer, Digest, Reply
from bot.core.chat.request import Request
from bot.core.digests.changes import BASELINE, ledger_changes, net_changes
from bot.storage.subscriptions import SqlSubscriptions
from bot.wiring.app import build
from bot.wiring.publication import CatalogueCuration
from bot.wiring.stores import open_stores
from tests.apps import CATALOGUE, CountedIncidents, settings_in
from tests.editors import check_here

NOON = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 30)
PLACES = {"slack": Place("slack:T1:D1", direct=True), "telegram": Place("telegram:7", direct=True)}
PEOPLE = {
    "slack": Person("slack:T1:UADA", may_manage=True),
    "telegram": Person("telegram:7", may_manage=True),
}
ROOM = Place("slack:T1:C1", direct=False)
_NEW = 3
"""Tools of the drawn digest."""
GUIDE = Proposal(
    kind=ProposalKind.NEW,
    title="Guide to Coordinated Border Management for Small Island Economies",
    link="https://www.wcoomd.org/en/topics/facilitation/instrument-and-tools/tools/cbm-islands.aspx",
    language="en",
    source="wco-newsroom",
    seen_at=NOON,
    date="2026-11-27",
    fields={"summary.en": "How few people share the work at a small border.", "topics": ["risk"]},
    evidence=(
        "The WCO has published a guide for small islands: services share the work at the border.",
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply, the line that led to it, and the language it is in."""

    line: str
    reply: Reply
    translate: Translator


@dataclass
class Desk:
    """The bot with a database of its own, and people on both platforms who ask it."""

    bot: Bot
    services: Services
    incidents: CountedIncidents

    async def ask(self, line: str, language: str, platform: str) -> Asked:
        """Ask a line in a direct chat, and expect no incident."""
        request = Request(PLACES[platform], PEOPLE[platform], line, language, "Africa/Cairo")
        answer = await self.bot.answer(request)
        assert self.incidents.errors == []
        return Asked(line, answer.reply, answer.translate)

    def digest(self, language: str) -> Asked:
        """Return the digest of a day on which the first tools of the catalogue were new."""
        catalogue = self.services.catalogue
        news = net_changes(ledger_changes(catalogue, (), BASELINE, NOON)[:_NEW])
        translate = self.services.translations.choose((language,))
        return Asked("", compose(news, catalogue, translate, DAY), translate)

    def proposal(self, language: str) -> Asked:
        """Return what an editors' room is told of something new on a page."""
        translate = self.services.translations.choose((language,))
        return Asked("", message_of(GUIDE, self.services, translate), translate)


@contextlib.asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    """Open a bot on the real catalogue."""
    settings = settings_in(folder, CATALOGUE)
    services = replace(build(settings).services, now=lambda: NOON)
    log = logging.getLogger("toolbot.pictures")
    async with open_stores(settings, services, NOON.timestamp, log) as stores:
        curation = CatalogueCuration(stores, CATALOGUE, (ROOM.id,), check_here)
        services = replace(
            services,
            curation=curation,
            subscriptions=SqlSubscriptions(
                stores.database, stores.batch, tuple(PLACES), services.zones, lambda: None
            ),
            language_choices=stores.languages,
        )
        incidents = CountedIncidents()
        yield Desk(Bot(services, incidents, CURATION_COMMANDS), services, incidents)


def in_slack(asked: Asked) -> list[Json]:
    """Return the blocks of a reply, as in a direct chat."""
    if isinstance(asked.reply, Digest) and not asked.line:
        posts = parts(asked.reply, asked.translate)
        return [block for post in posts for block in post.blocks]
    has_form = asked.line.startswith("/digest")
    frame = SlackFrame(ButtonValue(asked.line), may_share=True, has_form=has_form)
    return slack_render(asked.reply, asked.translate, frame).blocks


def in_telegram(asked: Asked) -> Message:
    """Return the message of a reply, as in a private chat."""
    translate, history = asked.translate, NavigationHistory((asked.line,) if asked.line else ())
    names = frozenset(command.name for command in COMMANDS)
    frame = Frame(
        "tools_bot",
        translate("telegram-share"),
        translate("telegram-back"),
        history,
        names,
        right_to_left=translate.is_right_to_left,
        colon=translate("colon"),
    )
    return telegram_render(asked.reply, frame)


async def app_home(desk: Desk, language: str) -> Json:
    """Return the view of App Home."""
    answers = [await desk.ask(line, language, "slack") for line in HOME_LINES]
    translate = answers[0].translate
    rendered = [
        slack_render(
            beginning(Answer(one.reply, one.translate), one.line),
            translate,
            SlackFrame(ButtonValue(one.line), has_form=one.line.startswith("/digest")),
        )
        for one in answers
    ]
    return home(rendered, translate, (Plain(translate.day(DAY)),))


async def digest_form(desk: Desk, language: str) -> Json:
    """Return the window in which a digest is chosen."""
    request = Request(PLACES["slack"], PEOPLE["slack"], "/digest", language)
    choices = await desk.bot.digest_choices(request)
    return form(choices.options, choices.translate, ReplyTarget("D1", "UADA"), direct=True)
