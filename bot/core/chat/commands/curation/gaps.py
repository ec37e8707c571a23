"""`/gaps`: what was looked for and not found; one press makes it another name of a tool.

`/unfound` is how everybody tells the editors of it. Nobody's name is kept with a question.
"""

from __future__ import annotations

from bot.core.base.errors import NotStoredError
from bot.core.base.text import Bold, Code, isolate, shorten_at_word
from bot.core.catalogue.findings import Value
from bot.core.catalogue.model import Tool
from bot.core.catalogue.overlay import Draft
from bot.core.catalogue.proposals import Proposal, ProposalKind, ProposalState
from bot.core.chat.commands.curation.decision import add_to_tool
from bot.core.chat.commands.curation.edit import named_tool, no_such_tool
from bot.core.chat.commands.curation.notices import (
    NOT_PUBLISHED,
    elsewhere,
    not_published,
    record_of,
    when,
    who,
)
from bot.core.chat.context import Context, Services
from bot.core.chat.gaps import Gap, kept_question
from bot.core.chat.reply import Button, Choices, Item, Notice, Page, Reply
from bot.core.chat.tool_lookup import find
from bot.core.chat.vocabulary import Vocabulary
from bot.core.search import Hit, Nothing
from bot.core.search.filters import Filters

_READ, _AT_ONCE = 100, 20
_NEAREST = 3
_LONGEST = 60
_MOST_WAITING = 20
"""Questions that wait in the editors' room: more are counted and not posted."""
_SOURCE = "questions"


