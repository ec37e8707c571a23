"""Draws the pictures of the documents, or sheets to look at."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.pictures import browser, page
from tests.pictures.drawn import FOLDER, pictures, remember
from tests.pictures.look import sheets
from tests.pictures.png import with_palette
from tests.pictures.replies import desk


async def _document_pictures() -> list[page.Picture]:
    with tempfile.TemporaryDirectory() as state:
        async with desk(Path(state)) as open_desk:
            return await pictures(open_desk)


async def _sheets(languages: list[str]) -> list[page.Picture]:
    with tempfile.TemporaryDirectory() as state:
        async with desk(Path(state)) as open_desk:
            return await sheets(open_desk, languages)


def main() -> int:
    """Write the pictures; 1 where there is nothing to draw them with."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("--look", type=Path, metavar="FOLDER", help="draw sheets of all replies")
    parser.add_argument("--languages", default="en,fr,es,pt,ru,ar,zh")
    told = parser.parse_args()
    program = browser.find()
    if program is None:
        sys.stderr.write("There is no Chromium on this machine: nothing was drawn.\n")
        return 1
    if told.look:
        drawn, folder = asyncio.run(_sheets(told.languages.split(","))), told.look
    else:
        drawn, folder = asyncio.run(_document_pictures()), FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for picture in drawn:
        path = folder / f"{picture.name}.png"
        browser.photograph(program, picture.html, picture.width, path)
        path.write_bytes(with_palette(path.read_bytes()))
        sys.stdout.write(f"{path}: {path.stat().st_size // 1024} KB\n")
    if not told.look:
        remember(drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main())
