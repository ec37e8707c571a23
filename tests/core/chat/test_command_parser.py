"""What people type without reading any help: talk, cries for help, commands as they copy them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Person, Place
from bot.core.chat.command_parser import CommandParser
from bot.core.chat.commands import COMMANDS, commands_of
from bot.wiring.app import App, build
from tests.apps import settings_in
from tests.core.base.locale_files import FILES
from tests.core.catalogue.harbour import HARBOUR
from tests.core.chat.digest.scene import Scene, lines_of, scene_of, words_of


def _reader(app: App) -> CommandParser:
    services = app.services
    return CommandParser(
        commands_of(services.catalogue), services.vocabulary, services.translations, services.index
    )


@pytest.fixture(scope="module")
def reader(shared_app: App) -> CommandParser:
    """Reads lines with the real catalogue."""
    return _reader(shared_app)


@pytest.fixture
def scene(app: App) -> Scene:
    """A direct chat."""
    return scene_of(app)


def _harbour(tmp_path: Path, title: str, acronym: str) -> App:
    """Return the app of another list, in which a tool is called as people talk."""
    mine = tmp_path / "mine.yaml"
    listed = HARBOUR.replace("title: Crane Guide", f'title: "{title}"')
    listed = listed.replace("    misspellings: {GC: CG}\n", "")
    mine.write_text(listed.replace("acronyms: [CG]", f"acronyms: [{acronym}]"), encoding="utf-8")
    return build(settings_in(tmp_path, mine))


@pytest.mark.parametrize(
    ("words", "command"),
    [
        *((words, "help") for words in ("help!", "Help me", "?", "??", "HELP ME PLEASE", "aide")),
        *((words, "help") for words in ("¡ayuda!", "ajuda", "помощь", "مساعدة", "帮助", "救命！")),
        *((words, "help") for words in ("what can you do?", "que peux-tu faire ?", "你能做什么？")),
        *((words, "help") for words in ("qué puedes hacer", "что ты умеешь?", "como funciona?")),
        *((words, "about") for words in ("who are you", "qui es-tu ?", "quién eres", "кто ты?")),
        *((words, "about") for words in ("how many tools?", "combien d’outils", "有多少工具？")),
        *(
            (words, "new")
            for words in ("what's new", "what’s new?", "newest tools", "quoi de neuf")
        ),
        *((words, "new") for words in ("что нового?", "ما الجديد؟", "o que há de novo?")),
        *((words, "tools") for words in ("all tools", "list", "tous les outils", "所有工具")),
        *((words, "tools") for words in ("все инструменты", "كل الأدوات", "todas as ferramentas")),
        *((words, "unsubscribe") for words in ("unsubscribe", "cancel my digest", "stop digest")),
        *((words, "unsubscribe") for words in ("arrêter le résumé", "отключи дайджест")),
        *((words, "unsubscribe") for words in ("stop sending me this", "No more digests, please")),
        *(
            (words, "unsubscribe")
            for words in ("больше не присылайте", "别再发了", "plus de résumés")
        ),
        *(
            (words, "unsubscribe")
            for words in ("je veux me désabonner", "desuscribirme", "cancelar a inscrição")
        ),
        *(
            (words, "unsubscribe")
            for words in ("отмените подписку", "ألغ اشتراكي", "我要退订", "cancel my subscription")
        ),
        *((words, "unsubscribe") for words in ("arrête le résumé", "停止简报", "请停止简报")),
        *((words, "unsubscribe") for words in ("cancela el resumen", "cancele o resumo")),
        *((words, "unsubscribe") for words in ("остановите дайджест", "أوقف الملخص")),
        *((words, "digest") for words in ("send me news every monday", "novedades cada lunes")),
        *((words, "digest") for words in ("les nouveautés tous les lundis", "weekly updates")),
        *((words, "about") for words in ("who r u?", "what r u")),
    ],
)
def test_a_question_about_the_bot_is_answered_by_the_command_meant(
    reader: CommandParser, words: str, command: str
) -> None:
    """In seven languages, with the signs and the small words around it."""
    assert reader.read(words)[0] == command


@pytest.mark.parametrize(
    ("words", "talk"),
    [
        *((words, "hello") for words in ("hi", "Hello!", "bonjour", "hola", "olá", "привет")),
        *((words, "hello") for words in ("مرحبا", "你好", "good morning, everyone", "Hey bot")),
        *((words, "thanks") for words in ("thanks", "merci beaucoup", "gracias!", "obrigada")),
        *(
            (words, "thanks")
            for words in ("спасибо!", "شكرا جزيلا", "谢谢", "hi, thank you so much")
        ),
        *(
            (words, "bye")
            for words in ("bye", "au revoir", "adiós", "tchau", "до свидания", "再见")
        ),
        *((words, "bye") for words in ("ok thanks, bye", "exit", "quit", "/quit", "مع السلامة")),
        *((words, "ok") for words in ("ok", "d’accord", "vale", "хорошо", "好的", "👍", "...")),
    ],
)
def test_small_talk_is_answered_as_talk(reader: CommandParser, words: str, talk: str) -> None:
    """Kindly and shortly, and what says most of it counts."""
    assert reader.read(words) == ("talk", talk)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *(("français", "fr"), ("en français svp", "fr"), ("in English", "en"), ("English", "en")),
        *(("parle français", "fr"), ("hable español", "es"), ("fale português", "pt")),
        *(("по-русски", "ru"), ("中文", "zh"), ("en español, por favor", "es"), ("العربية", "ar")),
    ],
)
def test_a_language_alone_is_a_wish(reader: CommandParser, words: str, language: str) -> None:
    """Also one that the bot does not speak yet: it says so."""
    assert reader.read(words) == ("language", language)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(
            ("@toolbot /tool help", ("help", "")),
            ("/tool /tool digest status", ("digest", "status")),
        ),
        *(("/tool: trs", ("tool", "trs")), ("/tool@bot: trs", ("tool", "trs"))),
        *(("/tool:trs", ("tool", "trs")), ("/tool\u00a0trs", ("tool", "trs"))),
        *(
            ("/digest\u202fpause\u00a02w", ("digest", "pause\u00a02w")),
            ("“/tool trs”", ("tool", "trs")),
        ),
        *(("`/digest off`", ("digest", "off")), ("« /topics »", ("topics", ""))),
        ("/digest on 08:00 Paris – Get what is new, automatically", ("digest", "on 08:00 Paris")),
        *(("/tool words – Find a tool", ("tool", "")), ("/tool words", ("tool", "words"))),
        *(("/why mots – Expliquer une réponse", ("why", "")),),
        *(("/topics – Voir les thèmes", ("topics", "")), ("Show the topics", ("topics", ""))),
        *(("Digest settings", ("digest", "status")), ("Mettre fin", ("tool", "Mettre fin"))),
        *(
            ("/settings", ("language", "")),
            ("/privacy", ("privacy", "")),
            ("/forgetme", ("forgetme", "")),
        ),
        *(("/search trs", ("tool", "trs")), ("/list", ("tools", "")), ("/latest", ("new", ""))),
        *(("/aide", ("help", "")), ("/outil trs", ("tool", "trs")), ("/ayuda", ("help", ""))),
        *(("/tool languages", ("language", "")), ("/tool help digest", ("digest", "help"))),
        *(("/tool tfa 7.6", ("tfa", "7.6")), ("/tool single window", ("tool", "single window"))),
        *((said, ("unsubscribe", "")) for said in ("unsubscribe please", "I want to unsubscribe")),
        *((said, ("unsubscribe", "")) for said in ("turn off the digest", "stop the daily digest")),
        *(("@toolbot help", ("help", "")), ("@toolbot: what’s new", ("new", ""))),
        *(("digets on", ("digets", "on")), ("/", ("help", "")), ("//", ("/", ""))),
        *(
            ("help desk", ("tool", "help desk")),
            ("list of dangerous goods", ("tool", "list of dangerous goods")),
        ),
    ],
)
def test_a_command_is_read_as_it_is_printed_copied_or_guessed(
    reader: CommandParser, typed: str, read: tuple[str, str]
) -> None:
    """With the bot's name, a colon, quotes, its description, or in another language."""
    assert reader.read(typed) == read


