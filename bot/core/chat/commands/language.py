"""Which language the bot answers in: shown, chosen for oneself, or for a whole place."""

from __future__ import annotations

from bot.core.base.errors import NotStoredError
from bot.core.base.text import Code
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Choices, Item, Notice, Reply

_FORGET = "auto"
_HERE = "here"


async def language(turn: Context) -> Reply:
    """Offer the languages, or take `fr`, `auto`, and `fr here` for the whole place."""
    wish, _, where = turn.words.casefold().partition(" ")
    if not wish:
        return _offer(turn)
    known = _known(turn)
    if wish not in known or where not in ("", _HERE):
        return _unknown(turn)
    try:
        choose = _choose_for_place if where == _HERE else _choose_for_person
        return await choose(known[wish], turn)
    except NotStoredError:
        return Notice((turn.say.text("language-not-kept"),))


def _known(turn: Context) -> dict[str, str | None]:
    """Languages by code, by their own name, and by what the reader and English call them."""
    translations = turn.library.translations
    english = translations.choose(["en"])
    known: dict[str, str | None] = {_FORGET: None}
    for code in translations.languages:
        names = (
            translations.name_of(code),
            english.language_name(code),
            turn.say.language_name(code),
        )
        known |= {name.casefold(): code for name in (code, *names)}
    return known


def _offer(turn: Context) -> Choices:
    translations = turn.library.translations
    options = [
        Item(Button(translations.name_of(code), f"/language {code}"), turn.say.language_name(code))
        for code in translations.languages
    ]
    options.append(
        Item(
            Button(turn.say("language-auto"), f"/language {_FORGET}"),
            turn.say("language-auto-detail"),
        )
    )
    return Choices(
        turn.say.text("language-now", language=turn.say.language_name(turn.say.language)),
        tuple(options),
    )


def _unknown(turn: Context) -> Notice:
    codes = turn.say.join(turn.library.translations.languages)
    return Notice(
        (turn.say.text("language-unknown", wish=Code(turn.words[:40]), codes=codes),),
        (Button(turn.say("command-language"), "/language"),),
    )


async def _choose_for_person(chosen: str | None, turn: Context) -> Notice:
    choices = turn.library.language_choices
    await choices.choose_for_person(turn.request.person, chosen)
    place = await choices.of_place(turn.request.place)
    say = turn.library.translations.choose((chosen, place, turn.request.locale))
    return Notice((say.text("language-chosen" if chosen else "language-forgotten"),))


async def _choose_for_place(chosen: str | None, turn: Context) -> Notice:
    if not turn.request.person.may_manage:
        return Notice((turn.say.text("language-not-allowed"),))
    await turn.library.language_choices.choose_for_place(turn.request.place, chosen)
    say = turn.library.translations.choose((chosen, turn.request.locale))
    return Notice((say.text("language-chosen-here" if chosen else "language-forgotten"),))
