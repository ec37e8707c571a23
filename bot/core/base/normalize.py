"""How text is made comparable: one form for every way of writing the same word.

Also Russian words in Latin letters, in one spelling for the many that people use.
"""

from __future__ import annotations

import re
import unicodedata

MAX_CHARACTERS = 10_000
"""What is read of a text: a search box needs no more, and the work stays bounded."""
MAX_WORDS = 400
"""How many words are read of a text."""

_CJK = "\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_CJK}]+|[^\W_{_CJK}]+(?:(?:\+\+|#)(?![^\W_]))?")
"""`C`, `C++` and `C#` are three names: signs that end a word and are part of it."""
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019\u02bc]s\b")
_LATIN_ARTICLE = re.compile(r"\b(?:[cdjlmnst]|qu)['\u2019\u02bc](?=\w)")
_CHINESE = re.compile(rf"[{_CJK}]")
_WRITTEN_ON = (
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0643\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0627\u0644",
    "\u0644\u0644",
)
_SHORT = 200
_MARKS = frozenset({"Mn", "Me", "Cf"})
"""Accents, and what nobody sees: joiners, soft hyphens, marks of direction."""

# Signs that typists, phones and word processors exchange for those of a keyboard.
_SIGNS: dict[int, str] = str.maketrans({
    "\u3000": " ",
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
})  # fmt: skip
# Letters that Unicode does not decompose, and Arabic letters that typists exchange for each other.
_SIMILAR: dict[int, str | None] = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
    "\u0649": "\u064a", "\u06cc": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643",
    "\u0671": "\u0627",
    "\u0640": None, "\u066b": ".", "\u066c": ",", "\u2044": "/",
    **{chr(start + digit): str(digit) for start in (0x0660, 0x06F0) for digit in range(10)},
})  # fmt: skip

# Traditional characters of the trade's vocabulary, in the order of their simplified forms.
_SIMPLIFIED: dict[int, int] = str.maketrans(
    "單窗關稅務貿區運鐵際標準國組織協議與據報統計險評審電業質檢證簽發實測試災應鏈經濟體導則"
    "綱冊術語庫參數編號識別聯邊過轉臺島壓風紀節員會進來對換記錄認動鄉郵時間產內銷項進",
    "单窗关税务贸区运铁际标准国组织协议与据报统计险评审电业质检证签发实测试灾应链经济体导则"
    "纲册术语库参数编号识别联边过转台岛压风纪节员会进来对换记录认动乡邮时间产内销项进",
)
_LETTERS: dict[int, int | str | None] = {**_SIGNS, **_SIMILAR, **_SIMPLIFIED}


def fold(text: str) -> str:
    """Return the comparable form of a text: compatibility forms, case and marks are gone."""
    text = text[:MAX_CHARACTERS]
    if text.isascii():
        return text.lower()
    if len(text) > _SHORT:
        # Unicode's canonical ordering is quadratic in a run of marks: long runs go first.
        text = _without_marks(text)
    # One character may stand for up to 18 (U+FDFA): what is read is cut again.
    text = unicodedata.normalize("NFKD", text)[:MAX_CHARACTERS]
    text = unicodedata.normalize("NFC", _without_marks(text).casefold())
    return text.translate(_LETTERS)[:MAX_CHARACTERS]


def plain_signs(text: str) -> str:
    """Return a text with signs as a keyboard writes them: for what is typed, not for what is kept.

    Full width, digits of other scripts, dashes, quotes and invisible characters are mended; letters
    and accents stay.
    """
    return text if text.isascii() else "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if "\uff01" <= sign <= "\uff5e":  # full width, in the order of ASCII
        return chr(ord(sign) - 0xFEE0)
    return sign.translate(_SIGNS)


_ON_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_ON_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_RUSSIAN = str.maketrans(_ON_LATIN_KEYS, _ON_RUSSIAN_KEYS)
_TO_LATIN = str.maketrans(_ON_RUSSIAN_KEYS, _ON_LATIN_KEYS)


def on_other_keys(text: str) -> str:
    """Return what the same keys write on the other layout: Russian for Latin, and the reverse.

    The layouts are those of Windows, "US" and "Russian".
    """
    text = text[:MAX_CHARACTERS].lower()
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in text)
    return text.translate(_TO_LATIN if cyrillic else _TO_RUSSIAN)


def split_words(folded: str) -> list[str]:
    """Return the words of a folded text; a run of Chinese characters is one word."""
    if not folded.isascii() or "'" in folded:
        folded = _LATIN_ARTICLE.sub(" ", _POSSESSIVE.sub("s", folded))
    words = _WORD.findall(folded)[:MAX_WORDS]
    return words if folded.isascii() else [without_arabic_prefix(word) for word in words]


def exact_key(folded: str) -> str:
    """Return what two writings of one name share: its letters and digits, without the spaces."""
    return "".join(split_words(folded))


def key_of(name: str) -> str:
    """Return what all ways of writing a name share: "New York", "new-york", "NEW_YORK"."""
    return exact_key(fold(name))


def is_chinese(word: str) -> bool:
    """Tell whether a word is written in Chinese characters or kana, without spaces."""
    return _CHINESE.match(word) is not None


def without_arabic_prefix(word: str) -> str:
    """Return an Arabic word without the article and the particles that are written onto it."""
    if "\u0600" <= word[0] <= "\u06ff":
        for written_on in _WRITTEN_ON:
            if word.startswith(written_on) and len(word) > len(written_on) + 2:
                return word.removeprefix(written_on)
    return word


def _without_marks(text: str) -> str:
    category = unicodedata.category
    return "".join([letter for letter in text if category(letter) not in _MARKS])


_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i",
    "ь": "", "э": "e", "ю": "iu", "я": "ia",
})  # fmt: skip
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("x", "ks"), ("w", "v"), ("tz", "ts"), ("ts", "c"),
    ("y", "i"), ("j", "i"), ("ii", "i"), ("ie", "e"), ("io", "o"), ("'", ""),
)  # fmt: skip


def in_latin(word: str) -> str | None:
    """Return a Cyrillic word in Latin letters, or None for a word of another script."""
    return one_spelling(word.translate(_LATIN)) if "\u0400" <= word[0] <= "\u04ff" else None


def one_spelling(word: str) -> str:
    """Return the one spelling that stands for all the usual ones of a word in Latin letters."""
    for usual, ours in _SPELLINGS:
        word = word.replace(usual, ours)
    return word
