"""Asks Telegram whether a bot is set up right. Changes nothing there; never repeats the token."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.adapters.telegram.connection import PATH
from bot.config.telegram import TelegramSettings
from bot.runtime.diagnosis import Diagnosis, clock_diagnosis

_SUBJECT = "telegram"
_TIMEOUT = ClientTimeout(total=15)


async def telegram_diagnoses(
    settings: TelegramSettings, public_url: str | None, now: dt.datetime
) -> AsyncGenerator[Diagnosis]:
    """Yield how the token, the clock and the webhook are."""
    address = f"{settings.api_url.rstrip('/')}/bot{settings.token}"
    try:
        async with ClientSession(timeout=_TIMEOUT) as session:
            async with session.get(f"{address}/getMe") as answer:
                status, me = answer.status, await answer.json(content_type=None)
                clock = clock_diagnosis(answer.headers, now)
            if clock is not None:
                yield clock
            yield _of_token(status, me)
            if status == 200:  # noqa: PLR2004  # of HTTP
                async with session.get(f"{address}/getWebhookInfo") as answer:
                    yield _of_webhook((await answer.json(content_type=None))["result"], public_url)
    except (ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
        yield Diagnosis(
            _SUBJECT,
            f"the Bot API cannot be asked ({type(error).__name__}).",
            "Check the network, a proxy in between, and TELEGRAM_API_URL.",
        )


def _of_token(status: int, me: Any) -> Diagnosis:  # noqa: ANN401  # what came as JSON
    if status in (401, 404):
        return Diagnosis(
            _SUBJECT,
            "does not accept TELEGRAM_TOKEN.",
            "Copy it again from @BotFather; /revoke there makes a new one.",
        )
    bot = me["result"]
    if not bot.get("supports_inline_queries", False):
        return Diagnosis(
            _SUBJECT, f"@{bot['username']}: inline mode is off.", "Send /setinline to @BotFather."
        )
    return Diagnosis(_SUBJECT, f"the token is that of @{bot['username']}.")


def _of_webhook(info: Any, public_url: str | None) -> Diagnosis:  # noqa: ANN401  # as above
    url, wanted = info.get("url") or "", f"{(public_url or '').rstrip('/')}{PATH}"
    if public_url is None:
        if not url:
            return Diagnosis(_SUBJECT, "no webhook is set: polling.")
        return Diagnosis(
            _SUBJECT,
            "a webhook is set, and there is no TOOLBOT_PUBLIC_URL.",
            "Stop the copy of the bot that set it; polling takes it away at the next start.",
        )
    if url != wanted:
        return Diagnosis(
            _SUBJECT,
            "the webhook is not set to TOOLBOT_PUBLIC_URL.",
            "Start the bot, which sets it; a second copy with another address sets another.",
        )
    if why := info.get("last_error_message"):
        return Diagnosis(
            _SUBJECT,
            f"the last call of the webhook failed ({str(why)[:100]}).",
            "Check the certificate, and what your web server passes on.",
        )
    return Diagnosis(_SUBJECT, "the webhook is set.")
