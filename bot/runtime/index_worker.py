"""A process of its own that checks a catalogue and makes its index, while this one answers people.

Python runs one thread at a time: two seconds of checking in a thread would hold up every answer.
What the process has made comes back through a pipe, and is loaded piece by piece, with a pause
after each in which the event loop has its turn. Knows no database and no swap.
"""

from __future__ import annotations

import asyncio
import io
import os
import pickle
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from bot.core.catalogue.findings import CatalogueError
from bot.runtime.catalogue_file import check_document_with_changes, read_bytes, read_parts
from bot.runtime.index_cache import CachedIndex, load_or_make_index, load_or_read_document
from bot.runtime.last_good import keep_last_good
from bot.runtime.pickle_cache import without_collector

if TYPE_CHECKING:  # the first is known to type checkers alone; the other is with YAML
    from _typeshed import WriteableBuffer

    from bot.core.catalogue.overlay import Draft, FieldPatch, PublishedChange

T = TypeVar("T")

_LATER = 5
"""How much the process gives way to others on a busy machine (`nice`)."""
LONGEST_SECONDS = 120.0
"""Seconds after which it is taken for stuck: about fifty times what our own catalogue takes."""


class WorkerDiedError(Exception):
    """The process ended without an answer: out of memory, killed, or stuck."""


@dataclass(frozen=True, slots=True)
class IndexJob:
    """Check a catalogue with the changes laid over it, make its index, and keep both."""

    somebody_waits: ClassVar[bool] = False
    path: Path
    state: Path
    changes: tuple[PublishedChange, ...]
    page_texts: Mapping[str, str] = field(default_factory=dict)

    def do(self) -> CachedIndex:
        """Do it; see `load_or_make_index`. What is good is kept for a start at which it is not."""
        made = load_or_make_index(self.path, self.state, self.changes, self.page_texts)
        keep_last_good(self.path, self.state)
        return made


@dataclass(frozen=True, slots=True)
class DraftJob:
    """Check what a catalogue would be with a draft published, and say what the draft changes."""

    somebody_waits: ClassVar[bool] = True
    """An editor has pressed a button: on a busy machine, giving way would take thrice as long."""
    path: Path
    changes: tuple[PublishedChange, ...]
    draft: Draft
    state: Path | None

    def do(self) -> tuple[FieldPatch, ...]:
        """Do it: see `check_draft`."""
        return check_draft(self.path, self.changes, self.draft, self.state)


def check_draft(
    path: Path, changes: Sequence[PublishedChange], draft: Draft, state: Path | None = None
) -> tuple[FieldPatch, ...]:
    """Return what a draft changes of a catalogue; nothing where that says it all.

    `state` is the folder in which is kept what the files say; without it they are read.

    Raises:
        CatalogueError: the catalogue would be broken; all that is wrong is told.
    """
    import datetime as dt  # noqa: PLC0415  # of no use to the process that asks

    from bot.core.catalogue.overlay import PublishedChange, patches  # noqa: PLC0415  # as above
    from bot.core.catalogue.validation import read_files  # noqa: PLC0415  # as above

    raw, parts = read_bytes(path), read_parts(path)
    document = load_or_read_document(raw, parts, state) if state else read_files(raw, parts)
    found = patches(draft, document, changes)
    if found:
        revision = 1 + max((change.revision for change in changes), default=0)
        moment = dt.datetime.fromtimestamp(0, dt.UTC)
        candidate = PublishedChange(revision, draft.entry, found, moment, draft.actor)
        check_document_with_changes(document, path, (*changes, candidate))
    return found


async def index_of(
    path: Path,
    state: Path,
    changes: Sequence[PublishedChange] = (),
    page_texts: Mapping[str, str] | None = None,
) -> CachedIndex:
    """Check a catalogue and make its index, and hold up no event loop: see `load_or_make_index`.

    Raises:
        CatalogueError: it cannot be used; all that is wrong with it is told.
        WorkerDiedError: the process ended without an answer.
    """
    answer = await _answer(IndexJob(path, state, tuple(changes), dict(page_texts or {})))
    return await _loaded(answer, CachedIndex)


async def checked_draft(
    path: Path, changes: Sequence[PublishedChange], draft: Draft, state: Path | None = None
) -> tuple[FieldPatch, ...]:
    """Check what a catalogue would be with a draft: `check_draft`, in the process.

    Raises:
        CatalogueError: it would be broken; all that is wrong is told.
        WorkerDiedError: the process ended without an answer.
    """
    answer = await _answer(DraftJob(path, tuple(changes), draft, state))
    return await _loaded(answer, tuple)


async def _answer(job: IndexJob | DraftJob) -> bytes:
    """Have the process do a job, and return what it wrote.

    Raises:
        WorkerDiedError: it did not end well.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, stdin=PIPE, stdout=PIPE, stderr=PIPE,
        start_new_session=True,  # Ctrl-C is for us; we end it
    )  # fmt: skip
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            written, said = await process.communicate(pickle.dumps(job))
    except TimeoutError:
        raise WorkerDiedError(f"the check did not end within {LONGEST_SECONDS:.0f} s") from None
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode:
        last = said.decode(errors="replace").strip().rpartition("\n")[2]
        raise WorkerDiedError(f"the check ended with status {process.returncode} ({last[:200]})")
    return written


async def _loaded(written: bytes, kind: type[T]) -> T:
    """Return what the process wrote.

    Raises:
        CatalogueError: it found mistakes.
        WorkerDiedError: it wrote something else.
    """
    with without_collector():
        found = await asyncio.to_thread(load_gently, written)
    if isinstance(found, CatalogueError):
        raise found
    if not isinstance(found, kind):
        raise WorkerDiedError("the check gave no answer")
    return found


def load_gently(written: bytes, pause: Callable[[], None] = lambda: time.sleep(0)) -> object:
    """Load a pickle of our own, and let other threads have their turn after each piece of it.

    Loading is a single call of C otherwise, during which the event loop stands still.
    """
    return pickle.Unpickler(_Pieces(written, pause)).load()  # noqa: S301  # a pipe from our own process


class _Pieces(io.RawIOBase):
    """Bytes that are read in the pieces in which a pickle is written: 64 kB and a head each."""

    def __init__(self, written: bytes, pause: Callable[[], None]) -> None:
        super().__init__()
        self._bytes = io.BytesIO(written)
        self._pause = pause

    def read(self, size: int = -1) -> bytes:
        self._pause()
        return self._bytes.read(size)

    def readline(self, size: int | None = -1) -> bytes:
        return self._bytes.readline(size)

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Give what is longer than a piece, such as a big array: it is read on its own."""
        self._pause()
        return self._bytes.readinto(buffer)


def do_job() -> None:
    """Read a job from standard input, do it, and write what it gives to standard output."""
    job = pickle.load(sys.stdin.buffer)  # noqa: S301  # a pipe from the process that started this one
    if hasattr(os, "nice") and not job.somebody_waits:
        os.nice(_LATER)
    try:
        done: object = job.do()
    except CatalogueError as mistakes:
        done = mistakes
    pickle.dump(done, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()


if __name__ == "__main__":
    do_job()
