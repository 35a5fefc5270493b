"""Finds the ONVIF device service of a camera that is not where it was expected.

Nobody logs in here: that ONVIF answers is shown first, and a login goes only there.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final

import aiohttp

from .client import Client
from .model import Limits, LookUpError, Target
from .service import Service, other_services
from .soap import DeviceService

PROBE_SECONDS: Final = 3.0


async def find_service(
    known: Service, target: Target, session: aiohttp.ClientSession, limits: Limits
) -> Service | None:
    """Return where else the service is: announced, or at a usual port; None for nowhere."""
    others = [*other_services(known, target.services, may_guess=target.may_guess_ports)]
    answers = await asyncio.gather(
        *(is_onvif(target, service, session, limits) for service in others)
    )
    return next((service for service, yes in zip(others, answers, strict=True) if yes), None)


async def is_onvif(
    target: Target, service: Service, session: aiohttp.ClientSession, limits: Limits
) -> bool:
    """Return whether ONVIF answers there: its clock is open to all by the standard.

    A fault is an answer too.
    """
    stranger = replace(target, port=service.port, tls=service.tls, username=None, password=None)
    quick = replace(limits, seconds=PROBE_SECONDS, connect_seconds=PROBE_SECONDS)
    async with DeviceService(Client(stranger, session, quick), stranger, service.path) as device:
        try:
            await device.call("GetSystemDateAndTime", login=False)
        except LookUpError:
            return device.has_answered
    return True
