"""Writes one camera as a card shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..fleet.model import AssessedCamera
from ..settings import Settings
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.summary import fit, summary
from ..text.translations import Translations
from .device_lines import DeviceLines
from .group import day_of, group_of, tone_of
from .model import CameraRow
from .next_step import next_step
from .reason_line import ReasonLines
from .short import ShortWriter
from .why import MAX_WHY, WhyWriter


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes rows in one language, as of `today`.

    `areas`: names by id. `devices`: of cameras without a device of their own the one that bears
    our entities, by camera id.
    """

    translations: Translations
    writer: ReasonWriter
    settings: Settings
    areas: Mapping[str, str]
    devices: Mapping[str, str]
    today: date
    _why: WhyWriter = field(init=False, repr=False)
    _short: ShortWriter = field(init=False, repr=False)
    _lines: DeviceLines = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take the writers of the parts; those of reasons remember what they have written."""
        lines = ReasonLines(self.translations, self.writer.has_duties)
        object.__setattr__(self, "_why", WhyWriter(self.translations, lines, self.today))
        object.__setattr__(self, "_short", ShortWriter(self.translations, self.today))
        object.__setattr__(self, "_lines", DeviceLines(self.translations, self.today))

    def row(self, assessed: AssessedCamera) -> CameraRow:
        """Return the row of a camera."""
        camera, assessment = assessed.camera, assessed.assessment
        group = group_of(assessed, self.today)
        sentence = summary(assessment, self.writer)
        why = self._why.why(assessed, group) or fit((sentence,), MAX_WHY)
        return CameraRow(
            id=camera.id,
            device_id=camera.primary_device_id or self.devices.get(camera.id),
            name=plain(camera.name),
            area_id=camera.area_id,
            area=plain(self.areas.get(camera.area_id or "")) or None,
            kind=assessment.identity.kind.value,
            group=group,
            tone=tone_of(assessed, group),
            when=day_of(assessed, self.today),
            why=why,
            company=self._lines.company(assessment, why),
            firmware=self._lines.firmware(assessed),
            newest=self._lines.newest(assessment.firmware),
            short=self._short.short(assessed, group),
            sentence=sentence,
            step=next_step(assessed, group, self.settings, self.today),
        )
