"""What the search answers, and why."""

from __future__ import annotations

import pickle
from dataclasses import replace
from functools import partial
from operator import is_not
from typing import get_args

import pytest

from bot.core.catalogue.model import Catalogue, Concept, Topic
from bot.core.search import Found, Index, Nothing, Reason, SearchParameters, Unsure
from bot.core.search.names import names_of
from bot.core.search.parameters import SearchPart
from tests.bench.commonest import answers, commonest_words
from tests.bench.data import LIBRARY, load_list
from tests.core.search.small import HARBOUR, ROAD, small_catalogue, small_tool


@pytest.fixture(scope="module")
def small() -> Index:
    """A search over two tools and a missing subject."""
    return Index(small_catalogue(HARBOUR, ROAD, absent=("Airport noise",)), SearchParameters())


@pytest.mark.long
def test_every_name_finds_its_tool(index: Index, catalogue: Catalogue) -> None:
    """A title, a name, an alias or an id is answered with its tool, in capitals and spaced out.

    As they are written, tests/test_every_name.py asks for all of them.
    """
    wrong = []
    for tool in catalogue.tools:
        aliases = [alias for group in tool.aliases.values() for alias in group]
        for number, name in enumerate((tool.id, *names_of(tool), *aliases, *tool.misspellings)):
            written = name.upper() if number % 3 == 1 else f"  {name} "
            answer = index.find(written)
            if not isinstance(answer, Found) or answer.hits[0].tool is not tool:
                wrong.append(written)
    assert wrong == []


def test_a_shared_acronym_is_a_choice_of_its_owners(index: Index) -> None:
    """Who lists the acronym earlier is the more typical one for it, and comes first."""
    answer = index.find("aeo")
    assert isinstance(answer, Unsure)
    assert [hit.tool.id for hit in answer.hits] == [
        "aeo-compendium",
        "aeo-implementation-validation",
        "aeo-validator",
        "aeo-mra-strategy",
    ]


def test_an_acronym_is_found_in_the_plural_and_in_a_sentence(index: Index) -> None:
    """The words round an acronym are left out where they say nothing."""
    for asked in ("TRS", "trs?", "what is the TRS please", "T.R.S."):
        assert index.find(asked).hits[0].reasons[0].where == "acronym"
    assert index.find("MRAs").hits[0].tool.id == "aeo-mra-strategy"


@pytest.mark.parametrize("asked", ["TRX", "AEP", "UCQ", "NCTQ", "SAFT", "PCB"])
def test_an_acronym_is_never_guessed(index: Index, asked: str) -> None:
    """A short acronym that is close to a known one is another acronym."""
    assert isinstance(index.find(asked), Nothing)


def test_an_acronym_with_two_letters_swapped_is_offered(index: Index) -> None:
    """It may be another acronym: whoever meant this one confirms it."""
    answer = index.find("TSR")
    assert isinstance(answer, Unsure)
    assert answer.hits[0].tool.id == "time-release-study"


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("AOE compendium", "aeo-compendium"),
        ("dta model", "data-model"),
        ("the single widow one", "single-window"),
        ("wrist management compendium", "risk-management-compendium"),
        ("hey ei oh compendium", "aeo-compendium"),
    ],
)
def test_a_word_is_understood_beside_its_neighbour(index: Index, asked: str, tool: str) -> None:
    """A slip of three letters, a word of its own, a word misheard, an acronym spelled out."""
    answer = index.find(asked)
    assert not isinstance(answer, Nothing)
    assert answer.hits[0].tool.id == tool


def test_a_known_misspelling_says_what_it_stands_for(index: Index) -> None:
    """The reason names the right form, alone and in a longer question."""
    known = Reason("ncft", "NCTF", "misspelling", "exact")
    assert index.find("NCFT").hits[0].reasons == (known,)
    assert known in index.find("send the NCFT guide").hits[0].reasons


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("article 7.6", "time-release-study"),
        ("TFA 7.6", "time-release-study"),
        ("7.6", "time-release-study"),
        ("art. 10.9 processing", "inward-outward-processing"),
        ("статья 7.6 СУПТ", "time-release-study"),
        ("المادة 7.6", "time-release-study"),
        ("第7.6条", "time-release-study"),
        ("artículo 10.4 del AFC", "single-window"),
    ],
)
def test_an_article_is_answered_with_the_tool_that_helps_with_it(
    index: Index, asked: str, tool: str
) -> None:
    """However an article of the Agreement is cited."""
    answer = index.find(asked)
    assert isinstance(answer, Found)
    assert answer.hits[0].tool.id == tool
    assert "reference" in [reason.where for reason in answer.hits[0].reasons]


