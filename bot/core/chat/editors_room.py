"""What is posted to an editors' room: proposals, and what is wrong that can be mended there.

A proposal says what, where it was seen, what it resembles, what is missing. Knows neither where it
is shown nor what becomes of it: its buttons ask `/proposal`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.core.base.i18n import Translator
from bot.core.base.partial_date import parse_partial_date
from bot.core.base.people import FORGOTTEN
from bot.core.base.text import (
    Bold,
    Code,
    Italic,
    Link,
    Mention,
    Moment,
    Plain,
    Span,
    Text,
    isolate,
    shorten_at_word,
)
from bot.core.catalogue.entry_form import missing_in
from bot.core.catalogue.proposals import Proposal, ProposalKind
from bot.core.chat.context import Services
from bot.core.chat.reply import Button, Digest
from bot.core.search import Hit

_MOST_QUOTED, _LONGEST_QUOTE = 3, 300
_MOST_ALIKE = 3
_LONGEST_VALUE = 200
_PEOPLE = ("slack:", "telegram:")
"""What the ids of people begin with; sources have plain names."""
_SHOWN_FOR_ALL = frozenset({ProposalKind.RETITLED, ProposalKind.MOVED, ProposalKind.ALIAS})
"""Kinds of which what would be published says more than the title."""


def message_of(proposal: Proposal, services: Services, translate: Translator) -> Digest:
    """Return the message about a proposal that is posted to an editors' room."""
    return Digest(
        heading_of(proposal, services, translate),
        proposal_texts(proposal, services, translate),
        (),
        (),
        buttons_of(proposal, translate),
        in_place=True,
    )


def heading_of(proposal: Proposal, services: Services, translate: Translator) -> str:
    """Say what is proposed: "New: Transit Handbook"."""
    tool = services.catalogue.tools_by_id.get(proposal.tool_id)
    named = tool.name_in(translate.language) if tool else proposal.tool_id
    title = isolate(shorten_at_word(proposal.title, _LONGEST_VALUE))
    if tool is None and proposal.kind is not ProposalKind.NEW:
        return translate("proposal-of", kind=kind_of(proposal, translate), title=title)
    if tool is None or proposal.title in ("", named):
        named = title or named
        return translate("proposal-of", kind=kind_of(proposal, translate), title=named)
    return translate("proposal-of-tool", kind=kind_of(proposal, translate), tool=named, title=title)


def kind_of(proposal: Proposal, translate: Translator) -> str:
    """Return the kind in words: "New", "New edition"."""
    kind = "question" if proposal.is_question else proposal.kind.value
    return translate(f"proposal-kind-{kind}")


def proposal_texts(
    proposal: Proposal, services: Services, translate: Translator
) -> tuple[Text, ...]:
    """Say where it was seen, what it resembles, what would be published, and what is missing."""
    return tuple(_texts(proposal, services, translate))


def buttons_of(proposal: Proposal, translate: Translator) -> tuple[Button, ...]:
    """Return the ways to decide; what cannot be published yet is edited first."""
    if proposal.is_question:
        return _question_buttons(proposal, translate)
    new, broken = (proposal.kind is kind for kind in (ProposalKind.NEW, ProposalKind.LINK_BROKEN))
    whole = bool(proposal.fields) if broken else not missing_of(proposal)
    actions = (
        *(("publish",) if whole else ()),
        "edit",
        *(("same", "edition") if new else ()),
        "decline",
        "later",
    )
    buttons = (proposal_button(proposal, action, translate) for action in actions)
    if not broken:
        return tuple(buttons)
    labels = {"publish": "proposal-do-take-off", "decline": "proposal-do-keep"}
    return tuple(
        replace(button, label=translate(labels[action])) if action in labels else button
        for action, button in zip(actions, buttons, strict=True)
    )


def _question_buttons(proposal: Proposal, translate: Translator) -> tuple[Button, ...]:
    line = f"/proposal {proposal.id}"
    return (
        Button(translate("proposal-do-alias"), f"{line} same"),
        Button(translate("gap-do-dismiss"), f"{line} decline"),
        proposal_button(proposal, "later", translate),
    )


