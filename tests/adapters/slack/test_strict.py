"""The local Slack refuses what the real one refuses: one that takes everything proves nothing."""

from __future__ import annotations

import pytest

from tests.adapters.slack.harness import Running
from tests.adapters.slack.server import BOT_TOKEN, FakeSlack
from tests.adapters.slack.strict import Json, Refusal, check_message, check_options, check_view


def _text(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}


def _button(**more: object) -> Json:
    return {"type": "button", "action_id": "a", "text": _text("t"), "value": "v", **more}


def _row(*buttons: Json) -> Json:
    return {"type": "actions", "elements": list(buttons)}


def _rich(*elements: Json) -> Json:
    section = {"type": "rich_text_section", "elements": list(elements)}
    return {"type": "rich_text", "elements": [section]}


HEADER: Json = {"type": "header", "text": _text("x")}
MRKDWN: Json = {"type": "mrkdwn", "text": "<!channel>"}


@pytest.mark.parametrize(
    "blocks",
    [
        [HEADER] * 51,
        [{**HEADER, "text": _text("x" * 151)}],
        [{**HEADER, "text": _text("😀" * 76)}],
        [{**HEADER, "text": _text("")}],
        [{**HEADER, "text": MRKDWN}],
        [{**HEADER, "color": "red"}],
        [{"type": "section", "text": _text("x" * 3_001)}],
        [{"type": "section", "text": MRKDWN}],
        [{"type": "context", "elements": [_text("x")] * 11}],
        [{"type": "context", "elements": []}],
        [_row()],
        [_row(*(_button(action_id=str(number)) for number in range(26)))],
        [_row(_button(), _button())],
        [_row(_button(text=_text("x" * 76)))],
        [_row(_button(value="x" * 2_001))],
        [_row(_button(url="javascript:alert(1)"))],
        [_row(_button(action_id="x" * 256))],
        [_rich({"type": "text", "text": ""})],
        [_rich({"type": "text", "text": "x", "style": {"blink": True}})],
        [_rich({"type": "broadcast", "range": "channel"})],
        [_rich()],
        [{"type": "input", "label": _text("x"), "element": _button()}],
        [{"type": "marquee"}],
    ],
)
def test_a_message_that_breaks_a_limit_is_refused(blocks: list[Json]) -> None:
    """With Slack's word for it."""
    with pytest.raises(Refusal) as refused:
        check_message({"text": "x", "blocks": blocks})
    assert refused.value.code == "invalid_blocks"


def test_too_much_in_all_is_refused() -> None:
    """Though each block is fine."""
    with pytest.raises(Refusal) as refused:
        check_message(
            {"text": "x", "blocks": [{"type": "section", "text": _text("x" * 2_900)}] * 4}
        )
    assert refused.value.code == "msg_blocks_too_long"
    with pytest.raises(Refusal):
        check_message({})


@pytest.mark.parametrize(
    "view",
    [
        {"type": "modal", "title": _text("x" * 25), "blocks": []},
        {"type": "modal", "title": _text("x"), "blocks": [HEADER] * 101},
        {"type": "modal", "title": _text("x"), "blocks": [], "private_metadata": "x" * 3_001},
        {"type": "home", "title": _text("x"), "blocks": []},
        {"type": "window", "blocks": []},
    ],
)
def test_a_view_that_breaks_a_limit_is_refused(view: Json) -> None:
    """A modal needs a short title, a home has none."""
    with pytest.raises(Refusal):
        check_view(view)


@pytest.mark.parametrize(
    "option",
    [
        {"text": _text("x" * 76), "description": _text("x"), "value": "v"},
        {"text": _text("x"), "description": _text("x" * 76), "value": "v"},
        {"text": _text("x"), "description": _text("x"), "value": "v" * 151},
        {"text": MRKDWN, "description": _text("x"), "value": "v"},
    ],
)
def test_an_option_that_breaks_a_limit_is_refused(option: Json) -> None:
    """Their values are shorter than those of buttons."""
    with pytest.raises(Refusal):
        check_options([option])


async def test_what_works_once_works_once(by_socket: Running, fake: FakeSlack) -> None:
    """A trigger, and the five uses of a response_url."""
    api = by_socket.slack.api
    view = {"type": "modal", "title": _text("x"), "blocks": [HEADER]}
    arguments = {"trigger_id": fake.trigger(), "view": view}
    await api.call(BOT_TOKEN, "views.open", arguments)
    with pytest.raises(Exception, match="trigger_exchanged"):
        await api.call(BOT_TOKEN, "views.open", arguments)
    hook = fake.hook("C1", "U1")
    for _ in range(5):
        await api.respond(hook, {"text": "x"})
    with pytest.raises(Exception, match="used_url"):
        await api.respond(hook, {"text": "x"})