@pytest.mark.parametrize("asked", ["article 99", "article 3.1", "TFA article 0"])
def test_an_article_that_no_tool_helps_with_is_not_answered(index: Index, asked: str) -> None:
    """An article of which nothing is known explains nothing."""
    assert not isinstance(index.find(asked), Found)


def test_a_whole_article_offers_the_tools_for_its_parts(small: Index) -> None:
    """Who asks for article 7 may mean 7.6."""
    assert [hit.tool.id for hit in small.find("article 7").hits] == ["harbour-guide"]


def test_a_part_of_an_article_offers_the_tools_for_the_whole() -> None:
    """A tool for article 7 may help with 7.9."""
    whole = small_tool("release", "Release", tfa=("7",))
    found = Index(small_catalogue(HARBOUR, whole), SearchParameters()).find("article 7.9").hits
    assert [hit.tool.id for hit in found] == ["release"]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("singel window", Reason("singel", "single", "title", "typo")),
        ("railway freight", Reason("railway", "railway", "title", "exact")),
        ("poezda na granitse", Reason("granitse", "границе", "need", "form")),
        ("use of blockchains", Reason("blockchains", "blockchain", "title", "form")),
        ("traveler data", Reason("traveler", "passenger", "title", "synonym")),
    ],
)
def test_a_hit_says_why(index: Index, asked: str, reason: Reason) -> None:
    """A reason for each word: what was said, what it meant, where and how it was found."""
    assert reason in index.find(asked).hits[0].reasons


@pytest.mark.parametrize("asked", ["singlewindow", "single-window", "singelwindow", "free zones"])
def test_words_may_be_split_and_joined(index: Index, asked: str) -> None:
    """Two words written as one are found, mistyped or not."""
    wanted = "free-zones" if "zone" in asked else "single-window"
    assert index.find(asked).hits[0].tool.id == wanted


def test_a_missing_subject_is_named(index: Index, small: Index) -> None:
    """What the catalogue is known not to hold is not answered with its nearest neighbour."""
    answer = index.find("customs warehouse")
    assert isinstance(answer, Nothing)
    assert answer.absent is not None
    assert "warehouse" in answer.absent.label["en"].lower()
    near = small.find("airport noise")
    assert isinstance(near, Nothing)
    assert near.absent is not None


@pytest.mark.parametrize(
    "asked",
    ["", "   ", "the", "🎉🎉", "asdf qwerty", "pizza recipe", "how do i do it", "?!", "\x00", "的"],
)
def test_nothing_is_found_where_nothing_is_said(index: Index, asked: str) -> None:
    """Gibberish, courtesy and other subjects get no card."""
    answer = index.find(asked)
    assert isinstance(answer, Nothing)
    assert answer.absent is None


def test_two_equal_answers_are_a_choice(index: Index) -> None:
    """Without a lead there is no winner, however sure it is that one of them is meant."""
    answer = index.find("guidance about AEO")
    assert isinstance(answer, Unsure)
    assert {hit.tool.id for hit in answer.hits[:2]} == {"aeo-compendium", "aeo-mra-strategy"}


def test_only_allowed_tools_are_answered_with(index: Index) -> None:
    """A filter beside the words holds for names as for words."""
    for asked in ("transit handbook", "TRS", "7.6", "cargo release time"):
        first = index.find(asked).hits[0].tool
        others = index.find(asked, partial(is_not, first)).hits
        assert first not in [hit.tool for hit in others]


def test_confidence_falls_from_hit_to_hit(index: Index) -> None:
    """The order of the hits is the order of their confidence, between 0 and 1."""
    for asked in ("transit", "customs brokers", "postal data", "TRS", "aeo"):
        sure = [hit.confidence for hit in index.find(asked).hits]
        assert sure == sorted(sure, reverse=True)
        assert all(0.0 <= one <= 1.0 for one in sure)


