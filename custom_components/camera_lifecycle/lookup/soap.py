"""ONVIF's device service through onvif-zeep-async, on our own client.

The library writes the requests and reads the answers; it sends nothing itself. Of what a
device says, no address is ever used: each request goes to the address that was asked. An
answer reaches the library only as bounded UTF-8 without document type, and off the loop.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
import re
from types import SimpleNamespace, TracebackType
from typing import Any, Final, Self

from .client import UNAUTHORIZED, Client
from .model import ErrorCode, ErrorKind, LookUpError, Target
from .once import Once
from .reply import STATUS_ERRORS, Reply
from .service import DEVICE_SERVICE_PATH
from .xml import check_document

BINDING: Final = "{http://www.onvif.org/ver10/device/wsdl}DeviceBinding"
FIRST_ERROR_STATUS: Final = 400

# no comment may hold the end of another: there would be endless ways of telling them apart
_ENVELOPE = re.compile(
    r"(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:[\w.-]{1,40}:)?Envelope\b", re.DOTALL
)
_FAULT = re.compile(r"<(?:[\w.-]{1,40}:)?Fault\b")
# how devices say that the login was not taken, in subcodes or in words
_REFUSAL = re.compile(
    r"not\s?author|unauthor|authori[sz]ation|authenticat|authority failure|security token",
    re.IGNORECASE,
)
# how they say that its time stamp was not of these minutes
_TIME = re.compile(
    r"message\s?expired|time\s?stamp|\bclock\b|time (?:difference|window)", re.IGNORECASE
)


async def prepare() -> None:
    """Load the library and its description of the service: a second of work, done once.

    Raises LookUpError when the library is not installed. The seconds of a look-up are the
    camera's; these are not.
    """
    try:
        await LIBRARY.get()
    except ImportError:
        raise LookUpError(ErrorKind.NO_ANSWER, ErrorCode.NOT_INSTALLED) from None


class DeviceService:
    """The device service of one camera. An async context manager.

    `has_answered`: an envelope has come, of whatever content.
    """

    def __init__(self, client: Client, target: Target, path: str = DEVICE_SERVICE_PATH) -> None:
        """Keep whom to ask. `prepare` has been awaited before."""
        self._client = client
        self._target = target
        self._transport = _Transport(client, path)
        self._service: Any = None
        self.has_answered = False

    async def __aenter__(self) -> Self:
        """Make the service."""
        library = await LIBRARY.get()
        self._service = library.ONVIFService(
            str(self._client.address(self._transport.path)),
            self._target.username,
            self._target.password or "",
            str(library.description),
            no_cache=True,
            binding_name=BINDING,
        )
        self._service.transport = self._transport
        await self._service.setup()
        for client in (self._service.zeep_client, self._service.zeep_client_authless):
            client.settings = library.Settings(
                strict=False,
                raw_response=True,
                forbid_dtd=True,
                forbid_entities=True,
                forbid_external=True,
            )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close what the library has opened."""
        await self._service.close()

    @property
    def answered_at(self) -> datetime | None:
        """Return the date that the camera has put on its last answer, None without one."""
        return self._transport.answered_at

    def set_clock_offset(self, offset: timedelta) -> None:
        """Set how far the camera's clock is ahead of ours: its login carries a time stamp."""
        self._service.zeep_client.wsse.dt_diff = offset

    @property
    def path(self) -> str:
        """Return where the service is on the camera."""
        return self._transport.path

    async def ask_beside(
        self, path: str, request: str, headers: dict[str, str], *, login: bool
    ) -> str:
        """Return the envelope that answers `request`, of another service than the device's.

        Raises LookUpError, also for a fault. Nothing is sent as a login that the camera has not
        taken yet: `login` says that it takes the envelope's.
        """
        from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - loaded by now

        envelope = etree.fromstring(request)
        if login:
            envelope, _ = self._service.zeep_client.wsse.apply(envelope, {})
        body: bytes = etree.tostring(envelope, xml_declaration=True, encoding="utf-8")
        is_stranger = not self._client.accepted
        reply = await self._client.post(path, body, headers, has_login=login, anonymous=is_stranger)
        text = await _envelope(reply)
        if _FAULT.search(text):
            refused = _REFUSAL.search(text)
            kind = ErrorKind.REFUSED if refused else ErrorKind.BAD_ANSWER
            raise LookUpError(kind, ErrorCode.NOT_ALLOWED if refused else ErrorCode.FAULT)
        return text

    async def call(self, operation: str, *, login: bool) -> Any:
        """Return the library's result of an operation; raise LookUpError.

        `login`: the envelope carries it. Then no challenge of HTTP is answered as well, since
        a wrong password would be tried twice.
        """
        service = self._service
        self._transport.login = login
        proxy = service.ws_client if login else service.ws_client_authless
        reply: Reply = await getattr(proxy, operation)()
        if login and reply.status == UNAUTHORIZED:
            raise LookUpError(ErrorKind.REFUSED, ErrorCode.WRONG_CREDENTIALS)
        text = await _envelope(reply)
        self.has_answered = True
        if text.count("<") > 2 * self._client.limits.elements:
            raise LookUpError(ErrorKind.TOO_LARGE, ErrorCode.TOO_MANY_ELEMENTS)
        return await asyncio.to_thread(self._read, operation, text, reply.status, login=login)

    def _read(self, operation: str, text: str, status: int, *, login: bool) -> Any:
        """Let the library read an answer; name what goes wrong. Runs in a thread."""
        from zeep.exceptions import Fault  # noqa: PLC0415 - loaded by now, never before

        binding = self._service.document.bindings[BINDING]
        response = SimpleNamespace(
            status_code=status, content=text.encode("utf-8", "replace"), headers={}, encoding=None
        )
        try:
            return binding.process_reply(
                self._service.zeep_client, binding.get(operation), response
            )
        except Fault:
            code = ErrorCode.FAULT
        except Exception:  # noqa: BLE001 - the library meets broken envelopes with any error
            code = ErrorCode.UNREADABLE
        # read from the text: not every refusal is a fault that the library can read
        fault = _FAULT.search(text)
        if fault and _REFUSAL.search(text, fault.start()):
            raise LookUpError(ErrorKind.REFUSED, _refusal(text[fault.start() :], login=login))
        raise LookUpError(ErrorKind.BAD_ANSWER, code)


