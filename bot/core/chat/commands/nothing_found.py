"""The answer under which nothing was found: what is said, what is offered instead, what is counted.

Which words find nothing is not decided here.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.base.address import without_addresses
from bot.core.base.text import Bold, Link, Plain, Text, isolate
from bot.core.catalogue.model import Absent, localised
from bot.core.chat.cards import LONGEST_QUOTE, quoted_line, topic_button
from bot.core.chat.commands.digest.offer import digest_wishes
from bot.core.chat.context import Context
from bot.core.chat.gaps import kept_question
from bot.core.chat.reply import Button, Notice
from bot.core.chat.tool_lookup import find, list_parts
from bot.core.search import Hit, Nothing
from bot.core.search.filter_values import find_topic
from bot.core.search.filters import Filters

_NEAREST = 3
_SEVERAL = 2


def nothing_found(words: str, nothing: Nothing, filters: Filters, context: Context) -> Notice:
    """Say that there is no tool, and offer the topics of the nearest ones and the way to all."""
    translate = context.translate
    if filters and not isinstance(find(words, Filters(), context.services), Nothing):
        filtered = Plain(str(filters))
        text = translate.text("nothing-filtered", query=quoted_line(words), filters=filtered)
        unfiltered = Button(translate("nothing-unfiltered"), f"/tool {words}")
        return Notice((text,), (unfiltered,), found=False)
    first = translate.text("nothing", query=quoted_line(words))
    if nothing.absent:
        first = _absent(nothing.absent, context)
    instead = translate.text("nothing-instead", example=context.examples.acronyms[0])
    is_list = len(list_parts(words, context.services)) >= _SEVERAL
    buttons = (
        *_command(words if is_list else context.words, context),
        *_nearest_topics(words, nothing, context),
        *(Button(translate(f"command-{name}"), f"/{name}") for name in ("topics", "help")),
        *_editors(words, context),
    )
    other, language = _in_other_language(words, context)
    return Notice((*other, first, instead), (*language, *buttons), found=False)


def count_gap(words: str, nothing: Nothing, context: Context) -> None:
    """Count a question that nothing was found for, unless it is about what is known not to be here.

    What seems to be a command, or an answer to a question of the digest, looked for nothing.
    """
    question = kept_question(words)
    if question and not nothing.absent and not _command(words, context):
        place, language = context.request.place, context.translate.language
        context.services.gaps.note(question, language, place)


def _in_other_language(words: str, context: Context) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """Tell whoever writes in a language that is not spoken here in which ones to ask, in theirs."""
    other = context.services.other_languages.written_in(words)
    if other is None:
        return (), ()
    told = Plain(isolate(other.says(context.services.translations.languages)))
    return ((told,),), (Button(context.translate("command-language"), "/language"),)


def _command(words: str, context: Context) -> tuple[Button, ...]:
    """Return the command that words seem to be, without its stroke: "digest off", "Nairobi"."""
    name, *rest = words.split(maxsplit=1) or ("",)
    known = {command.name for command in context.commands if command.takes_words}
    line = f"/{name.casefold()} {' '.join(rest)}".rstrip()
    if name.casefold() not in known:
        wishes = digest_wishes(words, context)
        if not wishes:
            return ()
        line = f"/digest on {wishes}"
    return (Button(line, line),) if len(line) <= LONGEST_QUOTE else ()


def _nearest_topics(words: str, nothing: Nothing, context: Context) -> tuple[Button, ...]:
    """Return the topic that was named, where one was, and those of tools that are about the words.

    A tool that shares one word of several, or a misspelt one, is about something else; beside a
    neighbouring subject that is not here, the nearest are about what is next to it.
    """
    named = find_topic(words, context.catalogue)
    telling = context.services.index.telling_words(words)
    near = [hit.tool.topics[0] for hit in nothing.hits if nothing.absent or _is_about(telling, hit)]
    ids = dict.fromkeys([named, *near] if named else near)
    topics = context.catalogue.topics_by_id
    return tuple(topic_button(topics[id_], context.translate) for id_ in ids)[:_NEAREST]


def _is_about(words: Sequence[str], hit: Hit) -> bool:
    """Tell whether more than half of the words of a question, as written, speak for a tool."""
    said = {reason.said for reason in hit.reasons if reason.how != "typo"}
    known = [
        word for word in words if 2 * sum(len(piece) for piece in said if piece in word) > len(word)
    ]
    return 2 * len(known) > len(words)


def _editors(words: str, context: Context) -> tuple[Button, ...]:
    """Return the way to tell the editors what is missing, where there are any.

    What may say something of a person has none, but that an address may be a page to suggest.
    """
    if not context.services.curation.is_open:
        return ()
    question, suggested = kept_question(words), " ".join(words.split())
    line = f"/unfound {question}" if question else f"/suggest {suggested}"
    is_page = without_addresses(suggested) != suggested
    if not (question or is_page) or len(line) > LONGEST_QUOTE:
        return ()
    return (Button(context.translate("nothing-tell"), line),)


def _absent(absent: Absent, context: Context) -> Text:
    translate, organisation = context.translate, context.catalogue.organisation
    short = localised(organisation.short, translate.language)
    page = Link(translate("card-tools-page", organisation=short), organisation.tools_page)
    subject = Bold(localised(absent.label, translate.language))
    return translate.text("nothing-absent", subject=subject, page=page)
