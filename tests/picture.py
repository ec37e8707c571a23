"""The README's picture, drawn from what the program prints: `python -m tests.picture`."""

from __future__ import annotations

import asyncio
import io
import tempfile
from pathlib import Path

from rich.console import Console as Terminal
from rich.text import Text

from bot.adapters.console.adapter import Console
from bot.core.chat.bot import Bot
from tests.apps import real_app

PICTURE = Path(__file__).parent.parent / "docs" / "chat.svg"
_WIDTH = 104
_FORMAT = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>/tool singel windwo is answered with the card of the Single Window Guidelines</title>
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#1c1c24"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


async def draw(bot: Bot) -> str:
    """Hold a short chat and return it as an SVG picture."""
    terminal = Terminal(
        file=io.StringIO(), record=True, width=_WIDTH, highlight=False, markup=False,
        force_terminal=True, color_system="truecolor",
    )  # fmt: skip
    chat = Console(bot, terminal, "en")
    for line in ("/tool singel windwo", "upu"):
        terminal.print(Text(f"› {line}", style="bold green"))
        await chat.answer(line)
    return terminal.export_svg(title="toolbot", code_format=_FORMAT, unique_id="chat")


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as state:
        PICTURE.write_text(asyncio.run(draw(real_app(Path(state)).bot)), encoding="utf-8")


if __name__ == "__main__":
    main()
