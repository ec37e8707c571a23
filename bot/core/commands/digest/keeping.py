"""Writing a change down, with who made it and why, and telling everybody in the place."""

from __future__ import annotations

from dataclasses import replace

from bot.core.base.text import Code, visible
from bot.core.cards import shortened
from bot.core.digests.subscription import Event, Subscription
from bot.core.ports import Changed
from bot.core.request import Request
from bot.core.turn import Turn

COMMAND = Code("/digest")
"""As announcements name it; each platform writes it as it is typed there."""
_LONGEST = 120
"""Characters of what was typed that are kept as the reason."""


async def keep(change: Changed, what: str, turn: Turn) -> Subscription | None:
    """Change the subscription of the place and return what is kept.

    Raises:
        NotKept: it could not be written down; nothing has changed.
    """
    event = Event(turn.library.now(), turn.request.person.id, what, _reason(turn.request))
    return await turn.library.subscriptions.change(turn.request.place, change, event)


async def place_hears(
    before: Subscription | None, after: Subscription | None, turn: Turn
) -> Turn | None:
    """Return the turn in the language of the place; None where nobody else need hear of it.

    That is the language chosen for the place, else that of its digest.
    """
    kept = after or before
    if turn.request.place.direct or after == before or kept is None:
        return None
    chosen = await turn.library.language_choices.of_place(turn.request.place)
    return replace(turn, say=turn.library.translations.choose((chosen, kept.language)))


def _reason(request: Request) -> str:
    return shortened(" ".join(visible(request.text).split()), _LONGEST)
