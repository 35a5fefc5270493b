"""A made-up engine: says of each camera what a test wants said, and nothing else."""

from dataclasses import dataclass, field
from typing import Any

from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Assessment,
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
    PartialDate,
    Reason,
    ReasonCode,
    Source,
    Strength,
    Support,
    VulnerabilityAssessment,
)

FCC = Source("https://www.fcc.gov/node/256146", "official", "2026-11-22")
PRESS = Source("https://press.example/article", "press", "2026-11-20")


def slug(name: str) -> str:
    """Return the id of a vendor."""
    return name.lower().replace(" ", "_")


@dataclass
class Verdicts:
    """What is said of a camera, by the manufacturer and the model its device reports."""

    makers: dict[str, str] = field(default_factory=dict)
    phased_out: set[str] = field(default_factory=set)
    ended: dict[str, str] = field(default_factory=dict)
    ending: dict[str, str] = field(default_factory=dict)
    exploited: dict[str, list[str]] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    applies: Applies = Applies.AFFECTED
    confidence: Strength = Strength.CERTAIN

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
                Kind.CAMERA, vendor, maker, self.confidence, relabelled=vendor != maker
            ),
            firmware=Firmware(),
            support=Support(),
            at_risk=bool(reasons),
            vulnerabilities=tuple(
                VulnerabilityAssessment(
                    hole, known_exploited=True, applies=self.applies, sources=(FCC,)
                )
                for hole in holes
            ),
            reasons=tuple(reasons),
        )

    def _support(self, vendor: Company, maker: Company, model: str) -> list[Reason]:
        reasons = []
        if maker.name in self.phased_out:
            given = {
                "measure": f"us-{maker.id}",
                "jurisdiction": "US",
                "maker": maker.id,
                "maker_name": maker.name,
                "vendor": vendor.id,
                "vendor_name": vendor.name,
                "since": "2026-07-16",
            }
            reasons.append(Reason(ReasonCode.PHASED_OUT, given, (PRESS, FCC)))
        for code, table in (
            (ReasonCode.SUPPORT_ENDED, self.ended),
            (ReasonCode.SUPPORT_ENDING, self.ending),
        ):
            if (day := table.get(model)) is not None:
                given = {
                    "lifecycle": slug(model),
                    "event": "end_of_support",
                    "vendor": vendor.id,
                    "vendor_name": vendor.name,
                    "model": model,
                    "date": day,
                }
                assert PartialDate.parse(day)
                reasons.append(Reason(code, given, (PRESS,)))
        return reasons

    def _exploited(self, hole: str) -> Reason:
        given = {"id": hole, "added": "2022-01-10"}
        if hole in self.fixed:
            given["fixed"] = self.fixed[hole]
        return Reason(ReasonCode.KNOWN_EXPLOITED, given, (FCC,))
