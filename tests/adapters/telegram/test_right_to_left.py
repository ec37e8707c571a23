"""Arabic on Telegram: each paragraph is read from the right, whatever stands at its beginning."""

from __future__ import annotations

import pytest

from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.render import Frame, Message, render
from bot.core.base.people import Person, Place
from bot.core.chat.commands import COMMANDS
from bot.core.chat.reply import Button, Item, Page
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.adapters.telegram.parser import found_in, parsed
from tests.pictures.direction import direction_of

_MARK, _OPEN, _CLOSE = "\u200f", "\u2068", "\u2069"
_NAMES = frozenset(command.name for command in COMMANDS)


async def _shown(app: App, line: str) -> Message:
    request = Request(Place("telegram:7", direct=True), Person("telegram:7"), line, "ar")
    reply = (await app.bot.answer(request)).reply
    return render(
        reply, Frame("tools_bot", "", "", NavigationHistory(), _NAMES, right_to_left=True)
    )


@pytest.mark.parametrize(
    "line",
    ["trs", "transit", "/tools", "/help", "/language", "/term aeo", "/new", "xqzzt", "/tfa 7.6"],
)
async def test_every_paragraph_is_read_from_the_right(app: App, line: str) -> None:
    """Also one that begins with a command, a Latin title or a number; Telegram keeps the marks."""
    message = await _shown(app, line)
    lines = [one for one in message.text.split("\n") if one]
    assert [one for one in lines if direction_of(one) != "rtl"] == []
    assert [one for one in lines if not one.startswith(_MARK)] == []
    assert parsed(message)[0].rstrip() == message.text.rstrip()


async def test_commands_can_still_be_pressed(app: App) -> None:
    """The marks around a command are no part of it."""
    message = await _shown(app, "/help")
    raw = message.text.encode("utf-16-le")
    found = [
        raw[2 * start : 2 * (start + length)].decode("utf-16-le")
        for kind, start, length in found_in(message.text)
        if kind == "textEntityTypeBotCommand"
    ]
    assert {"/topics", "/new", "/help", "/about"} <= set(found)


async def test_a_command_keeps_its_stroke_on_its_side(app: App) -> None:
    """It is isolated: else the stroke would stand behind the name."""
    message = await _shown(app, "/help")
    line = next(one for one in message.text.split("\n") if "/topics" in one)
    assert line.strip(_MARK).startswith(_OPEN)
    assert line.index("/topics") < line.index(_CLOSE)


def test_a_title_of_the_other_direction_turns_no_line_of_a_list() -> None:
    """An Arabic title in an English list, as in the list of languages."""
    items = (Item(Button("العربية", "/language ar"), "Arabic"), Item(Button("English", "/x"), ""))
    message = render(
        Page((), items, (), ()), Frame("tools_bot", "", "", NavigationHistory(), _NAMES)
    )
    assert {direction_of(one) for one in message.text.split("\n")} == {"ltr"}
    assert message.text.startswith("\u200e")
