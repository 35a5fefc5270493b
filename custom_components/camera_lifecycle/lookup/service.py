"""Where the ONVIF device service of a camera may be, beside the address that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

DEVICE_SERVICE_PATH: Final = "/onvif/device_service"
USUAL_PORTS: Final = (80, 8000, 8899, 2020, 888, 8080)
"""Where cameras are that announce nothing: Reolink 8000, Xiongmai 8899, TP-Link 2020, ..."""
HTTP_PORT: Final = 80
HTTPS_PORT: Final = 443


@dataclass(frozen=True, slots=True)
class Service:
    """The place of a device service on a host."""

    port: int
    path: str = DEVICE_SERVICE_PATH
    tls: bool = False


USUAL_SERVICES: Final = tuple(map(Service, USUAL_PORTS))


def other_services(
    known: Service, announced: Iterable[Service], *, may_guess: bool
) -> Iterator[Service]:
    """Yield where else the service may be: where it was announced, then the usual places."""
    usual = USUAL_SERVICES if may_guess else ()
    seen = {known}
    for service in chain(announced, usual):
        if service not in seen:
            seen.add(service)
            yield service
