"""A question as Slack's payloads bring it: who asks what, and where the answer belongs. Pure.

The way back lives in the buttons, so nothing about a conversation is kept anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import Enum, auto

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import cut, one_line
from bot.adapters.slack.payload import Origin
from bot.core.base.text import utf16_units

ASK, PEEK, SHARE, BACK, OPEN_PAGE, FORM = "ask", "peek", "share", "back", "open", "form"
"""What a button does; the ids of buttons begin with one of these.

Of an answer that everybody sees, nobody changes anything for the others: its buttons peek.
"""
SEARCH = "search"
"""To open the search: what the global shortcut does, and the command without words."""
_FARTHEST_BACK = 5


@dataclass(frozen=True, slots=True)
class ButtonValue:
    """What a button carries: a line to ask, and the lines asked before it, the latest first."""

    line: str
    history: tuple[str, ...] = ()

    def shown(self, view_of: Callable[[str], str]) -> ButtonValue:
        """Return the same with a line that only shows how things are, where it changed them."""
        return ButtonValue(view_of(self.line), self.history)

    def then(self, line: str) -> ButtonValue:
        """Return what a button carries that leads on from here."""
        here = (self.line,) if self.line and self.line not in self.history[:1] else ()
        return ButtonValue(line, (*here, *self.history)[:_FARTHEST_BACK])

    def back(self) -> ButtonValue | None:
        """Return what the way back carries, if there is one."""
        return ButtonValue(self.history[0], self.history[1:]) if self.history else None

    def written(self) -> str:
        """Return the value of a button; what does not fit is forgotten, the oldest first."""
        history = list(map(one_line, self.history))
        line, longest = one_line(self.line), limits.BUTTON_VALUE
        while utf16_units(written := _json(line, history)) > limits.BUTTON_VALUE:
            if history:
                history.pop()
            else:
                longest -= 100
                line = cut(line, longest)
        return written

    @classmethod
    def read(cls, written: str) -> ButtonValue:
        """Read the value of a button or an option; one that we did not write is taken as a line."""
        try:
            known = json.loads(written)
        except ValueError:
            return cls(written)
        if isinstance(known, list) and known and all(isinstance(line, str) for line in known):
            return cls(known[0], tuple(known[1:]))
        return cls(written)


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """Where a question came from, as far as is known: what is shared from its answer goes there."""

    channel: str | None = None
    thread: str | None = None
    respond: str | None = None
    """The `response_url`."""

    def written(self) -> str:
        """Return what a modal carries along."""
        known = json.dumps([self.channel, self.thread, self.respond])
        return known if utf16_units(known) <= limits.PRIVATE_METADATA else ""

    @classmethod
    def read(cls, written: str | None) -> ReplyTarget:
        """Read what a modal carried along."""
        try:
            known = json.loads(written or "null")
        except ValueError:
            return cls()
        if not isinstance(known, list) or len(known) != len(("channel", "thread", "respond")):
            return cls()
        return cls(*(value if isinstance(value, str) else None for value in known))


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
    late: bool = False
    """Another process had it and may have answered it: its keys are taken."""
    at_home: bool = False
    in_post: bool = False
    """A window that was opened from a post for all: its record takes the place of that post."""

    @property
    def line(self) -> str:
        """The line that is asked."""
        return self.button_value.line

    @property
    def about_digest(self) -> bool:
        """Whether the line is one of `/digest`."""
        name, *_ = self.line.casefold().split(maxsplit=1) or [""]
        return name == "/digest" or self.line.strip().casefold() == "digest"


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody wants done: a command, a message, a pressed button, a window that was sent off.

    `action` is what is to be done with the question, such as `ASK`.
    """

    action: str
    question: SlackQuestion
    message: str | None = None
    """The message in which the button stood, by its moment."""

    def written(self) -> str:
        """Return what is kept of a task until it is done: no more than doing it needs.

        A trigger is good for three seconds, and nothing that is kept is done so soon.
        """
        question = self.question
        kept = _fields_of(question) | {
            "origin": _fields_of(question.origin),
            "button_value": _fields_of(question.button_value),
            "surface": question.surface.name,
            "reply_target": _fields_of(question.reply_target),
            "trigger": None,
        }
        del kept["late"]  # which whoever takes it over says
        return json.dumps([self.action, kept, self.message], ensure_ascii=False)

    @classmethod
    def read(cls, written: str) -> Task | None:
        """Read a task that was kept; None for what an earlier release wrote in another way."""
        try:
            action, question, message = json.loads(written)
            known = {
                "origin": Origin(**question["origin"]),
                "button_value": ButtonValue(
                    question["button_value"]["line"], tuple(question["button_value"]["history"])
                ),
                "surface": Surface[question["surface"]],
                "reply_target": ReplyTarget(**question["reply_target"]),
                "once": tuple(question["once"]),
            }
            return cls(action, SlackQuestion(**{**question, **known}), message)
        except (KeyError, TypeError, ValueError):
            return None

    def late(self) -> Task:
        """Return the task as another process can still do it: no window can be opened any more."""
        question = replace(self.question, late=True)
        if question.surface is Surface.NEW_VIEW and self.action != SEARCH:
            question = replace(question, surface=Surface.BESIDE)
        return replace(self, question=question)


def _fields_of(value: Origin | ButtonValue | ReplyTarget | SlackQuestion) -> dict[str, object]:
    """Return the fields as they are: `asdict` walks and copies all that is in them."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _json(line: str, history: list[str]) -> str:
    return json.dumps([line, *history], ensure_ascii=False, separators=(",", ":"))
