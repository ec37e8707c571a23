from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.core.catalogue.findings import Location, Value
from bot.core.catalogue.model import MAX_BYTES
from bot.core.catalogue.yaml_messages import NOT_YAML, explain_yaml_error
from bot.core.catalogue.yaml_reader import (
    FASTEST,
    MAX_DEPTH,
    PURE,
    Loader,
    Unread,
    read_document,
    texts,
)
from tests.core.catalogue.harbour import HARBOUR

BOTH = pytest.mark.parametrize("loader", [FASTEST, PURE], ids=["fastest", "pure"])
TRICKY = b"- no\n- 7.10\n- 2025-06\n- 0x10\n- 1_000\n- 'null'\n- on\n"


def told(raw: bytes, loader: Loader = FASTEST) -> list[tuple[int | None, str]]:
    """Return the line of every flaw, and what it says."""
    return [(flaw.line, flaw.what) for flaw in read_document(raw, loader).flaws]


@BOTH
def test_every_scalar_is_text(loader: Loader) -> None:
    """YAML's guesses at numbers, dates and answers are not made."""
    values = read_document(TRICKY, loader).values
    assert values == ["no", "7.10", "2025-06", "0x10", "1_000", "null", "on"]


@BOTH
def test_the_values_are_those_of_yaml(loader: Loader) -> None:
    """Lists, fields and texts of every style come out as PyYAML itself has them."""
    document = read_document(HARBOUR.encode(), loader)
    assert document.values == yaml.load(HARBOUR, Loader=yaml.BaseLoader)  # noqa: S506  # it makes texts
    assert (document.flaws, document.whole) == ((), True)


@BOTH
def test_a_field_stands_on_the_line_of_its_name(loader: Loader) -> None:
    """A folded text and a list begin below it; their line is still that of the field."""
    document = read_document(b"a:\n  b: >-\n    text\n  c:\n    - x\n    -\n      d: y\n", loader)
    assert document.lines == {
        (): 1,
        ("a",): 1,
        ("a", "b"): 2,
        ("a", "c"): 4,
        ("a", "c", 0): 5,
        ("a", "c", 1): 7,
        ("a", "c", 1, "d"): 7,
    }


def test_a_location_that_is_not_there_has_the_line_around_it() -> None:
    """A missing field is told where its entry begins."""
    document = read_document(b"x: y\ntools:\n  - id: a\n")
    assert document.line(("tools", 0, "title")) == 3
    assert document.line(("nowhere", 5)) == 1


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ((), "the catalogue"),
        (("tools", 0, "added"), "tools > first > added"),
        (("tools", 1, "pages", 0), "tools > Second > pages > number 1"),
        (("tools", 2), "tools > number 3"),
        (("tools", 9, "x"), "tools > number 10 > x"),
    ],
)
def test_a_location_is_told_in_words(location: Location, words: str) -> None:
    """Entries go by their ids, or their titles, or their numbers."""
    raw = b"tools:\n- id: first\n- {title: Second, pages: [a]}\n- [x]\n"
    assert read_document(raw).where(location).replace("\u203a", ">") == words


@BOTH
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_count_them(loader: Loader, end: str) -> None:
    """Whatever ends a line, a repeated field is on the third."""
    raw = end.join(["# é \U0001f6a2", "a: 1", "a: 2"]).encode()
    assert told(raw, loader) == [(3, "the field “a” already stands on line 2")]


@BOTH
@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (b"", 1, "the catalogue is empty"),
        (b"\n# nothing\n", 1, "the catalogue is empty"),
        (b"# none\n---\n", 2, "the catalogue is empty"),
        (b"a: b\n\xff\xfe", 2, "this is not UTF-8 text"),
        ("a: b".encode("utf-16"), 1, "this is not UTF-8 text"),
        (b"a" * (MAX_BYTES + 1), 1, "the file is larger than 5 MB"),
        (b"a: b\nc: d\x00e\n", 2, "an invisible control character stands here"),
        ("a: b\nc: d\u2028e\n".encode(), 2, "an invisible control character stands here"),
        (b'a: b\nc: "\\x07"\n', 2, "an invisible control character stands here"),
        (b"a:\n\tb: c\n", 2, "the line is indented with a tab"),
        (b"a: b\n---\nc: d\n", 2, "a second YAML document begins here"),
        (b"a: b\n...\nc: d\n", 3, "something is missing or too much here"),
        (b"a: b\n? \n: c\n", 2, "no value stands here"),
        (b"a: b\n[c]: d\n", 2, "the name of a field must be a text"),
        (b"a: b\n{c: d}: e\n", 2, "the name of a field must be a text"),
        (b"a: b\n? *c\n: d\n", 2, "YAML aliases (*) are not read"),
        (b"a: b\n<<: *c\n", 2, "YAML aliases (*) are not read"),
        (b"a: b\nc: &d e\n", 2, "YAML anchors (&) are not read"),
        (b"a: b\nc: !!python/name:os.system e\n", 2, "YAML tags (!) are not read"),
        (b"a: b\nc: !x!y e\n", 2, "YAML tags (!) are not read"),
        (b"a: b\nc: ! e\n", 2, "YAML tags (!) are not read"),
        (b"a: b\nc: |x\n  d\n", 2, "after | or > the line must end"),
        (b"%YAML 3.0\n---\na: b\n", 1, "lines that begin with % are not read"),
        (b"a: b\n- c\n", 2, "this line does not fit the entries above it"),
        (b"a: {b: c\nd: e\n", 1, "the bracket that opens here is not closed"),
        (b"a: 'b\n---\nd: e\n", 1, "the quote that opens here is never closed"),
        (b"a: " + b"[" * MAX_DEPTH, 1, "the entries are nested too deeply to be a catalogue"),
    ],
)
def test_what_is_not_read_is_told_with_its_line(
    loader: Loader, raw: bytes, line: int, what: str
) -> None:
    """Both of PyYAML's parsers lead to the same words at the same line."""
    assert told(raw, loader) == [(line, what)]


