"""The command line: `toolbot`, also `python -m bot`. Knows arguments, streams and exit codes.

What the verbs do is in `verbs.py`, which is loaded when a verb is known: `--help` comes at once.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import __version__

_DESCRIPTION = "A chat bot that answers with the right tool of a catalogue."
EXIT_SYSTEM = 1
_FOR_US_ALONE = 0o077
"""What is taken from the rights of each new file: others may not read or enter what we keep."""
EXIT_INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0: done; 1: mistakes in settings or catalogue; 2: arguments that make no sense; 130: Ctrl-C.
    """
    _make_streams_safe()
    os.umask(_FOR_US_ALONE)
    parsed = _parser().parse_args(arguments)
    try:
        from bot.cli.verbs import run

        code = run(parsed, os.environ, Path.cwd())
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        return _output_lost()
    except OSError as error:
        print(f"The system does not let the bot go on: {error.strerror}.", file=sys.stderr)
        _output_lost()
        return EXIT_SYSTEM
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="toolbot", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"toolbot {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    commands.add_parser(
        "run", help="run on every platform whose tokens are set; none: the terminal"
    )
    commands.add_parser("doctor", help="look at all that the bot needs, and say what to do")
    commands.add_parser("chat", help="chat in the terminal")
    ask = commands.add_parser("ask", help="answer once, for scripts")
    ask.add_argument("text", nargs="*", help="what to look for, or any line of the chat")
    ask.add_argument(
        "--json",
        action="store_true",
        help="JSON lines; without text, a query a line on standard input",
    )
    ask.add_argument("--language", metavar="CODE", help="the language of the answer, such as fr")
    catalogue = commands.add_parser("catalogue", help="check, describe or list the catalogue")
    actions = catalogue.add_subparsers(dest="action", required=True, metavar="action")
    check = actions.add_parser("check", help="show every mistake in a catalogue file")
    check.add_argument("file", nargs="?", type=Path, help="the file; else the one that is set")
    check.add_argument(
        "--languages", action="store_true", help="say which text is lacking in which language"
    )
    schema = actions.add_parser("schema", help="print the JSON Schema for editors")
    schemas = schema.add_mutually_exclusive_group()
    schemas.add_argument("--part", action="store_true", help="that of a file with more tools")
    schemas.add_argument("--glossary", action="store_true", help="that of the file with the terms")
    show = actions.add_parser("show", help="list the tools, or show one as it is read")
    show.add_argument("id", nargs="?", help="the id of a tool")
    show.add_argument("--sources", action="store_true", help="where each of its facts was read")
    _add_changes(actions)
    _add_digest(commands.add_parser("digest", help="rehearse, send and look after digests"))
    _add_sources(commands.add_parser("sources", help="look at what is watched for publications"))
    _add_proposals(commands.add_parser("proposals", help="list what is proposed, and decide"))
    gaps = commands.add_parser("gaps", help="list what was looked for and not found")
    gaps.add_argument("--json", action="store_true", help="JSON lines")
    _add_backup(commands)
    manifest = commands.add_parser("manifest", help="print what a platform asks about the app")
    manifest.add_argument("platform", choices=["slack"])
    manifest.add_argument(
        "--mode", choices=["socket", "http"], help="how Slack reaches the bot; else as it is set"
    )
    manifest.add_argument(
        "--many",
        action="store_true",
        help="for an app that many workspaces install, over HTTP; else as it is set",
    )
    keys = commands.add_parser("keys", help="the keys that seal tokens at rest")
    keys.add_argument(
        "action",
        choices=["new", "rotate"],
        help="make one, or use the first for all",
    )
    return parser


