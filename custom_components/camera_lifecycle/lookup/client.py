"""The HTTP client of all look-ups: digest login, one origin, bounded in time and size.

It answers a login challenge once, because cameras lock accounts, and sends no request a second
time, whatever happens to the connection; it follows no redirect to another address, because the
login would go there; every error gets a kind and a code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from .authentication import Login, is_stale
from .body import read_body
from .lock import read_lock
from .model import ErrorCode, ErrorKind, Limits, LookUpError, Target
from .reply import Reply
from .service import HTTP_PORT, HTTPS_PORT

HEADERS: Final = {
    "User-Agent": "CameraLifecycle",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
UNAUTHORIZED: Final = 401

# first match counts: the order is from the special to the general
ERRORS: Final[tuple[tuple[type[Exception], ErrorKind, ErrorCode], ...]] = (
    (aiohttp.ClientSSLError, ErrorKind.NO_ANSWER, ErrorCode.TLS_FAILED),
    (aiohttp.ClientConnectorError, ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE),
    (TimeoutError, ErrorKind.NO_ANSWER, ErrorCode.TIMED_OUT),
    (aiohttp.ClientConnectionError, ErrorKind.NO_ANSWER, ErrorCode.CUT_OFF),
    (aiohttp.ClientPayloadError, ErrorKind.BAD_ANSWER, ErrorCode.CUT_OFF),
    (aiohttp.InvalidURL, ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE),
    (aiohttp.ClientError, ErrorKind.BAD_ANSWER, ErrorCode.NOT_HTTP),
    (OSError, ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE),
    (ValueError, ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE),
)


class ConnectionDropped(aiohttp.ClientConnectionError):
    """The device dropped the connection after a request had been sent, or while it was."""


async def never_resend(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Keep the HTTP library from sending a request again when the connection is dropped.

    It does so for a GET. To the device the second one is a second login.
    """
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as err:
        raise ConnectionDropped(str(err)) from err


def open_session(resolver: AbstractResolver | None = None) -> aiohttp.ClientSession:
    """Return a session of our own: it keeps no cookie and reads no proxy setting.

    Each request has a connection of its own. One that the device has closed meanwhile would be
    noticed only when the next request, with the login, is lost on it. `resolver`: None for the
    system's own.
    """
    connector = aiohttp.TCPConnector(force_close=True, resolver=resolver)
    return aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False
    )


@dataclass(frozen=True, slots=True)
class _Request:
    method: str
    path: str
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    anonymous: bool = False
    has_login: bool = False