def test_an_unexplained_word_makes_the_answer_less_sure(index: Index) -> None:
    """What matters is how much of the informative part of a question is explained."""
    alone = index.find("disaster management").hits[0].confidence
    beside = index.find("disaster management wildlife fishing quotas").hits
    assert not beside or beside[0].confidence < alone


def test_a_catalogue_of_one_tool_is_searched() -> None:
    """The rarity of words means little there, and the search still works."""
    index = Index(small_catalogue(HARBOUR), SearchParameters())
    assert isinstance(index.find("harbor guide"), Found)
    assert isinstance(index.find("pizza"), Nothing)


def test_the_index_survives_being_kept(index: Index) -> None:
    """It is stored beside the checked catalogue, and answers the same when it comes back."""
    again = pickle.loads(pickle.dumps(index))  # noqa: S301  # made one expression ago
    for asked in ("TRS", "singel windw", "customs valuation", "статья 7.6"):
        assert again.find(asked) == index.find(asked)


@pytest.mark.long
@pytest.mark.parametrize("part", get_args(SearchPart))
def test_each_part_may_be_left_out(catalogue: Catalogue, part: SearchPart) -> None:
    """The ablation of `make bench` learns what each part earns; here it has some of the tools."""
    known = catalogue.tools_by_id["time-release-study"]
    some = replace(catalogue, tools=(known, *catalogue.tools[1::20]))
    index = Index(some, SearchParameters(without=frozenset({part})))
    assert index.find("Time Release Study").hits[0].tool.id == "time-release-study"
    for asked in ("singelwindow", "tamozhni", "e commerce", "railways", "article 7.6", "hello"):
        index.find(asked)


def test_half_a_line_of_a_description_finds_its_tool() -> None:
    """However long a description is: nobody repeats the whole of it."""
    long = (
        "Explains how a harbour office plans berths, pilots, tugs, cranes and warehouses, keeps "
        "its registers, trains clerks, publishes tariffs and settles quarrels about demurrage."
    )
    described = replace(small_tool("office-manual", "Office Manual"), summary={"en": long})
    index = Index(small_catalogue(HARBOUR, ROAD, described), SearchParameters())
    outcome = index.find("clerks and quarrels about demurrage")
    assert not isinstance(outcome, Nothing)
    assert outcome.hits[0].tool is described
    assert outcome.hits[0].confidence > 0.5


@pytest.fixture(scope="module")
def talkative() -> Index:
    """A search over tools whose needs hold common words."""
    mercator = replace(
        small_tool("mercator", "Mercator Programme"), needs={"en": ("our government",)}
    )
    police = small_tool("police-handbook", "Police Handbook", keywords=("road", "army officers"))
    files = small_tool("file-manager", "File Manager", keywords=("folders",))
    return Index(small_catalogue(mercator, police, files, HARBOUR), SearchParameters())


@pytest.mark.parametrize("talk", ["merci", "government", "army", "what time is it", "hello"])
def test_a_common_word_that_names_nothing_finds_nothing(talkative: Index, talk: str) -> None:
    """Neither the middle of a need or keyword, nor a stranger that begins alike, is meant."""
    assert isinstance(talkative.find(talk), Nothing)


def test_a_common_word_that_is_a_keyword_offers_a_choice(talkative: Index) -> None:
    """Whoever says no more than "road" is asked back."""
    outcome = talkative.find("road")
    assert isinstance(outcome, Unsure)
    assert outcome.hits[0].tool.id == "police-handbook"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("file", "file-manager"), ("the file manager", "file-manager"), ("police", "police-handbook")],
)
def test_a_common_word_in_a_title_finds_its_tool(talkative: Index, asked: str, meant: str) -> None:
    """Even "file" is a subject where a tool is about files."""
    outcome = talkative.find(asked)
    assert not isinstance(outcome, Nothing)
    assert outcome.hits[0].tool.id == meant


@pytest.mark.parametrize("typed", ["harb", "the road man", "lorr"])
def test_a_last_word_that_is_half_typed_is_read_as_a_beginning(small: Index, typed: str) -> None:
    """Whoever sends too early is understood."""
    assert not isinstance(small.find(typed), Nothing)


