"""What the operator sets for Telegram. Never repeats a secret."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.config.environment import Environment
from bot.config.values import callable_by_telegram
from bot.config.variables import PUBLIC_URL, TELEGRAM_API_URL, TELEGRAM_TOKEN


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """The bot's account at Telegram."""

    token: str = field(repr=False)
    api_url: str


def read_telegram(env: Environment) -> TelegramSettings | None:
    """Read what concerns Telegram, None where nothing does."""
    token, api_url = env.read(TELEGRAM_TOKEN), env.read(TELEGRAM_API_URL)
    if token is None:
        return None
    return TelegramSettings(token, api_url or TELEGRAM_API_URL.default)


def check_telegram(env: Environment, public_url: str | None) -> None:
    """Note what keeps Telegram from reaching the bot; a Bot API server of one's own calls any."""
    if TELEGRAM_TOKEN not in env or TELEGRAM_API_URL in env or public_url is None:
        return
    try:
        callable_by_telegram(public_url)
    except ValueError as mistake:
        env.refuse(PUBLIC_URL, str(mistake))