class Client:
    """Asks one device over HTTP. Every error is a LookUpError.

    `accepted`: the device has taken the login at least once.
    """

    def __init__(self, target: Target, session: aiohttp.ClientSession, limits: Limits) -> None:
        """Keep whom to ask; nothing is sent yet."""
        self.limits = limits
        self._session = session
        self._origin = origin(target)
        self._login: Login | None = None
        if target.username is not None:
            self._login = Login(target.username, target.password or "", tls=target.tls)
        self._moved = False
        self.accepted = False

    def address(self, path: str) -> URL:
        """Return the address of `path` on the device that is asked, and on no other."""
        return self._origin.join(URL(f"/{path.lstrip('/')}", encoded=True))

    async def get(self, path: str, *, anonymous: bool = False) -> Reply:
        """Return the answer to a GET of `path` (with its query).

        `anonymous`: no challenge is answered; a 401 is a reply like any other.
        """
        return await self._request(_Request("GET", path, anonymous=anonymous))

    async def post(
        self,
        path: str,
        body: bytes,
        headers: Mapping[str, str],
        *,
        has_login: bool = False,
        anonymous: bool = False,
    ) -> Reply:
        """Return the answer to a POST of `body` to `path`.

        `has_login`: the body carries the login. Then no challenge is answered as well, since a
        wrong password would be tried twice. `anonymous`: as for a GET.
        """
        no_answer = anonymous or has_login
        return await self._request(
            _Request("POST", path, body, headers, anonymous=no_answer, has_login=has_login)
        )

    async def _request(self, request: _Request) -> Reply:
        reply = await self._request_with_login(request)
        if not 300 <= reply.status < 400:  # noqa: PLR2004 - the redirects
            return reply
        reply = await self._request_with_login(
            replace(request, path=self._redirect_path(request.method, reply))
        )
        if 300 <= reply.status < 400:  # noqa: PLR2004 - one is enough
            raise LookUpError(ErrorKind.REDIRECTED, ErrorCode.OTHER_ADDRESS)
        return reply

    def _redirect_path(self, method: str, reply: Reply) -> str:
        """Return the new path on the same host; raise LookUpError for any other address."""
        try:
            new = self._origin.join(URL(reply.headers.get("Location", "")))
            same_origin = new.origin() == self._origin
            # a device that asks for TLS on its usual ports: the same device, only safer
            tls_upgrade = (
                new.host == self._origin.host
                and (self._origin.scheme, self._origin.port) == ("http", HTTP_PORT)
                and (new.scheme, new.port) == ("https", HTTPS_PORT)
            )
        except ValueError:
            same_origin = tls_upgrade = False
        if method != "GET" or self._moved or not (same_origin or tls_upgrade):
            raise LookUpError(ErrorKind.REDIRECTED, ErrorCode.OTHER_ADDRESS)
        self._moved = True
        if tls_upgrade:
            self._origin = new.origin()
            if self._login is not None:
                self._login.forget()
        return new.raw_path_qs

    async def _request_with_login(self, request: _Request) -> Reply:
        """Send, and answer a login challenge: once, and once more for a nonce grown old."""
        login = None if request.anonymous else self._login
        url = self.address(request.path)
        fresh = False
        while True:
            sent = {**HEADERS, **request.headers}
            authorization = (
                login.authorization(request.method, url.raw_path_qs, request.body)
                if login is not None
                else None
            )
            if authorization is not None:
                sent["Authorization"] = authorization
            reply = await self._send(replace(request, headers=sent), url)
            if reply.status != UNAUTHORIZED or request.anonymous:
                self.accepted = self.accepted or authorization is not None
                return reply
            if login is None:
                raise LookUpError(ErrorKind.REFUSED, ErrorCode.NO_CREDENTIALS)
            challenges = reply.headers.getall("WWW-Authenticate", [])
            # said before the login as well: then it is not sent to a locked account at all
            if lock := await read_lock(reply):
                raise LookUpError(ErrorKind.REFUSED, ErrorCode.LOCKED, lock.opens_in)
            if fresh:
                raise LookUpError(ErrorKind.REFUSED, self._refusal(challenges))
            login.choose_challenge(challenges)
            fresh = True

    def _refusal(self, challenges: Iterable[str]) -> ErrorCode:
        """Return why the device does not take an answer to a challenge that it has just sent."""
        if self.accepted:
            return ErrorCode.NOT_ALLOWED
        return ErrorCode.STALE_NONCE if is_stale(challenges) else ErrorCode.WRONG_CREDENTIALS

    async def _send(self, request: _Request, url: URL) -> Reply:
        try:
            return await self._exchange(request, url)
        except (aiohttp.ClientError, OSError, ValueError) as err:
            login_lost = _carries_login(request) and not self.accepted
            raise _as_look_up_error(err, login_lost=login_lost) from None

    async def _exchange(self, request: _Request, url: URL) -> Reply:
        limits = self.limits
        async with self._session.request(
            request.method,
            url,
            data=request.body or None,
            headers=request.headers,
            allow_redirects=False,
            auto_decompress=False,
            # cameras sign their certificates themselves; what is asked is no secret
            ssl=False,
            middlewares=(never_resend,),
            timeout=aiohttp.ClientTimeout(
                total=limits.seconds, sock_connect=limits.connect_seconds
            ),
        ) as response:
            body = await read_body(response, limits.body)
        had_login = _carries_login(request)
        return Reply(response.status, response.headers, body, limits.body, had_login)


def origin(target: Target) -> URL:
    """Return scheme, host and port of the device. Raises LookUpError for no valid host."""
    try:
        return URL.build(
            scheme="https" if target.tls else "http",
            host=target.host.strip("[]"),
            port=target.port or (HTTPS_PORT if target.tls else HTTP_PORT),
        )
    except ValueError, TypeError:
        raise LookUpError(ErrorKind.NO_ANSWER, ErrorCode.NOT_REACHABLE) from None


def _carries_login(request: _Request) -> bool:
    return request.has_login or "Authorization" in request.headers


def _as_look_up_error(err: Exception, *, login_lost: bool) -> LookUpError:
    """Return the look-up error that an error of the HTTP library stands for.

    `login_lost`: the request carried the login; without a connection it was not sent.
    """
    kind, code = next((kind, code) for raised, kind, code in ERRORS if isinstance(err, raised))
    was_sent = not isinstance(err, aiohttp.ClientConnectorError)
    return LookUpError(kind, code, login_lost=login_lost and was_sent)
