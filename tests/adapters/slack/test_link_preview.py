from __future__ import annotations

import pytest

from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, words
from tests.adapters.slack.server import FakeSlack, Fault


@pytest.fixture
def pages(app: App) -> list[str]:
    """Return the addresses of pages that belong to one tool each."""
    catalogue = app.services.catalogue
    found = [page.url for tool in catalogue.tools for page in tool.pages]
    return [url for url in found if len(catalogue.at_address(url)) == 1]


async def test_a_link_to_a_known_tool_becomes_its_card(
    slack: Running, fake: FakeSlack, pages: list[str]
) -> None:
    """Whatever the link's case, last slash and query are."""
    link = pages[0].replace("https://www.", "https://") + "?utm_source=x"
    await slack.event(payloads.links(link))
    sent = await fake.until(1)
    assert sent.how == "chat.unfurl"
    assert "wcoomd.org" in words(sent.body["unfurls"][link]["blocks"])


async def test_a_link_is_not_unfurled_twice_in_half_an_hour_in_a_channel(
    by_socket: Running, fake: FakeSlack, pages: list[str]
) -> None:
    """The second time is silent there; another channel gets its card."""
    await by_socket.event(payloads.links(pages[0]))
    await by_socket.event(payloads.links(pages[0]))
    await by_socket.event(payloads.links(pages[0], channel="C2"))
    await by_socket.settled()
    assert len(fake.sent) == 2


async def test_three_links_in_one_message_are_left_alone(
    by_socket: Running, fake: FakeSlack, pages: list[str]
) -> None:
    """Cards would bury what was said."""
    await by_socket.event(payloads.links(*pages[:3]))
    await by_socket.settled()
    assert fake.sent == []


async def test_a_link_to_anything_else_is_left_alone(
    by_socket: Running, fake: FakeSlack, app: App
) -> None:
    """Neither a page that sounds like a tool nor the list of all tools is a tool."""
    tools_page = app.services.catalogue.organisation.tools_page
    await by_socket.event(payloads.links("https://www.wcoomd.org/en/time-release-study"))
    await by_socket.event(payloads.links(tools_page))
    await by_socket.settled()
    assert fake.sent == []


async def test_another_article_of_the_same_site_is_left_alone(
    by_socket: Running, fake: FakeSlack
) -> None:
    """Of two numbers in a query, one is a known tool's."""
    await by_socket.event(payloads.links("https://mag.wcoomd.org/?p=18671"))
    await by_socket.event(payloads.links("https://mag.wcoomd.org/?p=18670&utm_source=x"))
    await by_socket.settled()
    (sent,) = fake.sent
    assert list(sent.body["unfurls"]) == ["https://mag.wcoomd.org/?p=18670&utm_source=x"]


async def test_a_link_that_was_not_sent_yet_is_left_alone(
    by_socket: Running, fake: FakeSlack, pages: list[str]
) -> None:
    """While somebody writes, nothing is shown, and nothing is used up."""
    await by_socket.event(payloads.links(pages[0], source="composer"))
    await by_socket.event(payloads.links(pages[0]))
    await by_socket.settled()
    assert len(fake.sent) == 1


async def test_a_refused_unfurl_may_be_tried_again(
    by_socket: Running, fake: FakeSlack, pages: list[str]
) -> None:
    """What was not shown does not count."""
    fake.fail("chat.unfurl", Fault(error="cannot_unfurl_url"))
    await by_socket.event(payloads.links(pages[0]))
    await by_socket.settled()
    await by_socket.event(payloads.links(pages[0]))
    await by_socket.settled()
    assert len(fake.sent) == 1
