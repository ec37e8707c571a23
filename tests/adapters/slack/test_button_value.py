"""The way back that buttons carry."""

from __future__ import annotations

from bot.adapters.slack.question import ButtonValue
from bot.wiring.app import App


def test_the_way_back_never_changes_anything_again(app: App) -> None:
    """After a change it leads to how things are, and once only."""
    paused = ButtonValue("/digest pause 2w", ("/digest status",)).shown(app.bot.view_of)
    back = paused.then("/digest preview").back()
    assert back == ButtonValue("/digest status")
    assert back.back() is None


def test_what_only_shows_something_is_shown_again(app: App) -> None:
    """As it was asked."""
    card = ButtonValue("/tool trs").shown(app.bot.view_of)
    assert card.then("/tool single-window").back() == ButtonValue("/tool trs")
