"""Asks at one endpoint: in its own protocols, in what answered before, or in what fits."""

import aiohttp

from ..const import DOMAIN
from ..engine.load import Library
from ..engine.model import Identity
from .choose_protocols import ask_auto, with_hint
from .credentials import Endpoint
from .model import Limits, LookUpResult, Target
from .protocols import ask, keep_own_onvif_users
from .state import LookUpState


async def ask_endpoint(  # noqa: PLR0913 - whom, how, and by what is known of it
    endpoint: Endpoint,
    target: Target,
    session: aiohttp.ClientSession,
    library: Library,
    *,
    before: LookUpState | None,
    identity: Identity | None,
) -> LookUpResult:
    """Return what came of asking `target`, which is where `endpoint` leads.

    `before`: what is known of earlier times. `identity`: who is thought to be behind it.
    """
    order = endpoint.protocols
    if not order and before is not None and before.record is not None and not before.error_kind:
        order = (before.protocol,)
    if not order:
        return await ask_auto(target, session, Limits(), library, identity)
    own_users = keep_own_onvif_users(order)
    result = await ask(target, order, session, Limits(), has_own_onvif_users=own_users)
    if endpoint.protocols and endpoint.held_by == DOMAIN:
        return result  # its owner chose the protocol
    return await with_hint(result, target, session, Limits(), library)
