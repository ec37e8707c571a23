"""References are read as people cite them, with the words that a catalogue declares."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.normalize import fold
from bot.core.catalogue.model import CitedAs, Reference, ReferenceSystem
from bot.core.search.citations import CitationReader, citation_reader, read_number
from tests.core.search.small import AGREEMENT
from tests.programs import prepared_catalogue


@cache
def _tfa() -> ReferenceSystem:
    return prepared_catalogue().references_by_id["tfa"]


@cache
def _reader() -> CitationReader:
    return citation_reader([_tfa()])


def _cited(text: str, *systems: ReferenceSystem) -> tuple[list[str], str]:
    reader = citation_reader(systems) if systems else _reader()
    references, rest = reader.read(fold(text))
    return [str(reference) for reference in references], " ".join(rest.split())


@pytest.mark.parametrize(
    "written",
    [
        *("Article 7.6", "article 7 paragraph 6", "Article 7, para. 6", "art7.6", "Art. 7(6)"),
        *("7.6 TFA", "7(6) TFA"),
        *("TFA 7(6)", "tfa7.6", "TFA 7:6", "tfa §7.6", "WTO TFA Article 7.6", "Article 7.6.1"),
        *("paragraph 6 of Article 7 of the TFA", "Art. 7 § 6", "article no. 7.6", "ARTICLE 7,6"),
        *("article 7, paragraphe 6", "paragraphe 6 de l’article 7 de l’AFE", "art. 7 al. 6"),
        *("artículo 7, párrafo 6", "párrafo 6 del artículo 7 del AFC", "artículo 7.6"),
        *("artigo 7, parágrafo 6", "parágrafo 6 do artigo 7", "artigo 7.º, n.º 6"),
        *("статья 7 пункт 6", "ст. 7 п. 6", "пункт 6 статьи 7 СУПТ", "статья №7.6", "статьи 7.6"),
        *("المادة 7 الفقرة 6", "المادة ٧ الفقرة ٦", "الفقرة ٦ من المادة ٧", "مادة 7.6"),
        *(
            "第7条第6款",
            "第七条第六款",
            "第 7 条第 6 款",
            "第7.6条",
            "第７條第６款",
            "TFA第7条第6款",
        ),
        *("7条6款", "7 条 6 款", "第7条6款", "第七条六款", "七条六款", "7条第6款", "7.6条"),
        *("TFA 7条6款", "TFA 7.6条", "《贸易便利化协定》第7条第6款", "贸易便利化协定7.6"),
        *("7 статья 6 пункт", "6 пункт 7 статьи", "7 article, 6 paragraph", "م 7 ف 6"),
        *("6 apartado 7 artículo", "7 artigo 6 parágrafo", "7 المادة 6 الفقرة"),
        *("Article Seven, paragraph six", "sixth paragraph of the seventh article of the TFA"),
        *("7th article, 6th paragraph", "article 7th paragraph 6th", "article seven (6)"),
        *("article sept paragraphe six", "sixième paragraphe du septième article"),
        *("7e article, 6e paragraphe", "7ème article, alinéa 6"),
        *("artículo séptimo, párrafo sexto", "artículo siete, párrafo seis del AFC"),
        *("artigo sétimo, parágrafo sexto", "parágrafo seis do artigo sete", "7.º artigo, n.º 6"),
        *("статья седьмая пункт шестой", "шестой пункт седьмой статьи", "7-я статья, 6-й пункт"),
        *("статья семь пункт шесть", "статья 7-я, пункт 6-й"),
        *("المادة السابعة الفقرة 6", "المادة السابعة الفقرة السادسة"),
        *("الفقرة السادسة من المادة السابعة", "المادة سبعة فقرة ستة", "المادة ٧ الفقرة السادسة"),
        *("7.6", "7(6)", "７．６", "7.6.1", "7(6)(a)"),
        *("Article 7 paragraph 6 subparagraph 1", "article 7, paragraph 6, sub-paragraph (a)"),
        *("article 7, paragraphe 6, alinéa 2", "статья 7 пункт 6 подпункт 1", "第七条第六款第一项"),
    ],
)
def test_an_article_is_understood_as_people_cite_it(written: str) -> None:
    """In seven languages, with brackets, words and signs, in any order; nothing is left over."""
    assert _cited(written) == (["tfa:7.6"], "")


@pytest.mark.parametrize(
    ("written", "cited", "rest"),
    [
        ("TFA 10(4)", ["tfa:10.4"], ""),
        ("第二十三条第二款", ["tfa:23.2"], ""),
        ("what is in article 11 for transit", ["tfa:11"], "what is in for transit"),
        ("article 7.6 or article 10.4", ["tfa:7.6", "tfa:10.4"], "or"),
        ("the 24 tools of 2018", [], "the 24 tools of 2018"),
        ("convention 138", [], "convention 138"),
        ("smart 7", [], "smart 7"),
        ("article 2018", [], "article 2018"),
        ("7", [], "7"),
        ("TFA Article VII", ["tfa:7"], ""),
        ("TFA VII", ["tfa:7"], ""),
        ("статья X СУПТ", ["tfa:10"], ""),
        ("GATT Article VII", [], "gatt article vii"),
        ("tfa i want", [], "tfa i want"),
        ("article premier", ["tfa:1"], ""),
        ("Article 1er", ["tfa:1"], ""),
        ("статья двадцать три", ["tfa:23"], ""),
        ("двадцать третья статья", ["tfa:23"], ""),
        ("article twenty-three", ["tfa:23"], ""),
        ("vingt et unième article", ["tfa:21"], ""),
        ("décimo cuarto artículo", ["tfa:14"], ""),
        ("artigo vinte e três", ["tfa:23"], ""),
        ("المادة الحادية عشرة", ["tfa:11"], ""),
        ("المادة الثالثة والعشرون", ["tfa:23"], ""),
        ("TFA seven", ["tfa:7"], ""),
        ("segundo artículo 7", ["tfa:7"], "segundo"),
        ("two articles", [], "two articles"),
        ("seven articles of the tfa", [], "seven articles of the tfa"),
        ("the second paragraph", [], "the second paragraph"),
        ("7条", ["tfa:7"], ""),
        ("TFA 10条", ["tfa:10"], ""),
        ("关于7条6款", ["tfa:7.6"], "关于"),
        ("给我3条消息", [], "给我3条消息"),
        ("三条路线", [], "三条路线"),
        ("17条6款", ["tfa:17.6"], ""),
        ("7 статья", ["tfa:7"], ""),
        ("прочти 7 статей", [], "прочти 7 статеи"),
        ("article twenty-five", [], "article twenty-five"),
        ("article on second-hand goods", [], "article on second-hand goods"),
        ("article un peu long", [], "article un peu long"),
    ],
)
def test_the_words_beside_a_citation_are_kept(written: str, cited: list[str], rest: str) -> None:
    """What is no citation is ordinary words."""
    assert _cited(written) == (cited, rest)


def test_an_article_beyond_the_last_is_no_reference() -> None:
    """The agreement has 24 articles."""
    assert _cited("article 25")[0] == []
    assert _cited("article 24")[0] == ["tfa:24"]


def test_two_systems_are_told_apart_by_their_names() -> None:
    """And where nobody says which one is meant, both are."""
    words = CitedAs(names=("RKC",), units=("article", "standard"))
    convention = replace(AGREEMENT, id="rkc", cited_as=words)
    assert _cited("RKC article 7.6", AGREEMENT, convention)[0] == ["rkc:7.6"]
    assert _cited("article 7.6 of the TFA", AGREEMENT, convention)[0] == ["tfa:7.6"]
    assert _cited("standard 7.6", AGREEMENT, convention)[0] == ["rkc:7.6"]
    assert _cited("article 7.6", AGREEMENT, convention)[0] == ["tfa:7.6", "rkc:7.6"]


def test_nothing_is_cited_where_nothing_is_declared() -> None:
    """Another list reads ordinary words."""
    assert citation_reader(()).read("article 7.6") == ((), "article 7.6")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(
            ("7:6", "7.6"),
            ("7.6.1", "7.6"),
            ("7,6", "7.6"),
            ("article 7.6", "7.6"),
            ("7(6)", "7.6"),
            *(("7 6", "7.6"), ("7-6", "7.6"), ("7/6", "7.6")),
        ),
        *(("第7条", "7"), ("7.", "7"), ("статья 7 пункт 6", "7.6"), ("٧٫٦", "7.6"), ("99", "99")),
        *(("seven", "7"), ("seventh", "7"), ("article seven", "7"), ("седьмая", "7")),
        *(("السابعة", "7"), ("7th", "7"), ("1er", "1"), ("七", "7"), ("第十一", "11")),
        *(("VII", "7"), ("article x", "10"), ("ст. IV", "4"), ("vi ix", None)),
        *(("0", None), ("x", None), ("", None), ("7 or 8", None), ("7.0", None)),
    ],
)
def test_a_number_is_read_where_one_is_asked_for(written: str, number: str | None) -> None:
    """Behind the command and in a filter, where no word need stand before it."""
    assert read_number(written, _tfa()) == number


_numbers = st.deferred(
    lambda: st.sampled_from([number for number in _tfa().labels if "." in number])
)
_units = st.deferred(
    lambda: st.sampled_from([word for word in _tfa().cited_as.units if "…" not in word])
)
_parts = st.deferred(
    lambda: st.sampled_from([word for word in _tfa().cited_as.parts if "…" not in word])
)


@given(number=_numbers, unit=_units, part=_parts, before=st.sampled_from(["", "see ", "TFA "]))
def test_every_declared_word_cites(number: str, unit: str, part: str, before: str) -> None:
    """Each word for an article goes with each for a paragraph."""
    article, paragraph = number.split(".")
    assert _cited(f"{before}{unit} {article} {part} {paragraph}")[0] == [f"tfa:{number}"]


@given(st.text(alphabet="0123456789.,:()§ -第条款七六十articlestфпункт", max_size=200))
def test_any_text_is_read_and_nothing_is_added_to_it(text: str) -> None:
    """What is left of a text stands in it, and a reference has a number that can be written."""
    folded = fold(text)
    references, rest = _reader().read(folded)
    assert set(rest) <= {*folded, " "}
    for reference in references:
        assert read_number(reference.number, _tfa()) == reference.number
        assert isinstance(reference, Reference)
