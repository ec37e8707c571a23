from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.adapters.slack.question import ButtonValue
from bot.adapters.slack.render import Frame, render
from bot.core.base.text import Plain
from bot.core.catalogue.model import Reference
from bot.core.chat.reply import Button, Choices, Item, Notice
from bot.core.digests.schedule import Rhythm, Timetable
from bot.core.search.filters import Filters
from bot.storage.database import Database
from bot.wiring.app import App
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import Running, buttons, running, words
from tests.adapters.slack.keeping import ANNOUNCED, Asked, asked_of, subscription_of
from tests.adapters.slack.server import (
    BOT_USER,
    CHANNEL,
    DIRECT,
    TEAM,
    USER,
    FakeSlack,
    Fault,
    Sent,
)
from tests.adapters.slack.strict import Json, check_options

PLACE, DIRECT_PLACE = f"slack:{TEAM}:{CHANNEL}", f"slack:{TEAM}:{USER}"
FORM = "Choose days, time and topics"
PROFILE = {"id": USER, "locale": "en-GB", "tz": "Africa/Dakar"}


@pytest.fixture
def asked(app: App) -> Asked:
    """Return a bot that keeps what `/digest` was asked."""
    return asked_of(app)


@pytest.fixture
async def slack(fake: FakeSlack, asked: Asked, database: Database) -> AsyncIterator[Running]:
    """Return the adapter with that bot."""
    fake.users[USER] = PROFILE
    async with running(fake, asked.bot, database) as found:
        yield found


class TestWhoMaySubscribe:
    @pytest.mark.parametrize(
        ("more", "members", "expected"),
        [
            ({}, True, (False, True)),
            ({}, False, (False, False)),
            ({"is_admin": True}, False, (True, False)),
            ({"is_restricted": True}, True, (False, False)),
            ({"is_ultra_restricted": True}, True, (False, False)),
            ({"is_stranger": True, "is_admin": True}, True, (False, False)),
        ],
        ids=["member", "member-admins", "admin", "guest", "single-channel guest", "stranger"],
    )
    async def test_members_may_or_admins_alone_and_others_never(  # noqa: PLR0913, PLR0917  # a case
        self,
        fake: FakeSlack,
        asked: Asked,
        database: Database,
        more: Json,
        members: bool,  # noqa: FBT001  # a parameter of the case
        expected: tuple[bool, bool],
    ) -> None:
        """As the operator has set it."""
        fake.users[USER] = {**PROFILE, **more}
        async with running(fake, asked.bot, database, members_subscribe=members) as slack:
            await slack.command("digest on")
            await slack.settled()
        person = asked.last.person
        assert (person.may_manage, person.may_subscribe) == expected

    async def test_somebody_from_another_workspace_may_not(
        self, slack: Running, asked: Asked
    ) -> None:
        """Who mentions the bot in a shared channel may look."""
        said = payloads.mention("digest on", user="U9", user_team="T9", team="T9")
        await slack.event(said, is_ext_shared_channel=True)
        await slack.settled()
        assert asked.last.person.may_subscribe is False

    async def test_the_zone_is_that_of_the_profile(self, slack: Running, asked: Asked) -> None:
        """Nobody has to type it."""
        await slack.command("digest on 08:00")
        await slack.settled()
        assert asked.last.zone == "Africa/Dakar"
        assert asked.last.text == "/digest on 08:00"


