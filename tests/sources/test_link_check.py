"""What one look at a page of the catalogue says, on a server of our own."""

from __future__ import annotations

import pytest
from aiohttp import web

from bot.core.sources.link_health import LinkMemory, LinkState
from bot.sources.link_check import MAX_PAGE_TEXT, Look, look_at
from tests.sources.servers import client_for, serving

PAGE = """<html><head><title>Crane Guide</title></head><body>
<nav><a href="/">Home</a> Vacancies</nav>
<main><h1>Crane Guide</h1><p>How to inspect a <b>derrick</b>.</p><script>alert(1)</script></main>
<footer>Harbour Club, Rue du Marché 30</footer></body></html>"""


LONG = "".join(f"<p>Line {number} of many.</p>" for number in range(5_000))
BODIES = {
    "/": "<p>Welcome to the club.</p>",
    "/long": LONG,
    "/soft": "<h1>Page not found</h1>",
    "/maintenance": "<h1>Site maintenance</h1>",
}
LEADS = {"/home": "/", "/moved": "/crane", "/elsewhere": "http://127.0.0.2:1/crane"}
STATUSES = {"/gone": 410, "/busy": 429, "/broken": 500}


async def answer(request: web.Request) -> web.Response:
    """Answer as pages of catalogues do."""
    path = request.path
    if path == "/crane":
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304, headers={"ETag": '"1"'})
        return web.Response(text=PAGE, headers={"ETag": '"1"'}, content_type="text/html")
    if path == "/document.pdf":
        return web.Response(body=b"%PDF-1.7", content_type="application/pdf")
    if path in LEADS:
        raise web.HTTPFound(LEADS[path])
    if path in BODIES:
        text = f"<html><body>{BODIES[path]}</body></html>"
        return web.Response(text=text, content_type="text/html")
    return web.Response(status=STATUSES.get(path, 404))


async def look(path: str, validators: tuple[str, str] = ("", "")) -> Look:
    """Look at a page."""
    async with serving(answer) as address, client_for(address) as client:
        return await look_at(LinkMemory(address=address + path, validators=validators), client)


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/crane", LinkState.ALIVE),
        ("/moved", LinkState.ALIVE),
        ("/document.pdf", LinkState.ALIVE),
        ("/", LinkState.ALIVE),
        ("/nowhere", LinkState.MISSING),
        ("/gone", LinkState.MISSING),
        ("/soft", LinkState.MISSING),
        ("/home", LinkState.MISSING),
        ("/busy", LinkState.UNKNOWN),
        ("/broken", LinkState.UNKNOWN),
        ("/maintenance", LinkState.UNKNOWN),
        ("/elsewhere", LinkState.UNKNOWN),
    ],
)
async def test_a_page_is_there_or_not_or_nobody_knows(path: str, state: LinkState) -> None:
    """Errors, walls and hosts that nobody named say nothing."""
    assert (await look(path)).state is state


async def test_what_a_page_says_is_kept_without_what_stands_around_it() -> None:
    """Menus, footers and scripts say nothing of the tool."""
    text = (await look("/crane")).text or ""
    assert " ".join(text.split()) == "Crane Guide How to inspect a derrick ."
    assert len((await look("/long")).text or "") == MAX_PAGE_TEXT


async def test_a_server_that_knows_the_page_says_that_nothing_has_changed() -> None:
    """Then the text stays as it was."""
    first = await look("/crane")
    assert first.validators == ('"1"', "")
    assert await look("/crane", first.validators) == Look(LinkState.ALIVE, ('"1"', ""))
