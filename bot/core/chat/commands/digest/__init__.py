"""`/digest`: what is new, regularly and on its own. Its subcommands are in the modules beside.

Who may change what is decided here, once for all of them.
"""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from bot.core.base.errors import NotStoredError
from bot.core.base.normalize import key_of, plain_signs
from bot.core.base.text import Code, isolate, shorten_at_word
from bot.core.chat.commands.digest.answers import digest_button, explain_digest, lately_button
from bot.core.chat.commands.digest.pause import pause, resume
from bot.core.chat.commands.digest.preview import preview, send_now
from bot.core.chat.commands.digest.status import cards, change, digest_why, status
from bot.core.chat.commands.digest.subscribe import turn_off, turn_on
from bot.core.chat.commands.digest.zone import is_wished
from bot.core.chat.context import Context
from bot.core.chat.reply import Button, Notice, Reply
from bot.core.chat.vocabulary import Vocabulary

_LONGEST_LINE = 2_500
"""Characters of what stands behind `/digest`: more than twenty filters take."""
_LONGEST_WORD = 40
_NEAR = 3
_ALIKE = 0.8
"""How alike a word must be to a subcommand to be that, misspelt, before a digest."""


class _Effect(Enum):
    """What a subcommand does to a digest; whoever may change none is only shown it."""

    SHOWS = "shows it"
    OFFERS = "offers changes of it"
    CHANGES = "changes it"


@dataclass(frozen=True, slots=True)
class _Subcommand:
    """What stands behind `/digest`, and how it is answered; `everywhere`: where none comes, too."""

    answer: Callable[[Context], Awaitable[Reply]]
    effect: _Effect = _Effect.SHOWS
    everywhere: bool = False

    @property
    def reserved(self) -> bool:
        """Whether it is not for everybody."""
        return self.effect is not _Effect.SHOWS


_SUBCOMMANDS: Mapping[str, _Subcommand] = {
    "on": _Subcommand(turn_on, _Effect.CHANGES),
    "off": _Subcommand(turn_off, _Effect.CHANGES),
    "pause": _Subcommand(pause, _Effect.CHANGES),
    "resume": _Subcommand(resume, _Effect.CHANGES),
    "now": _Subcommand(send_now, _Effect.CHANGES),
    "preview": _Subcommand(preview, everywhere=True),
    "status": _Subcommand(status),
    "why": _Subcommand(digest_why),
    "cards": _Subcommand(cards),
    "change": _Subcommand(change, _Effect.OFFERS),
    "help": _Subcommand(explain_digest),
}


STATUS = "/digest status"
"""The line that shows how things are, after whatever was changed."""


def digest_changes(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words behind the command change something, or only show it."""
    word, *rest = words.split(maxsplit=1) or ("status",)
    name = vocabulary.subcommands.get(key_of(word))
    if name is None:
        return False
    return _SUBCOMMANDS[name].effect is _Effect.CHANGES or (name == "change" and bool(rest))


def digest_is_reserved(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what words behind the command ask for is not for everybody."""
    word = words.split(maxsplit=1)[0] if words else "status"
    name = vocabulary.subcommands.get(key_of(word))
    return name is not None and _SUBCOMMANDS[name].reserved


async def digest(context: Context) -> Reply:
    """Subscribe to what is new, see it, change it, ask why; without words, show what is."""
    if len(context.words) > _LONGEST_LINE:
        return Notice((context.translate.text("too-long", most=_LONGEST_LINE),))
    context = replace(context, words=plain_signs(context.words))
    word, *rest = context.words.split(maxsplit=1) or ("status",)
    name = context.vocabulary.subcommands.get(key_of(word))
    if name is None:
        return _unknown(word, " ".join(rest), context)
    if name == "change" and rest:
        name = "on"
    subcommand = _SUBCOMMANDS[name]
    translate, place, person = context.translate, context.request.place, context.request.person
    if not subcommand.everywhere and not context.services.subscriptions.serves(place):
        told = (translate.text("digest-elsewhere"), translate.text("digest-what-it-is"))
        return Notice(told, (lately_button(context),))
    may_change = place.direct or person.may_manage or person.may_subscribe
    if subcommand.reserved and not may_change:
        refusal, shown = translate.text("digest-not-allowed"), digest_button("preview", context)
        return Notice((refusal,), (shown,), refused=True)
    try:
        return await subcommand.answer(replace(context, words="".join(rest)))
    except NotStoredError:
        return Notice((context.translate.text("digest-not-kept"),))


async def subscribe(context: Context) -> Reply:
    """Do as `/digest on`: what people who know other bots type."""
    return await digest(replace(context, words=f"on {context.words}".strip()))


async def unsubscribe(context: Context) -> Reply:
    """Do as `/digest off`; where there are others, ask first: another bot may have been meant."""
    return await digest(replace(context, words="off" if context.request.place.direct else "status"))


def _is_misspelt(word: str, context: Context) -> bool:
    """Tell whether a word is nearly a subcommand, and says nothing itself: "onn"."""
    key, names = key_of(word[:_LONGEST_WORD]), context.vocabulary.subcommands
    near = difflib.get_close_matches(key, names, n=1, cutoff=_ALIKE)
    says_nothing = key in context.vocabulary.keys("filler")  # "para los lunes" is not "parar"
    return bool(near) and not says_nothing and not is_wished(replace(context, words=word))


def _unknown(word: str, rest: str, context: Context) -> Notice:
    """Offer what may have been meant: a subcommand spelt alike, or a digest as it was typed."""
    others = (digest_button("status", context), digest_button("preview", context))
    if is_wished(context) and not _is_misspelt(word, context):
        line = f"/digest on {context.words}"
        return Notice(
            (context.translate.text("digest-meant"),), (Button(line, line), *others), offer=line
        )
    names = context.vocabulary.subcommands
    near = difflib.get_close_matches(key_of(word[:_LONGEST_WORD]), names, n=_NEAR)
    lines = dict.fromkeys(f"/digest {names[key]} {rest}".strip() for key in near)
    said = Code(isolate(shorten_at_word(f"/digest {word}", _LONGEST_WORD)))
    named = [button for button in others if button.line in lines]
    offered = {button.line for button in named}
    buttons = [*named, *(Button(line, line) for line in lines if line not in offered)]
    asked = tuple(f"{button.line} " for button in others)
    wider = {start.rstrip() for start in asked if any(line.startswith(start) for line in lines)}
    buttons += [button for button in others if button not in named and button.line not in wider]
    return Notice((context.translate.text("unknown-command", name=said),), tuple(buttons))
