"""Which language the bot answers in: shown, chosen for oneself, or for a whole place."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.base.errors import NotStoredError
from bot.core.base.normalize import key_of
from bot.core.base.text import Code
from bot.core.chat.context import Context
from bot.core.chat.reply import Answer, Button, Choices, Item, Notice, Reply
from bot.core.chat.vocabulary import Vocabulary

_FORGET = "auto"
_HERE = "here"


def language_changes(words: str, _vocabulary: Vocabulary) -> bool:
    """Tell whether words behind the command choose a language."""
    return bool(words.strip())


async def language(context: Context) -> Reply | Answer:
    """Offer the languages, or take `fr`, `auto`, and `fr here` for the whole place."""
    words = context.words.split(maxsplit=1)
    if not words:
        return _offer(context)
    wish, where = key_of(words[0]), key_of("".join(words[1:]))
    known = _known(context)
    if wish not in known or where not in ("", _HERE):
        return _unknown(context)
    try:
        choose = _choose_for_place if where == _HERE else _choose_for_person
        return await choose(known[wish], context)
    except NotStoredError:
        return Notice((context.translate.text("language-not-kept"),))


def _known(context: Context) -> dict[str, str | None]:
    """Languages by the keys of their codes, their own names, and the reader's and English names."""
    translations = context.services.translations
    english = translations.choose(["en"])
    known: dict[str, str | None] = {_FORGET: None}
    for code in translations.languages:
        names = (
            translations.name_of(code),
            english.language_name(code),
            context.translate.language_name(code),
        )
        known |= {key_of(name): code for name in (code, *names)}
    return known


def _offer(context: Context) -> Choices:
    translations = context.services.translations
    options = [_option(code, context) for code in translations.languages]
    options.append(
        Item(
            Button(context.translate("language-auto"), f"/language {_FORGET}"),
            context.translate("language-auto-detail"),
        )
    )
    return Choices(
        context.translate.text(
            "language-now", language=context.translate.language_name(context.translate.language)
        ),
        tuple(options),
    )


def _option(code: str, context: Context) -> Item:
    """Return a language by its own name, and the reader's name for it where that is another."""
    own, here = context.services.translations.name_of(code), context.translate.language_name(code)
    detail = "" if here.casefold() == own.casefold() else here
    return Item(Button(own, f"/language {code}"), detail)


def _unknown(context: Context) -> Notice:
    codes = context.translate.join(context.services.translations.languages)
    return Notice(
        (context.translate.text("language-unknown", wish=Code(context.words[:40]), codes=codes),),
        (Button(context.translate("command-language"), "/language"),),
    )


async def _choose_for_person(chosen: str | None, context: Context) -> Answer:
    await context.services.language_choices.choose_for_person(context.request.person, chosen)
    wishes = (chosen, context.chosen.place, context.request.locale)
    return _told("language-chosen" if chosen else "language-forgotten", wishes, context)


async def _choose_for_place(chosen: str | None, context: Context) -> Notice | Answer:
    if not context.request.person.may_manage:
        return Notice((context.translate.text("language-not-allowed"),), refused=True)
    await context.services.language_choices.choose_for_place(context.request.place, chosen)
    wishes = (chosen, context.request.locale)
    return _told("language-chosen-here" if chosen else "language-forgotten", wishes, context)


def _told(key: str, wishes: Iterable[str | None], context: Context) -> Answer:
    """Say what was chosen, in the language that holds from now on."""
    translate = context.services.translations.choose(wishes)
    return Answer(Notice((translate.text(key),)), translate)
