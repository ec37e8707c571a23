"""`/suggest`: what anybody thinks should be in the catalogue becomes a proposal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.core.base.address import addresses_in, full_address
from bot.core.base.errors import NotStoredError
from bot.core.base.text import Code, shorten_at_word
from bot.core.catalogue.entry_form import FILL, UnreadLine, fields_of_form, read_form
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.cards import tool_button
from bot.core.chat.commands.curation.edit import is_shown
from bot.core.chat.commands.curation.form import entry_form, lines_to_copy
from bot.core.chat.commands.curation.notices import not_published
from bot.core.chat.context import Context
from bot.core.chat.reply import Form, Notice, Reply
from bot.core.chat.vocabulary import Vocabulary

_LONGEST_TITLE, _LONGEST_QUOTE = 150, 1_000
_LONGEST_LINK = 500
_EXAMPLE = "https://www.example.org/handbook"
_LIKE_A_LINK = re.compile(r"(?:\w+:/|https?\b|//|www\b)\S*", re.IGNORECASE)
"""What nobody writes who means no address, whatever became of it: "htps://a.b", "https//a.b"."""
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
    typed = form or _parted(words, translate.language)
    where = next((name for name, value in typed.items() if name.startswith("link") and value), "")
    address = full_address(typed[where]) if where else ""
    if where and not address:
        return _form(typed, context, mistake=translate("suggest-link", example=_EXAMPLE))
    if known := context.catalogue.at_address(address):
        buttons = tuple(tool_button(tool, translate) for tool in known)
        return Notice((translate.text("suggest-here"),), buttons)
    if where:
        typed[where] = address
    actor = context.request.person.id
    try:
        waiting = [proposal for proposal in await curation.proposals() if proposal.source == actor]
        if len(waiting) >= _MOST_OPEN:
            return Notice((translate.text("suggest-many", most=_MOST_OPEN),), refused=True)
        new = await curation.suggest(_proposal(typed, address, "" if form else words, context))
    except NotStoredError as error:
        return not_published(error, context)
    return Notice((translate.text("suggest-done" if new else "suggest-known"),))


def suggestion_changes(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether words suggest something, rather than show the form."""
    return bool(words.strip()) and not is_shown(words)


def _parted(words: str, language: str) -> dict[str, str]:
    """Return the title and the link in words as a form has them; the link may be misspelt."""
    addresses = (readings[-1] for readings in addresses_in(words))
    like = _LIKE_A_LINK.search(words)
    link = next(addresses, like[0] if like else "")
    title = " ".join((words.replace(link, " ") if link else words).split())
    return {"title": title, f"link.{language}": link}


def _form(
    written: Mapping[str, str], context: Context, wanted: str = "", mistake: str = ""
) -> Form:
    """Return the form of a suggestion, with what was typed into it; `mistake` is of the link."""
    translate = context.translate
    missing = written and not wanted and not written.get("title")
    mistakes = {"title": translate("form-missing")} if missing else {}
    form = entry_form(
        "/suggest",
        translate("command-suggest"),
        {},
        context,
        written=written,
        mistakes=mistakes | ({"link": mistake} if mistake else {}),
        wanted=wanted,
        offered=("title", "link", "summary"),
        revised=False,
    )
    example = Code(f"/suggest {translate('suggest-example')}")
    told = translate.text("suggest-what", example=example)
    lines = (lines_to_copy(form, written),) if form.is_begun else ()
    return replace(form, copy=(told, *lines))


def _proposal(typed: Mapping[str, str], link: str, words: str, context: Context) -> Proposal:
    """Return what was typed as a proposal: with the fields of a form, or with the words as said."""
    language = context.translate.language
    return Proposal(
        kind=ProposalKind.NEW,
        title=shorten_at_word(typed["title"], _LONGEST_TITLE),
        link=link[:_LONGEST_LINK],
        language=language,
        source=context.request.person.id,
        seen_at=context.services.now(),
        fields={} if words else fields_of_form(typed, None, context.catalogue, language),
        evidence=(shorten_at_word(" ".join(words.split()), _LONGEST_QUOTE),) if words else (),
    )
