"""A light stemmer: the part of a word that its forms share, in the catalogue's languages at once.

Knows the endings of Latin, Cyrillic and Arabic words; refuses to know which language a word is of:
a question does not say. A root is compared with roots and never shown.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Prefix

from bot.core.base.normalize import in_latin

_LEAST = 4
"""Letters that must be left of a word: shorter roots bring strangers together."""
_LEAST_ARABIC = 3
_INFLECTED = 2
"""Letters in which the forms of one word differ at most."""
_LONGEST = 9
"""Letters of the longest ending."""

_LATIN = """
a ability able acao acion aciones acoes ada adas ado ador adora adoras adores ados age ages
aient ais ait al ale ales ally ance ances ancia ancias ancy ando ant ante antes ants anza ao aos
ar aria arias ario arios as at ate ated ates ating ation ations ative atives ator ators aux cao
cion ciones coes dad dade dades e ed ee ees eira eiras eiro eiros ement ements ence ences encia
encias ency ent ents er era eras ero eros ers es eur eurs euse euses eux ez fied fies fy fying i
ibility ible ic ica ical ically icao icas icion iciones ico icoes icos ics ida idad idade idades
idas ido idos ied iendo ier iere ieres iers ies if ific ification ifications ifs ing ings ion
ions ique iques ir is isation isations ise ised ises ising ism isme ist iste istes ists ite ites
ities ition itions ity iva ivas ive ives ivo ivos ization izations ize ized izes izing ly ment
mente mento mentos ments miento mientos ness o oes oire oires or ors os ous road roads s ship
ships um ums way ways y
"""
_CYRILLIC = """
а ает ал ала али ам ами ание анием аний анию ания ать ах ают ая е ев его ей ем ему ение ением
ений ению ения енная енного енное енной енному енную енные енный енным енными енных ется еть ею
и ие ием ии ий ик ика ики иков ил ила или им ими ирование ирования ировать ит ить их ию ия иям
иями иях й ка ке ки кой ком ку ная не ней ни ного ное ной ному ности ность ностью ную ные ный
ным ными ных ню ня о ов ого ое ой ок ом ому ою ская ские ский ским скими ских ского ское ской
скому скую ства стве ство ством ству у ует ую уют ческая ческие ческий ческим ческих ческого
ческое ческой ческому ческую ы ые ый ым ыми ых ь ю ются юю я ям ями ят ять ях
"""
_VOWELS = "аеиоуыьюя"
_ARABIC = ("\u064a\u0627\u062a", "\u064a\u0647", "\u0627\u062a", "\u0627\u0646", "\u0648\u0646",
           "\u064a\u0646", "\u0647\u0627", "\u0647\u0645", "\u0647", "\u064a")  # fmt: skip


_LATIN_ENDINGS = frozenset(_LATIN.split())
_CYRILLIC_ENDINGS = frozenset(_CYRILLIC.replace("й", "и").split())
"""Folded, as words are."""
_ROMANISED_ENDINGS = frozenset(filter(None, map(in_latin, _CYRILLIC_ENDINGS)))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the root of a folded word; short words and words with digits are their own."""
    first = word[0]
    if len(word) < _LEAST or not word.isalpha():
        return word
    if first <= "\u024f":
        return _stripped(word, _LATIN_ENDINGS)
    if "\u0400" <= first <= "\u04ff":
        return _stripped(word, _CYRILLIC_ENDINGS).rstrip(_VOWELS)
    if "\u0600" <= first <= "\u06ff":
        return _arabic(word)
    return word


def is_inflection(word: str, other: str) -> bool:
    """Tell whether two words with one root are forms of the same word, and not only related.

    "Image" and "images" are; "author" and "authorised" are not.
    """
    shared = Prefix.similarity(word, other)
    return max(len(word), len(other)) - shared <= _INFLECTED


def romanised_stem(word: str) -> str:
    """Return the root of a Russian word in Latin letters, in one spelling."""
    return _stripped(word, _ROMANISED_ENDINGS)


def _stripped(word: str, endings: frozenset[str]) -> str:
    """Take endings off until none is left: every form of a word comes to the same end."""
    length = min(_LONGEST, len(word) - _LEAST)
    while length > 0:
        if word[-length:] in endings:
            word = _undoubled(word[:-length])
            length = min(_LONGEST, len(word) - _LEAST)
        else:
            length -= 1
    return word


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > _LEAST and word[-1] == word[-2] else word


def _arabic(word: str) -> str:
    for ending in _ARABIC:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_ARABIC:
            return word[: -len(ending)]
    return word
