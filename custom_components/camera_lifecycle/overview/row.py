"""Writes one camera as a card shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..engine.assessment import Assessment
from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.summary import summary
from ..text.translations import Translations
from .group import day_of, group_of, tone_of
from .model import CameraRow
from .next_step import next_step


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes rows in one language.

    `areas`: names by id. `devices`: of cameras without a device of their own the one that bears
    our entities, by camera id.
    """

    translations: Translations
    writer: ReasonWriter
    settings: Settings
    areas: Mapping[str, str]
    devices: Mapping[str, str]

    def row(self, assessed: AssessedCamera) -> CameraRow:
        """Return the row of a camera."""
        camera, assessment = assessed.camera, assessed.assessment
        group = group_of(assessed)
        sentence = summary(assessment, self.writer)
        return CameraRow(
            id=camera.id,
            device_id=camera.primary_device_id or self.devices.get(camera.id),
            name=plain(camera.name),
            area_id=camera.area_id,
            area=plain(self.areas.get(camera.area_id or "")) or None,
            kind=assessment.identity.kind.value,
            group=group,
            tone=tone_of(assessed, group),
            when=day_of(assessed),
            why=sentence,
            company=self._company(assessment),
            firmware="",
            newest="",
            short="",
            sentence=sentence,
            step=next_step(assessed, group, self.settings),
        )

    def _company(self, assessment: Assessment) -> str:
        """Return who sells a camera, and who made it where that is somebody else."""
        vendor = assessment.identity.vendor
        return plain(vendor.name) if vendor else ""
