"""The app manifest, made from the code: what it says is what the code listens to. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, cut
from bot.config.values import OPTIONAL_SCOPES
from bot.core.base.i18n import Translator
from bot.core.catalogue.model import Catalogue, localised
from bot.core.chat.context import Command

EVENT_TYPES = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "group_archive",
    "group_deleted",
    "group_left",
    "link_shared",
    "member_joined_channel",
    "message.im",
    "tokens_revoked",
)
"""What the app hears of; `events.py` takes each of them, and `dispatch.py` what people say."""
BOT_SCOPES = (
    "app_mentions:read",  # app_mention
    "channels:history",  # whether a digest arrived, before it is posted again
    "channels:read",  # channel_left and the like, and member_joined_channel of the bot itself
    "chat:write",  # answers in threads and direct chats, and digests
    "commands",  # /tool, the catalogue's second name for it, and the shortcuts
    "groups:history",  # as channels:history, in private channels
    "groups:read",  # group_left and the like, and channel_id_changed
    "im:history",  # message.im: what people write to the bot itself; and as channels:history
    "im:write",  # conversations.open: the channel of a direct chat, to look for a digest in it
    "links:read",  # link_shared
    "links:write",  # chat.unfurl
    "mpim:history",  # as channels:history, in chats of several people
    "users:read",  # users.info: language, time zone, and who manages the workspace
)
"""The fewest that work. The bot is told of no message in a channel but those that mention it."""
FIND_FOR_MESSAGE, FIND_ANYWHERE = "find-for-message", "find-anywhere"
"""The callback ids of the shortcuts."""
EVENTS_PATH, REDIRECT_PATH = "/slack/events", "/slack/oauth_redirect"


def manifest(  # noqa: PLR0913  # what the app is, and how it is to be installed
    catalogue: Catalogue,
    translate: Translator,
    commands: Iterable[Command],
    public_url: str | None,
    *,
    many: bool = False,
    left_out: Collection[str] = (),
) -> Json:
    """Return the manifest: for Socket Mode, or for HTTP where there is a public address.

    Where `many` workspaces install the app, tokens rotate; one that was copied by hand cannot.
    Optional scopes may be `left_out`.
    """
    url = None if public_url is None else f"{public_url.rstrip('/')}{EVENTS_PATH}"
    short = localised(catalogue.organisation.short, translate.language)
    organisation = localised(catalogue.organisation.name, translate.language)
    described = [
        translate("slack-app-description", organisation=organisation),
        translate("slack-app-how"),
        translate("about-privacy"),
    ]
    if catalogue.organisation.notice:
        described.append(localised(catalogue.organisation.notice, translate.language))
    found: Json = {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": cut(translate("slack-app-name", organisation=short), limits.APP_NAME),
            "description": cut(
                translate("slack-app-description", organisation=short), limits.APP_DESCRIPTION
            ),
            "long_description": cut(" ".join(described), limits.APP_LONG_DESCRIPTION),
            "background_color": "#1d3f72",
        },
        "features": _features(catalogue, translate, commands, url),
        "oauth_config": {"scopes": {"bot": list(scopes_without(left_out))}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENT_TYPES)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": True,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": many,
        },
    }
    if url is not None and public_url is not None:
        found["settings"]["event_subscriptions"]["request_url"] = url
        found["settings"]["interactivity"] |= {"request_url": url, "message_menu_options_url": url}
        redirect = f"{public_url.rstrip('/')}{REDIRECT_PATH}"
        found["oauth_config"]["redirect_urls"] = [redirect]
    return found


def scopes_without(left_out: Collection[str]) -> tuple[str, ...]:
    """Return the scopes that are asked for; only an optional one can be left out."""
    spared = OPTIONAL_SCOPES.intersection(left_out)
    return tuple(scope for scope in BOT_SCOPES if scope not in spared)


def unfurl_domains(catalogue: Catalogue) -> list[str]:
    """Return the domains of the catalogue's pages, without `www.`, as many as Slack takes."""
    hosts = [
        (urlsplit(page.url).hostname or "").removeprefix("www.")
        for tool in catalogue.tools
        for page in tool.pages
    ]
    often = sorted({host for host in hosts if host}, key=lambda host: (-hosts.count(host), host))
    apart = [host for host in often if not any(host.endswith(f".{other}") for other in often)]
    return apart[: limits.UNFURL_DOMAINS]


def _slash_commands(catalogue: Catalogue) -> tuple[str, ...]:
    """Return `/tool`, and the catalogue's own name for where another app has taken that one."""
    second = catalogue.organisation.slash_command
    return ("/tool", f"/{second}") if second else ("/tool",)


def _features(
    catalogue: Catalogue, translate: Translator, commands: Iterable[Command], url: str | None
) -> Json:
    address = {} if url is None else {"url": url}
    short = localised(catalogue.organisation.short, translate.language)
    words = ", ".join(
        command.name for command in commands if command.listed and command.name != "tool"
    )
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "toolbot", "always_online": True},
        "shortcuts": [
            {
                "name": cut(
                    translate("slack-shortcut-anywhere", organisation=short), limits.SHORTCUT_NAME
                ),
                "type": "global",
                "callback_id": FIND_ANYWHERE,
                "description": translate("slack-shortcut-anywhere-detail"),
            },
            {
                "name": cut(translate("slack-shortcut-message"), limits.SHORTCUT_NAME),
                "type": "message",
                "callback_id": FIND_FOR_MESSAGE,
                "description": translate("slack-shortcut-message-detail"),
            },
        ],
        "slash_commands": [
            {
                "command": command,
                "description": translate("command-tool"),
                "usage_hint": cut(
                    translate("slack-command-hint", words=words), limits.COMMAND_HINT
                ),
                "should_escape": False,
                **address,
            }
            for command in _slash_commands(catalogue)
        ],
        "unfurl_domains": unfurl_domains(catalogue),
    }
