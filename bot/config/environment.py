"""The variables that were set, each with its origin, and what is wrong with them.

Knows the environment and the form of `.env`, and no meaning of any variable.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bot.config.variables import Variable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EnvValue:
    """A value and where it was set, such as `.env:3` or `environment`. It may be a secret."""

    value: str = field(repr=False)
    origin: str


@dataclass(frozen=True, slots=True)
class Environment:
    """What was set, by name; an empty value counts as unset. Mistakes are collected."""

    given: Mapping[str, EnvValue]
    problems: list[str]

    def __contains__(self, variable: Variable[object]) -> bool:
        return variable.name in self.given and bool(self.given[variable.name].value.strip())

    def read(self, variable: Variable[T]) -> T | None:
        """Return what was set, or the default; None where there is neither, or it is wrong."""
        if variable not in self:
            return variable.parse(variable.default) if variable.default else None
        try:
            return variable.parse(self.given[variable.name].value.strip())
        except ValueError as mistake:
            self.refuse(variable, str(mistake))
            return None

    def refuse(self, variable: Variable[object], mistake: str) -> None:
        """Note a mistake in what was set: the rest of a sentence that begins with its name."""
        self.problems.append(f"{self.given[variable.name].origin}: {variable.name} {mistake}")

    def secrets(self, variable: Variable[object]) -> tuple[str, ...]:
        """Return what of a value must never be seen."""
        if variable.secrets is None or variable not in self:
            return ()
        return variable.secrets(self.given[variable.name].value.strip())


def read_environment(
    environment: Mapping[str, str], dotenv: Path, prefixes: tuple[str, ...]
) -> Environment:
    """Read the variables whose names begin in some way; the environment goes before `.env`."""
    problems: list[str] = []
    given = _from_dotenv(dotenv, problems)
    given |= {
        name: EnvValue(value, "environment")
        for name, value in environment.items()
        if name.startswith(prefixes)
    }
    return Environment(given, problems)


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
