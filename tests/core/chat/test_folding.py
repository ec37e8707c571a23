"""What is typed behind a command is folded as what is searched."""

from __future__ import annotations

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from bot.wiring.app import App


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("/tfa 7.6", "/tfa ７．６"),
        ("/tfa 7.6", "/tfa ٧٫٦"),
        ("/tfa 7.6", "/tfa 7\u200b.6"),
        ("/tfa 7.6", "/tfa 7\u20116"),
        ("/tfa 7.6", "/tfa “7.6”"),
        ("/tools year:2025", "/tools year:２０２５"),
        ("/tools year:2025", "/tools year:٢٠٢٥"),
        ("/tools page:2", "/tools page：２"),
        ("/tools lang:fr", "/tools lang:ｆｒ"),
        ("/tools topic:valuation", "/tools topic：valuation"),
        ("/tool trs", "/tool\u200b trs"),
        ("/topics", "／topics\u2060"),
        ("/language fr", "/language\ufeff fr"),
        ("/tfa 7.6", "/tfa Article 7 paragraph 6"),
        ("/tools tfa:7.6", "/tools tfa:７．６"),
        ("/tools topic:valuation", "/tools topic:Ｖａｌｕａｔｉｏｎ"),
        ("/tools topic:valuation", "/tools topic:valua\u200btion"),
        ("/topics kinds", "/topics ＫＩＮＤＳ"),
        ("/language fr here", "/language ＦＲ  Here"),
        ("/language français", "/language FRANCAIS\u200e"),
    ],
)
async def test_however_it_is_typed_the_answer_is_the_same(app: App, usual: str, other: str) -> None:
    """In any width, with digits of any script, and with what nobody sees."""
    direct = Place("test:1", direct=True)
    replies = [
        (await app.bot.answer(Request(direct, Person("test:1"), line, "en"))).reply
        for line in (usual, other)
    ]
    assert replies[0] == replies[1]
