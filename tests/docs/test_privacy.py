"""docs/privacy.md says what the job that forgets obeys."""

from __future__ import annotations

from bot.core.base.i18n import Translator
from bot.core.base.retention import RETENTIONS
from bot.core.base.text import plain
from bot.wiring.app import load_translations
from tests.docs.document import read, table


def _kept(translate: Translator, name: str, days: int | None) -> str:
    said = "" if days is None else translate("privacy-days", count=days)
    return plain(translate.text(f"privacy-kept-{name}", days=said))


def test_the_page_has_the_table_of_what_is_kept() -> None:
    """In the order and in the words of the answer to `/privacy`."""
    translate = load_translations("en").choose(("en",))
    told = [[_kept(translate, one.name, one.days)] for one in RETENTIONS]
    assert table(read("docs/privacy.md")) == told
