from __future__ import annotations

from dataclasses import replace

import pytest

from bot.adapters.slack.socket import Patience
from bot.core.base.errors import CannotRunError
from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import QUICK, adapter, running, words
from tests.adapters.slack.server import FakeSlack, Fault
from tests.apps import bot_with

_HASTY = replace(QUICK, opening=0.5)


async def test_a_socket_that_went_deaf_is_replaced(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """Open, but without any answer to pings: another one takes over, and questions are answered."""
    async with running(fake, bot_with(app), database, patience=QUICK) as slack:
        fake.deaf = 1
        await fake.connected(2)
        await slack.event(payloads.mention("trs"))
        assert "Time Release Study" in words((await fake.until(1)).body["blocks"])


@pytest.mark.long
async def test_a_socket_without_a_hello_is_replaced(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """It answers pings, as a proxy would, and brings nothing."""
    fake.says_hello = False
    async with running(fake, bot_with(app), database, patience=QUICK) as slack:
        fake.says_hello = True
        await fake.connected(2)
        await slack.event(payloads.mention("trs"))
        await fake.until(1)


async def test_a_socket_that_does_not_open_is_tried_again_at_another_address(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """An address is good once, whatever came of it."""
    fake.shut = 2
    async with running(fake, bot_with(app), database, patience=_HASTY) as slack:
        await slack.event(payloads.mention("trs"))
        await fake.until(1)


@pytest.mark.long
async def test_a_deaf_socket_is_replaced_though_the_next_one_does_not_open_at_once(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """Nor does Slack give another address at once."""
    fake.says_hello = False
    async with running(fake, bot_with(app), database, patience=_HASTY) as slack:
        fake.says_hello, fake.shut = True, 1
        fake.fail("apps.connections.open", Fault(status=503))
        await fake.connected(2)
        await slack.event(payloads.mention("trs"))
        await fake.until(1)


def test_a_deaf_socket_costs_minutes_not_hours() -> None:
    """Also one that answers pings."""
    assert Patience().nothing <= 600


async def test_slack_may_ask_for_a_fresh_socket(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """Every few hours Slack says goodbye and expects us back."""
    async with running(fake, bot_with(app), database) as slack:
        await fake.sockets[0].send_json({"type": "disconnect", "reason": "warning"})
        await fake.connected(2)
        await slack.event(payloads.mention("trs"))
        await fake.until(1)


async def test_a_socket_that_slack_closes_is_opened_again(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """As when a server of Slack's restarts."""
    async with running(fake, bot_with(app), database, patience=QUICK) as slack:
        await fake.sockets[0].close()
        await fake.connected(2)
        await slack.event(payloads.mention("trs"))
        await fake.until(1)


async def test_work_that_fails_does_not_lose_its_acknowledgement(
    fake: FakeSlack, app: App, database: Database
) -> None:
    """Bolt forgets the ack of a listener that raises at once; our work begins after it."""
    async with running(fake, bot_with(app), database) as slack:
        await slack.deliver("events_api", {**payloads.event({}), "event": {"type": "link_shared"}})
        await slack.deliver(
            "interactive", {"type": "block_actions", "actions": [{"action_id": "share-1"}]}
        )
        await slack.settled()


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
async def test_a_token_that_slack_does_not_take_is_one_clear_sentence(
    fake: FakeSlack, app: App, database: Database, method: str
) -> None:
    """It names the setting, and no token stands in it."""
    fake.fail(method, Fault(error="invalid_auth"))
    slack = adapter(fake, bot_with(app), database)
    with pytest.raises(CannotRunError, match=r"SLACK_(BOT|APP)_TOKEN") as raised:
        await slack.run()
    assert "right" not in str(raised.value)
