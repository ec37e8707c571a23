"""Cards and list entries: what a tool looks like in a reply, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.core.base.i18n import Translator
from bot.core.base.text import Italic, Link, Plain, Span, Text, isolate, shorten_at_word
from bot.core.catalogue.model import (
    Audience,
    Edition,
    OfficialPage,
    Reference,
    Tool,
    Topic,
    localised,
)
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Card, Fact, Item

_SHORT = 72
"""Columns of a summary beside a choice: about two lines of a phone."""
LONGEST_QUOTE = 80
"""Columns of what a person wrote that are repeated."""
_MOST_NAMED = 4
"""Parts that a card names in its text; of more it says the number, and has buttons for them."""
_MOST_LISTED = 3
"""Articles and audiences that a card names; of more it says the number, but never "and 1 more"."""
_MOST_NEIGHBOURS = 3
"""Buttons to other tools below a card: about one row."""
_MOST_PARTS = 12
"""Buttons to the parts of a tool that has many: there is no other list of them."""


def card(tool: Tool, context: Context) -> Card:
    """Return the card of a tool."""
    language = context.translate.language
    link, note = _link(tool, context)
    return Card(
        tool_id=tool.id,
        heading=isolate(tool.name_in(language)),
        summary=isolate(localised(tool.summary, language)),
        facts=tuple(_facts(tool, context)),
        link=link,
        note=note,
        related_label=context.translate("card-related"),
        related=tuple(
            tool_button(neighbour, context.translate) for neighbour in _neighbours(tool, context)
        ),
        about=_about(tool, context.translate),
    )


def tool_button(tool: Tool, translate: Translator) -> Button:
    """Return the button that opens the card of a tool."""
    return Button(tool.name_in(translate.language), f"/tool {tool.id}")


def topic_button(topic: Topic, translate: Translator) -> Button:
    """Return the button that lists the tools of a topic."""
    return Button(localised(topic.label, translate.language), f"/tools topic:{topic.id}")


def choice_item(tool: Tool, context: Context) -> Item:
    """Return a tool as one of several to pick from, with the beginning of its summary."""
    summary = localised(tool.summary, context.translate.language)
    return Item(tool_button(tool, context.translate), isolate(shorten_at_word(summary, _SHORT)))


def list_item(tool: Tool, context: Context, topic: str | None = None) -> Item:
    """Return a tool as an entry of a list, with its main topic and newest edition.

    In the list of one topic, its kind stands instead of the topic.
    """
    what = localised(
        context.catalogue.topics_by_id[tool.topics[0]].label, context.translate.language
    )
    if topic and tool.kind:
        what = context.translate(f"kind-{tool.kind}")
    translate, edition = context.translate, tool.newest_edition
    if edition:
        what = translate("entry-detail", topic=what, date=translate.date(edition.date))
    page = tool.page_for(translate.language)
    return Item(tool_button(tool, translate), with_page_language(what, page, translate))


def with_page_language(detail: str, page: OfficialPage | None, translate: Translator) -> str:
    """Add to a few words about a tool that its page is in a language that a reader may not expect.

    Most pages are in English, and a list that says so in every line says nothing: a card says it.
    """
    if page is None or page.language in (translate.language, "en"):
        return detail
    named = translate.language_name(page.language)
    return translate("entry-page-language", detail=detail, language=named)


def quoted_line(words: str) -> Plain:
    """Return what a person wrote, short enough to be repeated."""
    return Plain(isolate(shorten_at_word(" ".join(words.split()), LONGEST_QUOTE)))


def _facts(tool: Tool, context: Context) -> list[Fact]:
    translate = context.translate
    found = [
        ("card-title", _original_title(tool, translate)),
        ("card-part-of", _named((tool.part_of,) if tool.part_of else (), context)),
        ("card-parts", _parts(tool, context)),
        ("card-replaces", _named(tool.replaces, context)),
        (
            "card-replaced",
            _named([successor.id for successor in context.catalogue.successors_of(tool)], context),
        ),
        ("card-access", (Plain(translate(f"access-{tool.access}")),) if tool.access else ()),
        ("card-languages", _languages(tool, translate)),
        ("card-topics", _labels(tool.topics, context.catalogue.topics_by_id, translate)),
        ("card-audience", _labels(tool.audience, context.catalogue.audiences_by_id, translate)),
    ]
    facts = [Fact(translate(label), value) for label, value in found if value]
    return [*facts, *_references(tool, context)]


def _neighbours(tool: Tool, context: Context) -> list[Tool]:
    """Return what it is part of, what replaced it, its parts, what it replaced, what is related."""
    catalogue, known = context.catalogue, context.catalogue.tools_by_id
    found = [
        *([known[tool.part_of]] if tool.part_of else []),
        *catalogue.successors_of(tool),
        *catalogue.parts_of(tool),
        *(known[id_] for id_ in (*tool.replaces, *tool.related)),
    ]
    most = max(_MOST_NEIGHBOURS, min(len(catalogue.parts_of(tool)), _MOST_PARTS))
    return list({tool.id: tool for tool in found}.values())[:most]


def _parts(tool: Tool, context: Context) -> Text:
    """Name the parts of a tool, or count them where they would be a long list."""
    parts = context.catalogue.parts_of(tool)
    if len(parts) > _MOST_NAMED:
        return context.translate.text("card-parts-counted", count=len(parts))
    return _named([part.id for part in parts], context)


def _named(ids: Iterable[str], context: Context) -> Text:
    language, known = context.translate.language, context.catalogue.tools_by_id
    names = [context.translate.isolate(known[id_].name_in(language)) for id_ in ids]
    return (Plain(context.translate("semicolon").join(names)),) if names else ()


def _original_title(tool: Tool, translate: Translator) -> Text:
    """Return the title as it is published, where the card is headed by another name."""
    if tool.name_in(translate.language) == tool.title:
        return ()
    title = Plain(translate.isolate(tool.title))
    if not tool.is_translated_by_us(translate.language):
        return (title,)
    return (title, Italic(translate("brackets", text=translate("card-our-translation"))))


def _about(tool: Tool, translate: Translator) -> str:
    """Return the kind and the newest edition in one line: "Guidelines · Version 4, June 2025"."""
    kind = translate(f"kind-{tool.kind}") if tool.kind else ""
    edition = edition_in_words(tool.newest_edition, translate) if tool.newest_edition else ""
    if edition.casefold().startswith(kind.casefold()):
        return edition or kind
    return " · ".join(part for part in (kind, edition) if part)


def edition_in_words(edition: Edition, translate: Translator) -> str:
    """Return the label of an edition and its date: "Version 4, June 2025"."""
    day = translate.date(edition.date)
    if not edition.label:
        return day
    label = localised(edition.label, translate.language)
    return translate("card-edition-value", label=label, date=day)


def _labels(
    ids: tuple[str, ...], known: Mapping[str, Topic] | Mapping[str, Audience], translate: Translator
) -> Text:
    """Labels have commas of their own, so semicolons part them."""
    listed = _listed(ids)
    labels = [localised(known[id_].label, translate.language) for id_ in listed]
    if len(ids) > len(listed):
        labels.append(translate("and-more", count=len(ids) - len(listed)))
    return (Plain(translate("semicolon").join(labels)),) if labels else ()


def _listed(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that a card shows: one more takes no more room than its number."""
    return names if len(names) <= _MOST_LISTED + 1 else names[:_MOST_LISTED]


