"""Rows of buttons: a phone shows each label whole, or it has a row of its own."""

from __future__ import annotations

import pytest

from bot.adapters.telegram.keyboard import Keyboard
from bot.adapters.telegram.navigation import Packer
from bot.core.chat.reply import Button


def _rows(*labels: str) -> list[list[str]]:
    keyboard = Keyboard(Packer(()))
    keyboard.ask([Button(label, f"/{number}") for number, label in enumerate(labels)])
    markup = keyboard.markup()
    return [[button.text for button in row] for row in markup.inline_keyboard] if markup else []


@pytest.mark.parametrize(
    "rows",
    [
        [["06:00", "07:00", "08:00"], ["09:00"]],
        [["Preview", "Change time or days"]],
        [["Aperçu"], ["Changer l’heure ou les jours"]],
        [["Показать карточки", "Настройки дайджеста"]],
        [["Официальная страница"], ["Поделиться"]],
        [["过境最佳做法汇编", "过境指南"], ["世界海关组织/国际民航组织联合手册"]],
        [["تغيير الوقت أو الأيام", "الجديد في آخر 30 يومًا"]],
    ],
)
def test_the_longest_label_of_a_row_counts_for_all(rows: list[list[str]]) -> None:
    """Buttons of a row are equally wide; letters are not: pictures of a phone have shown it."""
    assert _rows(*(label for row in rows for label in row)) == rows


def test_links_stand_in_one_row_where_they_fit() -> None:
    """Else each has its own."""
    short, long = (
        ("Share", "https://t.me/x"),
        ("The page of tools of this organisation", "https://e.org/"),
    )
    for links, count in (([short, short], 1), ([short, long], 2)):
        keyboard = Keyboard(Packer(()))
        keyboard.open(*links)
        markup = keyboard.markup()
        assert markup is not None
        assert len(markup.inline_keyboard) == count
