"""Takes up a changed catalogue while the bot runs: other files, or another revision of them.

What is new is made beside what is old, in a process of its own, and swapped between two answers. An
answer that is under way keeps what it began with. Files that cannot be used change nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import PublishedChange
from bot.core.chat.editors_room import RoomTrouble
from bot.delivery.planner import Planner
from bot.runtime.background_tasks import BackgroundTasks
from bot.runtime.catalogue_file import FileMark, mark_of
from bot.runtime.dependencies import OUTAGE, Dependencies
from bot.runtime.index_cache import CachedIndex
from bot.runtime.index_worker import index_of
from bot.runtime.process import Platform
from bot.storage.catalogue_changes import live_changes, newest_revision
from bot.storage.catalogue_ledger import import_catalogue
from bot.storage.database import reason_of
from bot.storage.source_memory import KnownLinks, known_links, newest_round
from bot.wiring.app import App, catalogue_path
from bot.wiring.catalogue_log import differences
from bot.wiring.delivery import sources_of
from bot.wiring.stores import Stores, settle_fields

if TYPE_CHECKING:  # it is there where the process listens
    from bot.runtime.web import WebServer

_LOOK_SECONDS = 1.0
"""Between two looks at the files and at the newest revision."""
_IMPORT_SECONDS = 60.0
"""Between two looks whether a catalogue that others have left behind is the newest again."""
_AFTER_BUG_SECONDS = 60.0
_NOTE = "catalogue"


MakeIndex = Callable[
    [Path, Path, Sequence[PublishedChange], Mapping[str, str]], Awaitable[CachedIndex]
]
"""Makes an index: of the catalogue at a path, kept in a folder, with published changes, and with
what its pages say by their addresses."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a catalogue is made of."""

    files: FileMark
    revision: int
    links: str
    """The last round of looks at its links."""


class Reload:
    """Looks for changes of the catalogue, and has the whole process take them up."""

    def __init__(  # noqa: PLR0913  # all that holds the catalogue
        self,
        app: App,
        stores: Stores,
        planner: Planner,
        platforms: Iterable[Platform],
        dependencies: Dependencies,
        *,
        web: WebServer | None = None,
        make: MakeIndex = index_of,
    ) -> None:
        """Take the app that answers, and whoever else holds the catalogue or tells of it.

        `make` is how an index is made while answers go on.
        """
        self._app = app
        self._stores = stores
        self._planner = planner
        self._platforms = tuple(platforms)
        self._web = web
        self._dependencies = dependencies
        self._make = make
        self._path = catalogue_path(app.settings)
        self._seen = _Seen(app.files, stores.in_use.revision, stores.in_use.links.round)
        self._refused = ""
        self._imported = dependencies.time.monotonic()
        self.background = BackgroundTasks(dependencies.incidents)

    async def run(self) -> None:
        """Look again and again until cancelled."""
        await self._dependencies.keep_looking(
            self._look_or_refuse,
            _LOOK_SECONDS,
            after_bug=_AFTER_BUG_SECONDS,
            woken=self._stores.published,
        )

    async def _look_or_refuse(self) -> None:
        try:
            await self.look()
        except OUTAGE:
            raise
        except Exception as error:
            self._refuse(f"could not be taken up ({reason_of(error)})")
            raise

    async def look(self) -> bool:
        """Take up what has changed, and tell whether anything was.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used; the next look tries again.
            WorkerDiedError: the new catalogue could not be made; so does it.
        """
        seen = _Seen(
            await asyncio.to_thread(mark_of, self._path),
            await newest_revision(self._stores.database),
            await newest_round(self._stores.database),
        )
        if seen == self._seen:
            return await self._import_again()
        links = await known_links(self._stores.database)
        revision, changes = await live_changes(self._stores.database)
        try:
            made = await self._make(self._path, self._app.settings.state, changes, links.texts)
        except CatalogueError as mistakes:
            if await self._is_still(seen.files):
                self._refuse_mistakes(mistakes)
                self._seen = seen
            return False
        if not await self._is_still(seen.files):
            return False  # it was being written: it may be half of it that was read
        batch = await self._import(made)
        log = self._dependencies.log
        differing = await settle_fields(self._stores.database, made.settled, log)
        self._stores.troubles.extend(differing)
        self._swap(made, revision, batch, links)
        self._seen = _Seen(seen.files, revision, links.round)
        return True

    async def _is_still(self, files: FileMark) -> bool:
        """Tell whether the files are as they were: else somebody is writing them."""
        return await asyncio.to_thread(mark_of, self._path) == files

    async def _import(self, made: CachedIndex) -> int:
        database = self._stores.database
        self._imported = self._dependencies.time.monotonic()
        return await import_catalogue(
            database, made.catalogue, self._app.services.now(), alone=not database.shared
        )

    async def _import_again(self) -> bool:
        """Make a batch of a catalogue to which all have gone back: `catalogue_ledger` says when."""
        if self._dependencies.time.monotonic() - self._imported < _IMPORT_SECONDS:
            return False
        in_use = self._stores.in_use
        batch = await self._import(in_use.made)
        if batch == in_use.batch:
            return False
        self._swap(in_use.made, in_use.revision, batch, in_use.links)
        return True

    def _swap(self, made: CachedIndex, revision: int, batch: int, links: KnownLinks) -> None:
        """Have everything answer from another catalogue, without a step in between."""
        bot, before = self._app.bot, self._app.bot.command_names
        services = replace(
            self._app.services,
            catalogue=made.catalogue,
            index=made.index,
            alive=links.alive,
        )
        old = self._stores.in_use.made.catalogue
        self._stores.take_up(made, revision, batch, links)
        bot.take_up(services)
        self._planner.take_up(sources_of(self._app, self._stores))
        if bot.command_names != before:
            for platform in self._platforms:
                self.background.start(platform.show_commands())
        self._accept()
        if made.catalogue is not old:
            self._dependencies.log.info(
                "catalogue: taken up, %d tools, batch %d, revision %d: %s.",
                len(made.catalogue.tools),
                batch,
                revision,
                differences(old, made.catalogue),
            )

    def _refuse_mistakes(self, mistakes: CatalogueError) -> None:
        count = len(mistakes.problems)
        number = "one mistake" if count == 1 else f"{count} mistakes"
        if self._refuse(f"the changed files have {number}", str(mistakes)):
            problem = mistakes.problems[0]
            said = {"problem": f"{problem.where}: {problem.what}. {problem.what_to_do}"}
            day, digest = self._app.services.now().date(), hashlib.sha256(str(mistakes).encode())
            id_ = f"catalogue:{day}:{digest.hexdigest()[:12]}"
            self._stores.troubles.append(RoomTrouble(id_, "trouble-catalogue", said))

    def _refuse(self, why: str, details: str = "") -> bool:
        """Say once that the old catalogue goes on, and tell whether it was said now."""
        if self._web is not None:
            self._web.note(_NOTE, f"{why}; the one before stays in use. The log says more.")
        said = "\n".join(filter(None, (f"{why}; the one before stays in use.", details)))
        if said == self._refused:
            return False
        self._refused = said
        self._dependencies.log.error("catalogue: %s", said)
        return True

    def _accept(self) -> None:
        self._refused = ""
        if self._web is not None:
            self._web.note(_NOTE, None)
