"""A person with a phone: sees text without what is invisible, and where links lead."""

from __future__ import annotations

from collections.abc import Mapping

from bot.adapters.telegram.entities import JOINER
from bot.adapters.telegram.navigation import HIDDEN_LINK
from tests.adapters.contract import Seen
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import BotApi, Json


class TelegramHarness:
    """Ada's private chat."""

    def __init__(self, api: BotApi) -> None:
        """Open the chat."""
        self._api = api
        self._chat = Chat(api)
        self._last: Json = {}

    async def say(self, line: str) -> Seen:
        """Write a line and return the answer."""
        before = len(self._chat.answers())
        self._chat.write(line)
        self._last = await self._chat.answer(before + 1)
        return seen(self._last)

    async def press(self, label: str) -> Seen:
        """Press a button of the last answer and return what it became."""
        edits = len(self._api.called("editMessageText"))
        press = self._chat.press(self._last, label)
        await self._api.until(
            lambda: (
                press not in self._api.presses and len(self._api.called("editMessageText")) > edits
            )
        )
        return seen(self._last)

    async def fill(self, values: Mapping[str, str], send: str) -> Seen:
        """Press each field, reply to what asks for it, and press the last button."""
        for label, value in values.items():
            before = len(self._chat.answers())
            self._chat.press(self._last, label)
            asks = await self._chat.answer(before + 1)
            self._chat.write(value, reply_to_message=asks)
            self._last = await self._chat.answer(before + 2)
        return await self.press(send)


def seen(message: Json) -> Seen:
    """Return what a person sees of a message."""
    links = [entity["url"] for entity in message.get("entities", ()) if "url" in entity]
    shown = " ".join(link for link in links if not link.startswith(HIDDEN_LINK))
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = tuple(button["text"] for row in rows for button in row)
    return Seen(f"{message['text']} {shown}".replace(JOINER, ""), labels)
