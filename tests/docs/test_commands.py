"""What a page tells its reader to type is typed, as it stands, and does what it should."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pty
import re
import shlex
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from pathlib import Path

import pytest

from tests.adapters.telegram.server import TOKEN, BotApi
from tests.docs.document import DOCUMENTS, ROOT, blocks, read, section
from tests.docs.tree import copied_to
from tests.patience import PATIENCE
from tests.programs import ran

pytestmark = pytest.mark.program

LEFT_OUT = {"make test": "runs all tests, and this one among them"}
ENDS_WITH = {".venv/bin/toolbot digest send --again ID": 1}
"""Where a word stands for something that the reader has: the exit code without it."""
OPENS_A_CHAT = re.compile(r"(make|toolbot) run$")
"""Without tokens: in the reader's terminal, where the reader then types."""
_PROMPT, _LEAVE = "›", "exit\r"
_USAGE = 2
_INLINE = re.compile(r"`((?:[A-Z_]+=\S+ )*\.venv/bin/toolbot [^`]+)`")
_WITH_CONSOLE = [
    path
    for path in DOCUMENTS
    if any(block.kind == "console" for block in blocks(path.read_text("utf-8")))
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a reader has it, set up by `make`, with the example of docs/catalogue.md."""
    tree = copied_to(tmp_path / "copy")
    venv = tree.folder / ".venv"
    venv.mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (venv / name).symlink_to(Path(sys.prefix) / name)
    for stamp in ("run", "dev"):
        (venv / stamp).touch()
    (example,) = [
        block.text
        for block in blocks(section(read("docs/catalogue.md"), "## Bring your own list"))
        if block.text.startswith("version: 1")
    ]
    (tree.folder / "mine.yaml").write_text(example, encoding="utf-8")
    return tree.folder


def shell(line: str) -> tuple[str, ...]:
    """Return what a line is typed into."""
    return shutil.which("bash") or "bash", "-c", line


def surroundings(folder: Path, settings: dict[str, str]) -> dict[str, str]:
    """Return the environment of a reader: without our own `.venv`."""
    path = os.pathsep.join(
        entry for entry in os.environ["PATH"].split(os.pathsep) if ".venv" not in entry
    )
    here = {
        "PATH": path,
        "PYTHONPATH": str(folder),
        "TOOLBOT_STATE": str(folder / "state"),
        "TMPDIR": str(folder / "tmp"),
    }
    return here | settings


async def typed(line: str, folder: Path, **settings: str) -> tuple[int, str]:
    """Type a line into a shell; return its exit code and what it says."""
    process = await asyncio.create_subprocess_exec(
        *shell(line),
        cwd=folder, env=surroundings(folder, settings), stdin=DEVNULL, stdout=PIPE, stderr=STDOUT,
    )  # fmt: skip
    async with asyncio.timeout(PATIENCE):
        said, _ = await process.communicate()
    return process.returncode or 0, said.decode()


async def chatted(line: str, folder: Path) -> tuple[int, str]:
    """Type a line into a shell in a terminal, and then into the chat that it opens."""
    ours, theirs = pty.openpty()
    in_terminal = {"TERM": "xterm", "LANG": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
    process = await asyncio.create_subprocess_exec(
        *shell(line),
        cwd=folder, env=surroundings(folder, in_terminal),
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    said = ""
    try:
        async with asyncio.timeout(PATIENCE):
            with contextlib.suppress(OSError):  # nobody has the terminal: the program has ended
                while some := await asyncio.to_thread(os.read, ours, 65_536):
                    if _PROMPT not in said and _PROMPT in said + some.decode(errors="replace"):
                        os.write(ours, _LEAVE.encode())
                    said += some.decode(errors="replace")
            await process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    os.close(ours)
    return process.returncode or 0, said


def lines(path: Path) -> list[str]:
    """Return what a page's console blocks have one type, without comments."""
    return [
        re.sub(r"\s+#.*", "", line.removeprefix("$ "))
        for block in blocks(path.read_text(encoding="utf-8"))
        if block.kind == "console"
        for line in block.text.splitlines()
        if line.startswith("$ ")
    ]


@pytest.mark.parametrize("path", _WITH_CONSOLE, ids=lambda path: str(path.relative_to(ROOT)))
async def test_what_a_page_has_one_type_works(path: Path, folder: Path) -> None:
    """In the order of the page; where digests are sent there is a platform."""
    async with BotApi().running() as api:
        sends = path.name in {"digests.md", "upgrading.md"}
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api.url} if sends else {}
        if path.name == "upgrading.md":  # whose reader has had a bot for a while
            await typed(".venv/bin/toolbot digest send", folder, **settings)
        for line in lines(path):
            if line in LEFT_OUT:
                continue
            if OPENS_A_CHAT.search(line):
                code, said = await chatted(line, folder)
                assert "Goodbye." in said, f"{line}\n{said}"
            else:
                code, said = await typed(line, folder, **settings)
            assert code == ENDS_WITH.get(line, 0), f"{line}\n{said}"
            assert "Traceback" not in said


def test_every_command_within_a_sentence_is_one(tmp_path: Path) -> None:
    """Its verb and its options are known, whatever it then says of words that stand for others."""
    found = {line for path in DOCUMENTS for line in _INLINE.findall(path.read_text("utf-8"))}
    assert len(found) > 5
    for line in sorted(found):
        settings, arguments = _words_of(line)
        done = ran(*arguments, folder=tmp_path, **settings)
        assert done.returncode != _USAGE, f"{line}\n{done.stderr}"


def _words_of(line: str) -> tuple[dict[str, str], list[str]]:
    """Return what a line sets, and the arguments of the program; not where its output goes."""
    words = shlex.split(line.partition(" > ")[0])
    program = words.index(".venv/bin/toolbot")
    return dict(word.split("=", 1) for word in words[:program]), words[program + 1 :]
