from __future__ import annotations

import pytest

from bot.core.catalogue.model import Catalogue
from bot.core.search import Index
from bot.wiring.app import App


@pytest.fixture(scope="session")
def catalogue(shared_app: App) -> Catalogue:
    """The catalogue of the repository: its words are what the search was tuned for."""
    return shared_app.services.catalogue


@pytest.fixture(scope="session")
def index(shared_app: App) -> Index:
    """The search over it."""
    return shared_app.services.index
