"""What a message says, wherever Slack puts its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.adapters.slack.payload import strip_markup, text_of_message
from bot.core.chat.request import MAX_TEXT
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, words
from tests.adapters.slack.server import CHANNEL, USER, FakeSlack
from tests.adapters.slack.strict import Json

ADDRESS = "https://www.wcoomd.org/trs.aspx"
TRS = "time release study"
_MARKED = {"type": "mrkdwn", "text": TRS}
_LINK = {"type": "link", "url": ADDRESS, "text": "the study"}
_RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_list",
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [
                        {"type": "text", "text": "time "},
                        {"type": "user", "user_id": "U1"},
                        {"type": "emoji", "name": "wave"},
                        {"type": "text", "text": "release study", "style": {"bold": True}},
                    ],
                }
            ],
        }
    ],
}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"<{ADDRESS}|the study>", f"the study {ADDRESS}"),
        (f"see <{ADDRESS}|the study>, please", f"see the study {ADDRESS} , please"),
        (f"<{ADDRESS}>", ADDRESS),
        (f"<{ADDRESS}|www.wcoomd.org/trs.aspx>", ADDRESS),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("<#C1|general> <!here> <@U1> <@U2|bob> trs", "general here     trs"),
    ],
)
def test_a_labelled_link_keeps_its_address(marked: str, expected: str) -> None:
    """The label for those who know it, the address for the catalogue."""
    assert strip_markup(marked) == expected


@pytest.mark.parametrize(
    "message",
    [
        {"text": TRS},
        {"text": "", "blocks": [_RICH]},
        {"blocks": [{"type": "header", "text": {"type": "plain_text", "text": TRS}}]},
        {"blocks": [{"type": "section", "text": _MARKED}]},
        {"blocks": [{"type": "section", "fields": [_MARKED]}]},
        {"blocks": [{"type": "context", "elements": [_MARKED]}]},
        {"attachments": [{"title": TRS}]},
        {"attachments": [{"pretext": TRS, "fallback": "no"}]},
        {"attachments": [{"fields": [{"title": "About", "value": TRS}]}]},
        {"attachments": [{"blocks": [_RICH]}]},
        {"attachments": [{"is_msg_unfurl": True, "text": TRS}]},
        {"attachments": [{"message_blocks": [{"team": "T1", "message": {"blocks": [_RICH]}}]}]},
        {"files": [{"id": "F1", "name": "a.pdf", "title": TRS}]},
    ],
    ids=[
        "text", "rich text", "header", "section", "fields", "context", "attachment", "pretext",
        "attachment fields", "attachment blocks", "forwarded", "forwarded blocks", "file",
    ],
)  # fmt: skip
async def test_a_message_is_found_by_what_it_says_wherever_that_stands(
    by_socket: Running, fake: FakeSlack, message: Json
) -> None:
    """People's, bots', forwarded ones, files."""
    payload = payloads.message_shortcut("", fake.hook(CHANNEL, USER), fake.trigger())
    payload["message"] |= message
    await by_socket.interact(payload)
    view = (await fake.until(1)).body["view"]
    assert "Time Release Study" in words(view["blocks"])


def test_what_stands_twice_is_read_once() -> None:
    """A message of a person has its words as text and as blocks."""
    message = {"text": "time  release study", "blocks": [_RICH]}
    assert text_of_message(message) == "time  release study"


def test_the_address_of_a_link_in_blocks_is_read() -> None:
    """Beside its label."""
    section = {"type": "rich_text_section", "elements": [_LINK]}
    message = {"blocks": [{"type": "rich_text", "elements": [section]}]}
    assert text_of_message(message) == f"the study {ADDRESS}"


_JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=20),
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(
            some.sampled_from(
                ["type", "text", "blocks", "elements", "attachments", "url", "title"]
            ),
            inner | some.just("rich_text_section"),
            max_size=4,
        )
    ),
)


@given(message=_JSON)
def test_no_message_breaks_it(message: object) -> None:
    """Whatever Slack may send some day."""
    assert isinstance(text_of_message(message), str)


def test_however_much_there_is_a_part_is_read() -> None:
    """Deep and wide messages cost no more than a question may hold."""
    deep: Json = {"text": "end"}
    for _ in range(400):
        deep = {"text": "x", "blocks": [deep]}
    wide = {
        "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": f"w{n} " * 50}}
            for n in range(20_000)
        ]
    }
    for message in (deep, wide):
        assert len(f"/tool {text_of_message(message)}") <= MAX_TEXT