class _Transport:
    """What the library sends with: always to the camera that is asked."""

    def __init__(self, client: Client, path: str) -> None:
        self._client = client
        self.path = path
        self.login = False
        self.answered_at: datetime | None = None

    async def post_xml(self, _: str, envelope: Any, headers: dict[str, str]) -> Reply:
        """Send an envelope; the address the library names is not looked at."""
        from lxml import etree  # noqa: PLC0415 - loaded by now

        body: bytes = etree.tostring(envelope, xml_declaration=True, encoding="utf-8")
        reply = await self._client.post(self.path, body, headers, has_login=self.login)
        self.answered_at = _date(reply.headers.get("Date"))
        return reply

    async def aclose(self) -> None:
        """Close nothing: the session is not ours."""


async def _load() -> SimpleNamespace:
    """Return the library, with the description of the service read."""
    library = await asyncio.to_thread(_import)
    service = library.ONVIFService(
        "http://127.0.0.1",
        None,
        None,
        str(library.description),
        no_cache=True,
        binding_name=BINDING,
    )
    await service.setup()
    await service.close()
    return library


def _import() -> SimpleNamespace:
    """Import the library. Runs in a thread."""
    import onvif  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy, loaded when asked
    from zeep.settings import Settings  # noqa: PLC0415 - the same

    description = Path(onvif.__file__).parent / "wsdl" / "devicemgmt.wsdl"
    return SimpleNamespace(
        ONVIFService=onvif.ONVIFService, Settings=Settings, description=description
    )


LIBRARY: Final = Once(_load)
"""The ONVIF library: loaded once for all cameras, however many are asked first together."""


def _refusal(fault: str, *, login: bool) -> ErrorCode:
    """Return why a device does not let us in, by the words of its fault."""
    if not login:
        return ErrorCode.NO_CREDENTIALS
    return ErrorCode.CLOCK_UNKNOWN if _TIME.search(fault) else ErrorCode.WRONG_CREDENTIALS


def _date(header: str | None) -> datetime | None:
    """Return the moment in a `Date` header, None where there is none."""
    try:
        moment = parsedate_to_datetime(header or "")
    except ValueError, TypeError, OverflowError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def _envelope(reply: Reply) -> str:
    """Return the SOAP envelope of a reply; raise LookUpError when there is none."""
    if reply.status in STATUS_ERRORS:
        reply.expect_success()
    is_error = reply.status >= FIRST_ERROR_STATUS
    try:
        text = check_document(await reply.text())
    except LookUpError as err:
        if is_error and err.kind is not ErrorKind.UNSAFE:
            raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.SERVER_ERROR) from None
        raise
    if _ENVELOPE.match(text):
        return text
    if is_error:
        raise LookUpError(ErrorKind.BAD_ANSWER, ErrorCode.SERVER_ERROR)
    raise LookUpError(ErrorKind.NOT_THIS_PROTOCOL, ErrorCode.OTHER_CONTENT)
