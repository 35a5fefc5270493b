"""Which known vulnerabilities a camera may have.

`affected` needs three things: a proven vendor or maker whose model the advisory names, that
model, and a firmware that was read and lies below the fix. A model that no list names yields
nothing: that is not the same as safe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, Protocol

from ..assessment import VulnerabilityAssessment
from ..hardware import hardware_of
from ..model import Applies, Camera, Company, Firmware, Identity, Kind
from ..reasons import Reason, ReasonCode, VulnerabilityPayload
from .evaluate import combine, evaluate, evaluate_relabelled
from .model_patterns import canonical
from .rules import Vulnerabilities, Vulnerability, VulnerabilityRule

_CODES: Final = {
    Applies.AFFECTED: ReasonCode.KNOWN_EXPLOITED,
    Applies.CANNOT_TELL: ReasonCode.POSSIBLY_EXPLOITED,
}


class VulnerabilityFacts(Protocol):
    """The facts of the library by which vulnerabilities are found."""

    @property
    def vulnerabilities(self) -> Vulnerabilities:
        """Which models and firmware have which."""


def find_vulnerabilities(
    camera: Camera, identity: Identity, firmware: Firmware, library: VulnerabilityFacts
) -> tuple[tuple[VulnerabilityAssessment, ...], tuple[Reason, ...]]:
    """Return every vulnerability that names `camera`'s model, and the reasons that follow.

    Known exploited ones come first. A reason is given where one of those applies
    (`known_exploited`) or may apply (`possibly_exploited`).
    """
    if identity.kind is Kind.NOT_A_CAMERA:
        return (), ()
    answers: defaultdict[str, list[tuple[VulnerabilityRule, Applies]]] = defaultdict(list)
    for rule, applies in _answers(camera, identity, firmware, library):
        answers[rule.vulnerability.id].append((rule, applies))
    assessments: list[VulnerabilityAssessment] = []
    reasons: list[Reason] = []
    for rules in sorted(answers.values(), key=_known_exploited_first):
        vulnerability = rules[0][0].vulnerability
        applies = combine(answer for _, answer in rules)
        assessments.append(_assessment(vulnerability, applies))
        if vulnerability.known_exploited and applies in _CODES:
            reasons.append(_reason(vulnerability, applies, [rule for rule, _ in rules]))
    return tuple(assessments), tuple(reasons)


def vulnerability_depends_on_hardware(
    camera: Camera, identity: Identity, library: VulnerabilityFacts
) -> bool:
    """Return whether a rule that names this model looks at the hardware version."""
    return any(rule.hardware for rule, _ in _naming(camera, identity, library))


def _known_exploited_first(rules: list[tuple[VulnerabilityRule, Applies]]) -> tuple[bool, str]:
    vulnerability = rules[0][0].vulnerability
    return not vulnerability.known_exploited, vulnerability.id


def _believable(applies: Applies, *, proven: bool) -> Applies:
    """Return `applies`, or that it cannot be told where the company is only supposed."""
    return Applies.CANNOT_TELL if applies is Applies.AFFECTED and not proven else applies


def _answers(
    camera: Camera, identity: Identity, firmware: Firmware, library: VulnerabilityFacts
) -> Iterator[tuple[VulnerabilityRule, Applies]]:
    """Yield what each rule says that names the camera, or its platform where it is relabelled."""
    hardware = hardware_of(camera)
    answered: set[str] = set()
    for rule, company in _naming(camera, identity, library):
        applies = evaluate(rule, firmware, hardware)
        if applies is not None:
            answered.add(rule.vulnerability.id)
            yield rule, _believable(applies, proven=identity.proves(company))
    if not identity.relabelled or identity.maker is None:
        return
    for rule in library.vulnerabilities.for_relabelled(identity.maker.id):
        applies = evaluate_relabelled(rule, firmware)
        if applies is not None and rule.vulnerability.id not in answered:
            yield rule, applies


def _naming(
    camera: Camera, identity: Identity, library: VulnerabilityFacts
) -> Iterator[tuple[VulnerabilityRule, Company]]:
    """Yield each rule once that names a model of the camera, with the company it is a model of.

    Under its vendor or its maker, the surer of the two first.
    """
    seen: set[int] = set()
    named = (identity.vendor, identity.maker)
    known = {each for each in named if each and library.vulnerabilities.know(each.id)}
    if not known:
        return
    companies = list(known)
    if len(companies) > 1:
        companies.sort(key=lambda company: (not identity.proves(company), company.id))
    for record in camera.records:
        for model in {canonical(record.model), canonical(record.model_id)}:
            for company in companies:
                for rule in library.vulnerabilities.naming(company.id, model):
                    wrong_source = rule.integrations and record.integration not in rule.integrations
                    if id(rule) not in seen and not wrong_source:
                        seen.add(id(rule))
                        yield rule, company


def _assessment(vulnerability: Vulnerability, applies: Applies) -> VulnerabilityAssessment:
    return VulnerabilityAssessment(
        id=vulnerability.id,
        known_exploited=vulnerability.known_exploited,
        applies=applies,
        sources=vulnerability.sources,
    )


def _reason(
    vulnerability: Vulnerability, applies: Applies, rules: list[VulnerabilityRule]
) -> Reason:
    """Return the reason with what its sentence needs."""
    payload = VulnerabilityPayload(
        id=vulnerability.id,
        title=vulnerability.title,
        added=vulnerability.added,
        due=vulnerability.due,
        advisory=vulnerability.advisory,
        fixed=next((rule.fixed for rule in rules if rule.fixed), None),
    )
    return Reason(_CODES[applies], payload, vulnerability.sources)
