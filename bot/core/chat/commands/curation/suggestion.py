"""`/suggest`: what anybody thinks should be in the catalogue becomes a proposal."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.address import addresses_in, without_addresses
from bot.core.base.errors import NotStoredError
from bot.core.base.text import Code
from bot.core.catalogue.entry_form import FILL, UnreadLine, fields_of_form, read_form
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.cards import shortened
from bot.core.chat.commands.curation.edit import is_shown
from bot.core.chat.commands.curation.form import entry_form, lines_to_copy
from bot.core.chat.commands.curation.notices import not_published
from bot.core.chat.context import Context
from bot.core.chat.reply import Form, Notice, Reply
from bot.core.chat.vocabulary import Vocabulary

_LONGEST_TITLE, _LONGEST_QUOTE = 150, 1_000
_LONGEST_LINK = 500
_MOST_OPEN = 10
"""Suggestions of one person that wait: more would be somebody at play."""


async def make_suggestion(context: Context) -> Reply:
    """Keep a suggestion for the editors: a form, or any words and an address."""
    translate, curation = context.translate, context.services.curation
    words = context.words.strip()
    written = read_form(words)
    form = {} if isinstance(written, UnreadLine) else dict(written)
    wanted = form.pop(FILL, None if words else "")
    if wanted is not None or (form and not form.get("title")):
        return _form(form, context, wanted or "")
    actor = context.request.person.id
    try:
        waiting = [one for one in await curation.proposals() if one.source == actor]
        if len(waiting) >= _MOST_OPEN:
            return Notice((translate.text("suggest-many", most=_MOST_OPEN),), refused=True)
        new = await curation.suggest(_proposal(words, context))
    except NotStoredError as error:
        return not_published(error, context)
    return Notice((translate.text("suggest-done" if new else "suggest-known"),))


def suggestion_changes(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether words suggest something, rather than show the form."""
    return bool(words.strip()) and not is_shown(words)


def _form(written: dict[str, str], context: Context, wanted: str) -> Form:
    """Return the form of a suggestion, with what was typed into it."""
    translate = context.translate
    missing = ("title",) if written and not wanted and not written.get("title") else ()
    form = entry_form(
        "/suggest",
        translate("command-suggest"),
        {},
        context,
        written=written,
        missing=missing,
        wanted=wanted,
        offered=("title", "link", "summary"),
        revised=False,
    )
    example = Code(f"/suggest {translate('suggest-example')}")
    told = translate.text("suggest-what", example=example)
    lines = (lines_to_copy(form, written),) if form.is_begun else ()
    return replace(form, copy=(told, *lines))


def _proposal(words: str, context: Context) -> Proposal:
    """Return words as a proposal: with the fields of a form, where they are one."""
    language = context.translate.language
    written = read_form(words)
    form = {} if isinstance(written, UnreadLine) or not written.get("title") else dict(written)
    addresses = [readings[0] for readings in addresses_in(words) if readings]
    link = next((form[path] for path in form if path.startswith("link")), "")
    title = form.get("title", "") or " ".join(without_addresses(words).split())
    return Proposal(
        kind=ProposalKind.NEW,
        title=shortened(title, _LONGEST_TITLE),
        link=(link or next(iter(addresses), ""))[:_LONGEST_LINK],
        language=language,
        source=context.request.person.id,
        seen_at=context.services.now(),
        fields=fields_of_form(form, None, context.catalogue, language),
        evidence=() if form else (shortened(" ".join(words.split()), _LONGEST_QUOTE),),
    )