@BOTH
@pytest.mark.parametrize("escape", [r"\ud800", r"\UFFFFFFFF", r"\U00110000"])
def test_half_a_character_is_refused(loader: Loader, escape: str) -> None:
    """An escape that names no character never reaches those who print it."""
    document = read_document(f'a: b\nc: "{escape}"'.encode(), loader)
    assert len(document.flaws) == 1
    assert read_document(f'a: b\nc: "{escape}"'.encode(), loader).values == document.values


def test_a_number_that_python_will_not_read_is_a_flaw_like_others() -> None:
    """The pure parser raises what is not an error of YAML; nobody sees it."""
    raw = b"%YAML " + b"9" * 5000 + b".1\n---\na: b\n"
    assert told(raw, PURE) == [(1, "from here on the file cannot be read as YAML")]


def test_an_error_without_a_place_is_told_for_the_first_line() -> None:
    """PyYAML's types allow it, though its parsers always know the place."""
    assert explain_yaml_error(yaml.MarkedYAMLError(problem="new"), ["a"]) == (1, NOT_YAML)


def test_a_byte_order_mark_is_passed_over() -> None:
    """Windows writes one."""
    assert read_document(b"\xef\xbb\xbfa: b").values == {"a": "b"}


@BOTH
def test_all_flaws_are_told_at_once(loader: Loader) -> None:
    """One reading finds them all, and what is in order is kept."""
    raw = b"a: &x 1\na: 2\nb: ~\nc:\nd: *x\ne: {f: !t g, f: {h: i, h: j}}\n"
    assert told(raw, loader) == [
        (1, "YAML anchors (&) are not read"),
        (2, "the field “a” already stands on line 1"),
        (3, "null stands for no value"),
        (4, "no value stands here"),
        (5, "YAML aliases (*) are not read"),
        (6, "YAML tags (!) are not read"),
        (6, "the field “f” already stands on line 6"),
        (6, "the field “h” already stands on line 6"),
    ]
    assert read_document(raw).values == {"a": "1", "b": "", "c": "", "d": "", "e": {"f": "g"}}


def test_what_was_not_read_is_marked() -> None:
    """So that nobody complains of it a second time."""
    values = read_document(b"a: ~\nb: ''\n").values
    assert isinstance(values, dict)
    assert [isinstance(value, Unread) for value in values.values()] == [True, False]


def test_of_a_repeated_field_the_first_counts() -> None:
    """What follows the second leaves no trace in values or lines."""
    document = read_document(b"a: {b: c}\na: {b: d, e: f}\ng: h\n")
    assert document.values == {"a": {"b": "c"}, "g": "h"}
    assert document.lines == {(): 1, ("a",): 1, ("a", "b"): 1, ("g",): 3}


WORDS = st.text(string.ascii_letters, max_size=6).map("field".__add__)
NESTS = st.recursive(
    st.just("text"),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=20,
)


def numbered(values: Value, lines: list[str], indent: str = "") -> Value:
    """Write values in block style; every text becomes the number of the line it is written on."""
    if isinstance(values, str):
        lines.append(f"{indent}{len(lines) + 1}")
        return str(len(lines))
    if isinstance(values, list):
        return [_item(value, lines, f"{indent}-") for value in values]
    return {key: _item(value, lines, f"{indent}{key}:") for key, value in values.items()}


def _item(value: Value, lines: list[str], start: str) -> Value:
    if isinstance(value, str):
        return numbered(value, lines, f"{start} ")
    lines.append(start)
    return numbered(value, lines, " " * (len(start) - len(start.lstrip()) + 2))


@given(NESTS, st.sampled_from([FASTEST, PURE]))
def test_every_line_number_is_right(values: Value, loader: Loader) -> None:
    """Every text says on which line it was written, and that is the line it is found on."""
    lines: list[str] = []
    written = numbered(values, lines)
    document = read_document("\n".join(lines).encode(), loader)
    assert document.values == written
    assert all(document.lines[place] == int(text) for place, text in texts(document.values, ()))


YAMLISH = st.lists(
    st.sampled_from([*"[]{}:,-?&*!|>'\"%@`# \t\n\r~a", "- ", ": ", "---\n", "\\x", "\x00", "\x85"])
    | st.characters(),
    max_size=80,
).map("".join)


@given(st.binary(max_size=200) | YAMLISH.map(lambda text: text.encode(errors="surrogatepass")))
def test_no_bytes_raise_anything(raw: bytes) -> None:
    """What is wrong is among the flaws, on a line of the file; both parsers come to an end."""
    for loader in (FASTEST, PURE):
        document = read_document(raw, loader)
        assert document.whole or document.flaws
        assert all(
            1 <= (flaw.line or 0) <= raw.count(b"\n") + raw.count(b"\r") + 1
            for flaw in document.flaws
        )
