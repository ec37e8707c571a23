"""What the locks pin, and whether that is what is installed.

It reads what `make lock` wrote, and refuses to choose a version. It is used once `packaging` is
installed, which requirements/build.txt has.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from packaging.requirements import Requirement

HERE = Path(__file__).parent
LOCKS = ("build", "run", "dev")
_BROUGHT_BY_VENV = {"pip", "setuptools"}
_PINNED = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def pinned(locks: Iterable[str]) -> dict[str, str]:
    """Return the version of each package that locks name for this machine."""
    from packaging.markers import Marker
    from packaging.utils import canonicalize_name

    return {
        canonicalize_name(name): version
        for lock in locks
        for name, version, marker in _PINNED.findall(_path(lock).read_text(encoding="utf-8"))
        if not marker or Marker(marker).evaluate()
    }


def installed() -> dict[str, str]:
    """Return the version of each package that is installed, without the project and pip."""
    from packaging.utils import canonicalize_name

    there = {canonicalize_name(one.name): one.version for one in distributions()}
    others = {*_BROUGHT_BY_VENV, _project()["project"]["name"]}
    return {name: version for name, version in there.items() if name not in others}


def differences(locks: Iterable[str]) -> list[str]:
    """Return where what is installed is not what these locks pin, as sentences."""
    there = installed()
    return [
        f"{name} {there.get(name, 'is missing')}, and the lock has {version}"
        for name, version in pinned(locks).items()
        if there.get(name) != version
    ]


def unmet(locks: Iterable[str]) -> list[str]:
    """Return what is asked for and is not installed in a version that will do.

    pyproject.toml asks, and whatever is installed for it. pip's own check knows neither groups of
    dependencies nor what is needed for an extra.
    """
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    there, missing, seen = installed(), list[str](), set[str]()
    waiting = [*_asked_for(locks)]
    while waiting:
        one = waiting.pop()
        if str(one) in seen:
            continue
        seen.add(str(one))
        version = there.get(canonicalize_name(one.name))
        if version is None or not one.specifier.contains(version, prereleases=True):
            missing.append(str(one))
        else:
            needs = map(Requirement, distribution(one.name).requires or ())
            waiting += [need for need in needs if _applies(need, one.extras)]
    return missing


def _applies(need: Requirement, extras: set[str]) -> bool:
    return need.marker is None or any(
        need.marker.evaluate({"extra": extra}) for extra in extras or {""}
    )


def _asked_for(locks: Iterable[str]) -> Iterator[Requirement]:
    from packaging.requirements import Requirement

    project = _project()
    asked = {"run": project["project"]["dependencies"], **project["dependency-groups"]}
    return (Requirement(one) for lock in locks for one in asked[lock])


def _project() -> dict[str, Any]:
    return tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))


def _path(lock: str) -> Path:
    return HERE / f"{lock}.txt"
