"""Sets the project up with an old pip, beside newer releases of everything that is locked.

`make locks` runs it: a lock that breaks when somebody else publishes is no lock. It needs nothing
but Python, `make` and the package index in use. The newer releases are empty wheels in a folder.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEWER = "99999"
"""Newer than any release, of packages that are numbered by the year too."""
OLDEST_PIP = {(3, 11): "22.3", (3, 12): "23.2.1", (3, 13): "24.2", (3, 14): "25.2"}
"""What `python -m venv` of the first release of each Python brings (Lib/ensurepip)."""
_NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "tests", "docs")
_PINNED = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==", re.MULTILINE)


def main() -> None:
    """Set up in a folder of its own, and leave with 1 where that fails."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pip", default=OLDEST_PIP.get(sys.version_info[:2]), help="its version")
    parser.add_argument("--tree", type=Path, default=ROOT, help="the project to set up")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(set_up(given.tree, Path(folder), given.pip))


def set_up(tree: Path, folder: Path, pip: str | None) -> int:
    """Run `make .venv/dev` in a copy of a tree, with a version of pip, and return its exit code."""
    copy, newer = folder / "copy", folder / "newer"
    shutil.copytree(tree, copy, ignore=_NOT_COPIED)
    newer.mkdir()
    locks = (copy / "requirements").glob("*.txt")
    names = {name for lock in locks for name in _PINNED.findall(lock.read_text(encoding="utf-8"))}
    for name in names:
        _publish(name, newer)
    links = f"{newer} {os.environ.get('PIP_FIND_LINKS', '')}"
    environment = os.environ | {"PIP_FIND_LINKS": links, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    subprocess.run([sys.executable, "-m", "venv", copy / ".venv"], check=True)
    python = str(copy / ".venv/bin/python")
    if pip:
        subprocess.run([python, "-m", "pip", "-qq", "install", f"pip=={pip}"], check=True)
    said = subprocess.check_output([python, "-m", "pip", "--version"], text=True).split(" from ")[0]
    print(f"Setting up with {said}, beside newer releases of {len(names)} packages.", flush=True)
    _see_that_pip_would_take_them(python, environment)
    make = ["make", "--no-print-directory", f"PYTHON={sys.executable}", ".venv/dev"]
    return subprocess.run(make, cwd=copy, env=environment, check=False).returncode


def _publish(name: str, folder: Path) -> None:
    """Write an empty wheel of a newer release."""
    stem = f"{re.sub(r'[-_.]+', '_', name)}-{NEWER}"
    inside = f"{stem}.dist-info"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(
            f"{inside}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {NEWER}\n"
        )
        wheel.writestr(
            f"{inside}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\nRoot-Is-Purelib: true\n"
        )
        wheel.writestr(f"{inside}/RECORD", "")


def _see_that_pip_would_take_them(python: str, environment: dict[str, str]) -> None:
    """Without a lock, pip chooses the newer release: so there is something to withstand."""
    dry = [
        python,
        "-m",
        "pip",
        "-q",
        "install",
        "--dry-run",
        "--no-deps",
        "coverage",
        "--report",
        "-",
    ]
    asked = subprocess.run(dry, env=environment, capture_output=True, text=True, check=True)
    if NEWER not in asked.stdout:
        sys.exit("pip does not see the newer releases, so nothing would be shown.")


if __name__ == "__main__":
    main()
