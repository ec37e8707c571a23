"""`/digest on`: any order, two languages, and a mistake is never guessed away."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Person, Place
from bot.core.catalogue.model import Reference
from bot.core.chat.commands.digest.interests import TooMany
from bot.core.chat.commands.digest.parser import read_wishes
from bot.core.chat.commands.digest.wishes import (
    Misread,
    ReadLine,
    UnsupportedDays,
    Wishes,
    line_of_subscription,
    line_of_wishes,
)
from bot.core.chat.context import Context
from bot.core.chat.ports import ChosenLanguages
from bot.core.chat.request import Request
from bot.core.digests.schedule import Rhythm, Timetable
from bot.core.digests.subscription import Subscription
from bot.core.search.filter_parser import FilterMistake
from bot.core.search.filters import Filters
from bot.wiring.app import App

_TRANSIT, _RISK = "transit-transport", "risk-compliance"
_TFA = Filters(references=(Reference("tfa", "7.6"),))


def _read(app: App, words: str) -> ReadLine:
    request = Request(Place("test:1", direct=True), Person("test:1"), words)
    translate = app.services.translations.choose(["en"])
    nothing = ChosenLanguages(None, None)
    return read_wishes(Context(request, words, translate, nothing, app.services, ()))


_EIGHT = dt.time(8)


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("", Wishes()),
        *((word, Wishes(rhythm=Rhythm.DAILY)) for word in ("daily", "Chaque jour", "every DAY")),
        *((word, Wishes(rhythm=Rhythm.WORKDAYS)) for word in ("workdays", "jours ouvrés")),
        ("du lundi au vendredi", Wishes(Rhythm.WEEKLY, (0, 1, 2, 3, 4))),
        *((word, Wishes(rhythm=Rhythm.WEEKLY)) for word in ("weekly", "hebdo", "hebdomadaire")),
        *(
            (word, Wishes(rhythm=Rhythm.WEEKLY, weekdays=(2,)))
            for word in ("we", "Wed", "wednesday", "every Wednesdays", "le mercredi", "mer.", "ME.")
        ),
        ("weekly fr", Wishes(rhythm=Rhythm.WEEKLY, weekdays=(4,))),
        *((time, Wishes(at=_EIGHT)) for time in ("08:00", "8h", "8h00", "8 h", "8 am", "8:00AM")),
        *((time, Wishes(at=_EIGHT)) for time in ("8", "8.00", "à 8 heures", "8 a.m.")),
        *((time, Wishes(at=dt.time(20, 15))) for time in ("20:15", "8:15 pm", "20h15", "20 h 15")),
        *((time, Wishes(at=dt.time())) for time in ("00:00", "12 am", "minuit", "midnight")),
        *((time, Wishes(at=dt.time(12))) for time in ("12 pm", "noon", "midi")),
        *((words, Wishes(place="New York")) for words in ("New York", "in New York time")),
        *((words, Wishes(place="FR", rhythm=Rhythm.DAILY)) for words in ("daily FR", "FR daily")),
        ("Rio de Janeiro 8h", Wishes(at=_EIGHT, place="Rio de Janeiro")),
        ("all", Wishes(filters=())),
        ("tout topic:transit", Wishes(filters=(Filters(topic=_TRANSIT),))),
        ("line once", Wishes(weekly_line=True, repeats=False)),
        ("no-line repeat", Wishes(weekly_line=False, repeats=True)),
        ("weekly line", Wishes(rhythm=Rhythm.WEEKLY, weekly_line=True)),
        ("sans ligne une-fois", Wishes(weekly_line=False, repeats=False)),
        ("in:FR", Wishes(language="fr")),
        (
            "lang:french Dakar weekly topic:transit 8h30 line in:fr mo",
            Wishes(
                rhythm=Rhythm.WEEKLY,
                weekdays=(0,),
                at=dt.time(8, 30),
                place="Dakar",
                filters=(Filters(topic=_TRANSIT, language="fr"),),
                weekly_line=True,
                language="fr",
            ),
        ),
    ],
)
def test_a_line_is_understood(shared_app: App, words: str, wishes: Wishes) -> None:
    """Days, times, places, filters and switches, in English and in French."""
    assert _read(shared_app, words) == wishes


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        *((f"8:00 {code}", Wishes(at=_EIGHT, place=code)) for code in ("ET", "MT", "CT", "LA")),
        *((f"8:00 {code}", Wishes(at=_EIGHT, place=code)) for code in ("IN", "DE", "PT", "BR")),
        *((f"{day} 8:00", Wishes(Rhythm.WEEKLY, (0,), _EIGHT)) for day in ("MO", "Mo", "Lu")),
        *(
            (day, Wishes(Rhythm.WEEKLY, (number,)))
            for day, number in (("SA", 5), ("TH", 3), ("FR", 4))
        ),
        ("TH 8:00 Paris", Wishes(Rhythm.WEEKLY, (3,), _EIGHT, "Paris")),
        ("8:00 FR monday", Wishes(Rhythm.WEEKLY, (0,), _EIGHT, "FR")),
        ("EVERY DAY AT 9 IN PARIS", Wishes(Rhythm.DAILY, at=dt.time(9), place="paris")),
        *(("8:00, Paris", Wishes(at=_EIGHT, place="Paris")), ("0800", Wishes(at=_EIGHT))),
        *(
            ("9, weekly", Wishes(Rhythm.WEEKLY, at=dt.time(9))),
            ("1930", Wishes(at=dt.time(19, 30))),
        ),
        *(
            (days, Wishes(Rhythm.WEEKLY, (0, 1, 2, 3, 4)))
            for days in ("mon-fri", "Mo-Fr", "Mon – Fri", "mon to fri")
        ),
        *(
            (days, Wishes(Rhythm.WEEKLY, (0, 1, 2, 3, 4)))
            for days in ("lun-ven", "пн-пт", "周一至周五", "lunes a viernes")
        ),
        *(
            (days, Wishes(Rhythm.DAILY))
            for days in ("mon-sun", "sun to sat", "todos os dias", "每天")
        ),
        *(("morning", Wishes(at=_EIGHT)), ("9 in the morning", Wishes(at=dt.time(9)))),
        *(
            (time, Wishes(at=dt.time(21)))
            for time in ("9 in the evening", "9h du soir", "9 вечера")
        ),
        *(("evening", Wishes(at=dt.time(18))), ("2 in the afternoon", Wishes(at=dt.time(14)))),
        *(
            ("segunda-feira 8h", Wishes(Rhythm.WEEKLY, (0,), _EIGHT)),
            ("周五 8点", Wishes(Rhythm.WEEKLY, (4,), _EIGHT)),
        ),
        ("kind:guide, access:public", Wishes(filters=(Filters(kind="guide", access="public"),))),
        ("(lang:français)", Wishes(filters=(Filters(language="fr"),))),
    ],
)
def test_a_line_is_understood_as_people_write_it(
    shared_app: App, words: str, wishes: Wishes
) -> None:
    """Codes in capitals, commas, ranges of days, times in words, seven languages."""
    assert _read(shared_app, words) == wishes


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        *((words, Wishes(Rhythm.WEEKLY, (0, 2, 4))) for words in ("mon,wed,fri", "MO, WE, FR")),
        *((words, Wishes(Rhythm.WEEKLY, (1, 4))) for words in ("fr tu", "weekly mardi, vendredi")),
        (
            "tuesday and friday 9am Tokyo",
            Wishes(Rhythm.WEEKLY, (1, 4), dt.time(9), "Tokyo"),
        ),
        ("Tokyo tuesday and friday", Wishes(Rhythm.WEEKLY, (1, 4), place="Tokyo")),
        ("вторник и пятница", Wishes(Rhythm.WEEKLY, (1, 4))),
        ("sat-sun", Wishes(Rhythm.WEEKLY, (5, 6))),
        ("workdays and saturday", Wishes(Rhythm.WEEKLY, (0, 1, 2, 3, 4, 5))),
        ("workdays lundi", Wishes(Rhythm.WORKDAYS)),
        *(
            (words, Wishes(Rhythm.WEEKLY, (0, 1, 2, 3, 4)))
            for words in ("mo tu we th fr", "mon to fri", "every day except sat and sun")
        ),
        ("mon-fri, sat, sun", Wishes(Rhythm.DAILY)),
    ],
)
def test_several_days_of_the_week_are_one_timetable(
    shared_app: App, words: str, wishes: Wishes
) -> None:
    """In any order, with "and" between them; seven of them are every day."""
    assert _read(shared_app, words) == wishes


@pytest.mark.parametrize(
    ("words", "weekdays"),
    [
        *(("daily fr", (4,)), ("daily tuesday and friday", (1, 4))),
        *((words, ()) for words in ("every 2 weeks", "every 2 hours", "monthly")),
        *((words, ()) for words in ("toutes les 2 semaines", "каждые 2 дня", "quincenal")),
        ("daily weekly", ()),
    ],
)
def test_days_on_which_no_digest_comes_are_known_as_such(
    shared_app: App, words: str, weekdays: tuple[int, ...]
) -> None:
    """All else that was asked for is kept."""
    read = _read(shared_app, f"{words} 9am Tokyo lang:fr")
    assert isinstance(read, UnsupportedDays)
    assert read.weekdays == weekdays
    assert read.wishes.at == dt.time(9)
    assert read.wishes.place.endswith("Tokyo")
    assert read.wishes.filters == (Filters(language="fr"),)


@pytest.mark.parametrize(
    ("words", "union"),
    [
        ("lang:fr", (Filters(language="fr"),)),
        ("topic:transit topic:risk", (Filters(topic=_TRANSIT), Filters(topic=_RISK))),
        (
            "topic:transit topic:risk lang:fr year:2018-",
            (
                Filters(topic=_TRANSIT, language="fr", since=2018),
                Filters(topic=_RISK, language="fr", since=2018),
            ),
        ),
        (
            "topic:transit lang:fr or tfa:7.6",
            (
                Filters(topic=_TRANSIT, language="fr"),
                _TFA,
            ),
        ),
        ("lang:fr ou lang:fr OR", (Filters(language="fr"),)),
    ],
)
def test_interests_are_one_union(shared_app: App, words: str, union: tuple[Filters, ...]) -> None:
    """The same key twice is "or", different keys are "and", and "or" begins another interest."""
    read = _read(shared_app, words)
    assert isinstance(read, Wishes)
    assert read.filters == union


@pytest.mark.parametrize(
    ("words", "key"),
    [
        *(
            (time, "time")
            for time in ("25:00", "8:60", "13 pm", "0 am", "08:00 20:00", "8:5", "7.6")
        ),
        *((language, "language") for language in ("in:", "in:de")),
    ],
)
def test_what_cannot_be_meant_is_told(shared_app: App, words: str, key: str) -> None:
    """A time that is none, two days, a language that the bot does not write."""
    assert _read(shared_app, words) == Misread(key, words)


def test_a_filter_that_says_nothing_is_told(shared_app: App) -> None:
    """Filters are read as everywhere else."""
    assert _read(shared_app, "8h topic:nowhere") == FilterMistake("topic", "nowhere")


@pytest.mark.parametrize("count", [21, 101])
def test_too_many_filters_are_refused(shared_app: App, count: int) -> None:
    """Twenty are the most; combinations are counted before they are made."""
    assert _read(shared_app, " ".join(f"year:{1900 + n}" for n in range(count))) == TooMany()
    many = " ".join(f"year:{1900 + n} tfa:{n + 1}" for n in range(45))
    assert _read(shared_app, many) == TooMany()


_WISHES = st.builds(
    Wishes,
    rhythm=st.none() | st.sampled_from([Rhythm.DAILY, Rhythm.WORKDAYS, Rhythm.WEEKLY]),
    at=st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    place=st.sampled_from(["", "Africa/Dakar", "America/New_York", "Etc/GMT-3", "Etc/UTC"]),
    filters=st.none()
    | st.lists(
        st.builds(
            Filters,
            topic=st.sampled_from([None, _TRANSIT]),
            language=st.sampled_from([None, "fr"]),
            since=st.none() | st.integers(1900, 2000),
            references=st.sampled_from([None, "7", "7.6"]).map(
                lambda number: (Reference("tfa", number),) if number else ()
            ),
        ).filter(bool),
        max_size=20,
        unique=True,
    ).map(tuple),
    weekly_line=st.none() | st.booleans(),
    repeats=st.none() | st.booleans(),
    language=st.sampled_from([None, "en", "fr"]),
)


@given(_WISHES, st.sets(st.integers(0, 6), max_size=6))
def test_a_button_asks_for_what_it_was_made_of(
    shared_app: App, wishes: Wishes, weekdays: set[int]
) -> None:
    """What is written on a button is read back as it was meant."""
    if weekdays:
        wishes = replace(wishes, rhythm=Rhythm.WEEKLY, weekdays=tuple(sorted(weekdays)))
    line = line_of_wishes(wishes, wishes.place)
    assert _read(shared_app, line.removeprefix("/digest on")) == wishes


def test_a_line_gives_a_digest_back(shared_app: App) -> None:
    """Whoever turns a digest off can have the same again, with all that was chosen."""
    subscription = Subscription(
        id=1,
        place=Place("test:1", direct=True),
        timetable=Timetable("Africa/Dakar", dt.time(8, 30), Rhythm.WEEKLY, (1, 4)),
        language="fr",
        filters=(
            Filters(topic=_TRANSIT, language="fr"),
            _TFA,
        ),
        weekly_line=True,
        repeats=False,
        next=None,
        cursor=1,
        last_digest_day=dt.date(2026, 1, 1),
    )
    line = line_of_subscription(subscription)
    assert line == (
        "/digest on weekly tu fr 08:30 Africa/Dakar"
        f" topic:{_TRANSIT} lang:fr or tfa:7.6 line once in:fr"
    )
    assert isinstance(_read(shared_app, line.removeprefix("/digest on")), Wishes)


_PIECES = st.sampled_from(
    [
        *(
            "daily",
            "weekly",
            "mo",
            "FR",
            "08:00",
            "8",
            "pm",
            "h",
            "or",
            "ou",
            "all",
            "line",
            "in:fr",
        ),
        *("topic:transit", "lang:", "tfa:7.6", "year:2018-", "page:2", "Paris", "new", "york", "à"),
    ]
)


@pytest.mark.long
@given(st.lists(_PIECES | st.text(max_size=8), max_size=12))
def test_any_line_is_read(shared_app: App, pieces: list[str]) -> None:
    """No line raises, and what is understood is within what can be kept."""
    read = _read(shared_app, " ".join(pieces))
    if isinstance(read, Wishes):
        assert len(read.filters or ()) <= 20
        assert not read.weekdays or read.rhythm is Rhythm.WEEKLY


@pytest.mark.parametrize("word", ["me ", "周一", "12 ", "half past nine "])
def test_a_line_without_end_is_not_read_to_its_end(shared_app: App, word: str) -> None:
    """A hundred words besides filters are more than anybody needs."""
    read = _read(shared_app, word * 400)
    assert isinstance(read, Misread)
    assert read.key == "rhythm"
