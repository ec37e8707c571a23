"""What the operator sets for Slack. Never repeats a secret."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.config.environment import Environment
from bot.config.variables import (
    ENCRYPTION_KEYS,
    PUBLIC_URL,
    SLACK_API_URL,
    SLACK_APP_TOKEN,
    SLACK_BOT_TOKEN,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_DIGESTS,
    SLACK_SIGNING_SECRET,
)

_ACCOUNT = (
    SLACK_BOT_TOKEN,
    SLACK_APP_TOKEN,
    SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
)
"""Who sets one of these wants Slack."""


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Either a bot token or a client; either an app token or a signing secret."""

    bot_token: str | None = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secret: str | None = field(repr=False)
    client_id: str | None
    client_secret: str | None = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    api_url: str = SLACK_API_URL.default
    members_subscribe: bool = True


def read_slack(env: Environment) -> SlackSettings | None:
    """Read what concerns Slack, None where nothing does; it may be set up in part."""
    keys, api_url, digests = (
        env.read(ENCRYPTION_KEYS),
        env.read(SLACK_API_URL),
        env.read(SLACK_DIGESTS),
    )
    bot_token, app_token, signing_secret, client_id, client_secret = map(env.read, _ACCOUNT)
    if not any(variable in env for variable in _ACCOUNT):
        return None
    return SlackSettings(
        bot_token=bot_token,
        app_token=app_token,
        signing_secret=signing_secret,
        client_id=client_id,
        client_secret=client_secret,
        keys=keys or (),
        api_url=api_url or SLACK_API_URL.default,
        members_subscribe=digests != "admins",
    )


def check_slack(env: Environment, public_url: str | None) -> None:
    """Note what is missing before the bot can run in Slack, and what contradicts."""
    if not any(variable in env for variable in _ACCOUNT):
        return
    many = SLACK_CLIENT_ID in env or SLACK_CLIENT_SECRET in env
    if SLACK_BOT_TOKEN in env and many:
        env.problems.append(
            f"{SLACK_BOT_TOKEN.name} is for one workspace, {SLACK_CLIENT_ID.name} for many."
            " Set one or the other."
        )
    if SLACK_BOT_TOKEN not in env and not many:
        env.problems.append(
            f"Slack is set up in part: {SLACK_BOT_TOKEN.name} is missing"
            f" (or {SLACK_CLIENT_ID.name} and {SLACK_CLIENT_SECRET.name}, for many workspaces)."
        )
    if many:
        needed = (
            SLACK_CLIENT_ID,
            SLACK_CLIENT_SECRET,
            SLACK_SIGNING_SECRET,
            PUBLIC_URL,
            ENCRYPTION_KEYS,
        )
        missing = [variable.name for variable in needed if variable not in env]
        env.problems.extend(f"Slack for many workspaces needs {name} too." for name in missing)
    elif SLACK_APP_TOKEN not in env:
        _check_one_workspace_over_http(env)
    if SLACK_SIGNING_SECRET in env and (public_url or "").startswith("http:"):
        env.refuse(PUBLIC_URL, "must begin with https://: so calls Slack.")


def _check_one_workspace_over_http(env: Environment) -> None:
    secret, token = SLACK_SIGNING_SECRET.name, SLACK_APP_TOKEN.name
    if PUBLIC_URL not in env:
        env.problems.append(
            f"Slack needs {token} for Socket Mode, or {PUBLIC_URL.name} and {secret} for HTTP."
        )
    elif SLACK_SIGNING_SECRET not in env:
        env.problems.append(f"Slack over HTTP needs {secret}; Socket Mode needs {token}.")
