from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.i18n import Translator
from bot.core.base.partial_date import PartialDate
from bot.core.base.text import Bold, Code, Link, Plain, plain

_SOURCE = """
hello = Hello
    .again = Hello again, { $name }
greeting = Hello { $name }, see { $page }!
twice = { $name } and { $name }
count = { $count ->
    [one] { $count } tool
   *[other] { $count } tools
  }
empty =
    .only = An attribute
-bot = toolbot
asked = { greeting } I am { -bot }.
"""
_EN = Translator("en", _SOURCE)
_FR = Translator("fr", _SOURCE)
_ANY_TEXT = st.text(st.characters() | st.sampled_from("\ue000{}$\u2068\u2069\u202eאع0"))


def test_a_text_is_found_by_its_key() -> None:
    """A key gives its text, and `key.attribute` the text of the attribute."""
    assert _EN("hello") == "Hello"
    assert _EN("hello.again", name="Ada") == "Hello again, Ada"


@pytest.mark.parametrize("key", ["missing", "hello.missing", "empty", "greeting", "", "."])
def test_a_text_that_cannot_be_said_is_a_key_error(key: str) -> None:
    """A missing key, attribute or value is never shown to a person as a placeholder."""
    with pytest.raises(KeyError):
        _EN(key)


def test_a_text_may_take_others_along() -> None:
    """A message or a term that a text refers to is read with it."""
    assert Translator("en", _SOURCE)("asked", name="Ada", page=3) == (
        "Hello Ada, see 3! I am toolbot."
    )


def test_spans_stand_inside_a_translation() -> None:
    """Bold words and links keep their style where the translator put them."""
    name, page = Bold("Ada"), Link("the page", "https://example.org/")
    assert _EN.text("greeting", name=name, page=page) == (
        *(Plain("Hello "), name, Plain(", see "), page, Plain("!")),
    )


def test_a_span_may_stand_twice() -> None:
    """A translation may repeat a value."""
    assert _EN.text("twice", name=Code("x")) == (Code("x"), Plain(" and "), Code("x"))


@given(_ANY_TEXT)
def test_what_a_person_typed_stays_in_its_own_span(typed: str) -> None:
    """Braces, private marks and right-to-left letters are never taken for anything else."""
    page = Code(typed)
    text = _EN.text("greeting", name="Ada", page=page)
    assert text == (
        *(Plain("Hello "), Plain("Ada"), Plain(", see ")),
        *((page,) if typed else ()),
        Plain("!"),
    )


@given(_ANY_TEXT)
def test_what_a_person_typed_is_said_to_the_letter(typed: str) -> None:
    """Text and spans say the same words."""
    assert _EN("greeting", name=typed, page="x") == plain(
        _EN.text("greeting", name=typed, page="x")
    )


def test_right_to_left_words_are_isolated() -> None:
    """A right-to-left name does not turn the sentence around it."""
    assert _EN("hello.again", name="عبور") == "Hello again, \u2068عبور\u2069"


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [(0, "0 tools", "0 tool"), (1, "1 tool", "1 tool"), (2, "2 tools", "2 tools")],
)
def test_plurals_follow_the_language(count: int, english: str, french: str) -> None:
    """In English zero is many; in French it is one."""
    assert _EN("count", count=count) == english
    assert _FR("count", count=count) == french
    assert plain(_FR.text("count", count=count)) == french


def test_big_numbers_are_grouped_as_the_language_does() -> None:
    """A comma in English, a narrow space in French."""
    assert _EN("count", count=10_000) == "10,000 tools"
    assert _FR("count", count=10_000) == "10\u202f000 tools"


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (PartialDate(2025), "2025", "2025"),
        (PartialDate(2025, 6), "June 2025", "juin 2025"),
        (PartialDate(2025, 6, 18), "June 18, 2025", "18 juin 2025"),
        (dt.date(2025, 6, 18), "June 18, 2025", "18 juin 2025"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(
    day: PartialDate | dt.date, english: str, french: str
) -> None:
    """No day is made up for a date of which only the month is known."""
    assert (_EN.date(day), _FR.date(day)) == (english, french)


def test_languages_are_named_in_the_language_spoken() -> None:
    """A code stands for itself where no name is known."""
    assert (_EN.language_name("fr"), _FR.language_name("fr")) == ("French", "français")
    assert _EN.language_name("pt-BR") == "Brazilian Portuguese"
    assert _EN.language_name("qqq") == "qqq"


def test_lists_are_joined_as_the_language_does() -> None:
    """The last word has its "and", and one or no word is fine."""
    assert (_EN.join(["a", "b", "c"]), _FR.join(["a", "b", "c"])) == ("a, b, and c", "a, b et c")
    assert (_EN.join(["a"]), _EN.join([])) == ("a", "")


def test_latin_words_are_isolated_in_right_to_left_text() -> None:
    """The bracket that ends a title stays with it, and a line begins where its language does."""
    arabic = Translator("ar", "a = الأداة { $title }.\nb = { $command } يعرضها.")
    assert arabic("a", title="Number (TIN)") == "الأداة \u2068Number (TIN)\u2069."
    assert arabic("a", title="العبور") == "الأداة العبور."
    command = Code("/new")
    assert arabic.text("b", command=command) == (
        Plain("\u2068"),
        command,
        Plain("\u2069"),
        Plain(" يعرضها."),
    )