@pytest.mark.parametrize("words", ["help!", "/tool help", "Hello", "what’s new", "thanks", "LIST"])
def test_the_names_of_a_catalogue_win(tmp_path: Path, words: str) -> None:
    """Where a tool is called so, it is what is looked for."""
    app = _harbour(tmp_path, words.removeprefix("/tool ").strip("!"), "LIST")
    assert _reader(app).read(words)[0] == "tool"


def test_a_longer_name_is_no_cry_for_help(tmp_path: Path) -> None:
    """Nor is a part of it talk."""
    app = _harbour(tmp_path, "Help desk guidelines", "HDG")
    reader = _reader(app)
    for words in ("Help desk guidelines", "help desk", "HDG", "/tool help desk guidelines"):
        assert reader.read(words)[0] == "tool"


async def test_every_command_that_people_try_leads_on(scene: Scene) -> None:
    """None is answered with "I do not know", and none is empty."""
    tried = ("settings", "privacy", "forgetme", "search", "list", "latest", "aide", "outil", "quit")
    for name in tried:
        said = words_of(await scene.say(f"/{name}"))
        assert said
        assert "do not know" not in said
    assert "/digest pause 2w" in words_of(await scene.say("/help digest"))
    assert "/tfa 6.3" in words_of(await scene.say("/help tfa"))


