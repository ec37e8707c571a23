"""What stands in a column is read as it was written, by this release and by earlier ones."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from bot.core.catalogue.model import Reference
from bot.core.search.filters import Filters
from bot.storage.rows import _filters


def test_filters_come_back_from_json() -> None:
    """References too, which are pairs."""
    filters = Filters(topic="transit", since=2018, references=(Reference("tfa", "7.6"),))
    assert _filters(json.loads(json.dumps(asdict(filters)))) == filters


def test_filters_of_an_earlier_release_are_read() -> None:
    """They knew one reference system, and called its number an article."""
    kept = {"topic": None, "language": "fr", "since": None, "until": None, "article": "7.6"}
    assert _filters(kept) == Filters(language="fr", references=(Reference("tfa", "7.6"),))
    assert _filters({**kept, "article": None}) == Filters(language="fr")


@pytest.mark.parametrize("kept", [None, [], "x", {"since": "2018"}, {"references": 7}, {"no": "x"}])
def test_what_is_no_filter_is_refused(kept: object) -> None:
    """A damaged row is told apart from a bug."""
    with pytest.raises((ValueError, TypeError)):
        _filters(kept)
