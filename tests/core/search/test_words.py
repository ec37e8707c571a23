"""How single words are recognised: their forms, spellings and mistypings."""

from __future__ import annotations

import pytest

from bot.core.base.normalize import fold, in_latin, one_spelling
from bot.core.search.stemming import stem
from bot.core.search.tokens import everyday_tokens
from bot.core.search.typos import MAX_MEASURED, allowed_edits, is_slip, near_words

_NEAR = near_words(["window", "windows", "railway", "compliance", "guidelines", "port", "окно"])


@pytest.mark.parametrize(
    "forms",
    [
        "release releases released releasing",
        "broker brokers brokerage",
        "island islands islander",
        "coordinate coordinated coordination",
        "railway railways railroad",
        "douane douanes douanier douaniere",
        "aduana aduanas aduanero aduaneras",
        "дорога дороги дорогои",
        "таможня таможни таможенныи",
        "зона зоны зоне",
        "بضاعه بضاعات",
    ],
)
def test_the_forms_of_a_word_share_their_root(forms: str) -> None:
    """Plurals, cases, tenses and derived words come to the same root."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("word", ["port", "cn22", "2022", "窗口", "ภาษา"])
def test_short_words_numbers_and_other_scripts_are_their_own_roots(word: str) -> None:
    """Nothing is cut off where there is no ending to know."""
    assert stem(word) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("windwo", "window"),
        ("wndow", "window"),
        ("winddow", "window"),
        ("wimdow", "window"),
        ("eindow", "window"),
        ("railwya", "railway"),
        ("conplience", "compliance"),
        ("gudelnes", "guidelines"),
        ("prot", "port"),
        ("онко", "окно"),
    ],
)
def test_a_slip_of_the_fingers_is_understood(typed: str, meant: str) -> None:
    """One edit from four letters, two from eight; a swap is one, and the first letter may be it."""
    assert meant in [near for near, _ in _NEAR.find(typed)]


@pytest.mark.parametrize("typed", ["pot", "wnidwo", "prt", "x" * 10_000, ""])
def test_what_is_too_short_too_long_or_too_far_is_not(typed: str) -> None:
    """Three letters are no word to guess at, and two edits are too many for six letters."""
    assert _NEAR.find(typed) == []


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("dta", "data", True),
        ("aoe", "aeo", True),
        ("widow", "window", True),
        ("wrist", "risk", True),
        ("aep", "aeo", False),
        ("import", "export", False),
        ("risk", "risk", False),
        ("d", "dm", False),
        ("s", "hs", False),
        ("ax", "tax", False),
    ],
)
def test_a_slip_is_one_letter_or_one_that_nobody_hears(typed: str, meant: str, slip: bool) -> None:  # noqa: FBT001  # a table
    """Another letter makes another word of three letters, two of six; one or two mean anything."""
    assert is_slip(typed, meant) is slip


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("ay ee oh", "aeo"),
        ("hey ei oh compendium", "aeo compendium"),
        ("the t r s please", "the trs please"),
        ("see you", "see you"),
        ("a e", "a e"),
    ],
)
def test_an_acronym_is_read_letter_by_letter(said: str, read: str) -> None:
    """As speech recognisers write it, where it is one that is known and has three letters."""
    names = everyday_tokens().letter_names
    assert " ".join(names.joined(said.split(), {"aeo", "trs", "ae"})) == read


def test_the_readings_of_a_spelled_word_are_bounded() -> None:
    """However many letters each name may stand for."""
    assert everyday_tokens().letter_names.joined(["ei"] * 400, {"aeiaei"}) == ["ei"] * 400


def test_the_words_measured_are_bounded() -> None:
    """A large vocabulary of look-alikes costs no more than a bounded list."""
    many = near_words(f"wind{number:05}" for number in range(20_000))
    assert len(many._candidates("wind00000", allowed_edits("wind00000"))) <= MAX_MEASURED  # noqa: SLF001


@pytest.mark.parametrize("typed", ["tamozhnya", "tamozhnia", "tamojnia"[:4] + "zhnja"[1:]])
def test_russian_in_latin_letters_has_one_spelling(typed: str) -> None:
    """`ya`, `ia` and `ja` are the same letter."""
    assert one_spelling("tamozhnya") == in_latin("таможня")
    assert one_spelling(typed).endswith("nia")


def test_only_cyrillic_is_put_in_latin_letters() -> None:
    """Other scripts are left to people who write aliases."""
    assert in_latin("window") is None


def test_chinese_is_cut_into_pairs_round_the_words_that_say_nothing() -> None:
    """A question's courtesy and the kind of document do not spoil the pairs beside them."""
    assert everyday_tokens().of("请问单一窗口指南在哪里") == ["单一", "一窗", "窗口", "指南"]


def test_the_commonest_words_are_folded_as_questions_are() -> None:
    """The table is compared with words that have been folded."""
    spoken = everyday_tokens().spoken
    assert len(spoken) > 10_000
    assert [word for word in spoken if fold(word) != word] == []
