"""Addresses: which are the same page, and where they stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.address import (
    addresses_in,
    canonical_address,
    language_in_address,
    without_addresses,
)

_PAGE = "https://www.wcoomd.org/en/topics/tools/time-release-study.aspx"


@pytest.mark.parametrize(
    "written",
    [
        "http://www.wcoomd.org/en/topics/tools/time-release-study.aspx",
        "wcoomd.org/en/topics/tools/time-release-study",
        "HTTPS://WWW.WCOOMD.ORG:443/EN/Topics/Tools/Time-Release-Study.ASPX",
        "https://www.wcoomd.org/en/topics/tools/time%20release%20study.aspx",
        "https://www.wcoomd.org/ru-ru/topics/tools/time-release-study.aspx?p=1",
        "https://www.wcoomd.org/topics/tools//time-release-study/",
        f"{_PAGE}?utm_source=mail&utm_campaign=x&fbclid=1&gclid=2&mc_cid=3&msclkid=4",
        f"{_PAGE}#:~:text=release",
    ],
)
def test_one_page_has_one_address_however_it_is_written(written: str) -> None:
    """Scheme, host, case, spaces, language, ending, tracking and fragment choose no page."""
    assert canonical_address(written) == canonical_address(_PAGE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://mag.wcoomd.org/?p=18670", "https://mag.wcoomd.org/?p=18671"),
        ("https://mag.wcoomd.org/?p=1", "https://mag.wcoomd.org/"),
        ("https://mag.wcoomd.org/?p=18670", "https://mag.wcoomd.org/?s=customs"),
        ("https://a.example/file.ashx?la=en", "https://a.example/file.ashx?la=fr"),
        ("https://a.example/page?p=2", "https://a.example/page?p=1"),
        ("https://a.example/x", "https://b.example/x"),
        ("https://a.example:8080/x", "https://a.example/x"),
        ("https://wcoomd.org@evil.example/x", "https://wcoomd.org/x"),
    ],
)
def test_what_chooses_a_page_counts(one: str, other: str) -> None:
    """The number of an article, a search, a language of a file, another host or port."""
    assert canonical_address(one) != canonical_address(other)


def test_the_order_of_parameters_does_not_count() -> None:
    """Beside tracking ones too."""
    one, other = "https://a.example/?b=2&utm_id=9&a=1", "https://a.example/?a=1&b=2"
    assert canonical_address(one) == canonical_address(other) == "a.example?a=1&b=2"


@pytest.mark.parametrize("text", ["", "aeo", "https://", "ftp://a.example/x", "http://[::1", "a b"])
def test_what_is_no_web_address_is_that_of_no_page(text: str) -> None:
    """An empty text, another scheme, a host that cannot be read."""
    assert "/" not in canonical_address(text)


def test_a_host_in_another_script_is_the_host_that_dns_knows() -> None:
    """The catalogue keeps the one form, people paste the other; what is no host is no address."""
    written = canonical_address("https://пример.рф/страница?id=3")
    assert written == canonical_address(
        "https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0?id=3"
    )
    assert canonical_address("https://п..рф/x") == ""


@given(st.text(max_size=200))
def test_whatever_somebody_pastes_is_read(text: str) -> None:
    """Each reading of an address stands in the text, and nothing breaks."""
    for wild in (text, f"https://{text}", f"https://a.example/{text}"):
        assert all(one in wild for readings in addresses_in(wild) for one in readings)
        assert not canonical_address(wild).startswith(("http:", "https:"))
        assert len(language_in_address(wild) or "fr") == len("fr")


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "{}.",
        "Have you seen {}, by chance?",
        "(see {})",
        "[{}]",
        "<{}>",
        "«{}»",
        "“{}”",
        "{}\nthanks",
        "请看{}。谢谢",
        "{}!!!",
        "{}…",
        "انظر {}؟",
        "*{}*",
    ],
)
def test_an_address_is_found_within_a_text(text: str) -> None:
    """Whatever stands beside it; one of its readings is the address itself."""
    for address in (_PAGE, "www.wcoomd.org/en/topics/tools/time-release-study.aspx"):
        found = list(addresses_in(text.format(address)))
        assert len(found) == 1
        assert address in found[0]


@pytest.mark.parametrize("text", ["ada@a.example/x", "and/or", "1.5/2", "tfa 7.6/7.7", "v1.2"])
def test_not_everything_with_a_dot_and_a_slash_is_an_address(text: str) -> None:
    """Mail addresses, fractions and articles are words."""
    assert list(addresses_in(text)) == []
    assert without_addresses(text) == text


def test_the_language_of_a_page_may_stand_in_its_address() -> None:
    """As the first part of the path."""
    assert language_in_address("https://www.wcoomd.org/zh-cn/x.aspx") == "zh"
    assert language_in_address("https://www.wcoomd.org/fr/") == "fr"
    assert language_in_address("https://mag.wcoomd.org/magazine/fr/x") is None
