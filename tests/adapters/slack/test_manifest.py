from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.adapters.slack import dispatch, limits, manifest
from bot.adapters.slack.events import EVENTS
from bot.adapters.slack.inbound import from_event
from bot.core.base.text import utf16_units
from bot.core.chat.commands import COMMANDS
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running
from tests.adapters.slack.server import USER, FakeSlack
from tests.adapters.slack.strict import Json

_NEEDED = {
    "app_home_opened": set[str](),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set[str](),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_id_changed": {"groups:read"},
    "channel_left": {"channels:read"},
    "group_archive": {"groups:read"},
    "group_deleted": {"groups:read"},
    "group_left": {"groups:read"},
    "link_shared": {"links:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.im": {"im:history"},
    "tokens_revoked": set[str](),
}
"""The scopes that events need (docs.slack.dev/reference/events)."""
_HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"}
_CALLED = {
    "auth.test": set[str](),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.unfurl": {"links:write"},
    "conversations.history": _HISTORY,
    "conversations.open": {"im:write"},
    "conversations.replies": _HISTORY,
    "users.info": {"users:read"},
    "views.open": set[str](),
    "views.publish": set[str](),
    "views.update": set[str](),
}
"""The scopes that methods need (docs.slack.dev/reference/methods)."""


@pytest.fixture(params=["socket", "http"])
def made(request: pytest.FixtureRequest, app: App) -> Json:
    """Return the manifest of a mode."""
    url = "https://bot.example.org" if request.param == "http" else None
    translate = app.services.translations.choose(("en",))
    return manifest.manifest(app.services.catalogue, translate, COMMANDS, url)


def test_the_scopes_are_the_fewest_that_the_code_needs(made: Json) -> None:
    """Each is needed by an event, a method or the commands."""
    events = made["settings"]["event_subscriptions"]["bot_events"]
    needed = {"commands"}.union(*(_NEEDED[event] for event in events), *_CALLED.values())
    scopes = made["oauth_config"]["scopes"]["bot"]
    assert set(scopes) == needed
    assert len(scopes) == len(set(scopes))


def test_the_bot_is_told_of_no_message_in_a_channel_but_mentions(made: Json) -> None:
    """It may look for its own digests, and does not listen."""
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert [event for event in events if event.startswith("message")] == ["message.im"]


def test_every_method_that_the_code_calls_has_its_scope() -> None:
    """A new call must be written down above, with its scope."""
    folder = Path(manifest.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    called = set(re.findall(r'"((?:auth|chat|users|views|conversations)\.[a-zA-Z]+)"', code))
    assert called == set(_CALLED)


def test_every_event_has_a_door(made: Json) -> None:
    """What is subscribed to is taken, and what is taken is subscribed to."""
    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert {event.split(".")[0] for event in events} == {*EVENTS, *dispatch.SAID}


def test_every_shortcut_has_a_door(made: Json) -> None:
    """Their ids are those that the code tells apart."""
    ids = {one["callback_id"] for one in made["features"]["shortcuts"]}
    assert ids == {manifest.FIND_FOR_MESSAGE, manifest.FIND_ANYWHERE}


def test_the_hint_names_every_command(made: Json) -> None:
    """It is made from the commands."""
    for command in made["features"]["slash_commands"]:
        listed = [command.name for command in COMMANDS if command.listed and command.name != "tool"]
        assert all(name in command["usage_hint"] for name in listed)


def test_addresses_stand_in_it_over_http_alone(made: Json) -> None:
    """In Socket Mode, Slack calls nobody."""
    over_http = not made["settings"]["socket_mode_enabled"]
    assert ("request_url" in made["settings"]["interactivity"]) is over_http
    assert all(("url" in one) is over_http for one in made["features"]["slash_commands"])
    if over_http:
        assert made["oauth_config"]["redirect_urls"][0].endswith(manifest.REDIRECT_PATH)


def test_it_keeps_to_slacks_limits(made: Json) -> None:
    """Names and descriptions have lengths."""
    shown = made["display_information"]
    assert utf16_units(shown["name"]) <= limits.APP_NAME
    assert utf16_units(shown["description"]) <= limits.APP_DESCRIPTION
    least, most = limits.APP_LONG_DESCRIPTION_LEAST, limits.APP_LONG_DESCRIPTION
    assert least <= utf16_units(shown["long_description"]) <= most
    assert 1 <= len(made["features"]["unfurl_domains"]) <= limits.UNFURL_DOMAINS
    for one in made["features"]["shortcuts"]:
        assert "…" not in one["name"]
        assert utf16_units(one["name"]) <= limits.SHORTCUT_NAME
        assert utf16_units(one["description"]) <= limits.SHORTCUT_DESCRIPTION
    for one in made["features"]["slash_commands"]:
        assert re.fullmatch(r"/[a-z]{1,31}", one["command"])
        assert utf16_units(one["command"]) <= limits.COMMAND_NAME
        assert utf16_units(one["description"]) <= limits.COMMAND_DESCRIPTION
    assert utf16_units(made["features"]["bot_user"]["display_name"]) <= limits.BOT_NAME


def test_tokens_rotate_where_many_install_it(app: App) -> None:
    """A token that was copied into a file cannot be replaced."""
    translate = app.services.translations.choose(("en",))
    for many in (False, True):
        made = manifest.manifest(
            app.services.catalogue, translate, COMMANDS, "https://e.xx", many=many
        )
        assert made["settings"]["token_rotation_enabled"] is many


def test_links_of_the_catalogue_are_of_its_domains(app: App, made: Json) -> None:
    """So that Slack tells us of each of them."""
    domains = made["features"]["unfurl_domains"]
    for tool in app.services.catalogue.tools:
        for page in tool.pages:
            assert any(f"{domain}/" in page.url for domain in domains)


@pytest.mark.parametrize("kind", sorted(_NEEDED))
async def test_every_subscribed_event_is_acknowledged(
    by_socket: Running, fake: FakeSlack, kind: str
) -> None:
    """An event that nobody takes would come again and again."""
    name, _, channel_type = kind.partition(".")
    await by_socket.event({"type": name, "user": USER, "channel_type": channel_type})
    await by_socket.settled()
    assert by_socket.incidents.errors == []
    assert fake.sent == [] or kind == "app_home_opened"


def test_messages_of_channels_are_not_read() -> None:
    """Even if an operator subscribed to them, only direct messages are answered."""
    body = payloads.event(payloads.said("trs", channel_type="channel", channel="C1"))
    assert from_event(body, ()) is None
