"""What the operator sets for Telegram. Never repeats a secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.config.values import (
    TELEGRAM_API,
    EnvValue,
    Variable,
    callable_by_telegram,
    http_address,
    read_value,
    telegram_token,
)

TOKEN, API_URL = "TELEGRAM_TOKEN", "TELEGRAM_API_URL"  # names, not values
PUBLIC_URL = "TOOLBOT_PUBLIC_URL"
VARIABLES = (
    Variable(TOKEN, "Telegram: the token of the bot, from @BotFather", "none"),
    Variable(API_URL, "Telegram: where its Bot API is", TELEGRAM_API),
)


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """The bot's account at Telegram."""

    token: str = field(repr=False)
    api_url: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be seen in a log."""
        return (self.token,)


def read_telegram(env: Mapping[str, EnvValue], problems: list[str]) -> TelegramSettings | None:
    """Read what concerns Telegram, None where nothing does; problems are added to the list."""
    token = read_value(TOKEN, telegram_token, env, problems)
    api_url = read_value(API_URL, http_address, env, problems)
    if token is None:
        return None
    if API_URL not in env and _is_address(env.get(PUBLIC_URL)):
        read_value(PUBLIC_URL, callable_by_telegram, env, problems)
    return TelegramSettings(token, api_url or TELEGRAM_API)


def _is_address(env_value: EnvValue | None) -> bool:
    """Tell whether an address is one at all; what is wrong with it is told elsewhere."""
    try:
        return env_value is not None and bool(http_address(env_value.value.strip()))
    except ValueError:
        return False
