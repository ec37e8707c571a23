"""Installing the app in a workspace: the page, Slack's consent, and the token that comes of it.

The state is sealed with the time, bound to the browser by a cookie, and good once.
"""

from __future__ import annotations

import hmac
import html
from collections.abc import Callable
from typing import Protocol
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import TROUBLE
from bot.adapters.slack.manifest import BOT_SCOPES, REDIRECT_PATH
from bot.adapters.slack.oauth_tokens import OAuthWorkspaces
from bot.adapters.slack.ports import IdempotencyKeys
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import NotStoredError
from bot.core.base.i18n import Translations, Translator
from bot.core.chat.ports import Incidents
from bot.runtime.web import WebServer

INSTALL_PATH = "/slack/install"
_COOKIE = "toolbot-slack-state"
_STATE_SECONDS = 600.0
_PAGE = (
    "<!doctype html><html lang='{language}'><meta charset='utf-8'>"
    "<meta name='viewport' content='width=device-width'><title>{title}</title>"
    "<body style='font:1.1rem/1.5 sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem'>"
    "<h1>{title}</h1><p>{text}</p>{link}"
)
_SAFE = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class States(Protocol):
    """Makes states that only we can have made, and reads when."""

    def issue(self) -> str:
        """Return a state that nobody can guess."""

    def age(self, state: str) -> float | None:
        """Return the seconds since a state was issued, or None where it is not ours."""


class OAuthFlow:
    """Serves the two pages of an installation."""

    def __init__(  # noqa: PLR0913  # what two pages stand on
        self,
        *,
        workspaces: OAuthWorkspaces,
        api: SlackApi,
        states: States,
        idempotency_keys: IdempotencyKeys,
        translations: Translations,
        incidents: Incidents,
        public_url: str,
        client_id: str,
        clock: Callable[[], float],
        installed: Callable[[Json], None],
    ) -> None:
        """Take where installations are kept, who the app is, and who hears of an installation."""
        self._workspaces = workspaces
        self._api = api
        self._states = states
        self._idempotency_keys = idempotency_keys
        self._translations = translations
        self._incidents = incidents
        self._public_url = public_url.rstrip("/")
        self._client_id = client_id
        self._clock = clock
        self._installed = installed

    def serve(self, server: WebServer) -> None:
        """Let the server answer for both pages."""
        server.add("GET", INSTALL_PATH, self._install)
        server.add("GET", REDIRECT_PATH, self._redirect)

    async def _install(self, request: web.Request) -> web.StreamResponse:
        state = self._states.issue()
        asked = {
            "client_id": self._client_id,
            "scope": ",".join(BOT_SCOPES),
            "redirect_uri": f"{self._public_url}{REDIRECT_PATH}",
            "state": state,
        }
        api = urlsplit(self._api.address)
        address = f"{api.scheme}://{api.netloc}/oauth/v2/authorize?{urlencode(asked)}"
        response = self._page(request, "slack-install", address)
        response.set_cookie(
            _COOKIE,
            state,
            max_age=int(_STATE_SECONDS),
            path=REDIRECT_PATH,
            secure=self._public_url.startswith("https:"),
            httponly=True,
            samesite="Lax",
        )
        return response

    async def _redirect(self, request: web.Request) -> web.StreamResponse:
        if "error" in request.query:
            return self._page(request, "slack-install-declined")
        state, code = request.query.get("state", ""), request.query.get("code", "")
        try:
            if not code or not await self._is_ours(state, request.cookies.get(_COOKIE, "")):
                return self._page(request, "slack-install-state", status=400)
            answer = await self._workspaces.access(
                code=code, redirect_uri=f"{self._public_url}{REDIRECT_PATH}"
            )
            await self._workspaces.add(_workspace(answer, self._clock()))
        except (*TROUBLE, NotStoredError, LookupError, ValueError) as error:
            self._incidents.report(error)
            return self._page(request, "slack-install-failed", status=502)
        self._installed(answer)
        response = self._page(request, "slack-installed")
        response.del_cookie(_COOKIE, path=REDIRECT_PATH)
        return response

    async def _is_ours(self, state: str, cookie: str) -> bool:
        """Tell whether a state was issued by us, to this browser, lately, and was not used yet."""
        if not state or not (state.isascii() and cookie.isascii()):
            return False
        if not hmac.compare_digest(state, cookie):
            return False
        age = self._states.age(state)
        if age is None or not 0 <= age < _STATE_SECONDS:
            return False
        return await self._idempotency_keys.acquire((f"state:{state}",), _STATE_SECONDS)

    def _page(
        self, request: web.Request, key: str, address: str | None = None, status: int = 200
    ) -> web.Response:
        translate = self._speak(request)
        link = ""
        if address:
            label = html.escape(translate("slack-install-button"))
            link = f"<p><a href='{html.escape(address)}'>{label}</a></p>"
        text = _PAGE.format(
            language=translate.language,
            title=html.escape(translate("slack-install-title")),
            text=html.escape(translate(key)),
            link=link,
        )
        return web.Response(status=status, text=text, content_type="text/html", headers=_SAFE)

    def _speak(self, request: web.Request) -> Translator:
        wishes = request.headers.get("Accept-Language", "").split(",")
        return self._translations.choose(wish.split(";")[0].strip() for wish in wishes)


def _workspace(answer: Json, now: float) -> Workspace:
    """Return the installation that an answer of oauth.v2.access describes.

    Raises:
        LookupError: the answer is not one of a bot.
    """
    whole = answer.get("is_enterprise_install") is True
    installed = (answer.get("enterprise") if whole else answer.get("team")) or {}
    expires = answer.get("expires_in")
    if answer.get("token_type") != "bot":
        raise LookupError("oauth.v2.access brought no bot token")
    return Workspace(
        key=str(installed["id"]),
        token=str(answer["access_token"]),
        bot_user=str(answer.get("bot_user_id") or ""),
        renew=answer.get("refresh_token"),
        expires=None if expires is None else now + float(expires),
        installed=now,
    )
