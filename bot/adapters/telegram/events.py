"""What an update can mean to us, as values. `inbound` makes them, `answers` matches on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.adapters.telegram.navigation import NavigationHistory
from bot.core.base.people import Place
from bot.core.chat.open_questions import is_in_form
from bot.core.chat.request import Request


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class ChatRef:
    """Where to send: a chat, and a topic in it. Many read a `channel`; its id does not tell."""

    chat: int
    topic: int | None = None
    private: bool = False
    channel: bool = False

    @property
    def place(self) -> Place:
        """The place as core knows it."""
        topic = "" if self.topic is None else f":{self.topic}"
        return Place(f"telegram:{self.chat}{topic}", direct=self.private)

    @classmethod
    def of(cls, place: Place) -> ChatRef:
        """Return where a place is."""
        _, chat, *topic = place.id.split(":")
        return cls(int(chat), int(topic[0]) if topic else None, place.direct)


@dataclass(frozen=True, slots=True)
class Ephemeral:
    """A message in a group that one person and the bot see, and nobody else (Bot API 10.2).

    Its `id` is a number of its own: as an ordinary message it has none.
    """

    person: int
    id: int


@dataclass(frozen=True, slots=True)
class Question:
    """Somebody wrote. `addressed` is false where a command may be meant for another bot.

    `linked` is true where a deep link asks: nobody typed its words, and they may be of any age.
    `wordless` is a picture, a place or the like; those of an `album` come one by one. `about` is
    the id of the place that is asked about, where that is another chat. What was asked in an
    `ephemeral` message is answered in one.
    """

    request: Request
    chat_ref: ChatRef
    message: int
    asked_at: datetime
    edited: bool
    addressed: bool
    linked: bool
    wordless: bool = False
    album: str | None = None
    about: str = ""
    ephemeral: Ephemeral | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody pressed a button. `message` is what becomes the answer.

    `below` is a message that stays as it is instead: the answer comes below it. In a group, where
    others read a message too, both are told: it becomes the answer for those alone whose it is.
    Under a `shared` post, which many read who do not know each other, nothing is answered: a link
    leads elsewhere.
    In a group `alone` is who may be answered so that nobody else sees it, `ephemeral` the message
    of that kind which becomes the answer, and `posts` says that everybody is to see the answer.
    """

    request: Request
    query_id: str
    chat_ref: ChatRef | None
    message: int | None
    below: int | None
    history: NavigationHistory
    shared: bool = False
    alone: int | None = None
    ephemeral: Ephemeral | None = None
    posts: bool = False

    @property
    def from_form(self) -> bool:
        """Whether the message shows a form with what was typed into it."""
        before = self.history.before or ""
        return is_in_form(before)


@dataclass(frozen=True, slots=True)
class Stale:
    """Somebody pressed a button whose line cannot be recovered."""

    request: Request
    query_id: str


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody types behind the bot's name, in any chat."""

    request: Request
    query_id: str
    offset: int


@dataclass(frozen=True, slots=True)
class Added:
    """Somebody added the bot to a group: `request` is the greeting, for all who are there."""

    request: Request
    chat_ref: ChatRef


@dataclass(frozen=True, slots=True)
class PlaceGone:
    """The bot was blocked or thrown out."""

    place: Place


@dataclass(frozen=True, slots=True)
class PlaceMoved:
    """A group became a supergroup, with another id."""

    old: Place
    new: Place


IncomingEvent = Question | Press | Stale | Typing | Added | PlaceGone | PlaceMoved
