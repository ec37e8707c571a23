"""A question as Slack's payloads bring it: who asks what, and where the answer belongs. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from bot.adapters.slack.button_value import ButtonValue
from bot.adapters.slack.origin import Origin
from bot.adapters.slack.views import ReplyTarget

_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^<>]*)?>")
_MARKED_UP = re.compile(r"<[#!@]?([^<>|]*)(?:\|([^<>]*))?>")


class Surface(Enum):
    """Where the answer belongs."""

    COMMAND = auto()
    """Under a command: private."""
    THREAD = auto()
    """In the thread of a mention: everybody sees it."""
    DIRECT = auto()
    """In the direct chat."""
    IN_PLACE = auto()
    """In place of the private or direct answer whose button was pressed."""
    BESIDE = auto()
    """Private, beside a public answer whose button was pressed."""
    VIEW = auto()
    """In the modal that is open."""
    NEW_VIEW = auto()
    """In a modal of its own: from App Home, and for a message."""


@dataclass(frozen=True, slots=True)
class SlackQuestion:
    """A question, and what Slack needs to know to deliver its answer."""

    origin: Origin
    user: str
    button_value: ButtonValue
    surface: Surface
    reply_target: ReplyTarget
    direct: bool = False
    alone: bool = False
    """Nobody else is there to share with: the bot's own direct chat, and App Home."""
    stranger: bool = False
    trigger: str | None = None
    view: str | None = None
    once: tuple[str, ...] = ()
    """By these the question is known when Slack delivers it again."""
    at_home: bool = False

    @property
    def line(self) -> str:
        """The line that is asked."""
        return self.button_value.line

    @property
    def about_digest(self) -> bool:
        """Whether the line is one of `/digest`."""
        name, *_ = self.line.casefold().split(maxsplit=1) or [""]
        return name == "/digest" or self.line.strip().casefold() == "digest"


def to_line(text: str, commands: Collection[str], *, lookup: bool = True) -> str:
    """Return the line that words stand for: `new`, `topics page:2`, or something to look for.

    `commands` are those that take words. A lone name is known to the core.
    """
    line = text.strip()
    name, *rest = line.split(maxsplit=1) or [""]
    if rest and name.casefold() in commands:
        return f"/{name.casefold()} {rest[0]}"
    return line if line or not lookup else "/tool"


def strip_markup(text: str) -> str:
    """Return the words of a text that Slack marked up: no mentions, links by their labels."""
    bare = _MARKED_UP.sub(lambda match: match[2] or match[1] or "", _MENTION.sub(" ", text))
    return " ".join(html.unescape(bare).split(" ")).strip()
