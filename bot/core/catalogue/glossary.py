"""Which file holds the terms of a catalogue: told by its main file, and found without YAML.

A start from what was kept loads no YAML, and still has to know whether that file has changed.
Refuses to know what a term is.
"""

from __future__ import annotations

import re

from bot.core.catalogue.model import FILE_FORM

_NAMED = re.compile(
    rb"^glossary:[ \t]+([\"']?)(%s)\1[ \t]*(?:#.*)?\r?$" % FILE_FORM.strip("^$").encode(),
    re.MULTILINE,
)
"""The line of the main file; that YAML reads the same there, the checks make sure of."""


def glossary_file(main: bytes) -> str | None:
    """Return the name of the file that a main file calls its glossary; None where it has none."""
    named = _NAMED.search(main)
    return named[2].decode() if named else None
