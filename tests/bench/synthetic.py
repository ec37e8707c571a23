"""Catalogues of any size, made up from the real one's words: the same at every run."""

from __future__ import annotations

import random
from dataclasses import replace

from bot.core.catalogue.model import Catalogue, Tool
from tests.bench.data import SEED, Question

_SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "ca",
    "ce",
    "co",
    "da",
    "de",
    "di",
    "do",
    "fa",
    "fe",
    "fi",
    "fo",
    "ga",
    "ge",
    "go",
    "la",
    "le",
    "li",
    "lo",
    "lu",
    "ma",
    "me",
    "mi",
    "mo",
    "na",
    "ne",
    "ni",
    "no",
    "pa",
    "pe",
    "pi",
    "po",
    "ra",
    "re",
    "ri",
    "ro",
    "ru",
    "sa",
    "se",
    "si",
    "so",
    "ta",
    "te",
    "ti",
    "to",
    "tu",
    "va",
    "ve",
    "vi",
    "vo",
]


def synthetic(real: Catalogue, size: int) -> Catalogue:
    """Return a catalogue of a size: the real tools first, then made-up ones.

    Their words are the real ones, drawn as unevenly as words are in texts, with a rare word of
    their own in every title: a large catalogue has a large vocabulary.
    """
    chance = random.Random(SEED + size)  # noqa: S311  # repeatable, not secret
    words = _words(real)
    weights = [1.0 / (rank + 10) for rank in range(len(words))]
    drawn = iter(chance.choices(words, weights, k=40 * size))
    topics = [topic.id for topic in real.topics]

    def some(count: int) -> str:
        return " ".join(next(drawn) for _ in range(count))

    made = []
    for number in range(len(real.tools), size):
        own = "".join(chance.choices(_SYLLABLES, k=chance.randint(3, 5)))
        made.append(
            Tool(
                id=f"made-{number}",
                title=f"{some(3)} {own} {number}",
                aliases={"en": (f"{some(2)} {own}",)},
                keywords={"en": (some(2), some(1), some(2))},
                needs={"en": (some(6),)},
                summary={"en": some(18)},
                topics=(chance.choice(topics),),
                added=real.tools[0].added,
                source="seed",
            )
        )
    return replace(real, tools=(*real.tools, *made)[:size])


def asked_of(catalogue: Catalogue, questions: list[Question], count: int) -> list[str]:
    """Return what a catalogue is asked: real questions, and words of its own, also mistyped."""
    chance = random.Random(SEED)  # noqa: S311  # repeatable, not secret
    asked = [
        question.text for question in chance.sample(questions, min(count // 2, len(questions)))
    ]
    while len(asked) < count:
        words = chance.choice(catalogue.tools).title.split()
        chance.shuffle(words)
        text = " ".join(words[:3])
        place = chance.randrange(len(text))
        asked.append(text[:place] + text[place + 1 :] if chance.random() < 0.5 else text)
    return asked


def _words(real: Catalogue) -> list[str]:
    texts = [tool.summary["en"] for tool in real.tools] + [tool.title for tool in real.tools]
    texts += [text for tool in real.tools for text in tool.keywords.get("en", ())]
    counts: dict[str, int] = {}
    for word in " ".join(texts).lower().replace(",", "").replace(".", "").split():
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))
