"""Digests for tests, of so many entries."""

from __future__ import annotations

from bot.core.base.text import Link, Plain
from bot.core.chat.reply import Button, Digest, DigestEntry, Section

_URL = "https://www.wcoomd.org/en/tools/{}.aspx"
_HEADINGS = ("New tools", "New editions", "No longer in the catalogue")


def digest_of(count: int, detail: str = "2026 – Measures how long goods wait.") -> Digest:
    """Return a digest: over half are new, the last one was withdrawn, the others new editions."""
    entries = [_entry(number, detail, withdrawn=number == count) for number in range(1, count + 1)]
    half = count // 2 + 1
    kinds = (entries[:half], entries[half:-1], entries[max(half, count - 1) :])
    return Digest(
        heading=f"New in the catalogue, July 1, 2026: {count} entries",
        notes=((Plain("This catches up with everything since June 29, 2026."),),),
        sections=tuple(
            Section(heading, tuple(kind))
            for heading, kind in zip(_HEADINGS, kinds, strict=True)
            if kind
        ),
        footer=(),
        buttons=(
            Button("Show cards", "/digest cards 2026-07-01"),
            Button("Digest settings", "/digest status"),
        ),
    )


def _entry(number: int, detail: str, *, withdrawn: bool) -> DigestEntry:
    title = f"Tool number {number}"
    if withdrawn:
        return DigestEntry(title, "2020", None, None)
    return DigestEntry(
        title, detail, Link("Open", _URL.format(number)), Button(title, f"/tool number-{number}")
    )
