"""`/suggest`: what anybody thinks should be in the catalogue becomes a proposal."""

from __future__ import annotations

from bot.core.base.address import addresses_in, without_addresses
from bot.core.base.errors import NotStoredError
from bot.core.base.text import Code
from bot.core.catalogue.entry_form import UnreadLine, fields_of_form, read_form
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.cards import shortened
from bot.core.chat.commands.curation.answers import not_published
from bot.core.chat.context import Context
from bot.core.chat.reply import Notice, Reply

_LONGEST_TITLE, _LONGEST_QUOTE = 150, 1_000
_LONGEST_LINK = 500
_MOST_OPEN = 10
"""Suggestions of one person that wait: more would be somebody at play."""


async def make_suggestion(context: Context) -> Reply:
    """Keep a suggestion for the editors: a form, or any words and an address."""
    translate, curation = context.translate, context.services.curation
    words = context.words.strip()
    if not words:
        example = Code(f"/suggest {translate('suggest-example')}")
        return Notice((translate.text("suggest-what", example=example),))
    actor = context.request.person.id
    try:
        waiting = [one for one in await curation.proposals() if one.source == actor]
        if len(waiting) >= _MOST_OPEN:
            return Notice((translate.text("suggest-many", most=_MOST_OPEN),), refused=True)
        new = await curation.suggest(_proposal(words, context))
    except NotStoredError as error:
        return not_published(error, context)
    return Notice((translate.text("suggest-done" if new else "suggest-known"),))


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
