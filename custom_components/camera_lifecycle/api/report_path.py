"""The address of a report's download, signed for the administrator who asks for it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from homeassistant.components.http.auth import async_sign_path
from homeassistant.core import HomeAssistant, callback
import probatio
from yarl import URL

from ..const import DOMAIN
from ..report.wanted import ATTR_EDITION, ATTR_FORMAT, COVER_TEXTS, WANTED, WantedReport

REPORT_URL: Final = f"/api/{DOMAIN}/report"
MINUTES: Final = 10
"""How long a signed address works: long enough to press a link, too short to be kept."""
_COVER: Final = "cover"
_FIELDS: Final = probatio.Schema({**WANTED})


@callback
def async_report_path(hass: HomeAssistant, wanted: WantedReport) -> str:
    """Return a path that answers with the report that is wanted, and with no other.

    It is signed for who asks now, in a dialog or over a websocket, and acts as that user: it
    ends with the sign-in. Where no user asks, it is nobody's, and refused.
    """
    path = str(URL(REPORT_URL).with_query(_query_of(wanted)))
    return async_sign_path(hass, path, timedelta(minutes=MINUTES))


def wanted_of(query: Mapping[str, str]) -> WantedReport | None:
    """Return the report that the query of a path asks for; None where there is no such report."""
    fields = {key: query[key] for key in (ATTR_EDITION, ATTR_FORMAT) if key in query}
    try:
        texts = urlsafe_b64decode(query.get(_COVER, "")).decode().split("\n")
        wanted = WantedReport.of(_FIELDS({**fields, **dict(zip(COVER_TEXTS, texts, strict=False))}))
    except ValueError, probatio.Invalid:
        return None
    return wanted if wanted.can_be_made else None


def _query_of(wanted: WantedReport) -> dict[str, str]:
    """Return the query of a path.

    Home Assistant refuses addresses with words that attackers use, and servers write addresses
    into their logs: so what was typed stands there as Base64, a line for each text.
    """
    query = {ATTR_EDITION: wanted.edition.value, ATTR_FORMAT: wanted.format}
    texts = (wanted.cover.title, wanted.cover.client, wanted.cover.prepared_by)
    if any(texts):
        query[_COVER] = urlsafe_b64encode("\n".join(texts).encode()).decode()
    return query
