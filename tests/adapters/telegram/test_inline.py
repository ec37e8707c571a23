"""Inline mode: the bot's name and a few words, in any chat."""

from __future__ import annotations

from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Running
from tests.adapters.telegram.server import BotApi, Json


async def _typed(api: BotApi, chat: Chat, query: str, offset: str = "") -> Json:
    id_ = chat.type_inline(query, offset)
    await api.until(lambda: id_ not in api.queries)
    return api.called("answerInlineQuery")[-1].given


async def test_results_come_as_one_types(api: BotApi, running: Running, ada: Chat) -> None:
    """The right tool is first, in spite of typing mistakes; the answer is for this person alone."""
    answer = await _typed(api, ada, "singl windw")
    assert answer["results"][0]["id"] == "single-window"
    assert answer["is_personal"] is True
    assert running.incidents.errors == []


async def test_the_empty_query_gives_the_newest_and_pages(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Pages follow one another by offset until the catalogue ends."""
    offset, ids = "", []
    while True:
        answer = await _typed(api, ada, "", offset)
        ids += [one["id"] for one in answer["results"]]
        offset = answer.get("next_offset", "")
        if not offset:
            break
    assert ids == [tool.id for tool in running.app.services.catalogue.newest()]


async def test_results_speak_the_language_of_whoever_types(api: BotApi, running: Running) -> None:
    """The language of the app, or the chosen one."""
    del running
    beatrice = Chat(api, id=77, person=77, language="fr")
    answer = await _typed(api, beatrice, "guichet unique")
    assert "Directives · recueil" in answer["results"][0]["input_message_content"]["message_text"]


async def test_nothing_found_leads_to_help(api: BotApi, running: Running, ada: Chat) -> None:
    """An empty list has a button that says what one can ask."""
    del running
    answer = await _typed(api, ada, "xqzzt wqpfff")
    assert answer["results"] == []
    assert answer["button"]["start_parameter"] == "help"


async def test_an_odd_offset_is_the_beginning(api: BotApi, running: Running, ada: Chat) -> None:
    """Whatever comes back as an offset breaks nothing."""
    answer = await _typed(api, ada, "transit", "\u0661x")
    assert answer["results"]
    assert running.incidents.errors == []


async def test_an_answer_that_comes_too_late_is_no_error(
    api: BotApi, running: Running, ada: Chat
) -> None:
    """Who types on has asked again."""
    id_ = ada.type_inline("transit")
    api.queries.clear()
    await api.until(lambda: api.called("answerInlineQuery"))
    assert api.called("answerInlineQuery")[0].given["inline_query_id"] == id_
    assert running.incidents.errors == []
