"""Payloads as Slack sends them (docs.slack.dev), filled with what a test cares for."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

from tests.adapters.slack.server import BOT_USER, CHANNEL, DIRECT, TEAM, USER
from tests.adapters.slack.strict import Json

_numbers = itertools.count(1)


def command(text: str, hook: str, channel: str = CHANNEL, name: str = "/tool") -> Json:
    """Return a slash command."""
    return {
        "command": name,
        "text": text,
        "response_url": hook,
        "trigger_id": "unused",
        "user_id": USER,
        "user_name": "somebody",
        "team_id": TEAM,
        "team_domain": "example",
        "channel_id": channel,
        "channel_name": "general",
        "api_app_id": "A1",
        "is_enterprise_install": "false",
    }


def event(inner: Json, **outer: Any) -> Json:  # noqa: ANN401  # JSON
    """Return an event in its envelope, with ids of its own."""
    authorization = {"enterprise_id": None, "team_id": TEAM, "is_enterprise_install": False}
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "api_app_id": "A1",
        "event_id": f"Ev{next(_numbers)}",
        "event_time": 1_700_000_000,
        "authorizations": [{**authorization, "user_id": BOT_USER, "is_bot": True}],
        "is_ext_shared_channel": False,
        "event": inner,
        **outer,
    }


def mention(text: str, **more: Any) -> Json:  # noqa: ANN401  # JSON
    """Return a mention in a channel."""
    return {
        "type": "app_mention",
        "user": USER,
        "team": TEAM,
        "text": f"<@{BOT_USER}> {text}",
        "ts": f"{next(_numbers)}.000200",
        "channel": CHANNEL,
        **more,
    }


def said(text: str, **more: Any) -> Json:  # noqa: ANN401  # JSON
    """Return a direct message."""
    return {
        "type": "message",
        "channel_type": "im",
        "user": USER,
        "team": TEAM,
        "text": text,
        "ts": f"{next(_numbers)}.000300",
        "channel": DIRECT,
        **more,
    }


def press(action: Json, hook: str, channel: str = CHANNEL, **container: Any) -> Json:  # noqa: ANN401  # JSON
    """Return a pressed button of a message."""
    moment = {"type": "message", "message_ts": "1.000400", "channel_id": channel}
    return {
        "type": "block_actions",
        "user": {"id": USER, "team_id": TEAM},
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": channel, "name": "general"},
        "container": {**moment, "is_ephemeral": channel != DIRECT, **container},
        "response_url": hook,
        "trigger_id": "unused",
        "actions": [{"type": "button", "block_id": "b", "action_ts": "1", **action}],
    }


def press_in_view(
    action: Json, view: str, trigger: str, kind: str = "modal", meta: str = ""
) -> Json:
    """Return a pressed button of a modal or of App Home."""
    return {
        "type": "block_actions",
        "user": {"id": USER, "team_id": TEAM},
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "container": {"type": "view", "view_id": view},
        "view": {"id": view, "type": kind, "private_metadata": meta, "hash": "1"},
        "trigger_id": trigger,
        "actions": [{"type": "button", "block_id": "b", "action_ts": "1", **action}],
    }


def message_shortcut(text: str, hook: str, trigger: str, **message: Any) -> Json:  # noqa: ANN401  # JSON
    """Return the shortcut of a message."""
    return {
        "type": "message_action",
        "callback_id": "find-for-message",
        "trigger_id": trigger,
        "response_url": hook,
        "message_ts": "5.000500",
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": CHANNEL, "name": "general"},
        "user": {"id": USER, "team_id": TEAM},
        "message": {"type": "message", "text": text, "ts": "5.000500", **message},
    }


def shortcut(trigger: str) -> Json:
    """Return the global shortcut."""
    return {
        "type": "shortcut",
        "callback_id": "find-anywhere",
        "trigger_id": trigger,
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": USER, "team_id": TEAM},
    }


def submission(view: Json, view_id: str, typed: str | None) -> Json:
    """Return a modal that was sent off with words."""
    values = {
        "find": {"find": {"type": "external_select", "selected_option": None}},
        "find-words": {"find-words": {"type": "plain_text_input", "value": typed}},
    }
    return {
        "type": "view_submission",
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": USER, "team_id": TEAM},
        "trigger_id": "unused",
        "view": {**view, "id": view_id, "team_id": TEAM, "state": {"values": values}},
    }


def form(view: Json, view_id: str, **chosen: Any) -> Json:  # noqa: ANN401  # JSON
    """Return the form for a digest, sent off as it was filled in, but for what is `chosen`."""
    values = {
        block["block_id"]: {block["block_id"]: _state(block["element"])}
        for block in view["blocks"]
        if block["type"] == "input"
    }
    for name, state in chosen.items():
        values[f"digest_{name}"][f"digest_{name}"] = state
    body = submission(view, view_id, None)
    return {**body, "view": {**body["view"], "state": {"values": values}}}


def lines(view: Json, view_id: str, typed: Mapping[str, str]) -> Json:
    """Return a form of lines, sent off with what was typed into fields, by their labels."""
    values = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            there = block["element"].get("initial_value")
            value = typed.get(block["label"]["text"], there)
            state = {"type": "plain_text_input", "value": value or None}
            values[block["block_id"]] = {block["block_id"]: state}
    body = submission(view, view_id, None)
    return {**body, "view": {**body["view"], "state": {"values": values}}}


def option(value: str) -> Json:
    """Return an option that was chosen."""
    return {"text": {"type": "plain_text", "text": value, "emoji": False}, "value": value}


def _state(element: Json) -> Json:
    return {
        "type": element["type"],
        "selected_option": element.get("initial_option"),
        "selected_options": element.get("initial_options", []),
        "selected_time": element.get("initial_time"),
    }


def typing(text: str, name: str = "find") -> Json:
    """Return what is being typed into the type-ahead."""
    return {
        "type": "block_suggestion",
        "action_id": name,
        "block_id": name,
        "value": text,
        "team": {"id": TEAM, "domain": "example"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": USER, "team_id": TEAM},
        "view": {"id": "V1", "type": "modal"},
    }


def links(*urls: str, **more: Any) -> Json:  # noqa: ANN401  # JSON
    """Return links that were posted."""
    return {
        "type": "link_shared",
        "user": USER,
        "channel": CHANNEL,
        "message_ts": f"{next(_numbers)}.000600",
        "links": [{"url": url, "domain": "wcoomd.org"} for url in urls],
        "source": "conversations_history",
        "unfurl_id": f"U{next(_numbers)}",
        **more,
    }
