"""What `toolbot catalogue` does with published changes: publish, take back, list, and export.

Works beside a running bot, which takes each change up by itself. Prints for operators.
"""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.cli.output import utc
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.base.text import visible
from bot.core.catalogue.export import ExportError, exported
from bot.core.catalogue.findings import Value
from bot.core.catalogue.overlay import (
    ChangedSinceError,
    Draft,
    PublishedChange,
    SettledField,
    undoing,
)
from bot.core.catalogue.yaml_reader import read_document
from bot.runtime.catalogue_file import read_bytes, read_parts
from bot.runtime.index_worker import WorkerDiedError
from bot.storage.catalogue_changes import every_change, live_changes, settled_fields
from bot.storage.database import Database
from bot.wiring.app import catalogue_path, log
from bot.wiring.publication import publish_change
from bot.wiring.stores import open_changes, open_ledger

_NOTHING = "Nothing was published beside the files."
_SHOWN = 60
"""Characters of a value that a line of the log shows."""


async def run_changes(arguments: argparse.Namespace, settings: Settings, now: dt.datetime) -> str:
    """Do what was asked, and return what is to be printed.

    Raises:
        CatalogueError: the catalogue is broken, or would be.
        CannotRunError: the database cannot be used, or what was asked cannot be done.
    """
    try:
        if arguments.action in ("change", "undo"):
            async with open_changes(settings, now.timestamp, log(settings)) as database:
                return await _publish(arguments, database, catalogue_path(settings))
        async with open_ledger(settings, now.timestamp) as found:
            if found is None:
                return _NOTHING
            if arguments.action == "log":
                return await _log(found)
            path = catalogue_path(settings)
            return await _export(found, path, arguments.folder or path.parent)
    except LookupError:
        raise CannotRunError(f"There is no change {arguments.revision}.") from None
    except ChangedSinceError as error:
        raise CannotRunError(_later(error.change)) from None
    except (ExportError, WorkerDiedError) as error:
        raise CannotRunError(f"{error}.") from None
    except NotStoredError as error:
        raise CannotRunError(f"Nothing was published: {error}.") from None


async def _publish(arguments: argparse.Namespace, database: Database, path: Path) -> str:
    if arguments.action == "change":
        draft = _draft(arguments)
    else:
        draft = undoing(await every_change(database), arguments.revision, shell_actor())
    revision = await publish_change(database, path, draft)
    return f"The catalogue is at revision {revision}; a running bot takes it up within seconds."


def _draft(arguments: argparse.Namespace) -> Draft:
    fields: dict[str, Value | None] = {"id": None if arguments.withdraw else arguments.id}
    fields |= read_fields(arguments.fields)
    return Draft(arguments.id, fields, shell_actor(), arguments.why, tuple(arguments.evidence))


def read_fields(assignments: Sequence[str]) -> dict[str, Value | None]:
    """Read fields as they are typed, such as `title=Handbook`.

    Raises:
        CannotRunError: one of them is not written so.
    """
    fields: dict[str, Value | None] = {}
    for assignment in assignments:
        path, equals, written = assignment.partition("=")
        if not equals:
            raise CannotRunError(f"“{assignment}”: write FIELD=VALUE, such as title=Handbook.")
        fields[path] = _value(path, written)
    return fields


def _value(path: str, written: str) -> Value | None:
    """Read a value as a catalogue writes it; nothing takes the field away.

    Raises:
        CannotRunError: it is not written as in a catalogue.
    """
    if not written.strip():
        return None
    document = read_document(written.encode("utf-8", "replace"))
    if document.flaws:
        flaw = document.flaws[0]
        raise CannotRunError(f"{path}: {flaw.what}. {flaw.what_to_do}.")
    return document.values


def shell_actor() -> str:
    """Return who types, for the record."""
    try:
        return f"shell:{getpass.getuser()}"
    except (KeyError, OSError):
        return "shell"


def _later(change: PublishedChange) -> str:
    paths = ", ".join(patch.path for patch in change.fields)
    return (
        f"{change.entry} was changed since, by {visible(change.actor)} at {utc(change.at)}:"
        f" {paths} (change {change.revision}). Look at it, and try again."
    )


async def _log(database: Database) -> str:
    changes = await every_change(database)
    settled = {
        (settled_field.revision, settled_field.path): settled_field
        for settled_field in await settled_fields(database)
    }
    lines = [line for change in changes for line in _lines(change, settled)]
    return "\n".join(lines) or _NOTHING


def _lines(
    change: PublishedChange, settled: Mapping[tuple[int, str], SettledField]
) -> Sequence[str]:
    why = f": {visible(change.reason)}" if change.reason else ""
    undone = f" (takes back {change.undoes})" if change.undoes else ""
    first = f"{change.revision}  {utc(change.at)}  {visible(change.actor)}  {change.entry}"
    lines = [f"{first}{undone}{why}"]
    for patch in change.fields:
        over = settled.get((change.revision, patch.path))
        state = "" if over is None else " [in the file]" if over.spent else " [the file differs]"
        lines.append(f"    {patch.path}: {_shown(patch.value)}{state}")
    return [*lines, *(f"    evidence: {visible(address)}" for address in change.evidence)]


def _shown(value: Value | None) -> str:
    text = "(none)" if value is None else visible(value if isinstance(value, str) else str(value))
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


async def _export(database: Database, path: Path, folder: Path) -> str:
    _, changes = await live_changes(database)
    parts = read_parts(path)
    found = exported(read_bytes(path), parts, changes)
    if not found:
        return "The files say all that was published: nothing was written."
    home = path.parent
    lines = []
    for name, raw in found.items():
        source = Path(name) if name else path
        target = folder / source.relative_to(home)
        _replace(target, raw)
        lines.append(f"{target}: {'written' if raw is not None else 'removed, it is empty'}")
    return "\n".join(lines)


def _replace(target: Path, raw: bytes | None) -> None:
    """Write a file whole or not at all: a running bot may be reading it.

    Raises:
        CannotRunError: it cannot be written.
    """
    try:
        if raw is None:
            target.unlink(missing_ok=True)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        handle, new = tempfile.mkstemp(dir=target.parent, suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(new).chmod(mode)
        Path(new).replace(target)
    except OSError as error:
        raise CannotRunError(f"{target} cannot be written ({error.strerror}).") from None
