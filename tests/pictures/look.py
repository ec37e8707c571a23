"""Sheets of every kind of reply, to look at: some for each language and platform."""

from __future__ import annotations

from collections.abc import Mapping

from tests.pictures import slack, telegram, terminal
from tests.pictures.page import Picture, page
from tests.pictures.replies import Asked, Desk, app_home, digest_form, in_slack, in_telegram

PHONE = 375
"""Pixels of a phone's width (the CSS width of many)."""
TERMINAL = 560
_IN_A_SHEET = 5
LINES = {
    "card": "trs",
    "card, long": "revised kyoto convention",
    "list": "/tools topic:risk",
    "choices": "transit",
    "several": "TRS, SAFE, xqzzt",
    "nothing": "xqzzt",
    "refused filter": "trs lang:klingon",
    "start": "/start",
    "help": "/help",
    "about": "/about",
    "topics": "/topics",
    "new": "/new",
    "article": "/tfa 7.6",
    "term": "/term aeo",
    "why": "/why trs",
    "language": "/language",
    "digest off": "/digest",
    "digest cities": "/digest on 08:00",
    "digest on": "/digest on mon wed 08:30 Cairo topic:risk",
    "digest status": "/digest status",
    "digest preview": "/digest preview 30",
    "digest pause": "/digest pause 2w",
    "digest change": "/digest change",
    "refusal": "/digest on 25:00 Paris",
    "privacy": "/privacy",
    "proposals": "/proposals",
}
"""What is asked for each kind of reply; the lines of a digest change it, in this order."""


async def sheets(desk: Desk, languages: list[str]) -> list[Picture]:
    """Return all sheets of the languages."""
    return [sheet for language in languages for sheet in await _sheets(desk, language)]


async def _sheets(desk: Desk, language: str) -> list[Picture]:
    in_phone = {"telegram": {}, "slack": {}, "terminal": {}}  # type: dict[str, dict[str, str]]
    for name, line in LINES.items():
        _draw(in_phone, name, await desk.ask(line, language, "telegram"))
    _draw(in_phone, "digest", desk.digest(language))
    _draw(in_phone, "proposal", desk.proposal(language))
    in_phone["slack"]["form"] = slack.window(await digest_form(desk, language))
    in_phone["slack"]["home"] = slack.drawn((await app_home(desk, language))["blocks"])
    await desk.ask("/digest off", language, "telegram")
    return [
        sheet
        for platform, drawings in in_phone.items()
        for sheet in _cut(f"{language}-{platform}", drawings, platform)
    ]


def _draw(into: Mapping[str, dict[str, str]], name: str, asked: Asked) -> None:
    into["telegram"][name] = telegram.drawn(in_telegram(asked))
    into["slack"][name] = slack.drawn(in_slack(asked))
    into["terminal"][name] = terminal.drawn(asked.reply)


def _cut(name: str, drawings: dict[str, str], platform: str) -> list[Picture]:
    titles, width = list(drawings), TERMINAL if platform == "terminal" else PHONE
    return [
        page(f"{name}-{start}", {one: drawings[one] for one in titles[start : start + 5]}, width, 0)
        for start in range(0, len(titles), _IN_A_SHEET)
    ]
