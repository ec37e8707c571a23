"""Installs what locks pin into the Python that runs it, and checks that it is there.

`python -m requirements.installer build run` installs two locks and the project itself, `dev` the
tools beside them. Nothing is resolved: pip gets each package by name, version and hash, and looks
for no other, whatever was published since.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
from asyncio import StreamReader
from asyncio.subprocess import PIPE
from collections.abc import Iterable

from requirements.locks import HERE, LOCKS, differences, installed, pinned, unmet
from requirements.progress import Progress

_QUIET = ("--no-input", "--disable-pip-version-check", "--no-color")
_INSTALL = ("install", "--no-deps", "--progress-bar=off", "--no-warn-script-location",
            "--root-user-action=ignore")  # fmt: skip
_UNINSTALL = ("uninstall", "--yes", "--root-user-action=ignore")
_FETCHED = re.compile(r"Collecting (?P<name>[\w.-]+)|Installing collected packages")
_LONGEST_LINE = 2**20
_RETRYING = "WARNING: Retrying"


class SetUpError(Exception):
    """What was to be installed is not there."""


def main() -> None:
    """Install the locks that are named, or say what went wrong and leave with 1."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("locks", nargs="+", choices=LOCKS)
    try:
        asyncio.run(install(parser.parse_args().locks))
    except SetUpError as error:
        sys.exit(str(error))


async def install(locks: list[str]) -> None:
    """Install these locks, and the project when they have what builds it; then check it all."""
    files = [f"requirements/{lock}.txt" for lock in locks]
    named = [word for file in files for word in ("-r", file)]
    await _pip(f"Installing {' and '.join(files)}", *_INSTALL, "--require-hashes", *named)
    if "build" in locks:
        project = ("--no-build-isolation", "--editable", ".")
        await _pip("Installing toolbot itself", *_INSTALL, *project)
    so_far = locks if "build" in locks else LOCKS
    await _remove_what_is_not_locked(so_far)
    if differ := differences(so_far):
        raise SetUpError(f"Not as locked: {'; '.join(differ)}.\nTry: make clean, then again.")
    if lacking := unmet(so_far):
        raise SetUpError(f"The locks lack: {', '.join(lacking)}.\nTry: make lock")
    await _pip("Checking that all of it fits together", "check")


async def _remove_what_is_not_locked(locks: Iterable[str]) -> None:
    """Remove what is in no lock; tools beside these locks stay while all of them are as locked."""
    there = installed()
    if there != pinned(LOCKS) and (left := there.keys() - pinned(locks).keys()):
        title = f"Removing what the locks do not, or no longer, name: {', '.join(sorted(left))}"
        await _pip(title, *_UNINSTALL, *left)


async def _pip(title: str, *command: str) -> None:
    """Run pip, and show how far it is.

    Its warnings are left out: they are about a machine (who owns a cache, which folder is no
    index) and change nothing of what is installed. Its errors are shown, and a slow network.
    """
    pip = (sys.executable, "-m", "pip", command[0], *_QUIET, *command[1:])
    process = await asyncio.create_subprocess_exec(
        *pip, stdout=PIPE, stderr=PIPE, cwd=HERE.parent, limit=_LONGEST_LINE
    )
    assert process.stdout  # noqa: S101  # for the type checker
    assert process.stderr  # noqa: S101  # as above
    async with Progress(title).shown() as progress:
        said, errors = await asyncio.gather(
            _follow(process.stdout, progress), _errors(process.stderr, progress)
        )
    if await process.wait():
        if command[0] == "check":
            errors = said
        raise SetUpError(
            f"{''.join(errors)}Setting up stopped. What was fetched is kept: try again."
        )


async def _follow(output: StreamReader, progress: Progress) -> list[str]:
    lines, fetched = list[str](), 0
    async for line in output:
        lines.append(line.decode(errors="replace"))
        found = _FETCHED.match(lines[-1])
        if found and found["name"]:
            fetched += 1
            progress.now = f"package {fetched}, {found['name']}"
        elif found:
            progress.now = "putting them in place"
    return lines


async def _errors(output: StreamReader, progress: Progress) -> list[str]:
    errors = list[str]()
    async for raw in output:
        line = raw.decode(errors="replace")
        if line.startswith(_RETRYING):
            progress.note("The network is slow: pip tries again.")
        elif not line.startswith(("WARNING:", "DEPRECATION:")):
            errors.append(line)
    return errors


if __name__ == "__main__":
    main()
