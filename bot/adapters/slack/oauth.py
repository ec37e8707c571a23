"""Workspaces that install the app by OAuth: the page, Slack's consent, the token that comes of it.

The state is sealed with the time, bound to the browser by a cookie, and good once. `token_rotation`
renews tokens.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from logging import Logger
from typing import Protocol
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import CALL_ERRORS
from bot.adapters.slack.manifest import REDIRECT_PATH, scopes_without
from bot.adapters.slack.payload import Origin
from bot.adapters.slack.ports import IdempotencyKeys, SecretStore
from bot.adapters.slack.token_rotation import TokenRotation
from bot.adapters.slack.workspaces import InstallationStore, Workspace
from bot.core.base.errors import NotStoredError
from bot.core.base.i18n import Translations, Translator
from bot.core.base.text import shorten, visible
from bot.core.catalogue.model import localised
from bot.core.chat.ports import Incidents
from bot.runtime.web import WebServer

INSTALL_PATH = "/slack/install"
_COOKIE = "toolbot-slack-state"
_STATE_SECONDS = 600.0
_LONGEST_NAME = 80
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


class OAuthWorkspaces:
    """The workspaces that installed the app by themselves."""

    def __init__(  # noqa: PLR0913  # where tokens are kept, and what renews them
        self,
        api: SlackApi,
        secret_store: SecretStore,
        idempotency_keys: IdempotencyKeys,
        client: tuple[str, str],
        clock: Callable[[], float],
        *,
        logger: Logger,
    ) -> None:
        """Take where tokens are kept, and the client id and secret that renew them."""
        self._api = api
        self._store = InstallationStore(secret_store)
        self._client_id, self._client_secret = client
        self._rotation = TokenRotation(
            self._store,
            idempotency_keys,
            self.access,
            clock=clock,
            sleep=asyncio.sleep,
            logger=logger,
        )

    async def start(self) -> None:
        """Let expired tokens be replaced; nothing is asked of Slack before somebody needs it."""
        self._api.replace_expired = self._rotation.instead_of

    async def tend(self) -> None:
        """Renew tokens in time, until cancelled."""
        try:
            await self._rotation.keep_fresh()
        finally:
            await self._rotation.finish()

    async def find(self, origin: Origin, *, in_bulk: bool = False) -> Workspace | None:
        """Return the installation of the workspace, else that of its whole organisation.

        Raises:
            NotRenewedError: its token has ended, and has to wait for a new one.
        """
        for key in dict.fromkeys((origin.key, origin.team, origin.enterprise)):
            installation = await self._store.read(key) if key else None
            if installation is not None:
                return await self._rotation.fresh(installation.workspace, in_bulk=in_bulk)
        return None

    async def add(self, workspace: Workspace) -> None:
        """Keep an installation.

        Raises:
            NotStoredError: it could not be written down.
        """
        await self._store.write(workspace)

    async def remove(self, key: str, moment: float) -> bool:
        """Forget an installation; a later one, whose news overtook this, stays."""
        while True:
            known = await self._store.read(key)
            if known is None or known.workspace.installed > moment:
                return False
            if await self._store.replace(known, None):
                return True  # else it was renewed in between, and is still to be forgotten

    async def access(self, **grant: str | None) -> Json:
        """Exchange a code or a renewing token for a token, once.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said.
        """
        known = base64.b64encode(f"{self._client_id}:{self._client_secret}".encode()).decode()
        return await self._api.call_as("oauth.v2.access", f"Basic {known}", grant)


class States(Protocol):
    """Makes states that only we can have made, and reads when."""

    def issue(self) -> str:
        """Return a state that nobody can guess."""

    def age(self, state: str) -> float | None:
        """Return the seconds since a state was issued, or None where it is not ours."""


@dataclass(frozen=True, slots=True)
class ManyWorkspaces:
    """Whoever installs the app, by OAuth."""

    client_id: str
    client_secret: str = field(repr=False)
    secret_store: SecretStore
    states: States
    translations: Translations
    organisation: Mapping[str, str]
    """Whose tools the app finds, in several languages."""
    left_out: frozenset[str] = frozenset()
    """Scopes that are not asked for."""


class OAuthFlow:
    """Serves the two pages of an installation."""

    def __init__(  # noqa: PLR0913  # what two pages stand on
        self,
        app: ManyWorkspaces,
        workspaces: OAuthWorkspaces,
        *,
        api: SlackApi,
        idempotency_keys: IdempotencyKeys,
        incidents: Incidents,
        public_url: str,
        clock: Callable[[], float],
        installed: Callable[[Json], None],
    ) -> None:
        """Take who the app is, where installations are kept, and who hears of an installation."""
        self._app = app
        self._workspaces = workspaces
        self._api = api
        self._idempotency_keys = idempotency_keys
        self._incidents = incidents
        self._public_url = public_url.rstrip("/")
        self._clock = clock
        self._installed = installed

    def serve(self, server: WebServer) -> None:
        """Let the server answer for both pages."""
        server.add("GET", INSTALL_PATH, self._install)
        server.add("GET", REDIRECT_PATH, self._redirect)

    async def _install(self, request: web.Request) -> web.StreamResponse:
        state = self._app.states.issue()
        asked = {
            "client_id": self._app.client_id,
            "scope": ",".join(scopes_without(self._app.left_out)),
            "redirect_uri": f"{self._public_url}{REDIRECT_PATH}",
            "state": state,
        }
        api = urlsplit(self._api.address)
        address = f"{api.scheme}://{api.netloc}/oauth/v2/authorize?{urlencode(asked)}"
        response = self._page(request, "slack-install", ("slack-install-button", address))
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
            return self._page(request, "slack-install-declined", self._again())
        state, code = request.query.get("state", ""), request.query.get("code", "")
        try:
            if not code or not await self._is_ours(state, request.cookies.get(_COOKIE, "")):
                return self._page(request, "slack-install-state", self._again(), status=400)
            answer = await self._workspaces.access(
                code=code, redirect_uri=f"{self._public_url}{REDIRECT_PATH}"
            )
            await self._workspaces.add(_workspace(answer, self._clock()))
        except (*CALL_ERRORS, NotStoredError, LookupError, ValueError) as error:
            self._incidents.report(error)
            return self._page(request, "slack-install-failed", self._again(), status=502)
        self._installed(answer)
        response = self._page(
            request, "slack-installed", self._to_slack(answer), workspace=_name_of(answer)
        )
        response.del_cookie(_COOKIE, path=REDIRECT_PATH)
        return response

    async def _is_ours(self, state: str, cookie: str) -> bool:
        """Tell whether a state was issued by us, to this browser, lately, and was not used yet."""
        if not state or not (state.isascii() and cookie.isascii()):
            return False
        if not hmac.compare_digest(state, cookie):
            return False
        age = self._app.states.age(state)
        if age is None or not 0 <= age < _STATE_SECONDS:
            return False
        return await self._idempotency_keys.acquire((f"state:{state}",), _STATE_SECONDS)

    def _page(
        self,
        request: web.Request,
        key: str,
        leads_to: tuple[str, str],
        *,
        status: int = 200,
        workspace: str = "",
    ) -> web.Response:
        """Return a page that says `key`, with the name of the app, and where it `leads_to`.

        That is the text of a link, and its address.
        """
        translate = self._speak(request)
        label, address = leads_to
        organisation = localised(self._app.organisation, translate.language)
        text = _PAGE.format(
            language=translate.language,
            title=html.escape(translate("slack-app-name", organisation=organisation)),
            text=html.escape(translate(key, workspace=workspace)),
            link=f"<p><a href='{html.escape(address)}'>{html.escape(translate(label))}</a></p>",
        )
        return web.Response(status=status, text=text, content_type="text/html", headers=_SAFE)

    def _again(self) -> tuple[str, str]:
        """Return the link to the beginning, for whom it did not work."""
        return "slack-install-again", f"{self._public_url}{INSTALL_PATH}"

    def _to_slack(self, answer: Json) -> tuple[str, str]:
        """Return the link to the app in Slack (docs.slack.dev, deep linking)."""
        api = urlsplit(self._api.address)
        named = {"app": answer.get("app_id"), "team": (answer.get("team") or {}).get("id")}
        asked = urlencode({key: value for key, value in named.items() if value})
        return "slack-install-open", f"{api.scheme}://{api.netloc}/app_redirect?{asked}"

    def _speak(self, request: web.Request) -> Translator:
        wishes = request.headers.get("Accept-Language", "").split(",")
        return self._app.translations.choose(wish.split(";")[0].strip() for wish in wishes)


def _name_of(answer: Json) -> str:
    """Return the name of the workspace, or of the organisation, that installed the app."""
    installed = answer.get("team") or answer.get("enterprise") or {}
    return shorten(visible(str(installed.get("name") or "Slack")), _LONGEST_NAME)


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
