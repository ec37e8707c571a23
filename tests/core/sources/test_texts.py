"""Dates, editions and announcements as the organisation writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.sources.announcement import announced_document
from bot.core.sources.date_parser import bare_date, find_date, is_date, split_date
from bot.core.sources.edition import announces_edition, edition_mark, title_key, wording_key


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("12 March 2026", "2026-03-12"),
        ("Published on March 3, 2026", "2026-03-03"),
        ("12 mars 2026", "2026-03-12"),
        ("1er avril 2026", "2026-04-01"),
        ("2026-03-12T10:00", "2026-03-12"),
        ("12/03/2026", "2026-03-12"),
        ("12.03.2026", "2026-03-12"),
        ("12 марта 2026", "2026-03-12"),
        ("март 2026", "2026-03"),
        ("3 de mayo de 2026", "2026-05-03"),
        ("2026年3月12日", "2026-03-12"),
        ("12 مارس 2026", "2026-03-12"),
        ("Sept. 2026", "2026-09"),
        ("12-Mar-2026", "2026-03-12"),
        ("12th of March, 2026", "2026-03-12"),
        ("2026 March 12", "2026-03-12"),
        ("Thu Mar 12 08:00:00 2026", "2026-03-12"),
        ("03/25/2026", "2026-03-25"),
        ("١٢ آذار ٢٠٢٦", "2026-03-12"),
        ("12 maart 2026", "2026-03-12"),
    ],
)
def test_dates_are_read_in_the_languages_of_the_site(written: str, date: str) -> None:
    """With the names that the CLDR has for months."""
    assert str(find_date(written)) == date
    assert is_date(written)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("12.03.26", "2026-03-12"),
        ("Date: 12/03/26", "2026-03-12"),
        ("12 Mar 26", "2026-03-12"),
        ("2026. 3. 12.", "2026-03-12"),
        ("(03/2026)", "2026-03"),
        ("2026", "2026"),
        ("in 2026", ""),
    ],
)
def test_where_nothing_stands_beside_it_less_is_enough_of_a_date(written: str, date: str) -> None:
    """In a column of dates: a short year, a month in digits, a year."""
    assert str(bare_date(written) or "") == date


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("12 March 2026 – Guide to Ports", ("Guide to Ports", "2026-03-12")),
        ("[2026-03-12] Guide to Ports", ("Guide to Ports", "2026-03-12")),
        ("Guide to Ports (12/03/2026)", ("Guide to Ports", "2026-03-12")),
        ("Guide to Ports – 2026", ("Guide to Ports – 2026", "")),
        ("Guide: to all ports", ("Guide: to all ports", "")),
    ],
)
def test_the_day_beside_a_title_is_no_part_of_it(text: str, parts: tuple[str, str]) -> None:
    """A year stays: it may be that of the edition."""
    assert split_date(text) == parts


@pytest.mark.parametrize("written", ["2026", "the year 2026", "99/99/2026", ""])
def test_what_is_no_day_and_no_month_is_no_date(written: str) -> None:
    """A bare year stands in too many titles."""
    assert find_date(written) is None


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("WCO publishes the Transit Handbook", "Transit Handbook"),
        (
            "New edition of the WCO Time Release Study Guide now available",
            "Time Release Study Guide",
        ),
        ("WCO releases “Guidelines on Data Analytics”", "Guidelines on Data Analytics"),
        ("Updated AEO Compendium launched", "AEO Compendium"),
        ("L'OMD publie les Directives sur le transit", "Directives sur le transit"),
        ("The Risk Management Compendium is now available", "Risk Management Compendium"),
        (
            "WCO launches new Guidelines on Free Zones to help Members",
            "Guidelines on Free Zones",
        ),
        ("WCO Guide to Free Zones published", "Guide to Free Zones"),
        ("Now online: Handbook on Transit", "Handbook on Transit"),
        ("Handbook on Transit: third edition released", "Handbook on Transit"),
        ("La OMA publica la Guía de almacenes francos", "Guía de almacenes francos"),
        ("Lançamento do Compêndio sobre origem", "Compêndio sobre origem"),
        ("Вышел Сборник по оценке товаров", "Сборник по оценке товаров"),
        ("صدر دليل المناطق الحرة", "دليل المناطق الحرة"),
        ("世界海关组织发布《过境手册》", "过境手册"),
    ],
)
def test_a_headline_that_announces_a_document_gives_its_name(headline: str, name: str) -> None:
    """And not the headline itself."""
    assert announced_document(headline) == name


@pytest.mark.parametrize(
    "headline",
    [
        "Workshop on the Transit Guidelines held in Lima",
        "Tender: printing of the Transit Handbook",
        "Draft Guidelines on Free Zones open for comments",
        "Vacancy: editor of the AEO Compendium",
        "Customs of Peru implements the SAFE Framework",
        "Secretary General visits Chad",
        "WCO and ICAO launch joint training on the Handbook",
        "Experts discuss the new Guidelines on Data Analytics",
        "The WCO presents its condolences",
        "Concurso: tradução do Manual de trânsito",
        "ورشة عمل حول دليل العبور",
        "《过境手册》研讨会在利马举行",
    ],
)
def test_an_event_announces_nothing_whatever_document_it_names(headline: str) -> None:
    """Most of a newsroom is that."""
    assert announced_document(headline) == ""


@pytest.mark.parametrize(
    "headline",
    [
        "Peru publishes its national transit guide",
        "Customs of South Africa launches the Guide for Travellers",
        "Le Maroc lance un guide pratique du transit",
        "Chile publica la Guía de tránsito",
        "Перу опубликовала руководство по транзиту",
        "نشرت بيرو دليل العبور",
        "秘鲁发布《过境手册》",
    ],
)
def test_what_a_country_publishes_is_told_and_not_announced(headline: str) -> None:
    """A newsroom tells of it gladly; the organisation has not written it."""
    assert announced_document(headline) == ""


@pytest.mark.parametrize(
    "headline",
    [
        "WCO and Peru publish the Transit Handbook",
        "In Peru, the Secretary General launches the Transit Handbook",
        "Transit Handbook for Peru released",
        "Thanks to Japan, the Secretariat has published the Transit Handbook",
    ],
)
def test_a_country_that_is_named_by_the_way_takes_no_document_from_its_organisation(
    headline: str,
) -> None:
    """Documents are presented in countries, written with them and paid for by them."""
    assert "Transit Handbook" in announced_document(headline, own=("WCO",))


def test_an_announcement_may_stand_in_the_teaser_alone() -> None:
    """The headline is written to please, the sentence under it says what is there."""
    teaser = "The WCO has published the Guide to Smart Borders. It is free."
    assert announced_document("Borders for tomorrow", teaser) == "Guide to Smart Borders"


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Transit Handbook (2026)", "2026"),
        ("Transit Handbook, 2nd edition (PDF, 2 MB)", "v2"),
        ("Transit handbook Version 4", "v4"),
        ("Transit Handbook - 2025", "2025"),
        ("The Transit Handbook 2025 edition", "2025"),
        ("Transit Handbook", ""),
    ],
)
def test_an_edition_is_told_from_the_title(title: str, mark: str) -> None:
    """Whatever it says of the edition, it is the same publication."""
    assert edition_mark(title) == mark
    assert title_key(title) == "transithandbook"


@pytest.mark.parametrize(
    ("title", "mark", "key"),
    [
        ("Manual de tránsito, 2.ª edición", "v2", "manualdetransito"),
        ("Manual de trânsito – 3ª edição", "v3", "manualdetransito"),
        ("Справочник, второе издание", "v2", "справочник"),
        ("Справочник (издание 2026 года)", "2026", "справочник"),
        ("دليل العبور - الطبعة الثانية", "v2", "دليلعبور"),
        ("过境手册（第二版）", "v2", "过境手册"),
        ("过境手册（2026年版）", "2026", "过境手册"),
    ],
)
def test_editions_are_told_in_the_languages_of_the_site(title: str, mark: str, key: str) -> None:
    """The rest of the title is that of each edition."""
    assert (edition_mark(title), title_key(title)) == (mark, key)


def test_a_new_edition_is_announced_with_or_without_a_number() -> None:
    """Words are enough."""
    assert announces_edition("Updated Transit Handbook now available")
    assert not announces_edition("The Transit Handbook is used in Chad")


def test_quotes_spaces_case_and_the_file_change_no_wording() -> None:
    """What a page does to the looks of a title is no news."""
    assert wording_key("“Transit  Handbook” (PDF, 2 MB)") == wording_key("transit handbook")


@given(st.text(max_size=300))
def test_no_text_is_too_strange_to_be_read(text: str) -> None:
    """What stands on a page was written by others."""
    edition_mark(text)
    title_key(text)
    announced_document(text, text)
    is_date(text)
