"""Why a tool was found, in plain words of the reader's language."""

from __future__ import annotations

from bot.core.base.i18n import Translator
from bot.core.search import Reason


def reason_in_words(reason: Reason, say: Translator) -> str:
    """Return a reason as one short phrase, such as "windw = window, in the title"."""
    where = say(f"where-{reason.where}")
    if reason.where == "misspelling":
        return say("why-misspelling", said=reason.said, meant=reason.meant)
    if reason.how == "exact" or reason.said == reason.meant:
        return say("why-exact", said=reason.said, where=where)
    return say(f"why-{reason.how}", said=reason.said, meant=reason.meant, where=where)