async def test_a_misspelt_command_keeps_its_words(scene: Scene) -> None:
    """The button asks all that was asked."""
    assert lines_of(await scene.say("digets on"))[0] == "/digest on"
    assert lines_of(await scene.say("/digest onn 08:00 Paris"))[0] == "/digest on 08:00 Paris"
    assert lines_of(await scene.say("/digest mon 08:00 Paris"))[0] == "/digest on mon 08:00 Paris"
    assert lines_of(await scene.say("/serch trs"))[0] == "/tool trs"
    assert lines_of(await scene.say("/digets on Paris lang:fr"))[0] == "/digest on Paris lang:fr"
    offered = lines_of(await scene.say("digest on 9 lang:fr"))[0]
    assert offered == "/digest on 09:00 Europe/Paris lang:fr"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("/ayda", "/help"), ("/aidee", "/help"), ("/privcy", "/privacy")),
        *(("/mydat", "/mydata"), ("/tols", "/tools"), ("/hlep", "/help")),
    ],
)
async def test_a_misspelt_command_is_the_one_most_alike(
    scene: Scene, typed: str, meant: str
) -> None:
    """Among the names of all languages, and not among our own first."""
    assert lines_of(await scene.say(typed))[0] == meant


async def test_a_wish_said_in_passing_changes_nothing_by_itself(scene: Scene) -> None:
    """A digest is offered; whoever wants it to end is heard."""
    assert lines_of(await scene.say("daily digest please"))[0] == "/digest on daily"
    assert await scene.subscriptions.of(scene.place) is None
    await scene.say("/digest on")
    assert "The digest is off" in words_of(await scene.say("cancel my digest"))


async def test_a_command_in_other_words_is_the_same_command_to_platforms(app: App) -> None:
    """Who may change a place is looked up for "cancel my digest" and `/tool digest off` too."""
    for line in ("cancel my digest", "/tool digest off", "désabonner", "/digest off"):
        command = app.bot.command_of(line)
        assert command is not None
        assert command.manages
        assert app.bot.changes(line)
    assert app.bot.command_of("single window") is None


