from __future__ import annotations

import json
import time
from urllib.parse import urlencode

import pytest

from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running
from tests.adapters.slack.server import CHANNEL, USER, FakeSlack, form, signed

NOW = time.time  # noqa: TID251  # what Slack signs


def _event() -> bytes:
    return json.dumps(payloads.event(payloads.mention("trs"))).encode()


async def _nothing_happened(slack: Running) -> None:
    await slack.settled()
    assert slack.fake.sent == []
    assert slack.incidents.errors == []


@pytest.mark.parametrize(
    "moment",
    ["", "soon", "-5", "1e9", "٣٤", "9" * 40, "1700000000", str(2**62), "12.5"],
    ids=["none", "word", "minus", "power", "arabic", "endless", "old", "far", "fraction"],
)
async def test_a_time_that_is_no_number_or_not_now_is_refused(
    by_http: Running, moment: str
) -> None:
    """Though the signature over it is right."""
    body = _event()
    headers = {key: value.encode().decode("latin-1") for key, value in signed(body, moment).items()}
    assert (await by_http.post(body, headers))[0] == 401
    await _nothing_happened(by_http)


async def test_the_window_is_five_minutes_both_ways(by_http: Running) -> None:
    """A clock may go a little before or after ours."""
    for seconds, status in ((-310, 401), (-290, 200), (290, 200), (310, 401)):
        body = _event()
        assert (await by_http.post(body, signed(body, int(NOW()) + seconds)))[0] == status


@pytest.mark.parametrize("secret", ["another-secret", ""])
async def test_a_forged_request_is_refused(by_http: Running, secret: str) -> None:
    """Without the signing secret nobody speaks for Slack."""
    body = _event()
    assert (await by_http.post(body, signed(body, None, secret or " ")))[0] == 401
    assert (await by_http.post(body, {}))[0] == 401
    right = signed(body)
    assert (await by_http.post(body + b" ", right))[0] == 401
    assert (await by_http.post(body, {**right, "X-Slack-Signature": "v0=é"}))[0] == 401
    await _nothing_happened(by_http)


async def test_a_request_that_comes_again_is_taken_and_not_acted_on(
    by_http: Running, fake: FakeSlack
) -> None:
    """The same request, to the letter, is let in once, and nobody tries a third time."""
    hook = fake.hook(CHANNEL, USER)
    body = form(payloads.command("trs", hook))
    headers = signed(body)
    assert (await by_http.post(body, headers))[0] == 200
    assert await by_http.post(body, headers) == (200, "")
    await by_http.settled()
    assert len(fake.sent) == 1


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"{\xff}", b"payload=%7B", b"payload=[1]", b"{" * 5_000, b'"x"'],
    ids=["broken", "list", "bytes", "form", "form-list", "deep", "text"],
)
async def test_a_signed_request_that_cannot_be_read_is_refused(
    by_http: Running, body: bytes
) -> None:
    """Broken JSON is an answer of 400, never one of 500."""
    status, _ = await by_http.post(body, {**signed(body), "Content-Type": _kind(body)})
    assert status == 400


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":' * 3_000,
        urlencode({"payload": json.dumps({"type": "block_actions", "user": 7})}).encode(),
        urlencode({"payload": json.dumps({"type": "shortcut", "team": True})}).encode(),
    ],
    ids=["deep-form", "user", "team"],
)
async def test_a_signed_form_that_the_sdk_fails_on_is_refused(
    by_http: Running, body: bytes
) -> None:
    """Bolt takes whatever begins with a brace for JSON, and looks for ids in what is no object."""
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    status, _ = await by_http.post(body, {**signed(body), **kind})
    assert status == 400
    await _nothing_happened(by_http)


@pytest.mark.parametrize(
    "body",
    [b"{}", b'{"type":"event_callback"}', b'{"type":"event_callback","event":[]}', b"payload={}"],
)
async def test_a_signed_request_without_sense_is_never_a_server_error(
    by_http: Running, body: bytes
) -> None:
    """What Slack would never send is refused or acknowledged."""
    status, _ = await by_http.post(body, {**signed(body), "Content-Type": _kind(body)})
    assert status < 500


async def test_a_body_that_is_too_large_is_refused(by_http: Running) -> None:
    """It is not read to its end."""
    body = b"x" * (1024 * 1024 + 1)
    assert (await by_http.post(body, signed(body)))[0] == 413


async def test_slack_can_verify_the_address(by_http: Running) -> None:
    """The challenge comes back."""
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    status, text = await by_http.post(body, signed(body))
    assert (status, json.loads(text)) == (200, {"challenge": "abc"})


async def test_the_acknowledgement_does_not_wait_for_slack(
    by_http: Running, fake: FakeSlack
) -> None:
    """While every call to Slack hangs, requests are acknowledged."""
    fake.hold.clear()
    for inner in (payloads.mention("trs"), payloads.said("ucr"), payloads.links("https://e.xx/")):
        await by_http.event(inner)
    await by_http.command("vcf")
    assert fake.sent == []
    fake.hold.set()
    await fake.until(3)


def _kind(body: bytes) -> str:
    return (
        "application/x-www-form-urlencoded" if body.startswith(b"payload") else "application/json"
    )