def test_what_was_typed_on_the_keys_of_the_other_layout_is_understood(index: Index) -> None:
    """Russian on Latin keys, and Latin on Russian ones."""
    for typed, meant in (("tlbyjt jryj", "single-window"), ("ыштпду цштвщц", "single-window")):
        outcome = index.find(typed)
        assert not isinstance(outcome, Nothing)
        assert outcome.hits[0].tool.id == meant


def test_a_thin_list_is_as_sure_as_it_may_be() -> None:
    """A title and a line each: a need in the words of the line gets a card, small talk nothing."""
    index = Index(load_list(*LIBRARY)[0], SearchParameters())
    found = index.find("árbol genealógico")
    assert isinstance(found, Found)
    assert found.hits[0].tool.title == "Padrón histórico"
    assert isinstance(index.find("hola qué tal"), Nothing)


def test_a_term_of_the_official_page_finds_its_tool() -> None:
    """It is searched, and a reason says where it stands."""
    paged = replace(small_tool("office-manual", "Office Manual"), page_terms={"en": ("demurrage",)})
    outcome = Index(small_catalogue(HARBOUR, ROAD, paged), SearchParameters()).find("demurrage")
    assert not isinstance(outcome, Nothing)
    assert outcome.hits[0].tool is paged
    assert outcome.hits[0].reasons[0].where == "page"


def test_the_label_of_a_topic_helps_to_find_a_tool_of_it() -> None:
    """Two tools have much the same name: the subject tells which is meant."""
    fishing, farming = (
        Topic(id=name, label={"en": label})
        for name, label in (("sea", "Fisheries"), ("land", "Farming"))
    )
    rules = small_tool("sea-rules", "Rules of Thumb"), small_tool("land-rules", "Thumb Rules")
    tools = (replace(rules[1], topics=("land",)), replace(rules[0], topics=("sea",)))
    listed = replace(small_catalogue(*tools), topics=(fishing, farming))
    index = Index(listed, SearchParameters())
    assert index.candidates("fisheries thumb rules")[0].owner == 1
    assert index.candidates("farming thumb rules")[0].owner == 0


def test_the_few_tools_of_a_kind_are_offered(index: Index) -> None:
    """Whoever says no more than "survey" chooses among the tools that are called so."""
    outcome = index.find("survey")
    assert isinstance(outcome, Unsure)
    assert "ecommerce-survey" in [hit.tool.id for hit in outcome.hits]


@pytest.mark.parametrize("kind", ["wco", "guidelines", "guide", "handbook"])
def test_a_kind_of_many_tools_says_nothing(index: Index, kind: str) -> None:
    """What half of the titles have tells none of them."""
    assert isinstance(index.find(kind), Nothing)


@pytest.mark.parametrize("word", ["risque", "riesgo", "risco", "riesgos"])
def test_a_common_word_offers_the_tools_whose_titles_have_it_in_another_form(
    index: Index, word: str
) -> None:
    """Also where a need has the very word: "gestion des risques" is a title, "risque" a need."""
    found = index.find(word)
    assert not isinstance(found, Nothing)
    assert found.hits[0].tool.id == "risk-management-compendium"


@pytest.mark.parametrize("talk", ["author", "class", "courage", "bc"])
def test_a_common_word_is_no_distant_relative_of_a_name(index: Index, talk: str) -> None:
    """A word such as "author" has the beginning of "authorised", and means something else."""
    assert not isinstance(index.find(talk), Found)


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ru", "ar", "zh"])
def test_few_common_words_get_a_choice_and_cards_only_where_they_name_a_tool(
    index: Index, language: str
) -> None:
    """Counted on every tenth of the 3,000 commonest words of a language."""
    given = answers(index, commonest_words()[language][::10])
    assert given.asked >= 299
    assert given.choices <= 0.08 * given.asked
    assert given.cards <= 0.03 * given.asked
    assert len(given.unnamed) <= 1