def gaps_change(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether words do something with a gap, rather than show it."""
    return len(words.split()) > 1


async def gaps(context: Context) -> Reply:
    """List what was not found, the most asked first; or do with one of it what is asked."""
    if not context.is_editor:
        return elsewhere(context)
    id_, _, rest = context.words.strip().partition(" ")
    if not id_:
        return await _list(context)
    gap = await context.services.gaps.gap(id_.casefold())
    if gap is None:
        return _unknown(id_, context)
    action, _, behind = rest.strip().partition(" ")
    match action.casefold():
        case "":
            return _shown(gap, context)
        case "alias":
            return await _alias(gap, behind.strip(), context)
        case "dismiss" | "reopen":
            return await _dismiss(gap, context, dismissed=action.casefold() == "dismiss")
        case _:
            return _unknown(action, context)


async def open_gaps(services: Services) -> tuple[Gap, ...]:
    """Return what may be shown and is still not found: an alias or a new tool closes a gap."""
    asked = await services.gaps.most_asked(_READ)
    return tuple(gap for gap in asked if nearest_tools(gap, services) is not None)


def nearest_tools(gap: Gap, services: Services) -> tuple[Hit, ...] | None:
    """Return the tools that are nearest to a gap; None: it is none, its question finds something.

    A subject that the catalogue says it does not hold is answered.
    """
    outcome = find(gap.question, Filters(), services)
    if not isinstance(outcome, Nothing) or outcome.absent:
        return None
    return outcome.hits[:_NEAREST]


async def tell_editors(context: Context) -> Reply:
    """Have the editors hear of a question, once; whoever tells it again is counted."""
    services, translate = context.services, context.translate
    question = kept_question(context.words)
    if not question:
        example = Code(f"/suggest {translate('suggest-example')}")
        return Notice((translate.text("suggest-what", example=example),))
    place = context.request.place
    if not services.gaps.note(question, translate.language, place, told=True):
        return Notice((translate.text("unfound-many"),), refused=True)
    asked = Proposal(
        kind=ProposalKind.ALIAS,
        title=question,
        link="",
        language=translate.language,
        source=_SOURCE,
        seen_at=services.now(),
    )
    try:
        waiting = [
            proposal for proposal in await services.curation.proposals() if proposal.is_question
        ]
        if len(waiting) >= _MOST_WAITING and asked.id not in {proposal.id for proposal in waiting}:
            return Notice((translate.text("unfound-counted"),))
        new = await services.curation.suggest(asked)
    except NotStoredError as error:
        return not_published(error, context)
    return Notice((translate.text("suggest-done" if new else "unfound-known"),))


async def _list(context: Context) -> Reply:
    translate = context.translate
    found = await open_gaps(context.services)
    if not found:
        return Notice((translate.text("gaps-none"),))
    items = tuple(
        Item(
            Button(shorten_at_word(gap.question, _LONGEST), f"/gaps {gap.id}"), _asked(gap, context)
        )
        for gap in found[:_AT_ONCE]
    )
    more = len(found) - len(items)
    footer = translate.text("proposals-more", count=more) if more else ()
    return Page(translate.text("gaps-heading", count=len(found)), items, footer, ())


def _asked(gap: Gap, context: Context) -> str:
    """Say how often and when a question was asked last."""
    count, day = max(gap.count, gap.told), context.translate.date(gap.last_day)
    return context.translate("gap-asked", count=count, day=day)


def _shown(gap: Gap, context: Context) -> Reply:
    """Offer the nearest tools, each with one press."""
    translate = context.translate
    line = f"/gaps {gap.id}"
    options = tuple(
        Item(_alias_button(line, hit.tool, context), "")
        for hit in nearest_tools(gap, context.services) or ()
    )
    others = (
        Button(translate("gap-do-dismiss"), f"{line} dismiss"),
        Button(translate("gaps-list"), "/gaps"),
    )
    told = translate.text(
        "gap-which",
        question=Bold(isolate(gap.question)),
        asked=_asked(gap, context),
        command=Code(f"{line} alias …"),
    )
    return Choices(told, (*options, *(Item(other, "") for other in others)))


def _alias_button(line: str, tool: Tool, context: Context) -> Button:
    name = shorten_at_word(tool.name_in(context.translate.language), _LONGEST)
    return Button(context.translate("gap-alias-of", tool=name), f"{line} alias {tool.id}")


async def _alias(gap: Gap, named: str, context: Context) -> Reply:
    """Make the question another name of a tool; what was posted of it is decided with it."""
    tool = named_tool(named, context)
    if tool is None:
        return no_such_tool(named, context) if named else _shown(gap, context)
    curation, actor = context.services.curation, context.request.person.id
    posted = await _posted(gap, context)
    if posted is not None:
        return await add_to_tool(posted, tool, context)
    aliases = tool.aliases.get(gap.language, ())
    if gap.question in aliases:
        return Notice((context.translate.text("edit-nothing"),), refused=True)
    fields: dict[str, Value | None] = {f"aliases.{gap.language}": [*aliases, gap.question]}
    draft = Draft(tool.id, fields, actor, reason=f"gap {gap.id}")
    try:
        revision = await curation.publish(draft, curation.revision)
    except NOT_PUBLISHED as error:
        return not_published(error, context)
    told = context.translate.text(
        "gap-done",
        question=Bold(isolate(gap.question)),
        title=Bold(isolate(tool.title)),
        actor=who(actor, context),
        moment=when(context.services.now(), context),
    )
    return record_of(
        told, context, (Button(context.translate("curation-undo"), f"/undo {revision}"),)
    )


async def _dismiss(gap: Gap, context: Context, *, dismissed: bool) -> Reply:
    """Show a gap no more, or again; what was posted of it is declined with it."""
    translate, actor = context.translate, context.request.person.id
    try:
        await context.services.gaps.dismiss(gap.id, dismissed=dismissed)
        posted = await _posted(gap, context) if dismissed else None
        if posted is not None:
            declined = ProposalState.DECLINED
            await context.services.curation.set_aside(posted.id, declined, actor)
    except NotStoredError as error:
        return not_published(error, context)
    told = translate.text(
        "gap-dismissed" if dismissed else "gap-reopened",
        actor=who(actor, context),
        moment=when(context.services.now(), context),
    )
    line = f"/gaps {gap.id} reopen" if dismissed else f"/gaps {gap.id}"
    label = translate("curation-undo") if dismissed else translate("gap-look")
    heading = (Bold(isolate(gap.question)),)
    return record_of(told, context, (Button(label, line),), (heading,))


async def _posted(gap: Gap, context: Context) -> Proposal | None:
    """Return what waits in the editors' room of a question that somebody told of."""
    waiting = await context.services.curation.proposals()
    return next(
        (
            proposal
            for proposal in waiting
            if proposal.is_question and proposal.title == gap.question
        ),
        None,
    )


def _unknown(said: str, context: Context) -> Notice:
    shown = Code(isolate(shorten_at_word(said, _LONGEST)))
    list_ = Button(context.translate("gaps-list"), "/gaps")
    return Notice((context.translate.text("gap-unknown", said=shown),), (list_,), refused=True)