def _languages(tool: Tool, translate: Translator) -> Text:
    """Languages in which only a web page is known are told apart from those of the tool itself."""
    named = {code: translate.language_name(code) for code in tool.languages}
    itself = [name for code, name in named.items() if tool.languages[code] != "page"]
    paged = [name for code, name in named.items() if tool.languages[code] == "page"]
    parts = [translate.join(itself)] if itself else []
    if paged:
        parts.append(translate("card-page-only", languages=translate.join(paged)))
    return (Plain(translate("semicolon").join(parts)),) if parts else ()


def _references(tool: Tool, context: Context) -> Iterator[Fact]:
    """Give what a tool helps with of each reference system, as a line of its own."""
    translate, semicolon = context.translate, context.translate("semicolon")
    for system in context.catalogue.references:
        spans: list[Span] = []
        cited = tool.references.get(system.id, {})
        listed = _listed(tuple(cited))
        for number in listed:
            basis, label = cited[number], reference_label(Reference(system.id, number), context)
            spans.append(Plain(f"{semicolon if spans else ''}{label}"))
            if basis != "official":
                said = translate(f"basis-{basis}")
                spans.append(Italic(translate("brackets", text=said)))
        left = len(cited) - len(listed)
        if left > 0:
            spans.append(Plain(f"{semicolon}{translate('and-more', count=left)}"))
        if spans:
            yield Fact(localised(system.short, translate.language), tuple(spans))


def reference_label(reference: Reference, context: Context) -> str:
    """Return the name of a reference: "Art. 7.6 Average release times"."""
    system = context.catalogue.references_by_id.get(reference.system)
    if system is None:  # a digest may ask for what the catalogue declares no more
        return str(reference)
    unit = localised(system.unit, context.translate.language)
    subject = system.labels.get(reference.number)
    if subject is None:
        return context.translate("reference-alone", unit=unit, number=reference.number)
    here = localised(subject, context.translate.language)
    return context.translate("reference", unit=unit, number=reference.number, subject=here)


def _link(tool: Tool, context: Context) -> tuple[Link, str | None]:
    translate = context.translate
    page = tool.page_for(translate.language)
    if page is None:
        organisation = context.catalogue.organisation
        short = localised(organisation.short, translate.language)
        return (
            Link(translate("card-tools-page", organisation=short), organisation.tools_page),
            translate("card-no-page"),
        )
    notes = [] if page.verified else [translate("card-unverified")]
    if page.language != translate.language:
        notes.append(
            translate("card-page-language", language=translate.language_name(page.language))
        )
    seen = context.services.alive.get(page.url)
    if seen is not None:
        notes.append(translate("card-seen-alive", day=translate.date(seen)))
    return Link(translate("card-open"), page.url), " ".join(notes) or None
