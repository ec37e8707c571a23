"""`/undo` takes a change back, and lists the newest ones where no number stands behind it."""

from __future__ import annotations

from bot.core.base.text import Code, isolate, shorten_at_word
from bot.core.catalogue.overlay import PublishedChange
from bot.core.chat.commands.curation.notices import (
    NOT_PUBLISHED,
    elsewhere,
    not_published,
    record_of,
    revision_in,
    when,
    who,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Item, Notice, Page, Reply

_LONGEST = 60
_LISTED = 10


async def undo(context: Context) -> Reply:
    """Take a change back, or list those that can be."""
    if not context.is_editor:
        return elsewhere(context)
    said = context.words.strip()
    if not said:
        return await _newest(context)
    revision = revision_in(said)
    if revision is None:
        return _no_change(said, context)
    translate, actor = context.translate, context.request.person.id
    try:
        undoing = await context.services.curation.undo(revision, actor)
    except LookupError:
        return _no_change(said, context)
    except NOT_PUBLISHED as error:
        return not_published(error, context)
    told = translate.text(
        "undo-done",
        revision=revision,
        actor=who(actor, context),
        moment=when(context.services.now(), context),
    )
    return record_of(told, context, (Button(translate("curation-undo"), f"/undo {undoing}"),))


async def _newest(context: Context) -> Reply:
    """List the newest changes, each to be taken back by a press."""
    translate = context.translate
    changes = await context.services.curation.newest_changes(_LISTED)
    if not changes:
        return Notice((translate.text("undo-none"),))
    undone = {change.undoes for change in changes}
    items = tuple(_item(change, context) for change in changes if change.revision not in undone)
    return Page(translate.text("undo-heading"), items, (), ())


def _item(change: PublishedChange, context: Context) -> Item:
    """Return a change as a line of the list: what is taken back, and when it was published."""
    translate = context.translate
    tool = context.catalogue.tools_by_id.get(change.entry)
    named = shorten_at_word(tool.name_in(translate.language) if tool else change.entry, _LONGEST)
    label = translate("undo-this", revision=change.revision, title=named)
    fields = ", ".join(patch.path for patch in change.fields)
    detail = translate(
        "undo-detail",
        day=translate.date(change.at.date()),
        fields=shorten_at_word(fields, _LONGEST),
    )
    return Item(Button(label, f"/undo {change.revision}"), detail)


def _no_change(said: str, context: Context) -> Notice:
    shown = Code(isolate(shorten_at_word(said, _LONGEST)))
    return Notice((context.translate.text("undo-unknown", revision=shown),), refused=True)
