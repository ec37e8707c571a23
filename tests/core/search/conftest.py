from __future__ import annotations

import pytest

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index, SearchParameters
from tests.bench.data import load_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the repository: its words are what the search was tuned for."""
    return load_catalogue()


@pytest.fixture(scope="session")
def index(catalogue: Catalogue) -> Index:
    """The search over it, made once: an index never changes."""
    return Index(catalogue, SearchParameters())
