"""A made-up engine: says of each camera what a test wants said, and nothing else."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Support,
    VulnerabilityAssessment,
)
from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
    Site,
    Source,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    FixedFirmware,
    InstallEffect,
    LifecycleEvent,
    LifecyclePayload,
    MeasureLevel,
    MeasurePayload,
    Reason,
    ReasonCode,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.risk import named_risks, puts_at_risk
from custom_components.camera_lifecycle.engine.service_end import ServiceEnd

SUPPORT, SERVICE = LifecycleEvent.END_OF_SUPPORT, LifecycleEvent.SERVICE_SHUTDOWN
OF_SERVICES = {ReasonCode.SERVICE_SHUT_DOWN, ReasonCode.SERVICE_ENDING}
FCC = Source("https://www.fcc.gov/node/256146", "official", date(2026, 11, 22))
PRESS = Source("https://press.example/article", "press", date(2026, 11, 20))


def slug(name: str) -> str:
    """Return the id of a vendor."""
    return name.lower().replace(" ", "_")


@dataclass
class Verdicts:
    """What is said of a camera, by the manufacturer and the model its device reports."""

    makers: dict[str, str] = field(default_factory=dict)
    phased_out: set[str] = field(default_factory=set)
    binds: bool = False
    laws: int = 1
    duties: set[str] = field(default_factory=set)
    ended: dict[str, str] = field(default_factory=dict)
    ending: dict[str, str] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)
    services_ending: dict[str, str] = field(default_factory=dict)
    cloud: ServiceEnd = field(default_factory=lambda: ServiceEnd("eye-cloud", "Eye Cloud"))
    exploited: dict[str, list[str]] = field(default_factory=dict)
    fixed: dict[str, FixedFirmware] = field(default_factory=dict)
    applies: Applies = Applies.AFFECTED
    confidence: Strength = Strength.CERTAIN
    effect: InstallEffect = InstallEffect.LOCAL_SUPPORT_ENDED
    nothing_open: bool = True

    def assess(self, camera: Camera, *_: Any) -> Assessment:
        """Stand in for the engine's `assess`."""
        record = camera.primary
        vendor = Company(slug(record.manufacturer or "nobody"), record.manufacturer or "nobody")
        made_by = self.makers.get(vendor.name, vendor.name)
        maker = Company(slug(made_by), made_by)
        reasons = [*self._support(vendor, maker, record.model or "")]
        holes = self.exploited.get(record.model or "", [])
        if self.applies is Applies.AFFECTED:
            reasons += [self._exploited(hole) for hole in holes]
        return Assessment(
            id=camera.id,
            identity=Identity(
                Kind.CAMERA,
                vendor,
                maker,
                self.confidence,
                self.confidence,
                relabelled=vendor != maker,
            ),
            firmware=Firmware(),
            support=Support(),
            at_risk=any(map(puts_at_risk, reasons)) or (False if self.nothing_open else None),
            risks=named_risks(reasons),
            nothing_open=self.nothing_open,
            vulnerabilities=tuple(
                VulnerabilityAssessment(
                    hole, known_exploited=True, applies=self.applies, sources=(FCC,)
                )
                for hole in holes
            ),
            reasons=tuple(reasons),
            model=record.model,
            duty=self._duty(maker),
        )

    def _duty(self, maker: Company) -> Duty | None:
        """Return the answer for a maker, None where no measure binds the site."""
        if not self.duties:
            return None
        if not self.confidence.proves:
            return Duty(DutyAnswer.CANNOT_TELL, self._laws)
        named = maker.name in self.duties
        return Duty(DutyAnswer.NAMED if named else DutyAnswer.NOT_NAMED, self._laws)

    @property
    def _laws(self) -> tuple[str, ...]:
        return ("us-law", *(f"us-law-{number}" for number in range(1, self.laws)))

    def _support(self, vendor: Company, maker: Company, model: str) -> list[Reason]:
        reasons = []
        if maker.name in self.phased_out:
            measure = MeasurePayload(
                measure=f"us-{maker.id}",
                level=MeasureLevel.PHASED_OUT,
                jurisdiction="US",
                maker=maker,
                vendor=vendor,
                since=PartialDate(2026, 7, 16),
                install_effect=self.effect,
                site=Site.CONTRACTOR if self.binds else None,
            )
            reasons.append(Reason(ReasonCode.PHASED_OUT, measure, (PRESS, FCC)))
        if maker.name in self.duties:
            law = MeasurePayload(
                measure="us-law",
                level=MeasureLevel.RESTRICTED,
                jurisdiction="US",
                maker=maker,
                vendor=vendor,
                bound=frozenset({"contractors"}),
                since=PartialDate(2020, 8, 13),
                site=Site.CONTRACTOR,
                name="A law",
            )
            laws = (replace(law, measure=name) for name in self._laws)
            reasons += [Reason(ReasonCode.RESTRICTED, each, (PRESS, FCC)) for each in laws]
        for code, table in (
            (ReasonCode.SUPPORT_ENDED, self.ended),
            (ReasonCode.SUPPORT_ENDING, self.ending),
            (ReasonCode.SERVICE_SHUT_DOWN, self.services),
            (ReasonCode.SERVICE_ENDING, self.services_ending),
        ):
            if (day := table.get(model)) is not None:
                entry = LifecyclePayload(
                    lifecycle=slug(model),
                    event=SERVICE if code in OF_SERVICES else SUPPORT,
                    vendor=vendor,
                    model=model,
                    date=PartialDate.parse(day),
                    service=self.cloud if code in OF_SERVICES else None,
                )
                assert entry.date
                reasons.append(Reason(code, entry, (PRESS,)))
        return reasons

    def _exploited(self, hole: str) -> Reason:
        payload = VulnerabilityPayload(hole, added=date(2022, 1, 10), fixed=self.fixed.get(hole))
        return Reason(ReasonCode.KNOWN_EXPLOITED, payload, (FCC,))
