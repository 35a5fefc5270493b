"""Assess one camera: identity, firmware, support status, vulnerabilities, and the reasons."""

from __future__ import annotations

from .assessment import Assessment, Support, VulnerabilityAssessment
from .firmware.read import read_firmware
from .identify.identity import identify
from .identify.shown_model import shown_model
from .load import Library
from .model import Applies, Camera, Context, Firmware, Identity, Kind, SupportStatus
from .reasons import MakerPayload, Reason, ReasonCode
from .support.status import judge_support
from .vulnerabilities.find import find_vulnerabilities

RISKY_STATUS = frozenset({SupportStatus.ENDED, SupportStatus.PHASED_OUT})


def assess(
    camera: Camera, library: Library, context: Context, identity: Identity | None = None
) -> Assessment:
    """Return what is known about `camera` on the day and at the place of `context`.

    `identity`: who is behind it, where that is known already; else the camera is identified.
    Pure and total: it reads no clock, no file and no network, and no string that a device
    sends makes it raise. What is not a camera gets its evidence and nothing else.
    """
    identity = identity or identify(camera, library)
    if identity.kind is Kind.NOT_A_CAMERA:
        nobody = Identity(Kind.NOT_A_CAMERA, evidence=identity.evidence)
        return Assessment(camera.id, nobody, Firmware(), Support(), at_risk=False)
    firmware = read_firmware(camera, identity, library, context.today)
    support, causes = judge_support(camera, identity, firmware, library, context)
    vulnerabilities, exploits = find_vulnerabilities(camera, identity, firmware, library)
    return Assessment(
        id=camera.id,
        identity=identity,
        firmware=firmware,
        support=support,
        at_risk=_at_risk(support, vulnerabilities),
        vulnerabilities=vulnerabilities,
        reasons=(*causes, *exploits, *_contradiction(identity)),
        model=shown_model(camera, library.integrations),
    )


def _at_risk(support: Support, vulnerabilities: tuple[VulnerabilityAssessment, ...]) -> bool:
    """Return whether the status, or a vulnerability that attackers use, calls for action."""
    return support.status in RISKY_STATUS or any(
        finding.known_exploited and finding.applies is Applies.AFFECTED
        for finding in vulnerabilities
    )


def _contradiction(identity: Identity) -> tuple[Reason, ...]:
    """Return the reason that says that the signals disagree about the maker."""
    if not identity.contradicted:
        return ()
    return (Reason(ReasonCode.CONTRADICTION, MakerPayload(identity.maker)),)
