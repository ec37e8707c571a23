"""What the operator has set, read once from the environment and `.env`, with every mistake at once.

Knows names, forms and defaults; opens nothing but `.env`, and never repeats a secret.
"""

from __future__ import annotations

import difflib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.config import slack, telegram
from bot.config.slack import SlackSettings, read_slack
from bot.config.telegram import TelegramSettings, read_telegram
from bot.config.values import (
    EnvValue,
    Variable,
    database_address,
    http_address,
    listening_address,
    password_of,
    read_value,
    shown,
)

ENV_PREFIX = "TOOLBOT_"
_PREFIXES = (ENV_PREFIX, "SLACK_", "TELEGRAM_")
"""Variables that begin so are looked at; beside ours, others may begin with a platform's name."""
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX gives them weight (Base Definitions, section 8.2)."""


VARIABLES = (
    Variable("TOOLBOT_CATALOGUE", "the catalogue file", "data/tools.yaml of the project"),
    Variable("TOOLBOT_LANGUAGE", "the default language: en or fr", "en"),
    Variable(
        "TOOLBOT_STATE",
        "the folder for what is kept: the database (database.sqlite3: subscriptions, languages,"
        " tokens, questions that wait), the terminal's language and history, the log",
        "$XDG_STATE_HOME/toolbot, else ~/.local/state/toolbot",
    ),
    Variable(
        "TOOLBOT_DATABASE_URL",
        "a PostgreSQL database for several copies of the bot,"
        " postgresql://user:password@host/database",
        "none: SQLite in TOOLBOT_STATE, for one copy",
    ),
    Variable("TOOLBOT_PUBLIC_URL", "the https address under which platforms reach the bot", "none"),
    Variable("TOOLBOT_LISTEN", "host and port to listen on behind that address", "127.0.0.1:8080"),
    *slack.VARIABLES,
    *telegram.VARIABLES,
)
"""All variables; the documentation is held to this list."""


class SettingsError(Exception):
    """The settings cannot be used. Each problem is a line for the operator."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Take the problems, one line each."""
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings that make sense by themselves; files are found missing when they are opened."""

    catalogue: Path | None
    language: str
    state: Path
    locale: str | None
    database_url: str | None = field(default=None, repr=False)
    public_url: str | None = None
    listen: tuple[str, int] = ("127.0.0.1", 8080)
    slack: SlackSettings | None = None
    telegram: TelegramSettings | None = None

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be seen in a log."""
        accounts = (self.slack, self.telegram)
        tokens = tuple(
            secret for account in accounts if account is not None for secret in account.secrets
        )
        return (*tokens, *(password_of(self.database_url) if self.database_url else ()))

    @property
    def platforms(self) -> tuple[str, ...]:
        """The names of the platforms whose tokens are set."""
        named = (("slack", self.slack), ("telegram", self.telegram))
        return tuple(name for name, account in named if account is not None)


def read_settings(
    environment: Mapping[str, str], dotenv: Path, languages: tuple[str, ...]
) -> Settings:
    """Read the settings; the environment goes before `.env`, and an empty value counts as unset.

    Raises:
        SettingsMistakes: with all problems at once.
    """
    problems: list[str] = []
    given = _from_dotenv(dotenv, problems)
    given |= {
        name: EnvValue(value, "environment")
        for name, value in environment.items()
        if name.startswith(_PREFIXES)
    }
    problems += _unknown(given)
    given = {name: env_value for name, env_value in given.items() if env_value.value.strip()}
    database_url = read_value("TOOLBOT_DATABASE_URL", database_address, given, problems)
    public_url = read_value("TOOLBOT_PUBLIC_URL", http_address, given, problems)
    listen = read_value("TOOLBOT_LISTEN", listening_address, given, problems)
    settings = Settings(
        catalogue=_path("TOOLBOT_CATALOGUE", given, problems),
        language=_language(given.get("TOOLBOT_LANGUAGE"), languages, problems),
        state=_path("TOOLBOT_STATE", given, problems) or _default_state(environment, problems),
        locale=next(
            (environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), None
        ),
        database_url=database_url,
        public_url=public_url,
        listen=listen or ("127.0.0.1", 8080),
        slack=read_slack(given, problems),
        telegram=read_telegram(given, problems),
    )
    if problems:
        raise SettingsError(tuple(problems))
    return settings


def _from_dotenv(path: Path, problems: list[str]) -> dict[str, EnvValue]:
    if not path.is_file():
        return {}
    from dotenv.parser import parse_stream  # imported where a file is there to be read

    given: dict[str, EnvValue] = {}
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        problems.append(f"{path.name}: cannot be read. Save it as UTF-8 text.")
        return {}
    for binding in parse_stream(io.StringIO(text)):
        skipped = binding.original.string[: -len(binding.original.string.lstrip())]
        line = binding.original.line + skipped.count("\n")
        origin = f"{path.name}:{line}"
        if binding.error or (binding.key is not None and binding.value is None):
            problems.append(f"{origin}: not a setting. Write NAME=value.")
        elif binding.key is not None:
            given[binding.key] = EnvValue(binding.value or "", origin)
    return given


def _unknown(env: Mapping[str, EnvValue]) -> list[str]:
    known = [variable.name for variable in VARIABLES]
    problems = []
    for name, env_value in env.items():
        prefix = next((prefix for prefix in _PREFIXES if name.startswith(prefix)), None)
        if prefix is None or name in known:
            continue
        endings = [other.removeprefix(prefix) for other in known if other.startswith(prefix)]
        near = difflib.get_close_matches(name.removeprefix(prefix), endings, n=1)
        if near or prefix == ENV_PREFIX:
            hint = f"Did you mean {prefix}{near[0]}?" if near else f"Known are {', '.join(known)}."
            problems.append(f"{env_value.origin}: {name} is not a setting. {hint}")
    return problems


def _path(name: str, env: Mapping[str, EnvValue], problems: list[str]) -> Path | None:
    if name not in env:
        return None
    path = Path(env[name].value)
    try:
        return path.expanduser()
    except (RuntimeError, ValueError):  # `~somebody/`, who has no home
        origin = env[name].origin
        problems.append(f"{origin}: {name} begins with a home that is not there. Write it in full.")
        return path


def _language(env_value: EnvValue | None, languages: tuple[str, ...], problems: list[str]) -> str:
    if env_value is None:
        return "en"
    language = env_value.value.strip().lower()
    if language not in languages:
        problems.append(
            f"{env_value.origin}: TOOLBOT_LANGUAGE is {shown(env_value)}, which the bot does not"
            f" speak. Set one of: {', '.join(languages)}."
        )
    return language


def _default_state(environment: Mapping[str, str], problems: list[str]) -> Path:
    if environment.get("XDG_STATE_HOME"):
        return Path(environment["XDG_STATE_HOME"]) / "toolbot"
    try:
        return Path.home() / ".local" / "state" / "toolbot"
    except RuntimeError:
        problems.append("environment: there is no home folder to keep state in. Set TOOLBOT_STATE.")
        return Path()