@pytest.mark.parametrize("word", ["Accra", "Lagos", "Tunis", "Dakar", "Lima"])
def test_a_short_word_alone_is_not_taken_for_another_that_names_no_tool(
    index: Index, word: str
) -> None:
    """The name of a city is no slip of a keyword in another language."""
    assert isinstance(index.find(word), Nothing)


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("singlewindowguidlines", "single-window"),
        ("um i need the revised key otto convention", "revised-kyoto-convention"),
        ("show me the cuss toms police corporation handbook", "customs-police-handbook"),
        ("organsational devlpmt pakage", "odp"),
    ],
)
def test_a_name_is_known_by_its_letters_and_its_sound(index: Index, asked: str, tool: str) -> None:
    """Run together, misheard by a machine, without its vowels: it is one name, and no other."""
    answer = index.find(asked)
    assert isinstance(answer, Found)
    assert answer.hits[0].tool.id == tool


def test_a_name_with_another_number_is_another_name() -> None:
    """However alike the rest of it is: an edition that is not here is not the next one."""
    rules = small_tool("marking", "Marking Rules 2022")
    index = Index(small_catalogue(HARBOUR, rules), SearchParameters())
    assert index.find("markingruls2022").hits[0].tool is rules
    assert index.find("markingruls2019") == Nothing()


def test_a_text_is_like_no_name_of_a_tool_that_a_filter_leaves_out(index: Index) -> None:
    """What is filtered out is not brought back by its name."""
    outcome = index.find("singlewindowguidlines", lambda tool: tool.id != "single-window")
    assert "single-window" not in [hit.tool.id for hit in outcome.hits]


def test_terms_of_the_glossary_mean_the_same_in_all_languages() -> None:
    """A list in English is asked in Chinese, where a glossary knows both words."""
    drawback = small_tool("drawback", "Duty Drawback")
    concept = Concept(id="duty-drawback", terms={"en": ("duty drawback",), "zh": ("关税退还",)})
    listed = replace(small_catalogue(HARBOUR, drawback), concepts=(concept,))
    assert Index(listed, SearchParameters()).find("关税退还").hits[0].tool is drawback


@pytest.mark.parametrize(
    ("story", "tool"),
    [
        (
            (
                "I am preparing slides for the minister (tomorrow at 9!!) about free zones"
                " and what goes wrong there, is there anything short?"
            ),
            "free-zones",
        ),
        (
            (
                "Dear colleagues, I hope this message finds you well. Our administration would like"
                " to hold better talks with the private sector. Kindly share the relevant guidance."
                " Best regards, Amina"
            ),
            "customs-business-partnership",
        ),
    ],
)
def test_a_need_in_the_middle_of_a_story_is_offered(index: Index, story: str, tool: str) -> None:
    """A text of which most is no question offers what a passage of it surely asks for."""
    outcome = index.find(story)
    assert isinstance(outcome, Unsure)
    assert outcome.hits[0].tool.id == tool


def test_a_long_text_about_something_else_finds_nothing(index: Index) -> None:
    """No passage of it is about a tool."""
    talk = (
        "yesterday we went to the market and bought two kilos of tomatoes,"
        " do you know a good recipe for soup for my friends"
    )
    assert isinstance(index.find(talk), Nothing)


@pytest.mark.parametrize(
    "question",
    [
        *("how much duty on a phone", "do I pay duty on a laptop", "is there duty on books"),
        *("what duty do I pay for a bicycle", "how much duty on shoes"),
        *("combien de droits sur un ordinateur", "dois-je payer des droits sur un vélo"),
        *("cuánto arancel por un teléfono", "cuánto pago de aduana por un celular"),
        *("quanto imposto por um celular", "quanto pago de direitos por um telefone"),
        *("сколько пошлина на телефон", "какая пошлина на ноутбук"),
        *("كم الرسوم على الهاتف", "手机关税多少", "手机要交多少关税"),
    ],
)
def test_what_a_thing_costs_at_the_border_is_known_not_to_be_here(
    index: Index, question: str
) -> None:
    """Nobody is offered tools that share one word with the question."""
    answer = index.find(question)
    assert isinstance(answer, Nothing)
    assert answer.absent is not None
    assert "Duty rates" in answer.absent.label["en"]


@pytest.mark.parametrize(
    "question", ["duty relief", "drawback of duty", "duties relief for temporary admission"]
)
def test_procedures_about_duties_are_found_all_the_same(index: Index, question: str) -> None:
    """They are what tools are about."""
    assert isinstance(index.find(question), Found)
