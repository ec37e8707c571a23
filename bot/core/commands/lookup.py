"""Finding tools by words: `/tool`, plain text, and `/why`, which explains an answer."""

from __future__ import annotations

from bot.core.base.text import Bold, Text
from bot.core.cards import card, option, tool_button
from bot.core.commands.lists import tools
from bot.core.commands.mistakes import filter_mistake
from bot.core.commands.nothing import nothing_asked, nothing_found, quoted
from bot.core.lookup import MAX_AT_ONCE, find, look_up, parts_of
from bot.core.reply import Card, Choices, Notice, Reply, Several
from bot.core.search import Found, Hit, Nothing, Outcome, Unsure
from bot.core.search.filters import Filters, Mistake
from bot.core.turn import Turn
from bot.core.wording import reason_in_words

_EXPLAINED = 3


async def tool(turn: Turn) -> Reply:
    """Answer with a card, with choices, or that nothing was found; several tools come in order."""
    asked = turn.read_filters()
    if isinstance(asked, Mistake):
        return filter_mistake(asked, turn)
    if not asked.words:
        return await tools(turn) if asked.filters else nothing_asked(turn)
    found = look_up(asked, turn.library)
    if len(found) == 1:
        return _reply(asked.words, found[0][1], asked.filters, turn)
    replies = [_reply(part, outcome, asked.filters, turn) for part, outcome in found]
    if len(parts_of(asked.words)) > len(found):
        replies.append(Notice((turn.say.text("only-five", most=MAX_AT_ONCE),)))
    return Several(tuple(replies))


async def why(turn: Turn) -> Reply:
    """Say what spoke for each of the best answers, and how sure the bot is."""
    asked = turn.read_filters()
    if isinstance(asked, Mistake):
        return filter_mistake(asked, turn)
    if not asked.words:
        return nothing_asked(turn)
    hits = find(asked.words, asked.filters, turn.library).hits[:_EXPLAINED]
    if not hits:
        return Notice((turn.say.text("why-nothing", query=quoted(asked.words)),))
    heading = turn.say.text("why-heading", query=quoted(asked.words))
    return Notice(
        (heading, *(_because(hit, turn) for hit in hits)),
        tuple(tool_button(hit.tool, turn.say) for hit in hits),
    )


def _reply(words: str, outcome: Outcome, filters: Filters, turn: Turn) -> Card | Choices | Notice:
    match outcome:
        case Found(hits):
            return card(hits[0].tool, turn)
        case Unsure(hits):
            say, asked = turn.say, quoted(words)
            several = len(hits) > 1
            text = say.text("choices", query=asked) if several else say.text("choice", query=asked)
            return Choices(text, tuple(option(hit.tool, turn) for hit in hits))
        case Nothing():
            return nothing_found(words, outcome, filters, turn)


def _because(hit: Hit, turn: Turn) -> Text:
    reasons = "; ".join(reason_in_words(reason, turn.say) for reason in hit.reasons)
    return turn.say.text(
        "why-hit",
        title=Bold(hit.tool.name_in(turn.say.language)),
        percent=round(100 * hit.confidence),
        reasons=reasons,
    )