def _add_backup(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    backup = commands.add_parser("backup", help="write all that is kept to a file")
    backup.add_argument("file", type=Path, help="a new one; also beside a running bot")
    restore = commands.add_parser("restore", help="have a backup in place of what is kept")
    restore.add_argument("file", type=Path, help="what `toolbot backup` wrote; stop the bot first")
    restore.add_argument("--replace", action="store_true", help="what is there now goes")
    restore.add_argument(
        "--nothing-sent-since",
        action="store_true",
        help="no bot has sent since the backup: all that waited is sent, as if nothing was",
    )


def _add_changes(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = actions.add_parser("add", help="ask for one entry field by field, and publish it")
    add.add_argument(
        "--language", metavar="CODE", help="the language that is typed; else TOOLBOT_LANGUAGE"
    )
    change = actions.add_parser("change", help="publish a change, beside the files")
    change.add_argument("id", help="the id of a tool, which may be a new one")
    change.add_argument(
        "fields",
        nargs="*",
        metavar="FIELD=VALUE",
        help="such as title=Handbook or summary.fr=…, as in the file; no value takes it away",
    )
    change.add_argument("--withdraw", action="store_true", help="the tool goes")
    change.add_argument("--why", default="", help="the reason, for the log")
    change.add_argument(
        "--evidence", action="append", default=[], metavar="TEXT", help="an address or a quotation"
    )
    importing = actions.add_parser("import", help="publish the rows of a table (CSV) as entries")
    importing.add_argument("file", type=Path, help="with a first row that names the fields")
    importing.add_argument("--check", action="store_true", help="tell the doubts, publish nothing")
    table = actions.add_parser("table", help="write the catalogue as a table (CSV)")
    table.add_argument("file", type=Path)
    undo = actions.add_parser("undo", help="take a published change back")
    undo.add_argument("revision", type=int, help="its number; `log` lists them")
    actions.add_parser("log", help="list the published changes: what, who, when, why")
    export = actions.add_parser("export", help="write published changes into the files")
    export.add_argument("folder", nargs="?", type=Path, help="another folder for what is written")


def _add_sources(sources: argparse.ArgumentParser) -> None:
    actions = sources.add_subparsers(dest="action", required=True, metavar="action")
    check = actions.add_parser("check", help="show what each source would give, and why")
    fetch = actions.add_parser("fetch", help="do one round, and propose what is new")
    fetch.add_argument("--all", action="store_true", help="also what a source has at first")
    for action in (check, fetch):
        action.add_argument("source", nargs="?", metavar="ID", help="one source alone")
        action.add_argument("--file", type=Path, help="the file; else the one that is set")
        action.add_argument("--json", action="store_true", help="JSON lines")
        action.add_argument(
            "--at", type=_moment, metavar="MOMENT", help="as if it were this moment"
        )
    actions.add_parser("schema", help="print the JSON Schema for editors")


def _add_proposals(proposals: argparse.ArgumentParser) -> None:
    proposals.add_argument("--json", action="store_true", help="JSON lines")
    proposals.add_argument("--open", action="store_true", help="those that wait for a decision")
    actions = proposals.add_subparsers(dest="action", metavar="decide")
    decide = actions.add_parser("decide", help="publish or decline a proposal")
    decide.add_argument("id", metavar="ID", help="its id; `toolbot proposals` lists them")
    decide.add_argument("decision", choices=["publish", "decline", "later", "reopen"])
    decide.add_argument(
        "fields", nargs="*", metavar="FIELD=VALUE", help="written so instead, such as title=…"
    )


def _add_digest(digest: argparse.ArgumentParser) -> None:
    actions = digest.add_subparsers(dest="action", required=True, metavar="action")
    preview = actions.add_parser("preview", help="show what would be sent; nothing is sent")
    status = actions.add_parser("status", help="count, and show what is in trouble")
    send = actions.add_parser("send", help="send what is due, then stop")
    way = send.add_mutually_exclusive_group()  # a rehearsal reopens nothing
    way.add_argument("--again", metavar="ID", help="first reopen a delivery that is in trouble")
    preview.add_argument("--place", metavar="ID", help="of this place alone")
    for action in (preview, status, way):
        action.add_argument(
            "--at",
            type=_moment,
            metavar="MOMENT",
            help="rehearse a moment, such as 2026-12-01T08:00+01:00 (without an offset: UTC)",
        )


def _moment(written: str) -> dt.datetime:
    """Read a moment as ISO 8601 writes it."""
    try:
        moment = dt.datetime.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{written!r} is not a date and time. Write it like 2026-12-01T08:00+01:00."
        ) from None
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _output_lost() -> int:
    """Leave what could not be printed: the reader has gone, as with `toolbot ask … | head`."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _make_streams_safe() -> None:
    """Let nothing that is typed or printed fail on its encoding."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
