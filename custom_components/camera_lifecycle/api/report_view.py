"""Answers with the report as a file, or as a page to print."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from http import HTTPStatus
from typing import Final

from aiohttp import hdrs
from aiohttp.web import HTTPUnauthorized, Request, Response
from homeassistant.components.http.auth import SIGN_QUERY_PARAM
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import KEY_AUTHENTICATED, KEY_HASS, HomeAssistantView

from ..automation.rights import Reader
from ..report.edition import Edition
from ..report.edition_formats import WRITERS, Writer
from ..report.make import async_make_report
from ..runtime import loaded_runtime
from ..text.load import async_load_translations
from .report_path import REPORT_URL, wanted_of

_HEADERS: Final = {
    hdrs.CACHE_CONTROL: "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # a page of text and styles of its own; its links to sources may open, nothing else may happen
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"
    ),
}


class NoReport(StrEnum):
    """Why there is no report: the name of an HTTP status; words under `report_refused_<value>`.

    `SERVICE_UNAVAILABLE`: while the integration is not loaded.
    """

    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    SERVICE_UNAVAILABLE = "service_unavailable"


@dataclass(frozen=True, slots=True)
class FileKind:
    """How a format is sent. `encoding`: for spreadsheets with the mark by which they know it."""

    suffix: str
    content_type: str
    encoding: str = "utf-8"
    disposition: str = "attachment"


_FILES: Final = {
    "json": FileKind("json", "application/json"),
    "csv": FileKind("csv", "text/csv", encoding="utf-8-sig"),
    "markdown": FileKind("md", "text/markdown"),
    "html": FileKind("html", "text/html", disposition="inline"),
}


class ReportView(HomeAssistantView):
    """The download of the report.

    Who asks is checked here, with what Home Assistant found out: it would answer an old link,
    as in a tab that a phone loads again, without a word, and tell of a failed login.
    """

    url = REPORT_URL
    name = REPORT_URL.removeprefix("/").replace("/", ":")
    requires_auth = False

    async def get(self, request: Request) -> Response:
        """Answer with the report, if the user is an administrator now."""
        hass = request.app[KEY_HASS]
        if not request[KEY_AUTHENTICATED]:
            if SIGN_QUERY_PARAM not in request.query:
                raise HTTPUnauthorized
            return await _async_refuse(hass, NoReport.UNAUTHORIZED)
        if not Reader(request[KEY_HASS_USER]).gets_everything:
            return await _async_refuse(hass, NoReport.FORBIDDEN)
        if (wanted := wanted_of(request.query)) is None:
            return await _async_refuse(hass, NoReport.NOT_FOUND)
        if (runtime := loaded_runtime(hass)) is None:
            return await _async_refuse(hass, NoReport.SERVICE_UNAVAILABLE)
        kind = _FILES[wanted.format]
        day = runtime.coordinator.data.day
        write = _encoded(WRITERS[wanted.edition][wanted.format], kind.encoding)
        body = await async_make_report(hass, runtime, wanted, write)
        return Response(
            body=body,
            content_type=kind.content_type,
            charset="utf-8",
            headers={
                **_HEADERS,
                hdrs.CONTENT_DISPOSITION: (
                    f'{kind.disposition}; filename="{_file_name(wanted.edition, day, kind)}"'
                ),
            },
        )


def _encoded(write: Writer[str], encoding: str) -> Writer[bytes]:
    """Return a writer of bytes: hundreds of cameras are encoded in its thread, too."""
    return lambda report, extras, translations: write(report, extras, translations).encode(encoding)


def _file_name(edition: Edition, day: date, kind: FileKind) -> str:
    """Return the name of the file; nothing in it is from a device or was typed."""
    return f"cameras-{edition}-{day}.{kind.suffix}"


async def _async_refuse(hass: HomeAssistant, refusal: NoReport) -> Response:
    """Answer in words why there is no report, in the language of the home."""
    translations = await async_load_translations(hass)
    text = translations.text(f"report_refused_{refusal}")
    return Response(text=f"{text}\n", status=HTTPStatus[refusal.name], headers=_HEADERS)
