"""What the operator has set, read once from the environment and `.env`, with every mistake at once.

Opens nothing but `.env`, and never repeats a secret. The table is in `variables.py`.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.config.environment import Environment, read_environment
from bot.config.slack import SlackSettings, check_slack, read_slack
from bot.config.telegram import TelegramSettings, check_telegram, read_telegram
from bot.config.values import listening_address, shown
from bot.config.variables import (
    CATALOGUE,
    DATABASE_URL,
    EDITORS,
    LANGUAGE,
    LISTEN,
    LOG_FORMAT,
    LOG_LEVEL,
    PUBLIC_URL,
    SOURCES,
    STATE,
    VARIABLES,
)

ENV_PREFIX = "TOOLBOT_"
_PREFIXES = (ENV_PREFIX, "SLACK_", "TELEGRAM_")
"""Variables that begin so are looked at; beside ours, others may begin with a platform's name."""
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX gives them weight (Base Definitions, section 8.2)."""


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
    listen: tuple[str, int] | None = listening_address(LISTEN.default)
    must_listen: bool = False
    """Whether somebody has asked for it: where not, a port that is taken stops nothing."""
    editors: tuple[str, ...] = ()
    """The ids of the places where the catalogue is looked after."""
    slack: SlackSettings | None = None
    telegram: TelegramSettings | None = None
    sources: Path | None = None
    log_level: str = LOG_LEVEL.default
    log_format: str = LOG_FORMAT.default
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """What must not be seen in a log."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """The names of the platforms whose tokens are set."""
        named = (("slack", self.slack), ("telegram", self.telegram))
        return tuple(name for name, account in named if account is not None)


def read_settings(
    environment: Mapping[str, str],
    dotenv: Path,
    languages: tuple[str, ...],
    *,
    for_platforms: bool = True,
) -> Settings:
    """Read the settings; the environment goes before `.env`, and an empty value counts as unset.

    Unless they are `for_platforms`, a platform may be set up in part: what does not run there does
    not need it, and a manifest is printed before there are any tokens.

    Raises:
        SettingsError: with all problems at once.
    """
    env = read_environment(environment, dotenv, _PREFIXES)
    env.problems.extend(_unknown(env))
    settings = Settings(
        catalogue=env.read(CATALOGUE),
        language=_language(env, languages),
        state=_state(env, environment),
        locale=next(
            (environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), None
        ),
        database_url=env.read(DATABASE_URL),
        public_url=env.read(PUBLIC_URL),
        listen=env.read(LISTEN),
        must_listen=LISTEN in env or PUBLIC_URL in env,
        editors=env.read(EDITORS) or (),
        slack=read_slack(env),
        telegram=read_telegram(env),
        sources=env.read(SOURCES),
        log_level=env.read(LOG_LEVEL) or LOG_LEVEL.default,
        log_format=env.read(LOG_FORMAT) or LOG_FORMAT.default,
        secrets=tuple(secret for variable in VARIABLES for secret in env.secrets(variable)),
    )
    if for_platforms:
        _check_platforms(env, settings)
    if env.problems:
        raise SettingsError(tuple(env.problems))
    return settings


def _check_platforms(env: Environment, settings: Settings) -> None:
    check_slack(env, settings.public_url)
    check_telegram(env, settings.public_url)
    if settings.public_url is not None and not settings.platforms:
        env.refuse(PUBLIC_URL, "is set, and no token of a platform that could call it.")
    if settings.public_url is not None and settings.listen is None and not env.problems:
        env.refuse(LISTEN, "is off, and platforms call TOOLBOT_PUBLIC_URL. Set a host and a port.")


def _unknown(env: Environment) -> list[str]:
    known = [variable.name for variable in VARIABLES]
    problems = []
    for name, env_value in env.given.items():
        prefix = next((prefix for prefix in _PREFIXES if name.startswith(prefix)), None)
        if prefix is None or name in known:
            continue
        endings = [other.removeprefix(prefix) for other in known if other.startswith(prefix)]
        near = difflib.get_close_matches(name.removeprefix(prefix), endings, n=1)
        if near or prefix == ENV_PREFIX:
            hint = f"Did you mean {prefix}{near[0]}?" if near else f"Known are {', '.join(known)}."
            problems.append(f"{env_value.origin}: {name} is not a setting. {hint}")
    return problems


def _language(env: Environment, languages: tuple[str, ...]) -> str:
    language = env.read(LANGUAGE) or LANGUAGE.default
    if LANGUAGE in env and language not in languages:
        known = ", ".join(languages)
        mistake = f"is {shown(language)}, which the bot does not speak. Set one of: {known}."
        env.refuse(LANGUAGE, mistake)
    return language


def _state(env: Environment, environment: Mapping[str, str]) -> Path:
    given = env.read(STATE)
    if given is not None or STATE in env:
        return given or Path()
    if environment.get("XDG_STATE_HOME"):
        return Path(environment["XDG_STATE_HOME"]) / "toolbot"
    try:
        return Path.home() / ".local" / "state" / "toolbot"
    except RuntimeError:
        env.problems.append(
            "environment: there is no home folder to keep state in. Set TOOLBOT_STATE."
        )
        return Path()
