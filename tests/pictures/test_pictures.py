"""The pictures of the documents show what the bot says today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pictures.drawn import DRAWN_FROM, FOLDER, hashes, pictures
from tests.pictures.replies import desk

_MOST, _BYTES = 15, 80 * 1024


@pytest.mark.long
async def test_every_picture_is_drawn_from_the_payloads_of_today(tmp_path: Path) -> None:
    """`python -m tests.pictures` draws them again; it needs a Chromium."""
    async with desk(tmp_path) as open_desk:
        today = hashes(await pictures(open_desk))
    assert today == json.loads(DRAWN_FROM.read_text(encoding="utf-8"))


def test_pictures_are_few_and_small() -> None:
    """Who clones the repository downloads them all."""
    files = sorted(FOLDER.glob("*.png"))
    names = sorted(json.loads(DRAWN_FROM.read_text(encoding="utf-8")))
    assert [path.stem for path in files] == names
    assert len(files) <= _MOST
    assert [path.name for path in files if path.stat().st_size > _BYTES] == []
