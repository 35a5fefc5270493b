"""Assess one camera: identity, firmware, support status, vulnerabilities, and the reasons."""

from __future__ import annotations

from .assessment import Assessment, Support
from .firmware.newest import with_newest
from .firmware.read import read_firmware
from .firmware.replaced import runs_replaced_firmware
from .identify.alike import without_unit, without_values
from .identify.identity import identify, identify_alike
from .identify.likeness import likeness_of
from .identify.shown_model import shown_model
from .load import Library
from .model import Camera, Context, Firmware, Identity, Kind
from .reasons import MakerPayload, Reason, ReasonCode
from .releases.compared import with_releases
from .releases.lines import NOTHING, listed_for
from .releases.maintained import proofs_for
from .risk import with_risk
from .support.duty import judge_duty, undecided_duty
from .support.seen import Seen
from .support.status import judge_support
from .vulnerabilities.find import find_vulnerabilities


def assess(
    camera: Camera, library: Library, context: Context, identity: Identity | None = None
) -> Assessment:
    """Return what is known about `camera` on the day and at the place of `context`.

    `identity`: who is behind it, where that is known already; else the camera is identified.
    Pure and total: it reads no clock, no file and no network, and no string that a device
    sends makes it raise. What is not a camera gets its evidence and nothing else. What may be
    none is not judged: it gets its firmware, and neither status, risk nor vulnerabilities; what a
    measure asks of its site cannot be told.
    """
    likeness = library.alike.take(camera)
    likeness = likeness or likeness_of(camera, library.vendors, library.integrations)
    if likeness is None:
        return _judge(camera, library, context, identity or identify(camera, library))
    kind = identify_alike(camera, likeness, library)
    told = kind.identity_of(likeness)
    if identity is not None and identity != told:
        return _judge(camera, library, context, identity)
    judged = kind.judgement(
        context,
        lambda: _judge(without_unit(camera), library, context, without_values(kind.identity)),
    )
    return judged.of(camera.id, identity or told)


def _judge(camera: Camera, library: Library, context: Context, identity: Identity) -> Assessment:
    """Return what is known about `camera`, when it is known who is behind it."""
    if identity.kind is Kind.NOT_A_CAMERA:
        nobody = Identity(Kind.NOT_A_CAMERA, evidence=identity.evidence)
        return Assessment(camera.id, nobody, Firmware(), Support())
    firmware = read_firmware(camera, identity, library, context.today)
    firmware = with_newest(firmware, camera, identity, library, context.today)
    runs_others = runs_replaced_firmware(camera, identity, library)
    listed = NOTHING if runs_others else listed_for(camera, identity, firmware, library.releases)
    firmware = with_releases(firmware, camera, listed, context.today)
    if identity.kind is Kind.UNKNOWN:
        model = shown_model(camera, library.integrations)
        duty = undecided_duty(library.measures, context)
        return Assessment(camera.id, identity, firmware, Support(), model=model, duty=duty)
    proofs = () if runs_others else proofs_for(camera, identity, firmware, listed, library.vendors)
    model = shown_model(camera, library.integrations)
    seen = Seen(camera, identity, firmware, proofs, runs_others, model)
    support, causes = judge_support(seen, library, context)
    vulnerabilities, exploits = find_vulnerabilities(camera, identity, firmware, library)
    assessment = Assessment(
        id=camera.id,
        identity=identity,
        firmware=firmware,
        support=support,
        vulnerabilities=vulnerabilities,
        reasons=(*causes, *exploits, *_contradiction(identity)),
        model=model,
        duty=judge_duty(identity, library.measures, context),
    )
    return with_risk(assessment, camera, library, context)


def _contradiction(identity: Identity) -> tuple[Reason, ...]:
    """Return the reason that says that the signals disagree about the maker."""
    if not identity.contradicted:
        return ()
    return (Reason(ReasonCode.CONTRADICTION, MakerPayload(identity.maker)),)
