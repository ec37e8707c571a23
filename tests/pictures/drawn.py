"""The pictures of the documents: what is in them, and what they were drawn from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.adapters.telegram.digest_sender import pack_message
from tests.pictures import slack, telegram, terminal
from tests.pictures.look import PHONE, TERMINAL
from tests.pictures.page import Picture, page
from tests.pictures.replies import Asked, Desk, in_slack, in_telegram

FOLDER = Path(__file__).parent.parent.parent / "docs" / "pictures"
DRAWN_FROM = FOLDER / "drawn-from.json"
"""What each picture was drawn from: a hash of its payloads."""
LANGUAGES = ("ar", "zh", "ru")
LINES = {"card": "trs", "list": "/tfa 10.4"}


async def pictures(desk: Desk) -> list[Picture]:
    """Return all pictures: replies in three scripts, and a proposal in the editors' room."""
    found = []
    for language in LANGUAGES:
        asked = {name: await desk.ask(line, language, "slack") for name, line in LINES.items()}
        asked["digest"] = desk.digest(language)
        found += [
            _picture(f"{language}-{platform}", asked, platform)
            for platform in ("slack", "telegram", "terminal")
        ]
    room = {"": desk.proposal("en")}
    return [*found, *(_picture(f"room-{one}", room, one) for one in ("slack", "telegram"))]


def remember(drawn: Iterable[Picture]) -> None:
    """Write down what the pictures were drawn from."""
    DRAWN_FROM.write_text(json.dumps(hashes(drawn), indent=1) + "\n", encoding="utf-8")


def hashes(drawn: Iterable[Picture]) -> dict[str, str]:
    """Return a hash of the payloads of each picture, by its name."""
    return {one.name: _hash(one.payload) for one in drawn}


def _hash(payload: object) -> str:
    return hashlib.sha256(json.dumps(payload, ensure_ascii=False).encode()).hexdigest()[:16]


def _picture(name: str, asked: Mapping[str, Asked], platform: str) -> Picture:
    drawings = {title: _draw(one, platform) for title, one in asked.items()}
    html = {title: drawing for title, (drawing, _) in drawings.items()}
    payload = [made_from for _, made_from in drawings.values()]
    return page(name, html, TERMINAL if platform == "terminal" else PHONE, payload)


def _draw(asked: Asked, platform: str) -> tuple[str, object]:
    """Return a drawing, and the payload that it was made from."""
    match platform:
        case "slack":
            blocks = in_slack(asked)
            return slack.drawn(blocks), blocks
        case "telegram":
            message = in_telegram(asked)
            return telegram.drawn(message), pack_message(message)
        case _:
            lines = terminal.printed(asked.reply)
            return terminal.drawn(asked.reply), lines
