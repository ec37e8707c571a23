"""What docs/digests.md tells people to write is understood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.core.chat.digest.scene import Scene, words_of

_TEXT = (Path(__file__).parents[4] / "docs" / "digests.md").read_text(encoding="utf-8")
_FOR_PEOPLE = _TEXT.partition("## For operators")[0]
LINES = sorted(set(re.findall(r"`(/digest[^`]*)`", _FOR_PEOPLE)))
_MISTAKES = ("I could not", "I know no", "I do not know", "Sorry")


def test_there_are_lines_to_try() -> None:
    """The page still shows them as code."""
    assert len(LINES) > 10


@pytest.mark.parametrize("line", LINES)
async def test_each_line_of_the_page_is_understood(scene: Scene, line: str) -> None:
    """No mistake is told."""
    await scene.say("/digest on")
    said = words_of(await scene.say(line))
    assert [mistake for mistake in _MISTAKES if mistake in said] == []
