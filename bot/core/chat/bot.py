"""The one door: every question of every platform passes `Bot.answer`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.base.i18n import Translator
from bot.core.base.people import Person, Place
from bot.core.base.text import Code
from bot.core.chat.cards import card
from bot.core.chat.command_parser import LOOKUP, CommandParser
from bot.core.chat.commands import commands_of
from bot.core.chat.commands.curation import CURATION_COMMANDS
from bot.core.chat.commands.digest.pause import digest_back
from bot.core.chat.context import Command, Context, Services
from bot.core.chat.digest_form import DigestChoices, Option, digest_options, zones_like
from bot.core.chat.open_questions import OpenQuestions, filled_in, is_in_form
from bot.core.chat.ports import ChosenLanguages, Incidents
from bot.core.chat.reply import Answer, Button, Card, Choices, Form, Notice, Page, Suggestions
from bot.core.chat.request import MAX_TEXT, Request
from bot.core.chat.tool_lookup import suggested
from bot.core.chat.vocabulary import LAST

_LONGEST_NAME = 40
_LONGEST_LINE = 80
"""Characters of an unknown name that are repeated, and of a line that is offered instead."""
_BESIDE = frozenset({LOOKUP, "talk"})
"""What may be said between a question of the bot and its answer."""
_OF_EDITORS = frozenset(command.name for command in CURATION_COMMANDS)
_NEVER_MIND = ("talk", "no")
_NOTHING_CHOSEN = ChosenLanguages(None, None)


class Bot:
    """Answers requests from one catalogue of tools."""

    def __init__(
        self, services: Services, incidents: Incidents, more: tuple[Command, ...] = ()
    ) -> None:
        """Take what answers stand on, and where bugs are reported.

        The commands are those of the catalogue, and `more`.
        """
        self._more = more
        self._incidents = incidents
        self._questions = OpenQuestions()
        self._offers = OpenQuestions()
        self._choices = OpenQuestions()
        self.take_up(services)

    def take_up(self, services: Services) -> None:
        """Answer from these services from now on; an answer under way keeps those it began with."""
        commands = (*commands_of(services.catalogue), *self._more)
        self._services = services
        self.commands = commands
        self._by_name = {command.name: command for command in commands}
        self.command_names = frozenset(self._by_name)
        self.word_commands = frozenset(each.name for each in commands if each.takes_words)
        self.form_commands = frozenset(each.name for each in commands if each.has_form)
        self._lines = CommandParser(
            commands, services.vocabulary, services.translations, services.index
        )

    @property
    def services(self) -> Services:
        """What answers stand on now."""
        return self._services

    async def answer(self, request: Request, chosen: ChosenLanguages | None = None) -> Answer:
        """Answer a request. Never raises: a bug becomes an apology with an incident id.

        `chosen` is what was looked up for the same person in the same place, where several lines
        are answered at once.
        """
        try:
            return await self._answer(request, chosen or await self.chosen_languages(request))
        except Exception as error:  # noqa: BLE001  # the door must hold whatever breaks behind it
            return self._apology(request, self._incidents.report(error))

    def ask_for_patience(self, request: Request) -> Answer:
        """Answer somebody who asks faster than they can be answered."""
        translate = self._translator(request, _NOTHING_CHOSEN)
        return Answer(Notice((translate.text("too-fast"),)), translate)

    def command_of(self, text: str) -> Command | None:
        """Return the command that a line asks for, or None: words alone, or an unknown name."""
        name, _ = self._lines.read(text)
        alone = name == LOOKUP and not text.lstrip().startswith("/")
        return None if alone else self._by_name.get(name)

    def is_named(self, text: str) -> bool:
        """Tell whether a line begins with a command's own name.

        Others, such as `/list`, may be meant for another bot in the same chat.
        """
        line = text.strip()
        return line.startswith("/") and line[1:].partition(" ")[0].casefold() in self._by_name

    def leaves(self, text: str) -> bool:
        """Tell whether a line ends a chat that can be left: "exit", "quit"."""
        return self._services.vocabulary.is_quit(text)

    def changes(self, text: str) -> bool:
        """Tell whether a line may change something that is kept, rather than only show it."""
        name, words = self._lines.read(text)
        command = self._by_name.get(name)
        if command is None or command.changes is None:
            return False
        return command.changes(words, self._services.vocabulary)

    def is_reserved(self, text: str) -> bool:
        """Tell whether a line is refused to whoever may change nothing in a place."""
        name, words = self._lines.read(text)
        command = self._by_name.get(name)
        reserved = command.reserved if command is not None else None
        return bool(reserved and reserved(words, self._services.vocabulary)) or self.changes(text)

    def view_of(self, text: str) -> str:
        """Return the line itself where it only shows something; else the one that shows what is.

        Whoever goes back, or follows a link, is shown something and never changes anything.
        """
        name, words = self._lines.read(text)
        command = self._by_name.get(name)
        if command is None or not command.view:
            return text
        vocabulary = self._services.vocabulary
        changes = command.changes is not None and command.changes(words, vocabulary)
        return command.view if changes or not words else text

    async def chosen_languages(self, request: Request) -> ChosenLanguages:
        """Look up what the person and the place of a request have chosen."""
        return await self._services.language_choices.of(request.person, request.place)

    async def translator_for(self, request: Request) -> Translator:
        """Return the language to answer in, where something is said that is no answer.

        It is the person's, the place's, the hinted one, or the default. An `Answer` has its own.
        """
        return self._translator(request, await self.chosen_languages(request))

    async def suggest(self, request: Request, limit: int, offset: int = 0) -> Suggestions:
        """Return the cards that fit what is being typed, the best first; no text, the newest tools.

        Never raises: a bug is reported and suggests nothing.
        """
        try:
            chosen = await self.chosen_languages(request)
            context = self._context(request, request.text.strip(), chosen)
            cards = tuple(card(tool, context) for tool in suggested(context, limit, offset))
            return Suggestions(cards, context.translate)
        except Exception as error:  # noqa: BLE001  # as in `answer`
            self._incidents.report(error)
            return Suggestions((), self._translator(request, _NOTHING_CHOSEN))

    async def digest_choices(self, request: Request) -> DigestChoices:
        """Return what can be chosen for the digest of a request's place, and what is."""
        context = self._context(request, "", await self.chosen_languages(request))
        subscription = await self._services.subscriptions.of(request.place)
        return DigestChoices(digest_options(context, subscription), context.translate)

    async def suggest_zones(self, request: Request, limit: int) -> tuple[Option, ...]:
        """Return the time zones that fit what is being typed. Never raises, as `suggest`."""
        try:
            chosen = await self.chosen_languages(request)
            context = self._context(request, request.text.strip(), chosen)
            return zones_like(context, limit)
        except Exception as error:  # noqa: BLE001  # as in `answer`
            self._incidents.report(error)
            return ()

    async def place_gone(self, place: Place) -> None:
        """Tell all that keep something for a place that it cannot be reached any more.

        A channel was archived or deleted, somebody blocked the bot or threw it out.
        """
        await self._services.language_choices.place_gone(place)
        await self._services.subscriptions.place_gone(place)

    async def place_back(self, place: Place) -> Answer | None:
        """Have the digest of a place that was gone come there again, as before.

        Return what to say there, or None where no digest was silent for that reason.
        """
        chosen = await self.chosen_languages(request := Request(place, Person("platform"), ""))
        return await digest_back(self._context(request, "", chosen))

    async def places_gone(self, prefix: str) -> None:
        """Tell the same of all people and places whose ids begin with a prefix: of a workspace."""
        await self._services.language_choices.places_gone(prefix)
        await self._services.subscriptions.places_gone(prefix)

    async def place_moved(self, old: Place, new: Place) -> None:
        """Tell all that keep something for a place which id it has now."""
        await self._services.language_choices.place_moved(old, new)
        await self._services.subscriptions.place_moved(old, new)

    def _translator(self, request: Request, chosen: ChosenLanguages) -> Translator:
        wishes = (chosen.person, chosen.place, request.locale)
        return self._services.translations.choose(wishes)

    def _context(self, request: Request, words: str, chosen: ChosenLanguages) -> Context:
        translate = self._translator(request, chosen)
        return Context(request, words, translate, chosen, self._services, self.commands)

    async def _answer(self, request: Request, chosen: ChosenLanguages) -> Answer:
        translate = self._translator(request, chosen)
        if len(request.text) > MAX_TEXT:
            return Answer(Notice((translate.text("too-long", most=MAX_TEXT),)), translate)
        now, plain = self._services.now(), not request.text.lstrip().startswith("/")
        asked = request.asked or self._questions.of(request, now)
        accepted = self._accepted(request)
        name, words = self._read(request, asked, accepted)
        command = self._by_name.get(name)
        if command is None:
            return Answer(self._unknown(name, words, translate), translate)
        left = (name, words) == _NEVER_MIND
        if not (left or (name == LOOKUP and plain)):
            asked = ""
        said = replace(request, text=accepted) if accepted else request  # a "yes" is no reason
        context = replace(self._context(said, words, chosen), asked=asked)
        made = await command.answer(context)
        answer = made if isinstance(made, Answer) else Answer(made, translate, name)
        reply, direct = answer.reply, request.place.direct
        asks = reply.asks if isinstance(reply, Choices | Notice | Form) else ""
        if asks or left or not (plain and name in _BESIDE):
            self._questions.put(request, asks, now)
        offer = reply.offer if isinstance(reply, Choices | Notice) else ""
        self._offers.put(request, offer if direct else "", now)
        if direct and not (accepted and isinstance(reply, Card)):
            self._choices.put(request, "\n".join(_choices(answer)), now)
        return answer

    def _read(self, request: Request, asked: str, accepted: str) -> tuple[str, str]:
        """Return the command and its words; what is written into a form completes its text.

        Whoever wants to leave it says so, or asks something else by a command.
        """
        read = self._lines.read(accepted or request.text)
        if not is_in_form(asked) or request.text.lstrip().startswith("/") or read == _NEVER_MIND:
            return read
        return self._lines.read(filled_in(asked, request.text))

    def _accepted(self, request: Request) -> str:
        """Return the line just offered, where the words accept it or choose it; else ""."""
        offered = self._offers.of(request, self._services.now())
        if offered and self._services.vocabulary.is_yes(request.text):
            return offered
        choices = self._choices.of(request, self._services.now())
        return self._chosen(request.text, choices.split("\n")) if choices else ""

    def _chosen(self, text: str, lines: Sequence[str]) -> str:
        """Return the line of the choice that words name: "2", "the second one"; else "".

        A bare number may be an hour, so that it changes nothing.
        """
        number = self._services.vocabulary.choice_of(text)
        if number is None or number > len(lines) or self._services.index.is_name(text):
            return ""
        line = lines[number if number == LAST else number - 1]
        return "" if text.strip().isdigit() and self.changes(line) else line

    def _unknown(self, name: str, words: str, translate: Translator) -> Notice:
        """Offer the command that is spelt alike, with the words that stood behind the name.

        Before it, the tool that is called so: "/trs". What editors do is done where there are some.
        """
        if name in _OF_EDITORS:
            told = translate.text("curation-closed", command=Code("/suggest"))
            return Notice((told,), (Button(translate("command-help"), "/help"),))
        near = self._lines.nearest(name[:_LONGEST_NAME])
        first = translate.text("unknown-command", name=Code(f"/{name[:_LONGEST_NAME]}"))
        lines = [f"{other} {words}".strip() for other in (near,) if other]
        if self._services.index.asks_by_name(name):
            lines.insert(0, f"/{LOOKUP} {name} {words}".strip())
        offered = dict.fromkeys(line for line in (*lines, "/help") if len(line) <= _LONGEST_LINE)
        return Notice((first,), tuple(Button(line, line) for line in offered))

    def _apology(self, request: Request, incident: str) -> Answer:
        translate = self._translator(request, _NOTHING_CHOSEN)
        notice = Notice((translate.text("apology", incident=Code(incident)),))
        return Answer(notice, translate, failed=True)


def _choices(answer: Answer) -> Sequence[str]:
    """Return the lines that an answer lets somebody choose from, in the order shown."""
    match answer.reply:
        case Choices(options=items) | Page(items=items):
            return [item.button.line for item in items]
        case Notice(asks=asks, buttons=buttons) if asks:
            return [button.line for button in buttons]
        case _:
            return ()
