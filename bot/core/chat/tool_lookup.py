"""From the words of a line to what was found, and why: for answers, and for scripts.

One question, or several tools listed in one line. Speaks of outcomes, not of replies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.core.base.address import without_addresses
from bot.core.base.i18n import Translator
from bot.core.catalogue.model import Tool
from bot.core.chat.context import Context, Services
from bot.core.chat.request import MAX_TEXT
from bot.core.search import Found, Hit, Nothing, Reason, SearchOutcome, Unsure
from bot.core.search.filter_parser import FilterMistake, join_values, read_filters, without_filters
from bot.core.search.filter_values import ParsedLine
from bot.core.search.filters import Filters


def reason_in_words(reason: Reason, translate: Translator) -> str:
    """Return a reason as one short phrase, such as "windw = window, in the title"."""
    where = translate(f"where-{reason.where}")
    if reason.where == "misspelling":
        return translate("why-misspelling", said=reason.said, meant=reason.meant)
    if reason.how == "exact" or reason.said == reason.meant:
        return translate("why-exact", said=reason.said, where=where)
    return translate(f"why-{reason.how}", said=reason.said, meant=reason.meant, where=where)


MAX_TOOLS_A_LINE = 5
"""Tools asked for in one line: as many cards as fit one Telegram text of 4,096 characters."""
_MOST_PARTS = 50
_LONGEST_PART = 40
_LONGEST_TYPED = 256
"""Characters of an inline query (Bot API, InlineQuery)."""
_SEPARATORS = re.compile("[,;\n\u060c\u061b\u3001\uff0c\uff1b]+")


def look_up(parsed: ParsedLine, services: Services) -> tuple[tuple[str, SearchOutcome], ...]:
    """Look up a line: as one question, or as several where it plainly lists several tools.

    "aeo, trs, ucr" and "aeo and trs" list tools; "hello, do you have the transit handbook" is one
    question. A line is a list when it has several short parts and at least two of them find
    different tools; of a longer list the first five are looked up. Links to known pages come before
    any words, each for itself.
    """
    linked = _tools_of_links(parsed.words, parsed.filters, services)
    if linked:
        return tuple(linked.items())[:MAX_TOOLS_A_LINE]
    parts = list_parts(parsed.words, services)[:MAX_TOOLS_A_LINE]
    found = tuple((part, find(part, parsed.filters, services)) for part in parts)
    named = {outcome.hits[0].tool.id for _, outcome in found if not isinstance(outcome, Nothing)}
    if len(named) > 1:
        return found
    return ((parsed.words, find(parsed.words, parsed.filters, services)),)


def find(words: str, filters: Filters, services: Services) -> SearchOutcome:
    """Look one question up: links to known pages among its words, else the words in the index.

    What a link says is never taken for words: an unknown one finds nothing.
    """
    linked = _tools_of_links(words, filters, services)
    if linked:
        return next(iter(linked.values()))
    words = without_addresses(words)
    return services.index.find(words, filters.allows) if words.strip() else Nothing()


def _tools_of_links(words: str, filters: Filters, services: Services) -> dict[str, SearchOutcome]:
    """Return the outcome of each link to known pages; tools that share a page are choices."""
    outcomes: dict[str, SearchOutcome] = {}
    told = set[tuple[str, ...]]()
    for address, tools in services.catalogue.tools_linked_in(words).items():
        known = [tool for tool in tools if filters.allows(tool)]
        ids = tuple(tool.id for tool in known)
        if known and ids not in told:
            told.add(ids)
            reason = Reason(address, address, "page", "exact")
            hits = tuple(Hit(tool, 1 / len(known), (reason,)) for tool in known)
            outcomes[address] = Unsure(hits) if len(hits) > 1 else Found(hits)
    return outcomes


def suggested(context: Context, limit: int, offset: int) -> tuple[Tool, ...]:
    """Return the tools that fit what is being typed; no words typed, the newest ones.

    A known address goes before words. Filters hold as they do for an answer; one that is half typed
    does not count yet.
    """
    typed = context.request.text[:_LONGEST_TYPED]
    linked = {
        tool.id: tool
        for tools in context.catalogue.tools_linked_in(typed).values()
        for tool in tools
    }
    if linked:
        return tuple(linked.values())[offset : offset + limit]
    parsed = replace(context, words=typed).read_filters()
    if isinstance(parsed, FilterMistake):
        parsed = ParsedLine(without_filters(typed, context.catalogue).strip(), Filters())
    words, filters = parsed.words, parsed.filters
    if not words:
        newest = [tool for tool in context.catalogue.newest() if filters.allows(tool)]
        return tuple(newest[offset : offset + limit])
    hits = context.services.index.suggest(words, offset + limit, filters.allows)
    return tuple(hit.tool for hit in hits[offset:])


def list_parts(words: str, services: Services) -> tuple[str, ...]:
    """Return the parts of a line that may be a list; nothing where it cannot be one.

    Commas may part any short words, but no sentence and no article that is cited with its
    paragraph; "and", "/" and the like part names alone. No name is parted that has them in it, such
    as "Nomenclature du SH, édition 2022".
    """
    if services.index.asks_by_name(words) or services.index.cited_alone(words):
        return ()
    pieces = [piece.strip() for piece in _SEPARATORS.split(words)][: _MOST_PARTS + 1]
    parts = [part for piece in pieces for part in _joined(piece, services)]
    parts = list(dict.fromkeys(part for part in parts if part))
    if not 1 < len(parts) <= _MOST_PARTS or max(map(len, parts)) > _LONGEST_PART:
        return ()
    index = services.index
    is_sentence = any(index.is_talk(part) and not index.asks_by_name(part) for part in parts)
    return () if is_sentence else tuple(parts)


def _joined(piece: str, services: Services) -> Sequence[str]:
    """Part what joins names: at least two, and no name by itself."""
    if len(piece) > _MOST_PARTS * _LONGEST_PART or services.index.asks_by_name(piece):
        return (piece,)
    parts = services.vocabulary.between_names.split(piece)
    named = sum(map(services.index.asks_by_name, parts)) if 1 < len(parts) <= _MOST_PARTS else 0
    return parts if named > 1 else (piece,)


_COMMAND = "/tool "

Verdict = Literal["found", "unsure", "list", "nothing"]


@dataclass(frozen=True, slots=True)
class Examined:
    """`found` when the bot would show cards alone, `unsure` when it would offer choices.

    `list` when filters alone were written: all tools that pass them, the newest first.
    """

    outcome: Verdict
    hits: tuple[Hit, ...] = ()
    filters: Filters = field(default_factory=Filters)
    """What a list passes."""


def examine(line: str, services: Services, translate: Translator) -> Examined:
    """Look a line up as `/tool` does; several tools in one line give their best hits in order.

    What the bot would not look up gives nothing: other commands, and texts that are too long.
    """
    words = line.strip().removeprefix(_COMMAND)
    if len(words) > MAX_TEXT or words.startswith("/"):
        return Examined("nothing")
    names = services.filter_names(words, translate)
    words = join_values(words, services.catalogue, names, services.vocabulary.between_values)
    parsed = read_filters(words, services.catalogue, names)
    if isinstance(parsed, FilterMistake):
        return Examined("nothing")
    if not parsed.words:
        return _listed(parsed.filters, services)
    outcomes = [outcome for _, outcome in look_up(parsed, services)]
    if len(outcomes) == 1:
        return Examined(_verdict(outcomes), outcomes[0].hits)
    return Examined(
        _verdict(outcomes), tuple(outcome.hits[0] for outcome in outcomes if outcome.hits)
    )


def _listed(filters: Filters, services: Services) -> Examined:
    tools = services.catalogue.newest() if filters else ()
    hits = tuple(Hit(tool, 1.0, ()) for tool in tools if filters.allows(tool))
    return Examined("list" if hits else "nothing", hits, filters)


def _verdict(outcomes: list[SearchOutcome]) -> Verdict:
    if all(isinstance(outcome, Found) for outcome in outcomes):
        return "found"
    return "nothing" if all(isinstance(outcome, Nothing) for outcome in outcomes) else "unsure"
