"""An editors' room with a real database and a small catalogue, for whatever talks to the bot."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.core.base.people import Person, Place
from bot.core.catalogue.overlay import Draft, FieldPatch, PublishedChange
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.bot import Bot
from bot.core.chat.commands.curation import CURATION_COMMANDS
from bot.core.chat.context import Services
from bot.core.chat.reply import Reply
from bot.core.chat.request import Request
from bot.runtime.index_cache import load_or_make_index
from bot.runtime.index_worker import check_draft
from bot.storage.catalogue_changes import live_changes
from bot.wiring.publication import CatalogueCuration
from bot.wiring.stores import Stores, open_stores
from tests.apps import CountedIncidents, services_on, settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import give_tables

ROOM = Place("slack:T1:C1", direct=False)
GROUP = Place("telegram:-1002003", direct=False)
ELSEWHERE = Place("slack:T1:C9", direct=False)
ADA, BOB = Person("slack:T1:UADA"), Person("slack:T1:UBOB")
NOON = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)


async def check_here(
    path: Path, changes: Sequence[PublishedChange], draft: Draft
) -> tuple[FieldPatch, ...]:
    """Check a draft in this process: the catalogue of a test is small."""
    return check_draft(path, changes, draft)


@dataclass
class EditorsRoom:
    """A bot with an editors' room; what is published is taken up by the next question."""

    stores: Stores
    services: Services
    path: Path
    state: Path
    incidents: CountedIncidents = field(default_factory=CountedIncidents)

    async def say(self, line: str, person: Person = ADA, place: Place = ROOM) -> Reply:
        """Ask one line, and expect no incident."""
        revision, changes = await live_changes(self.stores.database)
        if revision != self.stores.in_use.revision:
            made = load_or_make_index(self.path, self.state, changes)
            self.services = replace(self.services, catalogue=made.catalogue, index=made.index)
            self.stores.take_up(made, revision, self.stores.batch)
        answer = await self.bot.answer(Request(place, person, line, "en"))
        assert self.incidents.errors == []
        return answer.reply

    @property
    def bot(self) -> Bot:
        """The bot that answers from the catalogue as it was taken up."""
        return Bot(self.services, self.incidents, CURATION_COMMANDS)

    async def propose(self, **given: object) -> Proposal:
        """Have a source propose something: a new tool, unless something else is given."""
        proposal = replace(HOOKS, **given)  # type: ignore[arg-type]  # of a test's own words
        await self.services.curation.suggest(proposal)
        return proposal


HOOKS = Proposal(
    kind=ProposalKind.NEW,
    title="Hook Guide",
    link="https://harbour.example/hooks",
    language="en",
    source="harbour-news",
    seen_at=NOON,
    date="2026-11",
    fields={"summary.en": "Which hook to choose.", "topics": ["safety"]},
    evidence=("The club has published its Hook Guide.",),
)


@contextlib.asynccontextmanager
async def editors_room(folder: Path) -> AsyncIterator[EditorsRoom]:
    """Open a room on a database of its own."""
    path, state = folder / "tools.yaml", folder / "state"
    path.write_text(HARBOUR, encoding="utf-8")
    await give_tables(state)
    settings = settings_in(state, path)
    services = replace(services_on(path, state), now=lambda: NOON)
    log = logging.getLogger("toolbot.test")
    async with open_stores(settings, services, NOON.timestamp, log) as stores:
        curation = CatalogueCuration(stores, path, (ROOM.id, GROUP.id), check_here)
        services = replace(
            services,
            curation=curation,
            gaps=stores.gaps,
            subscriptions=stores.subscriptions,
            language_choices=stores.languages,
        )
        yield EditorsRoom(stores, services, path, state)