def proposal_button(proposal: Proposal, action: str, translate: Translator) -> Button:
    """Return a button that does something with a proposal."""
    return Button(translate(f"proposal-do-{action}"), f"/proposal {proposal.id} {action}")


def missing_of(proposal: Proposal) -> tuple[str, ...]:
    """Return what a new entry would still need."""
    if proposal.kind is not ProposalKind.NEW:
        return ()
    return missing_in({"title": proposal.title, **proposal.fields})


def alike(proposal: Proposal, services: Services) -> tuple[Hit, ...]:
    """Return the tools that a proposal resembles, the most alike first."""
    return services.index.find(proposal.title).hits[:_MOST_ALIKE] if proposal.title else ()


def person_of(id_: str, translate: Translator) -> Span:
    """Return somebody, as platforms name people; who wrote in a shell goes by that name."""
    if id_ == FORGOTTEN:
        return Plain(translate("digest-actor-forgotten"))
    if id_.startswith(_PEOPLE):
        return Mention(translate("digest-actor-somebody"), id_)
    return Plain(isolate(id_))


def _texts(proposal: Proposal, services: Services, translate: Translator) -> Iterator[Text]:
    yield _seen(proposal, translate)
    if proposal.link:
        yield (_link(proposal.link),)
    if proposal.date:
        yield translate.text("proposal-date", date=_date(proposal.date, translate))
    for quotation in proposal.evidence[:_MOST_QUOTED]:
        yield (Italic(translate.isolate(shorten_at_word(quotation, _LONGEST_QUOTE))),)
    if proposal.kind in _SHOWN_FOR_ALL:
        for path, given in proposal.fields.items():
            said = given if isinstance(given, str) else ", ".join(map(str, given or ()))
            value = translate.isolate(shorten_at_word(said, _LONGEST_VALUE))
            yield (Code(path), Plain(": "), Plain(value))
    resembles = proposal.kind is ProposalKind.NEW or proposal.is_question
    if resembles and (hits := alike(proposal, services)):
        names = translate.join([hit.tool.name_in(translate.language) for hit in hits])
        yield translate.text("proposal-alike", tools=names)
    if missing := missing_of(proposal):
        yield translate.text("proposal-missing", fields=Bold(", ".join(missing)))


def _seen(proposal: Proposal, translate: Translator) -> Text:
    """Say who or what suggests it, and when."""
    seen = Moment(f"{proposal.seen_at:%Y-%m-%d %H:%M} UTC", proposal.seen_at)
    if proposal.is_question:
        return translate.text("proposal-asked", moment=seen)
    if proposal.kind is ProposalKind.LINK_BROKEN:
        key = "proposal-link-broken" if proposal.fields else "proposal-link-alone"
        return translate.text(key, moment=seen)
    if proposal.source == FORGOTTEN or proposal.source.startswith(_PEOPLE):
        actor = person_of(proposal.source, translate)
        return translate.text("proposal-suggested", actor=actor, moment=seen)
    return translate.text("proposal-seen", source=proposal.source, moment=seen)


def _link(address: str) -> Span:
    return Link(address, address) if address.startswith("https://") else Plain(isolate(address))


def _date(written: str, translate: Translator) -> str:
    try:
        return translate.date(parse_partial_date(written))
    except ValueError:
        return shorten_at_word(written, _LONGEST_VALUE)


@dataclass(frozen=True, slots=True)
class RoomTrouble:
    """One thing that is wrong: its `id` is the same in all copies of the bot, `key` is its text."""

    id: str
    key: str
    said: Mapping[str, str] = field(default_factory=dict)
    """What stands in the text, by its names there."""


def message_of_trouble(trouble: RoomTrouble, translate: Translator) -> Digest:
    """Return the message about a trouble that is posted to an editors' room."""
    said = {
        name: Bold(isolate(shorten_at_word(value, _LONGEST_QUOTE)))
        for name, value in trouble.said.items()
    }
    told = translate.text(trouble.key, **said)
    return Digest(translate("trouble-heading"), (told,), (), (), ())
