"""Asks Slack whether an app is set up right. Changes nothing there; never repeats a token."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.adapters.slack.manifest import scopes_without
from bot.config.slack import SlackSettings
from bot.runtime.diagnosis import Diagnosis, clock_diagnosis

_SUBJECT = "slack"
_BOT_ADVICE = "Copy it again from the app's page “OAuth & Permissions”, or install the app again."
_APP_ADVICE = "Make one with connections:write at “Basic Information”, and switch Socket Mode on."
_TIMEOUT = ClientTimeout(total=15)


async def slack_diagnoses(settings: SlackSettings, now: dt.datetime) -> AsyncGenerator[Diagnosis]:
    """Yield how the tokens, the scopes and the clock are; of many workspaces, nothing."""
    try:
        async with ClientSession(timeout=_TIMEOUT) as session:
            if settings.bot_token:
                url = f"{settings.api_url}auth.test"
                async with session.post(url, headers=_as(settings.bot_token)) as answer:
                    said, headers = await answer.json(content_type=None), answer.headers
                clock = clock_diagnosis(headers, now)
                if clock is not None:
                    yield clock
                yield _of_token(said, "SLACK_BOT_TOKEN", "", _BOT_ADVICE)
                if said["ok"]:
                    granted = headers.get("x-oauth-scopes", "").replace(" ", "").split(",")
                    yield _of_scopes({*scopes_without(settings.scopes_left_out)} - {*granted})
            if settings.app_token:
                url = f"{settings.api_url}apps.connections.open"
                async with session.post(url, headers=_as(settings.app_token)) as answer:
                    said = await answer.json(content_type=None)
                    yield _of_token(said, "SLACK_APP_TOKEN", ": Socket Mode", _APP_ADVICE)
    except (ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
        yield Diagnosis(
            _SUBJECT,
            f"the API cannot be asked ({type(error).__name__}).",
            "Check the network, a proxy in between, and SLACK_API_URL.",
        )


def _as(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _of_token(said: Any, name: str, use: str, to_do: str) -> Diagnosis:  # noqa: ANN401  # JSON
    if said["ok"]:
        return Diagnosis(_SUBJECT, f"{name} is taken{use}.")
    return Diagnosis(_SUBJECT, f"does not take {name} ({str(said.get('error'))[:40]}).", to_do)


def _of_scopes(missing: set[str]) -> Diagnosis:
    if not missing:
        return Diagnosis(_SUBJECT, "all scopes are granted.")
    return Diagnosis(
        _SUBJECT,
        f"scopes are missing: {', '.join(sorted(missing))}.",
        "Put the current manifest into the app and install it again; see docs/slack.md.",
    )
