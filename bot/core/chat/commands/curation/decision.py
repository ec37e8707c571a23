"""`/proposals` lists what is to be decided; `/proposal` shows one, and decides on it, once.

A decision is a change of the catalogue, or none; the answer is its record. Who decides second is
told by whom and what.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.core.base.errors import NotStoredError
from bot.core.base.text import Bold, Code, Text, isolate, shorten_at_word
from bot.core.catalogue.entry_form import (
    FILL,
    UnreadLine,
    missing_in,
    read_form,
    with_page,
)
from bot.core.catalogue.findings import CatalogueError, Value
from bot.core.catalogue.model import Tool
from bot.core.catalogue.overlay import ChangedSinceError
from bot.core.catalogue.proposals import (
    AlreadyDecidedError,
    Proposal,
    ProposalKind,
    ProposalState,
)
from bot.core.chat.commands.curation.edit import is_shown, named_tool, no_such_tool
from bot.core.chat.commands.curation.notices import (
    NOT_PUBLISHED,
    elsewhere,
    not_published,
    record_of,
    unread_line,
    when,
    who,
)
from bot.core.chat.commands.curation.proposal_draft import (
    back_button,
    draft_of,
    edition_fields,
    may_be_published,
    proposal_form,
    published_fields,
)
from bot.core.chat.context import Context
from bot.core.chat.editors_room import (
    alike,
    buttons_of,
    heading_of,
    kind_of,
    proposal_texts,
)
from bot.core.chat.gaps import gap_id
from bot.core.chat.reply import Button, Choices, Item, Notice, Page, Reply
from bot.core.chat.vocabulary import Vocabulary

_AT_ONCE = 20
_LONGEST = 60
_SET_ASIDE = {"decline": ProposalState.DECLINED, "later": ProposalState.LATER}
_NOT_DECIDED = (AlreadyDecidedError, LookupError, *NOT_PUBLISHED)


def proposal_changes(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether words decide something, rather than show it."""
    _, action, rest = _parted(words)
    if is_shown(rest):
        return False
    return action in ("publish", "undo", *_SET_ASIDE) or bool(rest and action)


async def proposals(context: Context) -> Reply:
    """List what is to be decided."""
    if not context.is_editor:
        return elsewhere(context)
    translate = context.translate
    found = await context.services.curation.proposals()
    if not found:
        return Notice((translate.text("proposals-none"),))
    items = tuple(
        Item(
            Button(
                shorten_at_word(proposal.title or proposal.link, _LONGEST),
                f"/proposal {proposal.id}",
            ),
            kind_of(proposal, translate),
        )
        for proposal in found[:_AT_ONCE]
    )
    more = len(found) - len(items)
    footer = translate.text("proposals-more", count=more) if more else ()
    return Page(translate.text("proposals-heading", count=len(found)), items, footer, ())


async def decide_proposal(context: Context) -> Reply:
    """Show a proposal, or do with it what is asked."""
    if not context.is_editor:
        return elsewhere(context)
    id_, action, rest = _parted(context.words)
    found = await context.services.curation.proposal(id_) if id_ else None
    if found is None:
        return _unknown(id_, context)
    if not action:
        return _shown(found, context)
    if action in _SET_ASIDE:
        return await _done(_set_aside(found, _SET_ASIDE[action], context), context)
    act = _ACTIONS.get(action)
    return _unknown(action, context) if act is None else await act(found, rest, context)


async def _set_aside(found: Proposal, state: ProposalState, context: Context) -> Proposal:
    """Decline a proposal, or put it off; a question that is declined is no gap any more."""
    actor = context.request.person.id
    decided = await context.services.curation.set_aside(found.id, state, actor)
    if found.is_question and state is ProposalState.DECLINED:
        await context.services.gaps.dismiss(gap_id(found.title))
    return decided


async def _publish(found: Proposal, rest: str, context: Context) -> Reply:
    """Publish what is proposed, with the lines that somebody wrote, if any."""
    written = read_form(rest)
    if isinstance(written, UnreadLine):
        return unread_line(written, context)
    wanted = written.pop(FILL, None)
    if wanted is not None:
        return proposal_form(found, written, context, wanted=wanted)
    fields = published_fields(found, written, context)
    missing = missing_in(fields) if found.kind is ProposalKind.NEW else ()
    if missing:
        return proposal_form(found, written, context, missing=missing)
    entry = fields.get("id") if found.kind is ProposalKind.NEW else found.tool_id
    draft = draft_of(found, entry if isinstance(entry, str) else found.tool_id, fields, context)
    try:
        decided = await context.services.curation.accept(found.id, draft)
    except CatalogueError as mistakes:
        return proposal_form(found, written, context, problems=mistakes.problems)
    except _NOT_DECIDED as error:
        return _refusal(error, context)
    return _record(decided, context)


async def _edit(found: Proposal, rest: str, context: Context) -> Reply:
    """Show the form of a proposal; with lines, publish them."""
    if rest:
        return await _publish(found, rest, context)
    return proposal_form(found, {}, context)


async def _same(found: Proposal, rest: str, context: Context) -> Reply:
    """Say that a tool is what was seen, or ask which."""
    tool = named_tool(rest, context)
    if tool is None:
        return _which(found, "same", rest, context)
    return await add_to_tool(found, tool, context)


