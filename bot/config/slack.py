"""What the operator sets for Slack. Never repeats a secret."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.config.values import EnvValue, Variable, shown

BOT_TOKEN, APP_TOKEN = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"  # names, not values
SIGNING_SECRET = "SLACK_SIGNING_SECRET"  # noqa: S105  # as above
CLIENT_ID, CLIENT_SECRET = "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"  # as above
LEFT_OUT = "SLACK_SCOPES_LEFT_OUT"
DIGESTS, MEMBERS, ADMINS = "SLACK_DIGESTS", "members", "admins"
API_URL, KEYS = "SLACK_API_URL", "TOOLBOT_ENCRYPTION_KEYS"
PUBLIC_URL = "TOOLBOT_PUBLIC_URL"
_DEFAULT_API = "https://slack.com/api/"
_KEY_BYTES = 32
OPTIONAL_SCOPES = frozenset({"channels:history", "groups:history", "im:write", "mpim:history"})
"""Scopes without which all works but one thing: a digest may come twice (docs/slack.md)."""
VARIABLES = (
    Variable(BOT_TOKEN, "Slack, one workspace: its bot token (xoxb-)", "none"),
    Variable(APP_TOKEN, "Slack, Socket Mode: the app-level token (xapp-)", "none"),
    Variable(SIGNING_SECRET, "Slack over HTTP: the signing secret of the app", "none"),
    Variable(CLIENT_ID, "Slack, many workspaces: the client id of the app", "none"),
    Variable(CLIENT_SECRET, "Slack, many workspaces: the client secret of the app", "none"),
    Variable(
        DIGESTS,
        "Slack: who may turn a channel's digest on and off, members or admins",
        MEMBERS,
    ),
    Variable(
        LEFT_OUT,
        "Slack: optional scopes that the app does not ask for, with commas (see docs/slack.md)",
        "none",
    ),
    Variable(API_URL, "Slack: the address of its API; GovSlack has another", _DEFAULT_API),
    Variable(
        KEYS,
        "the keys that seal tokens at rest, made by toolbot keys new; several with commas,"
        " the first seals",
        "none",
    ),
)


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Either a bot token or a client; either an app token or a signing secret."""

    bot_token: str | None = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secret: str | None = field(repr=False)
    client_id: str | None
    client_secret: str | None = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    api_url: str = _DEFAULT_API
    members_subscribe: bool = True
    scopes_left_out: frozenset[str] = frozenset()

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be seen in a log."""
        known = (self.bot_token, self.app_token, self.signing_secret, self.client_secret)
        return tuple(one for one in (*known, *self.keys) if one)


def read_slack(env: Mapping[str, EnvValue], problems: list[str]) -> SlackSettings | None:
    """Read what concerns Slack, None where nothing does; problems are added to the list."""
    names = (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, CLIENT_ID, CLIENT_SECRET)
    keys = _keys(env.get(KEYS), problems)
    api_url = _api_url(env.get(API_URL), problems)
    digests = _digests(env.get(DIGESTS), problems)
    left_out = _left_out(env.get(LEFT_OUT), problems)
    if not any(name in env for name in names):
        return None
    values = {name: env[name].value.strip() if name in env else None for name in names}
    _check_forms(env, problems)
    _check_together(values, keys, env.get(PUBLIC_URL), problems)
    return SlackSettings(
        bot_token=values[BOT_TOKEN],
        app_token=values[APP_TOKEN],
        signing_secret=values[SIGNING_SECRET],
        client_id=values[CLIENT_ID],
        client_secret=values[CLIENT_SECRET],
        keys=keys,
        api_url=api_url,
        members_subscribe=digests == MEMBERS,
        scopes_left_out=left_out,
    )


def _check_forms(env: Mapping[str, EnvValue], problems: list[str]) -> None:
    for name, prefix, where in (
        (BOT_TOKEN, "xoxb-", "“OAuth & Permissions”"),
        (APP_TOKEN, "xapp-", "“Basic Information”, “App-Level Tokens”"),
    ):
        if name in env and not env[name].value.strip().startswith(prefix):
            problems.append(
                f"{env[name].origin}: {name} does not begin with {prefix}. Copy it from the app's"
                f" page {where}."
            )


def _check_together(
    values: Mapping[str, str | None],
    keys: tuple[str, ...],
    public: EnvValue | None,
    problems: list[str],
) -> None:
    many = values[CLIENT_ID] or values[CLIENT_SECRET]
    if values[BOT_TOKEN] and many:
        problems.append(
            f"{BOT_TOKEN} is for one workspace, {CLIENT_ID} for many. Set one or the other."
        )
    if not values[BOT_TOKEN] and not many:
        problems.append(
            f"Slack is set up in part: {BOT_TOKEN} is missing"
            f" (or {CLIENT_ID} and {CLIENT_SECRET}, for many workspaces)."
        )
    if many:
        needed = [name for name in (CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET) if not values[name]]
        needed += [PUBLIC_URL] if public is None else []
        needed += [] if keys else [KEYS]
        problems += [f"Slack for many workspaces needs {name} too." for name in needed]
    elif public is None and not values[APP_TOKEN]:
        problems.append(
            f"Slack needs {APP_TOKEN} for Socket Mode,"
            f" or {PUBLIC_URL} and {SIGNING_SECRET} for HTTP."
        )
    elif public is not None and not (values[APP_TOKEN] or values[SIGNING_SECRET]):
        problems.append(f"Slack over HTTP needs {SIGNING_SECRET}; Socket Mode needs {APP_TOKEN}.")
    if public is not None and values[SIGNING_SECRET] and public.value.strip().startswith("http:"):
        problems.append(f"{public.origin}: {PUBLIC_URL} must begin with https://: so calls Slack.")


def _api_url(env_value: EnvValue | None, problems: list[str]) -> str:
    if env_value is None:
        return _DEFAULT_API
    address = env_value.value.strip()
    parts = urlsplit(address)
    local = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and local)):
        problems.append(
            f"{env_value.origin}: {API_URL} is {shown(env_value)}. Write an https address, such as"
            f" {_DEFAULT_API}."
        )
    return address if address.endswith("/") else f"{address}/"


def _digests(env_value: EnvValue | None, problems: list[str]) -> str:
    who = env_value.value.strip().lower() if env_value else MEMBERS
    if env_value and who not in (MEMBERS, ADMINS):
        problems.append(
            f"{env_value.origin}: {DIGESTS} is {shown(env_value)}. Write {MEMBERS}, for any"
            " member of the"
            f" workspace, or {ADMINS}."
        )
    return who


def _left_out(env_value: EnvValue | None, problems: list[str]) -> frozenset[str]:
    if env_value is None:
        return frozenset()
    scopes = frozenset(env_value.value.replace(",", " ").split())
    problems += [
        f"{env_value.origin}: {LEFT_OUT} names {scope[:40]}, which cannot be left out. Those that"
        f" can: {', '.join(sorted(OPTIONAL_SCOPES))}."
        for scope in sorted(scopes - OPTIONAL_SCOPES)
    ]
    return scopes


def _keys(env_value: EnvValue | None, problems: list[str]) -> tuple[str, ...]:
    if env_value is None:
        return ()
    keys = tuple(part.strip() for part in env_value.value.split(",") if part.strip())
    for number, key in enumerate(keys, start=1):
        if not _is_key(key):
            problems.append(
                f"{env_value.origin}: key {number} of {KEYS} is not a key. Make one with"
                " `toolbot keys new`."
            )
    return keys


def _is_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text.encode())) == _KEY_BYTES
    except (binascii.Error, ValueError):
        return False
