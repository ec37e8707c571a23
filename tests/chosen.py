"""What a person, or a place, has chosen as its language."""

from __future__ import annotations

from bot.core.base.people import Person, Place
from bot.core.chat.ports import LanguageChoices


async def chosen_by(choices: LanguageChoices, person: Person) -> str | None:
    """Return what a person has chosen."""
    return (await choices.of(person, Place("nowhere", direct=True))).person


async def chosen_for(choices: LanguageChoices, place: Place) -> str | None:
    """Return what was chosen for a place, or for the chat of a thread."""
    return (await choices.of(Person("nobody"), place)).place
