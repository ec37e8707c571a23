"""One question being answered: what was asked, in which language, and what answers stand on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.core.base.i18n import Translations, Translator
from bot.core.catalogue.model import Catalogue, localised
from bot.core.chat.examples import Examples, examples_of
from bot.core.chat.other_languages import OtherLanguages
from bot.core.chat.ports import (
    ChosenLanguages,
    Curation,
    Gaps,
    LanguageChoices,
    PersonalData,
    Subscriptions,
)
from bot.core.chat.reply import Answer, Reply
from bot.core.chat.request import Request
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Subscription
from bot.core.digests.time_zones import ZoneFinder
from bot.core.search import Index
from bot.core.search.filter_parser import (
    FilterMistake,
    filter_names,
    join_values,
    names_values,
    read_filters,
    read_prose,
    without_prose,
)
from bot.core.search.filter_values import ParsedLine
from bot.core.search.filters import Filters


@dataclass(frozen=True, slots=True)
class Services:
    """What all questions share: the catalogue, its index, the languages, what is kept, the time."""

    catalogue: Catalogue
    index: Index
    translations: Translations
    language_choices: LanguageChoices
    subscriptions: Subscriptions
    personal_data: PersonalData
    curation: Curation
    gaps: Gaps
    now: Callable[[], dt.datetime]
    """The moment (UTC)."""
    zones: Zones
    vocabulary: Vocabulary
    """What people type, in all languages."""
    version: str
    other_languages: OtherLanguages = field(default_factory=OtherLanguages)
    """Languages that people may write in, and the bot does not speak."""
    alive: Mapping[str, dt.date] = field(default_factory=dict)
    """The days on which addresses of the catalogue were last seen, as far as that is known."""

    def filter_names(self, line: str, translate: Translator) -> dict[str, str]:
        """Return what the filters of a line are called in all languages, the reader's words first.

        That is what people call kinds, access and languages.
        """
        english = self.translations.choose(["en"])
        names = filter_names(line, self.catalogue, (english, translate))
        return {**self.vocabulary.filter_values, **names} if names else {}


@dataclass(frozen=True, slots=True)
class Context:
    """One question. `words` is what stands behind the command's name.

    `translate` speaks the language of the answer; `chosen` is what it was found by. `asked` is the
    line that the bot asked back about, which the words may complete.
    """

    request: Request
    words: str
    translate: Translator
    chosen: ChosenLanguages
    services: Services
    commands: tuple[Command, ...]
    asked: str = ""

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that is asked."""
        return self.services.catalogue

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that people type."""
        return self.services.vocabulary

    @property
    def examples(self) -> Examples:
        """Something to type of each kind, in the language of the answer."""
        return examples_of(self.catalogue, self.translate.language)

    @property
    def is_editor(self) -> bool:
        """Whether it is asked in an editors' room: whoever can write there is an editor."""
        return self.services.curation.is_room(self.request.place)

    async def subscription(self) -> Subscription | None:
        """Return the subscription of the place where it is asked."""
        return await self.services.subscriptions.of(self.request.place)

    @property
    def zone_finder(self) -> ZoneFinder:
        """Time zones by what people call them, in any language of the bot."""
        services = self.services
        return ZoneFinder(services.translations.languages, services.zones, services.now())

    def read_filters(self) -> ParsedLine | FilterMistake:
        """Take the words apart; filters, languages and kinds may be named as people do."""
        words = self.join_filters(self.words)
        return read_filters(words, self.catalogue, self.filter_names(words))

    def join_filters(self, words: str) -> str:
        """Return words whose filters have the bot's names, and each of them all its values."""
        words = self.vocabulary.with_filter_keys(words, self._may)
        if not names_values(words):
            return words
        names, between = self.filter_names(words), self.vocabulary.between_values
        return join_values(words, self.catalogue, names, between)

    def _may(self, key: str, value: str) -> bool:
        """Tell whether a filter can have a value; one letter is no name of any."""
        written = f"{key}:{value}"
        read = read_filters(written, self.catalogue, self.filter_names(written))
        return len(value) > 1 and isinstance(read, ParsedLine)

    def split_prose(self, words: str) -> tuple[Filters, str]:
        """Return the filters that words name as prose does, "Kind: guide", and the words beside."""
        words = self.vocabulary.with_prose_keys(words)
        names = self.filter_names(words)
        filters = read_prose(words, self.catalogue, names) if ":" in words else Filters()
        return filters, without_prose(words, self.catalogue, names)

    def filter_names(self, words: str) -> dict[str, str]:
        """Return what the filters in words are called, in any language of the bot."""
        return self.services.filter_names(words, self.translate)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for by name. Its texts are `command-<name>` in the language files.

    A command that is not `listed` works without standing in help texts and menus. One that does not
    take words stands alone: "new computers" is something to look for, "tfa 7.6" asks `/tfa`. One
    that can change settings of a whole place `manages`: who may do so is looked up for it alone.
    Whether words behind its name change anything, `changes` tells; whether they are for those alone
    who may change something, though they show it, `reserved` does. `view` is the line that shows
    how things are then. What concerns everybody in a room is `shared`: a press changes the message
    that all of them see.
    One that `has_form` may answer with lines to fill in.
    One that changes the language returns an `Answer` in the new one.
    """

    name: str
    answer: Callable[[Context], Awaitable[Reply | Answer]]
    listed: bool = True
    takes_words: bool = True
    manages: bool = False
    changes: Callable[[str, Vocabulary], bool] | None = None
    reserved: Callable[[str, Vocabulary], bool] | None = None
    view: str = ""
    shared: bool = False
    has_form: bool = False
    does: Mapping[str, str] = field(default_factory=dict)
    """What it does, per language, where a catalogue declares it and no language file says it."""
    example: str = ""

    def description(self, translate: Translator) -> str:
        """Say what the command does."""
        if self.does:
            return localised(self.does, translate.language)
        return translate(f"command-{self.name}")

    def usage(self, translate: Translator) -> str:
        """Return what is typed behind the name: an example, or what may stand there."""
        return self.example if self.does else translate(f"command-{self.name}.usage")