async def add_to_tool(found: Proposal, tool: Tool, context: Context) -> Reply:
    """Publish that a tool is what was seen: its title becomes an alias, its address a page."""
    fields: dict[str, Value | None] = {}
    language = found.language or context.translate.language
    names = {tool.title, *tool.names.values(), *tool.short_names, *tool.acronyms}
    names |= {name for some in tool.aliases.values() for name in some}
    if found.title and found.title.casefold() not in {name.casefold() for name in names}:
        fields[f"aliases.{language}"] = [*tool.aliases.get(language, ()), found.title]
    if may_be_published(found.link) and tool not in context.catalogue.at_address(found.link):
        fields["pages"] = with_page(tool, found.link, language)
    curation, actor = context.services.curation, context.request.person.id
    if not fields:  # the catalogue knows all of it
        declining = curation.set_aside(found.id, ProposalState.DECLINED, actor)
        return await _done(declining, context)
    return await _done(
        curation.accept(found.id, draft_of(found, tool.id, fields, context)), context
    )


async def _edition(found: Proposal, rest: str, context: Context) -> Reply:
    """Say that a new edition of a tool was seen."""
    tool = named_tool(rest, context)
    if tool is None:
        return _which(found, "edition", rest, context)
    if not found.date:
        told = context.translate.text(
            "proposal-no-date", command=Code(f"/edit {tool.id}"), line=Code("edition: 2030-01")
        )
        return Notice((told,), (back_button(found, context),), refused=True)
    fields = edition_fields(found, tool, context)
    draft = draft_of(found, tool.id, fields, context)
    return await _done(context.services.curation.accept(found.id, draft), context)


async def _undo(found: Proposal, rest: str, context: Context) -> Reply:
    """Take a decision back: the proposal is open again."""
    del rest
    actor = context.request.person.id
    if found.state is ProposalState.OPEN:
        return _shown(found, context)
    return await _done(context.services.curation.reopen(found.id, actor), context)


_Action = Callable[[Proposal, str, Context], Awaitable[Reply]]
_ACTIONS: Mapping[str, _Action] = {
    "publish": _publish,
    "edit": _edit,
    "same": _same,
    "edition": _edition,
    "undo": _undo,
}


async def _done(deciding: Awaitable[Proposal], context: Context) -> Notice:
    """Return the record of a decision, or why there is none."""
    try:
        return _record(await deciding, context)
    except _NOT_DECIDED as error:
        return _refusal(error, context)


def _refusal(
    error: AlreadyDecidedError | LookupError | ChangedSinceError | CatalogueError | NotStoredError,
    context: Context,
) -> Notice:
    """Say why there is no decision, or whose there is."""
    match error:
        case AlreadyDecidedError():
            first = context.translate.text("proposal-faster")
            return _record(error.proposal, context, (first,))
        case LookupError():
            return _unknown("", context)
        case _:
            return not_published(error, context)


def _record(found: Proposal, context: Context, first: tuple[Text, ...] = ()) -> Notice:
    """Return what became of a proposal, by whom and when, with the way back."""
    translate = context.translate
    heading = (Bold(heading_of(found, context.services, translate)),)
    if found.decided_at is None:
        told = translate.text(
            "proposal-reopened",
            actor=who(context.request.person.id, context),
            moment=when(context.services.now(), context),
        )
        return record_of(told, context, buttons_of(found, translate), (*first, heading))
    told = translate.text(
        _key_of_record(found),
        actor=who(found.decided_by, context),
        moment=when(found.decided_at, context),
    )
    if found.state is ProposalState.LATER:
        return record_of(told, context, buttons_of(found, translate), (*first, heading))
    undo = Button(translate("curation-undo"), f"/proposal {found.id} undo")
    return record_of(told, context, (undo,), (*first, heading))


def _key_of_record(found: Proposal) -> str:
    """Return the text that says what became of a proposal."""
    if found.state is ProposalState.DECLINED:
        if found.is_question:
            return "gap-dismissed"
        if found.kind is ProposalKind.LINK_BROKEN:
            return "proposal-link-kept"
    return f"proposal-is-{found.state.value}"


def _shown(found: Proposal, context: Context) -> Notice:
    """Return a proposal as it is, and what can be done with it."""
    if found.state in (ProposalState.PUBLISHED, ProposalState.DECLINED):
        return _record(found, context)
    heading = (Bold(heading_of(found, context.services, context.translate)),)
    return Notice(
        (heading, *proposal_texts(found, context.services, context.translate)),
        buttons_of(found, context.translate),
    )


def _which(found: Proposal, action: str, rest: str, context: Context) -> Reply:
    """Ask which tool is meant: the likely ones are offered."""
    if rest:
        return no_such_tool(rest, context)
    line = f"/proposal {found.id} {action}"
    options = tuple(
        Item(Button(hit.tool.name_in(context.translate.language), f"{line} {hit.tool.id}"), "")
        for hit in alike(found, context.services)
    )
    told = context.translate.text(f"proposal-which-{action}", command=Code(f"{line} …"))
    back = back_button(found, context)
    return Choices(told, (*options, Item(back, ""))) if options else Notice((told,), (back,))


def _unknown(said: str, context: Context) -> Notice:
    shown = Code(isolate(shorten_at_word(said or "?", _LONGEST)))
    list_ = Button(context.translate("proposals-list"), "/proposals")
    return Notice((context.translate.text("proposal-unknown", said=shown),), (list_,), refused=True)


def _parted(words: str) -> tuple[str, str, str]:
    """Part words: the id of a proposal, what is to be done, and what stands behind or below."""
    first, _, below = words.strip().partition("\n")
    id_, _, rest = first.strip().partition(" ")
    action, _, behind = rest.strip().partition(" ")
    return id_.casefold(), action.casefold(), f"{behind.strip()}\n{below.strip()}".strip()