def test_another_bot_s_command_is_not_ours(app: App) -> None:
    """In a group, only names of our own commands are heard without our name."""
    assert app.bot.is_named("/tool trs")
    assert not app.bot.is_named("/list")
    assert not app.bot.is_named("list")


@pytest.mark.parametrize("language", sorted(FILES))
def test_every_language_has_words_for_each_need(shared_app: App, language: str) -> None:
    """None of the lists of small talk is empty in any of them."""
    translations = shared_app.services.translations
    for key in ("talk-hello", "talk-thanks", "ask-help", "ask-new", "ask-list", "mine", "digest"):
        assert translations.typed_by_language(f"typed-{key}")[language]


_COMMAND_LINES = st.sampled_from(["/help", "/tool trs", "/digest status", "/tfa 7.6", "/topics"])
_AROUND = st.sampled_from(["", "`", "“”", "«\u202f»", "**", "  ", "\u00a0"])


@given(_COMMAND_LINES, _AROUND, st.sampled_from(["", "@toolbot ", "/tool ", "/tool /tool "]))
def test_a_printed_command_is_itself_however_it_is_wrapped(
    shared_app: App, line: str, around: str, before: str
) -> None:
    """Quotes, mark-up, a mention, and the command of the platform before it."""
    reader = _reader(shared_app)
    middle = len(around) // 2
    wrapped = f"{around[:middle] or around}{line}{around[middle:]}" if around else line
    assert reader.read(f"{before}{wrapped}" if not around.strip() else wrapped) == reader.read(line)


_PIECES = st.sampled_from(
    [
        "hi",
        "help",
        "me",
        "digest",
        "stop",
        "my",
        "list",
        "/tool",
        "/",
        "@bot",
        "?",
        "–",
        "谢谢",
        "in",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=6), max_size=14).map(" ".join) | st.text(max_size=80))
def test_any_line_is_read_and_its_meaning_is_stable(reader: CommandParser, line: str) -> None:
    """No line raises, and what a line is read as is read as itself."""
    name, words = reader.read(line)
    if name in {command.name for command in COMMANDS} and name != "tool":
        assert reader.read(f"/{name} {words}") == (name, words)


async def test_a_place_for_talk_is_a_place_for_all(scene: Scene) -> None:
    """In a group, talk is answered as anywhere."""
    scene.place, scene.person = Place("test:group", direct=False), Person("test:other")
    assert words_of(await scene.say("thanks!")) == "You are welcome!"


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("pause the digest until the 20th", "until the 20th"),
        ("pause until the 20th", "until the 20th"),
        ("please pause for two weeks", "for two weeks"),
        ("put my digest on hold until Monday", "until monday"),
        ("mets le résumé en pause jusqu’au 20", "jusqu au 20"),
        ("mets en pause le résumé pendant 2 semaines", "pendant 2 semaines"),
        ("pausa el resumen hasta el 20", "hasta el 20"),
        ("pausa o resumo até o dia 20", "ate o dia 20"),
        ("поставьте рассылку на паузу до 20 числа", "до 20 числа"),
        ("приостанови рассылку на неделю", "на неделю"),
        ("أوقف الملخص مؤقتا حتى يوم 20", "حتي يوم 20"),
        ("把摘要暂停两周", "两周"),
        ("暂停到20日", "到 20 日"),
    ],
)
def test_a_sentence_may_say_how_long_a_digest_rests(
    reader: CommandParser, said: str, until: str
) -> None:
    """With or without the digest's name."""
    assert reader.read(said) == ("digest", f"pause {until}")


@pytest.mark.parametrize(
    "said",
    [
        "hold goods until inspection",
        "suspend release for 10 days of counterfeit goods",
        "stop smuggling",
        "the pause in negotiations until 2027",
        "exécution suspendue jusqu’au paiement",
    ],
)
def test_a_pause_of_something_else_is_looked_for(reader: CommandParser, said: str) -> None:
    """Goods are held, and releases suspended."""
    assert reader.read(said) == ("tool", said)
