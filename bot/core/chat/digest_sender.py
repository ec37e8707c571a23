"""How a platform is sent digests: a port that adapters fulfil, and that delivery works with.

Says what may become of a part that is sent, and how fast a place takes posts; knows neither when
digests are due nor how they read.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.reply import Digest


@dataclass(frozen=True, slots=True)
class SendPolicy:
    """How fast a place takes posts.

    `bucket` names what the platform counts together (a bot, a workspace), with its posts a second;
    it begins with the name of the platform and a colon. `chat` names what is paced one by one, with
    the seconds between two posts. `lookups` is how often a second `DigestSender.find` may be asked
    in the bucket; 0: it need not be paced, since nothing is asked of the platform.
    """

    bucket: str
    rate: float
    chat: str
    interval: float
    lookups: float = 0.5


class DigestSender(Protocol):
    """How a platform takes digests: each in parts, sent one after the other.

    A part is text that this platform alone reads; it is kept, and sent again as it was.
    """

    @property
    def name(self) -> str:
        """The name of the platform, with which the ids of its places begin."""

    def policy(self, place: Place) -> SendPolicy:
        """Return how fast a place takes posts."""

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:
        """Return a digest as the platform shows it; what does not fit into one post is several."""

    async def ready(self) -> None:
        """Return when the platform can be sent to."""

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Send a part once and return its id there. `earlier` are the ids of the parts before it.

        `key` names this part of this digest; where the platform keeps such names, it gets it.
        Waits for nothing but answers to people, which go first, and the platform's own answer: pace
        is the caller's matter.

        Raises:
            RecipientGoneError: the place cannot be reached any more.
            RetryLaterError: the platform says to wait.
            NotDeliveredError: it surely did not arrive.
            DeliveryUnknownError: it may have arrived.
            DamagedError: the part is none that `parts` has made.
            Exception: the platform refuses it, and will again.
        """

    async def find(
        self, place: Place, key: str, since: dt.datetime, earlier: tuple[str, ...]
    ) -> str | None:
        """Return the id of a part that was sent, or None where it surely is not there.

        `earlier` are the ids of the parts before it, `since` is a moment before it was sent.

        Raises:
            RetryLaterError: the platform says to wait.
            NotDeliveredError: it could not be asked, and can be another time.
            DeliveryUnknownError: the platform cannot tell.
        """
