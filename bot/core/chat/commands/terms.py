"""`/term`: what a concept is called in each language, and the tools that explain it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.core.base.i18n import Translator
from bot.core.base.text import Bold, Code, Italic, Plain, Text, isolate, paragraph
from bot.core.catalogue.model import Concept, localised
from bot.core.chat.cards import quoted_line, tool_button
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Choices, Item, Notice, Reply
from bot.core.search.terms import TermIndex

_MOST_TOOLS = 5
"""Buttons to tools below a term."""
_LONGEST_LINE = 60
"""Characters of a line that is offered to press."""
_OURS = "*"
"""Stands behind a language of which the words are our own."""


def term_command(concepts: tuple[Concept, ...]) -> Callable[[Context], Awaitable[Reply]]:
    """Return the command that looks words up in these concepts; there is at least one."""
    index = TermIndex(concepts)

    async def term(context: Context) -> Reply:
        """Show a concept; of several that may be meant, offer each."""
        words = context.words.strip()
        by_id = next((concept for concept in concepts if concept.id == words.casefold()), None)
        found = (by_id,) if by_id is not None else index.find(words)
        if not words:
            explained = (concept for concept in concepts if concept.tools and concept.acronyms)
            return _nothing_asked(next(explained, concepts[0]), context)
        if not found:
            return _unknown(words, context)
        if len(found) == 1:
            return _shown(found[0], context)
        text = context.translate.text("term-choices", query=quoted_line(words))
        return Choices(text, tuple(_option(concept, context.translate) for concept in found))

    return term


def _shown(concept: Concept, context: Context) -> Notice:
    """Return a concept in the reader's language, then in each language that it is known in."""
    translate = context.translate
    label = _label(concept, translate)
    lines = [_line(concept, language, translate) for language in concept.terms]
    notes: tuple[Text, ...] = ()
    if concept.ours:
        notes = ((Italic(translate("term-ours", mark=_OURS)),),)
    tools = context.catalogue.tools_by_id
    buttons = [tool_button(tools[id_], translate) for id_ in concept.tools[:_MOST_TOOLS]]
    search = _search(label, translate)
    return Notice(((Bold(isolate(label)),), paragraph(*lines), *notes), (*buttons, *search))


def _line(concept: Concept, language: str, translate: Translator) -> Text:
    mark = _OURS if language in concept.ours else ""
    name = f"{translate.language_name(language)}{mark}"
    words = isolate(", ".join(concept.words_in(language)))
    return (Plain(translate("term-line", language=name, words=words)),)


def _label(concept: Concept, translate: Translator) -> str:
    first = {language: terms[0] for language, terms in concept.terms.items()}
    return localised(first, translate.language)


def _option(concept: Concept, translate: Translator) -> Item:
    others = [concept.terms[language][0] for language in ("en", "fr") if language in concept.terms]
    label = _label(concept, translate)
    detail = ", ".join(isolate(other) for other in others if other != label)
    return Item(Button(label, f"/term {concept.id}"), detail)


def _nothing_asked(concept: Concept, context: Context) -> Notice:
    translate = context.translate
    acronyms = concept.acronyms.get(translate.language, ())
    example = f"/term {acronyms[0] if acronyms else _label(concept, translate)}"
    text = translate.text("term-nothing-asked", example=Code(example))
    return Notice((text,), (Button(example, example), Button("/help", "/help")))


def _unknown(words: str, context: Context) -> Notice:
    text = context.translate.text("term-unknown", query=quoted_line(words))
    return Notice((text,), _search(words, context.translate))


def _search(words: str, translate: Translator) -> tuple[Button, ...]:
    """Offer to look words up among the tools, where they fit a button's line."""
    line = f"/tool {' '.join(words.split())}"
    if len(line) > _LONGEST_LINE:
        return ()
    return (Button(translate("term-search"), line),)
