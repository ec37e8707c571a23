"""What a native customs expert should still read is where docs/languages.md says it is."""

from __future__ import annotations

import os
import re
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_PAGE = _ROOT / "docs" / "languages.md"
_ROW = re.compile(r"^(\| [^|]+ \| `)([^:`]+):(\d+)(` \| `)([^`]+)(`)", re.MULTILINE)


def test_each_choice_stands_on_the_line_that_is_named() -> None:
    """The first line with that text; UPDATE_GOLDEN=1 counts again."""
    written = _PAGE.read_text(encoding="utf-8")
    counted = _ROW.sub(_counted, written)
    if os.environ.get("UPDATE_GOLDEN"):
        _PAGE.write_text(counted, encoding="utf-8")
    assert len(_ROW.findall(written)) >= 20
    assert counted == _PAGE.read_text(encoding="utf-8")


def _counted(row: re.Match[str]) -> str:
    before, file, _, between, text, after = row.groups()
    lines = (_ROOT / file).read_text(encoding="utf-8").splitlines()
    number = next(count for count, line in enumerate(lines, 1) if line.strip().startswith(text))
    return f"{before}{file}:{number}{between}{text}{after}"
