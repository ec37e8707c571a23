"""The words of `/digest`, in English and French, by their keys (see `zone_names.key_of`).

Knows words; what they do is decided where they are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from babel import Locale

from bot.core.digests.schedule import Rhythm
from bot.core.digests.zone_names import key_of

_Meant = TypeVar("_Meant")

_PARTS: Mapping[str, str] = {
    "on": "on, start, subscribe, yes, oui, activer, abonner, s'abonner",
    "off": "off, stop, end, unsubscribe, no, cancel, non, arrêter, arrêt, désactiver, désabonner",
    "pause": "pause, suspend, suspendre",
    "resume": "resume, continue, unpause, reprendre, reprise",
    "preview": "preview, aperçu",
    "status": "status, state, settings, history, état, statut, réglages, historique",
    "why": "why, pourquoi",
    "cards": "cards, card, fiches, fiche",
    "change": "change, edit, time, changer, modifier, heure",
    "help": "help, aide, ?",
}
_RHYTHMS: Mapping[Rhythm, str] = {
    Rhythm.DAILY: "daily, every day, each day, quotidien, quotidienne, chaque jour, tous les jours",
    Rhythm.WORKDAYS: "workdays, workday, weekdays, working days, every workday, monday to friday, "
    "jours ouvrés, jours ouvrables, en semaine, lundi au vendredi, du lundi au vendredi",
    Rhythm.WEEKLY: "weekly, every week, hebdo, hebdomadaire, chaque semaine, toutes les semaines",
}
FILLERS = frozenset(
    key
    for words in (
        "at, on, every, each, in, the, and, to, for, me, my, send, local, morning, please, time",
        "zone, timezone, o'clock, à, au, le, la, du, pour, moi, mon, matin, locale, envoyer",
        "les, chaque, tous, toutes, de, du, et, heure, heures, fuseau, horaire, svp",
    )
    for key in map(key_of, words.split(","))
)
"""Words that say nothing here, at the beginning or the end of what names a place."""
EVERYTHING = frozenset({"all", "everything", "tout"})
"""Words that take all filters away."""
OR = frozenset({"or", "ou"})
"""Words between two interests."""
LINE: Mapping[str, bool] = {
    **dict.fromkeys(("line", "weekly-line", "ligne"), True),
    **dict.fromkeys(("no-line", "no line", "sans-ligne", "sans ligne"), False),
}
"""Whether a line says once a week that nothing was new. As typed: "weekly line" is two words."""
REPEATS: Mapping[str, bool] = {
    **dict.fromkeys(("repeat", "répéter", "repeter"), True),
    **dict.fromkeys(("once", "une-fois", "une fois"), False),
}
"""Whether a digest of which it is not known that it arrived is sent again."""
LONGEST_PHRASE = 4
"""Words of the longest phrase: "du lundi au vendredi"."""


@cache
def part_names() -> Mapping[str, str]:
    """Return the parts of the command by the keys of all words for them."""
    return _by_key(_PARTS.items())


@cache
def rhythm_names() -> Mapping[str, Rhythm]:
    """Return the rhythms by the keys of all words for them."""
    return _by_key(_RHYTHMS.items())


@cache
def weekday_names(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Return the days of the week (0 is Monday) by the keys of their names, long and short."""
    found: dict[str, int] = {}
    for language in ("en", *languages):
        days = Locale.parse(language).days["format"]
        for width in ("wide", "abbreviated", "short"):
            found |= {key_of(name): number for number, name in days[width].items()}
        found |= {f"{key_of(name)}s": number for number, name in days["wide"].items()}
    return found


def _by_key(names: Iterable[tuple[_Meant, str]]) -> dict[str, _Meant]:
    return {key_of(word): meant for meant, words in names for word in words.split(",")}
