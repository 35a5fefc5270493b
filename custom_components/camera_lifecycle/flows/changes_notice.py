"""Whether a correction could change anything about a notice: else it is not offered."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from ..engine.assess import assess
from ..engine.load import Library
from ..engine.model import Context
from ..fleet.corrections import corrected
from ..notices.findings import Finding, findings_of
from ..notices.kinds import KINDS
from ..owner.corrections import CorrectedClaim, Correction

# What no library knows: if that takes a finding away, something else may too.
_SOMETHING_ELSE: Final[Mapping[CorrectedClaim, str]] = {
    CorrectedClaim.MAKER: "another company",
    CorrectedClaim.VENDOR: "another company",
    CorrectedClaim.MODEL: "another model",
}


def can_change(
    findings: Iterable[Finding], claim: CorrectedClaim, library: Library, context: Context
) -> bool:
    """Return whether correcting `claim` could take one of the findings away."""
    if claim is CorrectedClaim.NOT_A_CAMERA:
        return True
    if claim is CorrectedClaim.HARDWARE_VERSION:
        return any(
            KINDS[finding.kind].hardware(
                finding.camera.as_camera, finding.assessment.identity, library
            )
            for finding in findings
        )
    said: dict[str, Any] = {claim.value: _SOMETHING_ELSE[claim]}
    return any(not _remains(finding, said, library, context) for finding in findings)


def _remains(finding: Finding, said: Mapping[str, Any], library: Library, context: Context) -> bool:
    """Return whether a finding is made all the same where the owner says something else."""
    camera = finding.camera
    correction = Correction(camera.id, date.min, **said)
    as_said, identity = corrected(camera.as_camera, correction, library)
    assessment = assess(as_said, library, context, identity)
    remaining = findings_of(camera, assessment, offers_update=True)
    return finding.key in {other.key for other in remaining}
