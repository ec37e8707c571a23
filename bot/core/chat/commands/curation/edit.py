"""`/edit`: a form of the entry of a tool, and its lines published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.base.text import Bold, Code, isolate, shorten_at_word
from bot.core.catalogue.entry_form import (
    FILL,
    REVISION,
    UnreadLine,
    differing,
    fields_of_form,
    form_of,
    read_form,
)
from bot.core.catalogue.findings import CatalogueError, Problem
from bot.core.catalogue.model import Tool
from bot.core.catalogue.overlay import Draft
from bot.core.chat.cards import tool_button
from bot.core.chat.commands.curation.form import entry_form, lines_to_copy
from bot.core.chat.commands.curation.notices import (
    NOT_PUBLISHED,
    elsewhere,
    not_published,
    record_of,
    revision_in,
    unread_line,
    when,
    who,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Form, Notice, Reply
from bot.core.chat.tool_lookup import find
from bot.core.chat.vocabulary import Vocabulary
from bot.core.search import Found
from bot.core.search.filters import Filters

_LONGEST = 80
_NEAREST = 3


def edit_changes(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether lines stand below the tool that are sent off."""
    _, _, lines = words.strip().partition("\n")
    return bool(lines.strip()) and not is_shown(lines)


async def edit(context: Context) -> Reply:
    """Show the form of a tool, or publish the lines that stand below its name."""
    if not context.is_editor:
        return elsewhere(context)
    named, _, lines = context.words.strip().partition("\n")
    tool = named_tool(named, context)
    if tool is None:
        return no_such_tool(named, context)
    written = read_form(lines)
    if isinstance(written, UnreadLine):
        return unread_line(written, context)
    wanted = written.pop(FILL, None if written else "")
    if wanted is not None:
        return _form(tool, written, context, wanted=wanted)
    return await _publish(tool, written, context)


def is_shown(lines: str) -> bool:
    """Tell whether a form is to be shown with what was typed, and not sent off."""
    written = read_form(lines)
    return not isinstance(written, UnreadLine) and FILL in written


def named_tool(words: str, context: Context) -> Tool | None:
    """Return the tool that words name by its id, or without any doubt by other words."""
    words = words.strip()
    tool = context.catalogue.tools_by_id.get(words)
    if tool is None and words:
        outcome = find(words, Filters(), context.services)
        tool = outcome.hits[0].tool if isinstance(outcome, Found) else None
    return tool


def no_such_tool(words: str, context: Context) -> Notice:
    """Say that no tool is called so, or that none was named."""
    if not words.strip():
        example = next(iter(context.catalogue.tools_by_id))
        return Notice((context.translate.text("edit-what", example=Code(f"/edit {example}")),))
    hits = find(words, Filters(), context.services).hits[:_NEAREST]
    buttons = tuple(
        Button(tool_button(hit.tool, context.translate).label, f"/edit {hit.tool.id}")
        for hit in hits
    )
    said = Code(isolate(shorten_at_word(words, _LONGEST)))
    return Notice((context.translate.text("edit-unknown", tool=said),), buttons, refused=True)


def _form(
    tool: Tool,
    written: Mapping[str, str],
    context: Context,
    *,
    wanted: str = "",
    problems: Sequence[Problem] = (),
) -> Form:
    """Return the form of a tool, with what was typed into it."""
    translate, known = context.translate, form_of(tool)
    language = translate.language
    written = {_known_name(name, known, language): value for name, value in written.items()}
    form = entry_form(
        f"/edit {tool.id}",
        tool.name_in(language),
        known,
        context,
        written=written,
        problems=problems,
        wanted=wanted,
    )
    heading = translate.text("edit-form", title=Bold(isolate(tool.title)))
    if form.is_begun:
        heading, known = translate.text("form-draft"), written
    return replace(form, copy=(heading, lines_to_copy(form, known)))


def _known_name(name: str, known: Mapping[str, str], language: str) -> str:
    """Return the name of a line as a form has it: what names no language is meant in one."""
    with_language = f"{name}.{language}"
    return with_language if name not in known and with_language in known else name


async def _publish(tool: Tool, written: dict[str, str], context: Context) -> Notice | Form:
    """Publish what the lines change; those that say what the catalogue says change nothing."""
    curation, language = context.services.curation, context.translate.language
    changed = differing(written, tool, language)
    fields = fields_of_form(changed, tool, context.catalogue, language)
    if not fields:
        return Notice((context.translate.text("edit-nothing"),), refused=True)
    actor = context.request.person.id
    seen = _revision(written.get(REVISION, ""), curation.revision)
    try:
        revision = await curation.publish(Draft(tool.id, fields, actor), seen)
    except CatalogueError as mistakes:
        return _form(tool, written, context, problems=mistakes.problems)
    except NOT_PUBLISHED as error:
        return not_published(error, context)
    told = context.translate.text(
        "edit-done",
        title=Bold(isolate(tool.title)),
        actor=who(actor, context),
        moment=when(context.services.now(), context),
        fields=Code(", ".join(fields)),
    )
    undo_button = Button(context.translate("curation-undo"), f"/undo {revision}")
    return record_of(told, context, (undo_button,))


def _revision(written: str, newest: int) -> int:
    """Return the revision that a form was made from; no later one than there is."""
    revision = revision_in(written)
    return newest if revision is None else min(revision, newest)
