"""What a digest says, in the reader's language. What is in it was decided by `run_decision.py`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Link, Text, isolate, shorten_at_word
from bot.core.catalogue.model import Catalogue, Tool, localised
from bot.core.chat.cards import edition_in_words, tool_button, topic_button, with_page_language
from bot.core.chat.reply import Button, Digest, DigestEntry, Section
from bot.core.digests.changes import Change, ChangeKind, tool_of

MAX_ENTRIES = 30
"""Entries of one digest: more are counted, and /new lists them."""
NAMED_OF_MANY = 10
"""Of more new tools than those, so many are named and the others told by their topics: a list of a
hundred is no message."""
_SHORT = 90
"""Characters of a summary: about one line and a half of a phone."""


def compose(  # noqa: PLR0913  # what a digest is made of
    changes: Sequence[Change],
    catalogue: Catalogue,
    translate: Translator,
    day: dt.date,
    *,
    since: dt.date | None = None,
    notes: tuple[Text, ...] = (),
) -> Digest:
    """Return the digest of a day: new tools, new editions and withdrawn tools, each by themselves.

    A change of a tool that this catalogue no longer holds is left out, unless it is its withdrawal.
    Where the catalogue has grown by more than fit, the first new tools are named, and the others
    counted by topic.
    """
    told = [change for change in changes if is_told(change, catalogue)]
    heading = _heading(told, day, translate)
    if since:
        notes = (translate.text("digest-since", date=translate.date(since)), *notes)
    grown = [change for change in told if change.kind is ChangeKind.NEW]
    if len(grown) > MAX_ENTRIES:
        others = [change for change in told if change.kind is not ChangeKind.NEW]
        rest = compose(others, catalogue, translate, day)
        return _growth(grown, replace(rest, heading=heading, notes=notes), catalogue, translate)
    shown = sorted(told, key=lambda change: list(ChangeKind).index(change.kind))[:MAX_ENTRIES]
    more = len(told) - len(shown)
    if not told:
        notes = (*notes, translate.text("digest-nothing"))
    return Digest(
        heading=heading,
        notes=notes,
        sections=tuple(
            Section(translate(f"digest-{kind.value}"), tuple(entries))
            for kind in ChangeKind
            if (
                entries := [
                    _entry(change, catalogue, translate) for change in shown if change.kind is kind
                ]
            )
        ),
        footer=translate.text("digest-more", count=more, command=Code("/new")) if more else (),
        buttons=_buttons(shown, day, translate),
    )


def _heading(told: Sequence[Change], day: dt.date, translate: Translator) -> str:
    """Name the day and count each kind, so that a digest that comes twice is seen as one."""
    number = Counter(change.kind for change in told)
    counts = [
        translate(f"digest-count-{kind.value}", count=number[kind])
        for kind in ChangeKind
        if number[kind]
    ]
    if not counts:
        return translate("digest-heading-nothing", date=translate.date(day))
    return translate("digest-heading", date=translate.date(day), counts=translate.join(counts))


def _growth(
    grown: Sequence[Change],
    rest: Digest,
    catalogue: Catalogue,
    translate: Translator,
) -> Digest:
    """Return a digest of many new tools: the first, how many more each topic has, and the rest."""
    first = tuple(_entry(change, catalogue, translate) for change in grown[:NAMED_OF_MANY])
    others = grown[NAMED_OF_MANY:]
    number = Counter(catalogue.tools_by_id[change.tool_id].topics[0] for change in others)
    entries = tuple(
        DigestEntry(
            title=isolate(localised(topic.label, translate.language)),
            detail=translate("digest-grown-topic", count=number[topic.id]),
            link=None,
            opens=topic_button(topic, translate),
        )
        for topic in catalogue.topics
        if number[topic.id]
    )
    return replace(
        rest,
        notes=(
            translate.text("digest-grown", count=len(grown), command=Code("/tools")),
            *rest.notes,
        ),
        sections=(
            Section(translate("digest-new"), first),
            Section(translate("digest-grown-topics", count=len(others)), entries, len(others)),
            *rest.sections,
        ),
        buttons=(
            Button(translate("command-topics"), "/topics"),
            Button(translate("digest-settings"), "/digest status"),
        ),
    )


def _buttons(shown: Sequence[Change], day: dt.date, translate: Translator) -> tuple[Button, ...]:
    settings = Button(translate("digest-settings"), "/digest status")
    if all(change.kind is ChangeKind.WITHDRAWN for change in shown):
        return (settings,)
    return (Button(translate("digest-cards"), f"/digest cards {day}"), settings)


def _entry(change: Change, catalogue: Catalogue, translate: Translator) -> DigestEntry:
    if change.kind is ChangeKind.WITHDRAWN:
        tool = tool_of(change.tool_id, change.facts)
        return DigestEntry(isolate(tool.name_in(translate.language)), _year(tool), None, None)
    tool = catalogue.tools_by_id[change.tool_id]
    page = tool.page_for(translate.language)
    detail = isolate(shorten_at_word(localised(tool.summary, translate.language), _SHORT))
    edition = tool.newest_edition
    if change.kind is ChangeKind.EDITION and edition:
        named = edition_in_words(edition, translate)
        detail = translate("digest-entry", edition=named, summary=detail)
    elif edition:
        detail = translate("digest-entry", edition=_year(tool), summary=detail)
    return DigestEntry(
        title=isolate(tool.name_in(translate.language)),
        detail=with_page_language(detail, page, translate),
        link=Link(translate("card-open"), page.url) if page else None,
        opens=tool_button(tool, translate),
    )


def _year(tool: Tool) -> str:
    return str(tool.newest_edition.date.year) if tool.newest_edition else ""


def is_told(change: Change, catalogue: Catalogue) -> bool:
    """Tell whether a digest tells of a change: of a tool that is there, or that is withdrawn."""
    return change.kind is ChangeKind.WITHDRAWN or change.tool_id in catalogue.tools_by_id
