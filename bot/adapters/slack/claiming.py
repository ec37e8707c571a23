"""Claims that let everything go ahead where none can be written down: better twice than never."""

from __future__ import annotations

from bot.adapters.slack.ports import Claims
from bot.core.base.errors import NotKept
from bot.core.chat.ports import Incidents


class OpenClaims:
    """Claims of something else, until that breaks; the operator hears of it."""

    def __init__(self, claims: Claims, incidents: Incidents) -> None:
        """Take the claims, and where it is reported that they are broken."""
        self._claims = claims
        self._incidents = incidents

    async def claim(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long; False only where one of them is known to be taken."""
        try:
            return await self._claims.claim(names, seconds)
        except NotKept as error:
            self._incidents.report(error)
            return True

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, where that is possible."""
        try:
            await self._claims.release(names)
        except NotKept as error:
            self._incidents.report(error)
