"""How long the slowest questions keep the bot busy: `python -m tests.bench.slowest [--seed N]`.

A question costs what it makes the search and the reading of lines do. Here questions of the
greatest length are made of what costs most (words that are nearly names, lists, filters, one long
word, other scripts), the slowest of them are changed and tried again, and the worst are told. What
is told is the processor's time: whatever else the machine does, does not count.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.core.base.people import Person, Place
from bot.core.chat.bot import Bot
from bot.core.chat.request import MAX_TEXT, Request
from tests.apps import bot_with, real_app
from tests.bench.data import load_questions
from tests.bench.table import table

_LENGTHS = (40, 200, 1_000, 3_000, MAX_TEXT)
_KEPT, _ROUNDS = 12, 6
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SCRIPTS = "едино окно النافذة الواحدة 单一窗口 指南 ação naïve ٣٤ ½ Ⅷ"


def main() -> None:
    """Look for the slowest, and print them."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.slowest", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    asyncio.run(_show(random.Random(parser.parse_args().seed)))  # noqa: S311  # inputs


async def _show(chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as state:
        bot = bot_with(real_app(Path(state)))
        await _seconds(bot, "trs")  # what is made at the first question
        found: list[tuple[float, str, str]] = []
        for name, make in _KINDS.items():
            for length in _LENGTHS:
                text = make(chance, length)[:length]
                found.append((await _seconds(bot, text), name, text))
        tried = len(found)
        for _ in range(_ROUNDS):
            found = sorted(found, reverse=True)[:_KEPT]
            for _, name, text in tuple(found):
                changed = _changed(chance, text)
                found.append((await _seconds(bot, changed), name, changed))
                tried += 1
        usual = [await _seconds(bot, one.text) for one in load_questions()[:300]]
    usual.sort()
    rows = [(name, len(text), 1_000 * took, text[:40].replace("\n", " "))
            for took, name, text in sorted(found, reverse=True)[:_KEPT]]  # fmt: skip
    print(table(f"the slowest of {tried} questions", ("", "characters", "CPU ms", "begins"), rows))
    half, most = 1_000 * usual[len(usual) // 2], 1_000 * usual[-1]
    print(f"usual questions: half within {half:.1f} ms, the slowest {most:.1f} ms")


async def _seconds(bot: Bot, text: str) -> float:
    """Return the processor's seconds of an answer: the least of two."""
    request = Request(Place("bench:1", direct=True), Person("bench:1"), text)
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        await bot.answer(request)
        best = min(best, time.process_time() - began)
    return best


def _words() -> list[str]:
    return [word for question in load_questions() for word in question.text.split()]


def _mistyped(chance: random.Random, length: int) -> str:
    """Words with one letter wrong: each is compared with all that are alike."""
    made = []
    for word in chance.choices(_words(), k=length // 3):
        at = chance.randrange(len(word))
        made.append(word[:at] + chance.choice(_LETTERS) + word[at + 1 :])
    return " ".join(made)


def _repeated(unit: str) -> Callable[[random.Random, int], str]:
    return lambda _chance, length: unit * (length // len(unit) + 1)


def _changed(chance: random.Random, text: str) -> str:
    """Change a tenth of a question: words swapped, cut, joined or put elsewhere."""
    words = text.split(" ")
    for _ in range(max(1, len(words) // 10)):
        at = chance.randrange(len(words))
        words[at] = chance.choice([words[at][::-1], chance.choice(words), words[at] + ",", ""])
    return " ".join(words)[:MAX_TEXT]


_KINDS: dict[str, Callable[[random.Random, int], str]] = {
    "words of questions": lambda chance, length: " ".join(chance.choices(_words(), k=length // 3)),
    "mistyped words": _mistyped,
    "random words": lambda chance, length: " ".join(
        "".join(chance.choices(_LETTERS, k=chance.randint(2, 12))) for _ in range(length // 4)
    ),
    "one word": lambda chance, length: "".join(chance.choices(_LETTERS, k=length)),
    "a list": lambda chance, length: ", ".join(chance.choices(_words(), k=length // 3)),
    "a list of acronyms": _repeated("aeo, trs, ucr and "),
    "lines": lambda chance, length: "\n".join(chance.choices(_words(), k=length // 3)),
    "filters": _repeated("lang:fr year:2017- kind:guide "),
    "other scripts": _repeated(_SCRIPTS + " "),
    "combining marks": _repeated("e\u0301\u0323\u0308"),
    "digits": _repeated("7.6 10 2017 "),
    "signs": _repeated("/-.,:;()[]{}<>'\"&+*?!"),
    "slashes": _repeated("/tool "),
    "digest": _repeated("/digest on monday 08:00 Paris topic:transit-transport or "),
    "digest of what": lambda chance, length: (
        "/digest on " + " ".join(chance.choices(_words(), k=length // 3))
    ),
    "digest once": lambda chance, length: (
        "/digest on 08:00 " + "".join(chance.choices(_LETTERS, k=length))
    ),
    "why": lambda chance, length: "/why " + _mistyped(chance, length),
    "term": lambda chance, length: "/term " + _mistyped(chance, length),
    "unknown name": lambda chance, length: "/" + "".join(chance.choices(_LETTERS, k=length)),
}


if __name__ == "__main__":
    main()