class TestOnePlaceForAPerson:
    async def test_home_the_direct_chat_and_commands_there_are_one_place(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """A digest that was turned on in one of them is the same in all."""
        await slack.event(payloads.said("digest"))
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        for channel in (DIRECT, "D7"):
            command = payloads.command("digest", fake.hook(channel, USER), channel)
            await slack.deliver("slash_commands", {**command, "channel_name": "directmessage"})
        action = {"action_id": "ask-1", "value": '["/digest pause 2w"]'}
        await slack.interact(payloads.press(action, fake.hook(DIRECT, USER), DIRECT))
        await slack.interact(payloads.press_in_view(action, "V9", fake.trigger(), "home"))
        await slack.interact(payloads.press_in_view(action, "V8", "x", meta="[null, null, null]"))
        await slack.settled()
        assert len(asked.requests) >= 7
        assert {request.place.id for request in asked.requests} == {DIRECT_PLACE}
        assert all(request.place.direct for request in asked.requests)

    async def test_home_begins_with_what_to_try_and_the_newest_tools(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """Then the digest and the language; when it was made, by the clock of whoever looks."""
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        view = (await fake.until(1)).body["view"]
        said = words(view["blocks"])
        order = ("Try one of these", "Latest additions", "Digest: status", "I answer in")
        places = [said.index(part) for part in order]
        assert places == sorted(places)
        newest = said[places[1] : places[2]]
        assert newest.count("added ") == 3
        assert "Show all" in str(view["blocks"])
        assert view["blocks"][-1]["elements"][0]["elements"][-1]["type"] == "date"

    async def test_home_shows_a_persons_own_digest(self, slack: Running, fake: FakeSlack) -> None:
        """With the form to change it."""
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        shown = (await fake.until(1)).body["view"]["blocks"]
        assert "Digest: status." in words(shown)
        assert FORM in buttons(shown)

    async def test_what_is_changed_at_home_changes_home(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """The answer stands in a window, and what was shown is shown again."""
        action = {"action_id": "ask-1-2", "value": '["/digest pause 2w"]'}
        await slack.interact(payloads.press_in_view(action, "V9", fake.trigger(), "home"))
        await fake.until(2)
        assert [sent.how for sent in fake.sent] == ["views.open", "views.publish"]
        assert "pause" in words(fake.sent[0].body["view"]["blocks"])


class TestAnnouncing:
    async def test_a_change_that_one_person_sees_is_said_to_all(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """In the channel, as the letters that it is made of."""
        await slack.command("digest on")
        await fake.until(2)
        announced, answer = fake.sent
        assert answer.how == "ephemeral"
        assert (announced.how, announced.where) == ("chat.postMessage", CHANNEL)
        assert words(announced.body["blocks"]) == ANNOUNCED
        assert "<!channel>" not in announced.body["text"]

    async def test_a_button_under_a_private_answer_announces_too(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """It does what typing does."""
        action = {"action_id": "ask-1", "value": '["/digest off"]'}
        await slack.interact(payloads.press(action, fake.hook(CHANNEL, USER)))
        await fake.until(2)
        assert [sent.how for sent in fake.sent] == ["chat.postMessage", "replaced"]

    async def test_what_all_can_see_is_not_said_twice(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A mention is answered in its thread; and a direct chat has nobody else."""
        await slack.event(payloads.mention("digest on"))
        await slack.event(payloads.said("digest on"))
        await slack.settled()
        assert len(fake.sent) == 2

    async def test_looking_announces_nothing(self, slack: Running, fake: FakeSlack) -> None:
        """Only changes are everybody's matter."""
        await slack.command("digest")
        await slack.settled()
        assert [sent.how for sent in fake.sent] == ["ephemeral"]

    async def test_where_the_bot_is_no_member_it_asks_to_be_invited(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """By its name, and says nothing else; the place counts as gone until it is there."""
        fake.closed_channels.add(CHANNEL)
        await slack.command("digest on")
        await slack.settled()
        assert [sent.how for sent in fake.sent] == ["ephemeral"]
        assert f"/invite {BOT_USER}" in words(fake.sent[0].body["blocks"])
        assert "Digest: on" not in words(fake.sent[0].body["blocks"])
        assert asked.subscriptions.gone == [PLACE]

    async def test_an_answer_that_got_lost_does_not_keep_others_from_hearing(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """The change is made all the same."""
        fake.fail("response_url", Fault(status=503))
        await slack.command("digest on")
        assert (await fake.until(1)).how == "chat.postMessage"

    async def test_an_announcement_that_fails_is_an_incident(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """Who asked has the answer; nothing is gone."""
        fake.fail("chat.postMessage", Fault(error="fatal_error"))
        await slack.command("digest on")
        await slack.settled()
        assert len(fake.sent) == 1
        assert len(slack.incidents.errors) == 1
        assert asked.subscriptions.gone == []


class TestForm:
    async def _opened(self, slack: Running, fake: FakeSlack, **container: object) -> Sent:
        await slack.command("digest")
        action = buttons((await fake.until(1)).body["blocks"])[FORM]
        press = payloads.press(action, fake.hook(CHANNEL, USER), CHANNEL, **container)
        await slack.interact({**press, "trigger_id": fake.trigger()})
        return await fake.until(2)

    async def test_a_button_opens_the_form_with_what_is_known(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """Every day at eight, in the zone of the profile, everything."""
        opened = await self._opened(slack, fake)
        assert opened.how == "views.open"
        chosen = {
            name: element.get("initial_option", {}).get("value")
            or element.get("initial_time")
            or [option["value"] for option in element.get("initial_options", ())]
            for name, element in _elements(opened.body["view"]).items()
        }
        assert chosen == {
            "digest_days": ["daily"],
            "digest_time": "08:00",
            "digest_zone": "Africa/Dakar",
            "digest_topics": [],
            "digest_languages": [],
            "digest_references": [],
            "digest_line": [],
        }
        assert fake.refused == []

    def test_it_is_the_one_way_to_change_time_and_days_and_comes_first(self, app: App) -> None:
        """No rows of times beside it; who may not change anything has neither."""
        translate = app.services.translations.choose(["en"])
        change = Button("Change time or days", "/digest change")
        status = Notice(((Plain("On."),),), (Button("Preview", "/digest preview"), change))
        rows = Choices(
            (Plain("When?"),), (Item(Button("08:00", "/digest on 08:00"), ""),), form=True
        )
        frame = Frame(ButtonValue("/digest"), has_form=True)
        assert list(buttons(render(status, translate, frame).blocks)) == [FORM, "Preview"]
        assert list(buttons(render(rows, translate, frame).blocks)) == [FORM]
        assert list(buttons(render(rows, translate).blocks)) == ["08:00"]
        assert change.label in buttons(render(status, translate).blocks)

    async def test_what_was_chosen_is_one_line_asked_in_that_channel(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """As if it had been typed; the answer takes the place of the form, and all hear of it."""
        opened = await self._opened(slack, fake)
        chosen: Json = {
            "days": {"selected_options": [payloads.option("mo"), payloads.option("we")]},
            "time": {"selected_time": "17:30"},
            "zone": {"selected_option": payloads.option("Europe/Paris")},
            "topics": {"selected_options": [payloads.option("valuation"), payloads.option("aeo")]},
            "references": {"selected_options": [payloads.option("tfa:7.6")]},
            "line": {"selected_options": [payloads.option("line")]},
        }
        sent_off = payloads.form(opened.body["view"], opened.where, **chosen)
        kept = await slack.interact(sent_off)
        assert kept["response_action"] == "update"
        await fake.until(4)
        line = "on mo we 17:30 Europe/Paris topic:valuation topic:aeo tfa:7.6 line"
        assert asked.last.text == f"/digest {line}"
        assert asked.last.place.id == PLACE
        announced, answered = fake.sent[2:]
        assert (answered.how, answered.where) == ("views.update", opened.where)
        assert line in words(answered.body["view"]["blocks"])
        assert "submit" not in answered.body["view"]
        assert (announced.how, announced.where) == ("chat.postMessage", CHANNEL)

    async def test_nothing_chosen_means_everything(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """Filters that were taken away are gone."""
        opened = await self._opened(slack, fake)
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        await slack.settled()
        assert asked.last.text == "/digest on daily 08:00 Africa/Dakar all no-line"

    async def test_it_shows_what_is_subscribed_to(
        self, slack: Running, fake: FakeSlack, asked: Asked, app: App
    ) -> None:
        """Sent off as it is, it says the same again."""
        subscription = subscription_of(
            PLACE, Timetable("Asia/Tokyo", dt.time(6, 45), Rhythm.WEEKLY, (1, 4))
        )
        topics = [topic.id for topic in app.services.catalogue.topics[:2]]
        filters = tuple(Filters(topic=topic, language="fr") for topic in topics)
        asked.subscriptions.kept[PLACE] = replace(subscription, filters=filters, weekly_line=True)
        opened = await self._opened(slack, fake)
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        await slack.settled()
        line = f"on tu fr 06:45 Asia/Tokyo topic:{topics[0]} topic:{topics[1]} lang:fr line"
        assert asked.last.text == f"/digest {line}"

    @pytest.mark.parametrize(
        ("chosen", "days"),
        [
            (("fr", "daily"), "daily"),
            (("workdays", "sa"), "workdays sa"),
            (("workdays",), "workdays"),
        ],
    )
    async def test_every_day_holds_all_others(
        self, slack: Running, fake: FakeSlack, asked: Asked, chosen: tuple[str, ...], days: str
    ) -> None:
        """Whoever presses it beside others is understood; Monday to Friday goes with others."""
        opened = await self._opened(slack, fake)
        options = {"selected_options": [payloads.option(one) for one in chosen]}
        await slack.interact(payloads.form(opened.body["view"], opened.where, days=options))
        await slack.settled()
        assert asked.last.text.startswith(f"/digest on {days} 08:00")

    @pytest.mark.parametrize(
        "filters",
        [
            (Filters(since=2020),),
            (Filters(language="fr"), Filters(references=(Reference("tfa", "7.6"),))),
            (Filters(topic="withdrawn-meanwhile"),),
        ],
        ids=["years", "a union", "a topic that went"],
    )
    async def test_filters_that_it_cannot_show_stay(
        self, slack: Running, fake: FakeSlack, asked: Asked, filters: tuple[Filters, ...]
    ) -> None:
        """They are named, and the line says nothing of them."""
        subscription = subscription_of(PLACE, Timetable("Asia/Tokyo", dt.time(6, 45)))
        asked.subscriptions.kept[PLACE] = replace(subscription, filters=filters)
        opened = await self._opened(slack, fake)
        assert str(filters[0]) in words(opened.body["view"]["blocks"])
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        await slack.settled()
        assert asked.last.text == "/digest on daily 06:45 Asia/Tokyo no-line"

    async def test_where_the_bot_is_no_member_the_form_says_so(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """In its place."""
        opened = await self._opened(slack, fake)
        fake.closed_channels.add(CHANNEL)
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        await slack.settled()
        seen = words(fake.sent[-1].body["view"]["blocks"])
        assert "Digest: on" not in seen
        assert "/invite" in seen

    async def test_at_home_it_is_about_ones_own_digest(
        self, slack: Running, fake: FakeSlack, asked: Asked
    ) -> None:
        """And home shows the change."""
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        action = buttons((await fake.until(1)).body["view"]["blocks"])[FORM]
        await slack.interact(payloads.press_in_view(action, "V9", fake.trigger(), "home"))
        opened = await fake.until(2)
        assert "For you alone" in words(opened.body["view"]["blocks"])
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        await slack.settled()
        on = [request for request in asked.requests if request.text.startswith("/digest on")]
        assert [(request.place.id, request.place.direct) for request in on] == [
            (DIRECT_PLACE, True)
        ]
        assert [sent.how for sent in fake.sent[2:]] == ["views.update", "views.publish"]

    async def test_in_a_window_it_takes_the_place_of_the_answer(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """No second window."""
        opened = await self._opened(slack, fake)
        await slack.interact(payloads.form(opened.body["view"], opened.where))
        answered = await fake.until(4)  # the channel hears of it first
        action = buttons(answered.body["view"]["blocks"])[FORM]
        meta = answered.body["view"]["private_metadata"]
        await slack.interact(payloads.press_in_view(action, opened.where, "x", meta=meta))
        await slack.settled()
        again = fake.sent[-1]
        assert (again.how, again.where) == ("views.update", opened.where)
        assert "digest_days" in _elements(again.body["view"])

    async def test_a_trigger_that_expired_is_explained(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """As for every window."""
        action = {"action_id": "form-1", "value": '["/digest"]'}
        press = payloads.press(action, fake.hook(CHANNEL, USER))
        await slack.interact({**press, "trigger_id": fake.trigger(expired=True)})
        assert "too long for Slack" in words((await fake.until(1)).body["blocks"])

    async def test_it_is_not_offered_to_who_may_not_change_anything(
        self, fake: FakeSlack, asked: Asked, database: Database
    ) -> None:
        """They see how things stand."""
        async with running(fake, asked.bot, database, members_subscribe=False) as slack:
            await slack.command("digest")
            assert FORM not in buttons((await fake.until(1)).body["blocks"])

    @pytest.mark.parametrize(
        ("typed", "language", "zone", "label"),
        [
            ("pari", "en-GB", "Europe/Paris", "Paris (Europe/Paris)"),
            ("séné", "fr-FR", "Africa/Dakar", "Dakar (Africa/Dakar)"),
            ("new yo", "en-US", "America/New_York", "New York (America/New_York)"),
            ("londres", "fr-FR", "Europe/London", "Londres (Europe/London)"),
        ],
    )
    async def test_zones_are_found_by_city_and_by_country(  # noqa: PLR0913, PLR0917  # a case
        self, slack: Running, fake: FakeSlack, typed: str, language: str, zone: str, label: str
    ) -> None:
        """In the language of who types."""
        fake.users[USER] = {**PROFILE, "locale": language}
        await slack.command("digest")
        await slack.settled()
        given = await slack.interact(payloads.typing(typed, "digest_zone"))
        check_options(given["options"])
        first = given["options"][0]
        assert (first["value"], first["text"]["text"]) == (zone, label)

    async def test_what_is_no_zone_finds_none(self, slack: Running) -> None:
        """Nothing breaks."""
        given = await slack.interact(payloads.typing("xqzzt", "digest_zone"))
        assert given["options"] == []


class TestPlacesThatGo:
    @pytest.mark.parametrize(
        "kind",
        [
            "channel_archive",
            "channel_deleted",
            "channel_left",
            "group_archive",
            "group_deleted",
            "group_left",
        ],
    )
    async def test_a_channel_that_the_bot_lost_is_silenced_at_once(
        self, slack: Running, asked: Asked, kind: str
    ) -> None:
        """Not only when the next digest fails."""
        await slack.event({"type": kind, "channel": CHANNEL})
        await slack.settled()
        assert asked.subscriptions.gone == [PLACE]

    async def test_an_event_that_cannot_be_written_down_is_taken_once_more(
        self, slack: Running, asked: Asked
    ) -> None:
        """Slack was told that it arrived, and does not bring it again."""
        asked.subscriptions.failures = 1
        await slack.event({"type": "channel_archive", "channel": CHANNEL})
        await slack.settled()
        assert asked.subscriptions.gone == [PLACE]
        assert len(slack.incidents.errors) == 1

    async def test_a_channel_that_moved_keeps_its_language(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """A private channel gets another id when it is shared."""
        fake.users[USER] = {"id": USER, "is_admin": True}
        await slack.command("language fr here", "G9")
        await fake.until(1)
        moved = {"type": "channel_id_changed", "old_channel_id": "G9", "new_channel_id": "C7"}
        await slack.event(moved)
        await slack.settled()
        await slack.command("topics", "C7")
        assert "Thèmes" in (await fake.until(2)).body["text"]

    async def test_a_place_that_is_gone_loses_its_language(
        self, slack: Running, fake: FakeSlack
    ) -> None:
        """When the bot is thrown out, what was kept for the channel goes."""
        fake.users[USER] = {"id": USER, "is_admin": True}
        await slack.command("language fr here")
        await fake.until(1)
        fake.fail("chat.postMessage", Fault(error="not_in_channel"))
        await slack.event(payloads.mention("topics"))
        await slack.settled()
        await slack.command("topics")
        assert "Topics" in (await fake.until(2)).body["text"]


def _elements(view: Json) -> dict[str, Json]:
    return {
        block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"
    }
