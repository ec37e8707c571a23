"""Notices that several commands of editors give: refusals, what is wrong, who was faster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bot.core.base.errors import NotStoredError
from bot.core.base.text import Bold, Code, Moment, Plain, Span, Text, isolate, shorten_at_word
from bot.core.catalogue.entry_form import FORM_FIELDS, UnreadLine
from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import ChangedSinceError
from bot.core.chat.commands.digest.description import short_moment, zone_here
from bot.core.chat.context import Context
from bot.core.chat.editors_room import person_of
from bot.core.chat.reply import Announcement, Button, Notice

_LONGEST = 80
_MOST_PROBLEMS = 5


def elsewhere(context: Context) -> Notice:
    """Refuse whoever is no editor, and say what everybody can do."""
    suggesting = Code("/suggest")
    told = context.translate.text("curation-elsewhere", command=suggesting)
    return Notice((told,), refused=True)


def unread_line(what: UnreadLine, context: Context) -> Notice:
    """Say which line of a form could not be read, and how lines are written."""
    translate = context.translate
    line = Code(isolate(shorten_at_word(what.line, _LONGEST)))
    told = [translate.text("form-misread", line=line)]
    if what.near:
        told.append(translate.text("form-near", name=Code(f"{what.near}:")))
    example = Code(f"summary.{translate.language}: {translate('form-example')}")
    fields = Code(", ".join(FORM_FIELDS))
    told.append(translate.text("form-fields", example=example, fields=fields))
    return Notice(tuple(told), refused=True)


NOT_PUBLISHED = (ChangedSinceError, CatalogueError, NotStoredError)
"""Why nothing was published."""


def not_published(
    error: ChangedSinceError | CatalogueError | NotStoredError, context: Context
) -> Notice:
    """Say why nothing was published, and what to do."""
    match error:
        case ChangedSinceError():
            return _changed_since(error, context)
        case CatalogueError():
            return _broken(error, context)
        case _:
            return Notice((context.translate.text("curation-not-stored"),), refused=True)


def _broken(mistakes: CatalogueError, context: Context) -> Notice:
    """Say what is wrong with what somebody wants to publish."""
    problems = mistakes.problems[:_MOST_PROBLEMS]
    told: list[Text] = [context.translate.text("edit-broken")]
    for problem in problems:
        said = f"{problem.where}: {problem.what}. {problem.what_to_do}"
        told.append((Plain(isolate(said)),))
    return Notice(tuple(told), refused=True)


def _changed_since(error: ChangedSinceError, context: Context) -> Notice:
    """Say by whom, when and what was changed since somebody looked."""
    change = error.change
    told = context.translate.text(
        "edit-since",
        entry=Bold(change.entry),
        actor=who(change.actor, context),
        moment=when(change.at, context),
        fields=Code(", ".join(patch.path for patch in change.fields)),
    )
    look = Button(context.translate("edit-look"), f"/edit {change.entry}")
    return Notice((told,), (look,), refused=True)


def who(actor: str, context: Context) -> Span:
    """Return who did something."""
    return person_of(actor, context.translate)


def when(moment: dt.datetime, context: Context) -> Moment:
    """Return when something was done."""
    return short_moment(moment, zone_here(None, context) or "UTC", context)


def record_of(
    told: Text, context: Context, buttons: Iterable[Button] = (), above: Iterable[Text] = ()
) -> Notice:
    """Return the record of what was done, which everybody in the room sees."""
    announcement = Announcement(told, context.translate)
    return Notice((*above, told), tuple(buttons), announcement, record=True)


def revision_in(written: str) -> int | None:
    """Return the number of a change, of at most nine digits, or None."""
    usable = written.isascii() and written.isdecimal() and len(written) < len("1000000000")
    return int(written) if usable else None
