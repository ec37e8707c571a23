"""Cards and list entries: what a tool looks like in a reply, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.core.base.i18n import Translator
from bot.core.base.text import Italic, Link, Plain, Span, Text, isolate
from bot.core.catalogue.model import Audience, Edition, Tool, Topic, localised
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Card, Fact, Item

_SHORT = 72
"""Characters of a summary beside a choice: about one line of a phone."""
_MOST_NAMED = 4
"""Parts that a card names in its text; of more it says the number, and has buttons for them."""
_MOST_NEIGHBOURS = 12
"""Buttons to other tools below a card: more are no help on a phone."""


def card(tool: Tool, turn: Context) -> Card:
    """Return the card of a tool."""
    language = turn.say.language
    link, note = _link(tool, turn)
    return Card(
        tool_id=tool.id,
        heading=isolate(tool.name_in(language)),
        summary=isolate(localised(tool.summary, language)),
        facts=tuple(_facts(tool, turn)),
        link=link,
        note=note,
        related_label=turn.say("card-related"),
        related=tuple(tool_button(one, turn.say) for one in _neighbours(tool, turn)),
    )


def tool_button(tool: Tool, say: Translator) -> Button:
    """Return the button that opens the card of a tool."""
    return Button(tool.name_in(say.language), f"/tool {tool.id}")


def topic_button(topic: Topic, say: Translator) -> Button:
    """Return the button that lists the tools of a topic."""
    return Button(localised(topic.label, say.language), f"/tools topic:{topic.id}")


def option(tool: Tool, turn: Context) -> Item:
    """Return a tool as one of several to pick from, with the beginning of its summary."""
    summary = localised(tool.summary, turn.say.language)
    return Item(tool_button(tool, turn.say), isolate(shortened(summary, _SHORT)))


def entry(tool: Tool, turn: Context, topic: str | None = None) -> Item:
    """Return a tool as an entry of a list, with its main topic and newest edition.

    In the list of one topic, its kind stands instead of the topic.
    """
    what = localised(turn.catalogue.topics_by_id[tool.topics[0]].label, turn.say.language)
    if topic and tool.kind:
        what = turn.say(f"kind-{tool.kind}")
    edition = tool.newest_edition
    if edition is None:
        return Item(tool_button(tool, turn.say), what)
    return Item(
        tool_button(tool, turn.say),
        turn.say("entry-detail", topic=what, date=turn.say.date(edition.date)),
    )


def shortened(text: str, longest: int) -> str:
    """Cut a text at a word's end so that it has at most `longest` characters, with an ellipsis."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return at_word.rstrip(" ,;:.–-") + "…"


def _facts(tool: Tool, turn: Context) -> list[Fact]:
    say = turn.say
    found = [
        ("card-title", _original_title(tool, say)),
        ("card-kind", _worded("kind", tool.kind, say)),
        ("card-edition", _edition(tool.newest_edition, say)),
        ("card-part-of", _named((tool.part_of,) if tool.part_of else (), turn)),
        ("card-parts", _parts(tool, turn)),
        ("card-replaces", _named(tool.replaces, turn)),
        ("card-replaced", _named([one.id for one in turn.catalogue.successors_of(tool)], turn)),
        ("card-access", _worded("access", tool.access, say)),
        ("card-languages", _languages(tool, say)),
        ("card-topics", _labels(tool.topics, turn.catalogue.topics_by_id, say)),
        ("card-audience", _labels(tool.audience, turn.catalogue.audiences_by_id, say)),
        ("card-tfa", _articles(tool, turn)),
    ]
    return [Fact(say(label), value) for label, value in found if value]


def _neighbours(tool: Tool, turn: Context) -> list[Tool]:
    """Return what it is part of, what replaced it, its parts, what it replaced, what is related."""
    catalogue, known = turn.catalogue, turn.catalogue.tools_by_id
    found = [
        *([known[tool.part_of]] if tool.part_of else []),
        *catalogue.successors_of(tool),
        *catalogue.parts_of(tool),
        *(known[id_] for id_ in (*tool.replaces, *tool.related)),
    ]
    return list({one.id: one for one in found}.values())[:_MOST_NEIGHBOURS]


def _parts(tool: Tool, turn: Context) -> Text:
    """Name the parts of a tool, or count them where they would be a long list."""
    parts = turn.catalogue.parts_of(tool)
    if len(parts) > _MOST_NAMED:
        return turn.say.text("card-parts-counted", count=len(parts))
    return _named([part.id for part in parts], turn)


def _named(ids: Iterable[str], turn: Context) -> Text:
    language, known = turn.say.language, turn.catalogue.tools_by_id
    names = [isolate(known[id_].name_in(language)) for id_ in ids]
    return (Plain(turn.say("semicolon").join(names)),) if names else ()


def _worded(field: str, value: str | None, say: Translator) -> Text:
    return (Plain(say(f"{field}-{value}")),) if value else ()


def _original_title(tool: Tool, say: Translator) -> Text:
    return () if tool.name_in(say.language) == tool.title else (Plain(isolate(tool.title)),)


def _edition(edition: Edition | None, say: Translator) -> Text:
    if edition is None:
        return ()
    day = say.date(edition.date)
    if not edition.label:
        return (Plain(day),)
    return say.text("card-edition-value", label=localised(edition.label, say.language), date=day)


def _labels(
    ids: tuple[str, ...], known: Mapping[str, Topic] | Mapping[str, Audience], say: Translator
) -> Text:
    """Labels have commas of their own, so semicolons part them."""
    labels = [localised(known[id_].label, say.language) for id_ in ids]
    return (Plain(say("semicolon").join(labels)),) if labels else ()


def _languages(tool: Tool, say: Translator) -> Text:
    """Languages in which only a web page is known are told apart from those of the tool itself."""
    named = {code: say.language_name(code) for code in tool.languages}
    itself = [name for code, name in named.items() if tool.languages[code] != "page"]
    paged = [name for code, name in named.items() if tool.languages[code] == "page"]
    parts = [say.join(itself)] if itself else []
    if paged:
        parts.append(say("card-page-only", languages=say.join(paged)))
    return (Plain(say("semicolon").join(parts)),) if parts else ()


def _articles(tool: Tool, turn: Context) -> Text:
    spans: list[Span] = []
    for article, basis in tool.tfa.items():
        label = article_label(article, turn)
        spans.append(Plain(f"{turn.say('semicolon') if spans else ''}{label}"))
        if basis != "official":
            spans.append(Italic(f" ({turn.say(f'basis-{basis}')})"))
    return tuple(spans)


def article_label(article: str, turn: Context) -> str:
    """Return the name of an article: "Article 7.6: Average release times"."""
    subject = turn.catalogue.tfa_articles.get(article)
    if subject is None:
        return turn.say("article-alone", article=article)
    subject_here = localised(subject, turn.say.language)
    return turn.say("article", article=article, subject=subject_here)


def _link(tool: Tool, turn: Context) -> tuple[Link, str | None]:
    say = turn.say
    page = tool.page_for(say.language)
    if page is None:
        organisation = turn.catalogue.organisation
        short = localised(organisation.short, say.language)
        return (
            Link(say("card-tools-page", organisation=short), organisation.tools_page),
            say("card-no-page"),
        )
    notes = [] if page.verified else [say("card-unverified")]
    if page.language != say.language:
        notes.append(say("card-page-language", language=say.language_name(page.language)))
    return Link(say("card-open"), page.url), " ".join(notes) or None
