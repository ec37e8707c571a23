"""People at Telegram: what they write, press and type becomes updates of a `BotApi`."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from tests.adapters.telegram.server import ME, BotApi, Json, now

_IDS = itertools.count(1)


@dataclass
class Chat:
    """A chat of some type; `person` is who writes there."""

    api: BotApi
    id: int = 1001
    type: str = "private"
    language: str = "en"
    topic: int | None = None
    person: int = 1001
    extra: Json = field(default_factory=dict)

    @property
    def told(self) -> Json:
        """The chat as updates show it."""
        title = {"first_name": "Ada"} if self.type == "private" else {"title": "Customs"}
        forum = {"is_forum": True} if self.topic is not None else {}
        return {"id": self.id, "type": self.type, **title, **forum}

    @property
    def user(self) -> Json:
        """The person as updates show them."""
        return {
            "id": self.person, "is_bot": False, "first_name": "Ada", "language_code": self.language,
        }  # fmt: skip

    def message(self, text: str | None, **more: Any) -> Json:  # noqa: ANN401  # JSON
        """Return a message that somebody wrote."""
        told: Json = {
            "message_id": self.api.next_message_id(), "date": now(),
            "chat": self.told, "from": self.user, **self.extra, **more,
        }  # fmt: skip
        if self.type == "channel":
            del told["from"]
            told["sender_chat"] = self.told
        if self.topic is not None:
            told |= {"message_thread_id": self.topic, "is_topic_message": True}
        if text is not None:
            told["text"] = text
        if text is not None and text.startswith("/"):
            length = len(text.split()[0])
            told["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self.api.messages[self.id, told["message_id"]] = told
        return told

    def write(self, text: str | None, **more: Any) -> Json:  # noqa: ANN401  # JSON
        """Write a message."""
        told = self.message(text, **more)
        kind = "channel_post" if self.type == "channel" else "message"
        told["update_id"] = self.api.add_update(kind, dict(told))
        return told

    def whisper(self, text: str) -> Json:
        """Write a command that nobody in a group but the bot sees."""
        number = self.api.next_message_id()
        told = {**self.message(text), "message_id": 0, "ephemeral_message_id": number}
        told |= {"receiver_user": ME}
        self.api.deeds[number] = (self.person, self.id, monotonic())
        told["update_id"] = self.api.add_update("message", dict(told))
        return told

    def edit(self, message: Json, text: str) -> None:
        """Edit a message."""
        told = {name: value for name, value in message.items() if name != "update_id"}
        told |= {"text": text, "edit_date": now()}
        self.api.add_update("edited_message", told)

    def press(self, message: Json, label: str) -> str:
        """Press the button of a message that has this label, and return the id of the press."""
        rows = message["reply_markup"]["inline_keyboard"]
        data = next(one["callback_data"] for row in rows for one in row if one["text"] == label)
        return self.press_data(data, message=message)

    def press_data(self, data: str, **where: Any) -> str:  # noqa: ANN401  # JSON
        """Press a button that has this data."""
        id_ = f"press-{next(_IDS)}"
        self.api.presses.add(id_)
        self.api.deeds[id_] = (self.person, self.id, monotonic())
        told = {"id": id_, "from": self.user, "chat_instance": "1", "data": data, **where}
        self.api.add_update("callback_query", told)
        return id_

    def type_inline(self, query: str, offset: str = "") -> str:
        """Type behind the bot's name in any chat."""
        id_ = f"query-{next(_IDS)}"
        self.api.queries.add(id_)
        told = {"id": id_, "from": self.user, "query": query, "offset": offset}
        self.api.add_update("inline_query", told)
        return id_

    def bot_becomes(self, status: str, before: str = "member") -> int:
        """Block, remove or add the bot, and return the id of the update."""
        member = {"user": ME, "status": status} | ({"until_date": 0} if status == "kicked" else {})
        old = {"user": ME, "status": before}
        return self.api.add_update(
            "my_chat_member",
            {
                "chat": self.told, "from": self.user, "date": now(),
                "old_chat_member": old, "new_chat_member": member,
            },
        )  # fmt: skip

    def seen_alone(self) -> list[Json]:
        """Return what this person alone sees in this chat, the oldest first."""
        return [
            told
            for (chat, _), told in self.api.ephemeral.items()
            if chat == self.id and told["receiver_user"]["id"] == self.person
        ]

    async def whispered(self, count: int = 1) -> Json:
        """Wait until this person alone sees `count` messages here, and return the last."""
        await self.api.until(lambda: len(self.seen_alone()) >= count)
        return self.seen_alone()[-1]

    def answers(self) -> list[Json]:
        """Return the bot's messages in this chat, the oldest first."""
        return [
            told
            for (chat, _), told in self.api.messages.items()
            if chat == self.id and told.get("from", {}).get("id") == ME["id"]
        ]

    async def answer(self, count: int = 1) -> Json:
        """Wait until the bot has written `count` messages here, and return the last."""
        await self.api.until(lambda: len(self.answers()) >= count)
        return self.answers()[-1]
