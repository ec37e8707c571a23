from __future__ import annotations

import pytest

from bot.wiring.app import App
from tests.core.chat.digest.scene import Scene, scene_of


@pytest.fixture
def scene(app: App) -> Scene:
    """A direct chat in Paris with a bot whose ledger has begun, at noon on a Tuesday."""
    return scene_of(app)
