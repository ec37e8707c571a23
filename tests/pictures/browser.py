"""HTML as PNG, by a Chromium that is on the machine. Knows nothing of what is drawn."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--disable-lcd-text"),
)
_MEASURE = "<script>document.title = document.documentElement.scrollHeight</script>"
_SECONDS = 120


def find() -> str | None:
    """Return the path of a Chromium, or None where there is none."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def photograph(program: str, page: str, width: int, picture: Path) -> None:
    """Write a page as a picture that is as high as the page is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page + _MEASURE, encoding="utf-8")
        base = [program, *_OPTIONS, f"--user-data-dir={folder}/profile"]
        told = _run([*base, f"--window-size={width},1", "--dump-dom", file.as_uri()])
        height = re.search(r"<title>(\d+)</title>", told)
        size = f"--window-size={width},{height[1] if height else 1000}"
        _run([*base, size, f"--screenshot={picture}", file.as_uri()])


def _run(command: list[str]) -> str:
    return subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=_SECONDS
    ).stdout
