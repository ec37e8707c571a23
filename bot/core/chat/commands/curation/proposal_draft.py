"""What a proposal would publish: the form in which it is completed, and the draft that comes of it.

What was typed goes before what was seen. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.base.text import Code, shorten_at_word
from bot.core.catalogue.entry_form import (
    fields_of_form,
    new_entry,
    with_edition,
    with_page,
)
from bot.core.catalogue.findings import Problem, Value
from bot.core.catalogue.model import Tool
from bot.core.catalogue.overlay import Draft, entry_of, fields_of
from bot.core.catalogue.proposals import (
    Proposal,
    ProposalKind,
)
from bot.core.chat.commands.curation.form import entry_form, lines_to_copy
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Form

_LONGEST = 60
_LONGEST_EVIDENCE = 1_000


def proposal_form(  # noqa: PLR0913  # what was typed, and what is wrong with it
    found: Proposal,
    written: Mapping[str, str],
    context: Context,
    *,
    wanted: str = "",
    missing: tuple[str, ...] = (),
    problems: Sequence[Problem] = (),
) -> Form:
    """Return the form of a proposal: what is known of it, and what was typed over that."""
    translate = context.translate
    language = found.language or translate.language
    known: dict[str, str] = {"title": found.title}
    if found.kind is ProposalKind.NEW:
        known |= {f"summary.{language}": "", "topics": ""}
    if may_be_published(found.link):
        known[f"link.{language}"] = found.link
    if found.date:
        known["edition"] = found.date
    fields = fields_of(entry_of(found.fields))
    known |= {path: _in_a_line(value) for path, value in fields.items() if path in known}
    told = []
    if found.kind is ProposalKind.NEW:
        topics = ", ".join(context.catalogue.topics_by_id)
        told.append(translate.text("form-topics", topics=Code(topics)))
    form = entry_form(
        f"/proposal {found.id} edit",
        shorten_at_word(found.title or found.tool_id, _LONGEST),
        known,
        context,
        written=written,
        language=language,
        told=told,
        problems=problems,
        mistakes=dict.fromkeys(missing, context.translate("form-missing")),
        wanted=wanted,
        revised=False,
        buttons=(back_button(found, context),),
    )
    heading = translate.text("form-draft" if form.is_begun else "proposal-form")
    return replace(form, copy=(heading, lines_to_copy(form, {**known, **written})))


def _in_a_line(value: Value | None) -> str:
    """Return a value as a line of a form has it."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return value if isinstance(value, str) else ""


def published_fields(
    found: Proposal, written: Mapping[str, str], context: Context
) -> dict[str, Value | None]:
    """Return the fields that are published: what is proposed, and over it what was written."""
    language = found.language or context.translate.language
    tool = context.catalogue.tools_by_id.get(found.tool_id)
    lines = fields_of_form(written, tool, context.catalogue, language)
    if found.kind is ProposalKind.EDITION and tool is not None:
        return {**edition_fields(found, tool, context), **lines}
    if found.kind is ProposalKind.WITHDRAWN:
        return {**(found.fields or {"id": None}), **lines}
    if found.kind is not ProposalKind.NEW:
        return {**found.fields, **lines}
    seen: dict[str, Value | None] = {"title": found.title or None}
    page = found.link if may_be_published(found.link) else ""
    if page:
        seen["pages"] = [{"url": page, "language": language, "verified": "false"}]
    if found.date:
        seen["editions"] = with_edition(None, found.date, language, page)
    today = context.services.now().date().isoformat()
    source = page or "suggestion"
    fields = {**seen, **found.fields, **lines}
    return new_entry(fields, context.catalogue, today=today, source=source)


def may_be_published(address: str) -> bool:
    """Tell whether an address may stand in the catalogue: what a test site shows may not."""
    return address.startswith("https://")


def edition_fields(found: Proposal, tool: Tool, context: Context) -> dict[str, Value | None]:
    """Return the fields of a new edition: its date, and its page where that is a new one."""
    language = found.language or context.translate.language
    fields: dict[str, Value | None] = {}
    page = found.link if may_be_published(found.link) else ""
    if found.date:
        fields["editions"] = with_edition(tool, found.date, language, page)
    if page and tool not in context.catalogue.at_address(found.link):
        fields["pages"] = with_page(tool, page, language)
    return {**fields, **(found.fields if found.kind is ProposalKind.EDITION else {})}


def draft_of(
    found: Proposal, entry: str, fields: Mapping[str, Value | None], context: Context
) -> Draft:
    """Return what is published, with the evidence for it."""
    evidence = (found.link, found.date, *found.evidence)
    kept = tuple(shorten_at_word(line, _LONGEST_EVIDENCE) for line in evidence if line)
    actor, reason = context.request.person.id, f"proposal {found.id}"
    return Draft(entry, fields, actor, reason=reason, evidence=kept)


def back_button(found: Proposal, context: Context) -> Button:
    """Return the button that shows a proposal as it is."""
    return Button(context.translate("proposal-back"), f"/proposal {found.id}")
