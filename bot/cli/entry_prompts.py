"""What `toolbot catalogue add` asks in a shell: one entry, field by field, to be published.

What is typed is the form that editors fill in, a line a field. Knows no terminal: it is handed what
asks and what prints.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bot.cli.catalogue_changes import shell_actor
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.base.text import visible
from bot.core.catalogue.entry_form import REQUIRED, fields_of_form, line_of, new_entry
from bot.core.catalogue.findings import CatalogueError, Value
from bot.core.catalogue.overlay import ChangedSinceError, Draft
from bot.core.search import Found, Nothing
from bot.core.sources.entry import Known
from bot.runtime.index_worker import WorkerDiedError
from bot.wiring.app import App, catalogue_path, log
from bot.wiring.publication import publish_change
from bot.wiring.stores import answering_as_published, open_changes

_SOURCE = "typed in a shell"
_EMPTY = "-"
_YES = frozenset({"y", "yes"})
_NOT_PUBLISHED = "Nothing was published."
_PROMPTS = {
    "title": "Title, as it is published",
    "summary": "What it is for and for whom, in one sentence",
    "topics": "Topics, with commas",
    "link": "Address of its page, with https://",
    "edition": "Date of the edition, such as 2026-11, and behind it a label",
    "acronyms": "Short forms, with commas",
    "aliases": "Other names, with commas",
    "languages": "Languages that it is published in, such as en, fr",
}
"""What is asked, by the paths of the form."""


@dataclass(frozen=True, slots=True)
class Shell:
    """How somebody at a keyboard is asked, and told. `ask` raises EOFError where nobody is left."""

    ask: Callable[[str], str]
    tell: Callable[[str], None]


def add_entry(shell: Shell, app: App, language: str) -> int:
    """Ask for an entry until it can be published or is given up; return the exit code.

    Raises:
        CatalogueError: the catalogue was broken before.
        CannotRunError: the database cannot be used.
    """
    known = asyncio.run(_known(app))
    shell.tell(f"Return leaves a line as it is in brackets, {_EMPTY} empties it.")
    written: dict[str, str] = {}
    wrong: set[str] = set()
    while True:
        try:
            written = _asked(written, shell, known, wrong)
            agreed = shell.ask("Publish it? (yes/no) ").strip().casefold() in _YES
        except EOFError:
            agreed = False
        if not agreed:
            shell.tell(_NOT_PUBLISHED)
            return 1
        now = app.services.now()
        fields = _fields(written, known, language, now)
        try:
            revision = asyncio.run(_published(fields, app, now))
        except CatalogueError as mistakes:
            shell.tell(f"{_NOT_PUBLISHED} Please change these lines:")
            wrong = _told_mistakes(mistakes, written, shell)
            continue
        shell.tell(
            f"{fields['id']}: published. The catalogue is at revision {revision};"
            " a running bot takes it up within seconds."
        )
        return 0


def _told_mistakes(mistakes: CatalogueError, written: Mapping[str, str], shell: Shell) -> set[str]:
    """Tell each mistake with the line that it is in, and return those lines; none: all of them."""
    wrong: set[str] = set()
    for problem in mistakes.problems:
        path = line_of(problem, tuple(_PROMPTS), written)
        shell.tell(f"    {path or problem.where}: {problem.what}. {problem.what_to_do}")
        wrong |= {path} if path else set(_PROMPTS)
    return wrong


def _asked(
    before: Mapping[str, str], shell: Shell, known: Known, wrong: Collection[str]
) -> dict[str, str]:
    """Ask for each field, or for those that are wrong; what is required until it is there."""
    written = {path: value for path, value in before.items() if wrong and path not in wrong}
    for path, question in _PROMPTS.items():
        if wrong and path not in wrong:
            continue
        if path == "topics":
            shell.tell(f"Topics are: {', '.join(known.catalogue.topics_by_id)}")
        while path not in written:
            earlier = before.get(path, "")
            typed = shell.ask(f"{question} [{earlier}]: " if earlier else f"{question}: ").strip()
            value = "" if typed == _EMPTY else typed or earlier
            if value or path not in REQUIRED:
                written[path] = value
        if path == "title":
            _tell_alike(written[path], shell, known)
    return {path: value for path, value in written.items() if value}


def _tell_alike(title: str, shell: Shell, known: Known) -> None:
    """Say which tools a title looks like: it may be there already."""
    outcome = known.index.find(title)
    if isinstance(outcome, Nothing):
        return
    hits = outcome.hits[:1] if isinstance(outcome, Found) else outcome.hits
    names = "; ".join(f"{visible(hit.tool.title)} ({hit.tool.id})" for hit in hits)
    shell.tell(f"It looks like: {names}")


def _fields(
    written: Mapping[str, str], known: Known, language: str, now: dt.datetime
) -> dict[str, Value | None]:
    fields = fields_of_form(written, None, known.catalogue, language)
    source, today = written.get("link", _SOURCE), now.date().isoformat()
    return new_entry(fields, known.catalogue, today=today, source=source)


async def _known(app: App) -> Known:
    """Return the catalogue with the changes that were published, and its index."""
    published = await answering_as_published(app, lambda: app.services.now().timestamp())
    return Known(published.services.catalogue, published.services.index)


async def _published(fields: Mapping[str, Value | None], app: App, now: dt.datetime) -> int:
    """Publish an entry, and return the revision that it makes.

    Raises:
        CatalogueError: the catalogue would be broken.
        CannotRunError: it was not published.
    """
    settings = app.settings
    draft = Draft(str(fields["id"]), fields, shell_actor())
    try:
        async with open_changes(settings, now.timestamp, log(settings)) as database:
            return await publish_change(database, catalogue_path(settings), draft)
    except ChangedSinceError:
        raise CannotRunError(
            "Somebody else has just added the same. Look, and try again."
        ) from None
    except (NotStoredError, WorkerDiedError) as error:
        raise CannotRunError(f"{_NOT_PUBLISHED} {error}.") from None
