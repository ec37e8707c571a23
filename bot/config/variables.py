"""The table of settings: name, meaning, form, default, and what of each is a secret.

The documents are held to it by a test. Reads no environment: that is what `settings.py` does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from bot.config.values import (
    database_address,
    editors_rooms,
    encryption_keys,
    home_path,
    http_address,
    listening_address,
    one_of,
    optional_scopes,
    password_of,
    slack_api_address,
    telegram_token,
    token,
)

T_co = TypeVar("T_co", covariant=True)


def _whole(value: str) -> tuple[str, ...]:
    return (value,)


@dataclass(frozen=True, slots=True)
class Variable(Generic[T_co]):
    """A variable that the operator may set."""

    name: str
    meaning: str
    parse: Callable[[str], T_co]
    """Raises ValueError with the rest of a sentence that begins with the variable's name."""
    default: str = ""
    """As an operator would write it; "" where there is none."""
    default_in_words: str = "none"
    """What stands for it where it depends on the machine, or where there is none."""
    secrets: Callable[[str], tuple[str, ...]] | None = None
    """What of a value must never be seen."""

    @property
    def shown_default(self) -> str:
        """The default for people."""
        return self.default or self.default_in_words


CATALOGUE: Variable[Path] = Variable(
    "TOOLBOT_CATALOGUE",
    "the catalogue file",
    home_path,
    default_in_words="data/tools.yaml of the project",
)
SOURCES: Variable[Path] = Variable(
    "TOOLBOT_SOURCES",
    "the file of sources that are watched for publications (see docs/sources.md)",
    home_path,
    default_in_words="sources.yaml beside TOOLBOT_CATALOGUE, if there is one",
)
LANGUAGE: Variable[str] = Variable(
    "TOOLBOT_LANGUAGE",
    "the default language: ar, en, es, fr, pt, ru or zh",
    str.lower,
    default="en",
)
STATE: Variable[Path] = Variable(
    "TOOLBOT_STATE",
    "the folder for what is kept: the database (database.sqlite3: subscriptions, languages,"
    " tokens, questions that wait), the terminal's language and history, the log",
    home_path,
    default_in_words="$XDG_STATE_HOME/toolbot, else ~/.local/state/toolbot",
)
DATABASE_URL: Variable[str] = Variable(
    "TOOLBOT_DATABASE_URL",
    "a PostgreSQL database for several copies of the bot, postgresql://user:password@host/database",
    database_address,
    default_in_words="none: SQLite in TOOLBOT_STATE, for one copy",
    secrets=password_of,
)
PUBLIC_URL: Variable[str] = Variable(
    "TOOLBOT_PUBLIC_URL", "the https address under which platforms reach the bot", http_address
)
LISTEN: Variable[tuple[str, int] | None] = Variable(
    "TOOLBOT_LISTEN",
    "host and port of health, metrics, and what comes to that address; off: none",
    listening_address,
    default="127.0.0.1:8080",
)
LOG_LEVEL: Variable[str] = Variable(
    "TOOLBOT_LOG_LEVEL",
    "what the log tells: info, warning (what somebody should look at), error",
    one_of(info="", warning="", error=""),
    default="info",
)
LOG_FORMAT: Variable[str] = Variable(
    "TOOLBOT_LOG_FORMAT",
    "how: text, or json (an object a line)",
    one_of(text="", json=""),
    default="text",
)
SLACK_BOT_TOKEN: Variable[str] = Variable(
    "SLACK_BOT_TOKEN",
    "Slack, one workspace: its bot token (xoxb-)",
    token("xoxb-", "“OAuth & Permissions”"),
    secrets=_whole,
)
SLACK_APP_TOKEN: Variable[str] = Variable(
    "SLACK_APP_TOKEN",
    "Slack, Socket Mode: the app-level token (xapp-)",
    token("xapp-", "“Basic Information”, “App-Level Tokens”"),
    secrets=_whole,
)
SLACK_SIGNING_SECRET: Variable[str] = Variable(
    "SLACK_SIGNING_SECRET",
    "Slack over HTTP: the signing secret of the app",
    str,
    secrets=_whole,
)
SLACK_CLIENT_ID: Variable[str] = Variable(
    "SLACK_CLIENT_ID", "Slack, many workspaces: the client id of the app", str
)
SLACK_CLIENT_SECRET: Variable[str] = Variable(
    "SLACK_CLIENT_SECRET",
    "Slack, many workspaces: the client secret of the app",
    str,
    secrets=_whole,
)
SLACK_DIGESTS: Variable[str] = Variable(
    "SLACK_DIGESTS",
    "Slack: who may turn a channel's digest on and off, members or admins",
    one_of(members="for any member of the workspace", admins=""),
    default="members",
)
SLACK_SCOPES_LEFT_OUT: Variable[frozenset[str]] = Variable(
    "SLACK_SCOPES_LEFT_OUT",
    "Slack: optional scopes that the app does not ask for, with commas (see docs/slack.md)",
    optional_scopes,
)
SLACK_API_URL: Variable[str] = Variable(
    "SLACK_API_URL",
    "Slack: the address of its API; GovSlack has another",
    slack_api_address,
    default="https://slack.com/api/",
)
ENCRYPTION_KEYS: Variable[tuple[str, ...]] = Variable(
    "TOOLBOT_ENCRYPTION_KEYS",
    "the keys that seal tokens at rest, made by toolbot keys new; several with commas,"
    " the first seals",
    encryption_keys,
    secrets=lambda value: tuple(part.strip() for part in value.split(",") if part.strip()),
)
TELEGRAM_TOKEN: Variable[str] = Variable(
    "TELEGRAM_TOKEN",
    "Telegram: the token of the bot, from @BotFather",
    telegram_token,
    secrets=_whole,
)
TELEGRAM_API_URL: Variable[str] = Variable(
    "TELEGRAM_API_URL",
    "Telegram: where its Bot API is",
    http_address,
    default="https://api.telegram.org",
)
EDITORS: Variable[tuple[str, ...]] = Variable(
    "TOOLBOT_EDITORS",
    "the rooms where the catalogue is looked after, with commas: slack:T012/C345,"
    " telegram:-100123; everybody who can write there is an editor",
    editors_rooms,
    default_in_words="none: nobody edits in chat",
)

VARIABLES: tuple[Variable[object], ...] = (
    CATALOGUE,
    SOURCES,
    LANGUAGE,
    STATE,
    DATABASE_URL,
    PUBLIC_URL,
    LISTEN,
    EDITORS,
    LOG_LEVEL,
    LOG_FORMAT,
    SLACK_BOT_TOKEN,
    SLACK_APP_TOKEN,
    SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_DIGESTS,
    SLACK_SCOPES_LEFT_OUT,
    SLACK_API_URL,
    ENCRYPTION_KEYS,
    TELEGRAM_TOKEN,
    TELEGRAM_API_URL,
)
"""All of them, in the order of the documents."""
