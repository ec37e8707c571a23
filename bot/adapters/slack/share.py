"""Sharing an answer with everybody in a channel: once, however often the button is tapped."""

from __future__ import annotations

from dataclasses import replace

from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import CALL_ERRORS, NOT_DONE, RefusedError
from bot.adapters.slack.inbound import to_request
from bot.adapters.slack.message_sender import post
from bot.adapters.slack.question import ButtonValue, SlackQuestion, Surface, Task
from bot.adapters.slack.render import QUIET, Frame, render
from bot.adapters.slack.views import modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import DeliveryUnknownError
from bot.core.chat.reply import Several

_ONCE_SECONDS = 3_600.0


async def share(context: SlackContext, task: Task) -> None:
    """Post the tool of a pressed button to the channel, and say so where it was pressed."""
    if task.question.reply_target.channel is None:
        return
    question = replace(task.question, trigger=None)  # no window is opened, so nothing expires
    moment = task.message or question.view or ""
    name = (
        f"share:{question.origin.key}:{question.reply_target.channel}"
        f":{moment}:{question.user}:{question.line}"
    )
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    note = "slack-shared"
    try:
        if await context.idempotency_keys.acquire((name,), _ONCE_SECONDS):
            await _post(context, question, workspace)
    except DeliveryUnknownError:
        note = "slack-share-unknown"  # it may have been posted: the key stays taken
    except NOT_DONE:
        await context.idempotency_keys.release((name,))
        note = "slack-share-refused"
    except Exception:
        await context.idempotency_keys.release((name,))
        raise
    await _show_outcome(context, question, workspace, note)


async def _post(context: SlackContext, question: SlackQuestion, workspace: Workspace) -> None:
    """Post by the address that Slack gave, which works where the bot is no member, or by name.

    The second is tried only where the first said no: never after an answer that was lost.
    """
    reply_target = question.reply_target
    request, _ = await context.request(question, workspace)
    answer = await context.answer(request)
    frame = Frame(ButtonValue(question.line), public=True, sharer=question.user, brief=True)
    rendered = render(answer.reply, answer.translate, frame)
    where = {"response_type": "in_channel", "replace_original": False}
    body = {**QUIET, **rendered.message(), **where}
    if reply_target.thread:
        body["thread_ts"] = reply_target.thread
    try:
        await context.api.respond(reply_target.respond, body)
    except RefusedError:
        await post(context.api, workspace, reply_target, rendered.message())


async def _show_outcome(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, key: str
) -> None:
    """Show the answer that was shared from again, now with what became of the sharing."""
    origin = question.button_value.back() or ButtonValue(question.line)
    again = replace(question, button_value=origin)
    profile = context.profiles.known(workspace.key, question.user)
    request = to_request(again, profile.locale)
    answer = await context.answer(request)
    reply, translate = answer.reply, answer.translate
    may_share = isinstance(reply, Several) or key == "slack-share-refused"
    frame = Frame(origin, may_share=may_share, note=translate.text(key))
    rendered = render(reply, translate, frame)
    reply_target = question.reply_target
    try:
        if question.surface is Surface.VIEW:
            view = {"view_id": question.view, "view": modal(rendered, translate, reply_target)}
            await context.api.call(workspace.token, "views.update", view)
        elif reply_target.respond is not None:
            body = {**rendered.replacement(), "replace_original": True}
            await context.api.respond(reply_target.respond, body)
    except CALL_ERRORS as error:
        context.incidents.report(error)
