"""Details of cameras as the card gets them, written without a home."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.model import Camera, Kind, Record, Site
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.risk import risk_state
from custom_components.camera_lifecycle.inventory.model import FleetCamera
from custom_components.camera_lifecycle.overview.detail import DetailWriter
from custom_components.camera_lifecycle.overview.detail_model import Askable, CameraDetail
from custom_components.camera_lifecycle.overview.row import RowWriter
from custom_components.camera_lifecycle.owner.answers import Answers
from custom_components.camera_lifecycle.settings import RiskScope, Settings
from custom_components.camera_lifecycle.text.summary import summary_writer
from tests.text.test_summary import LIBRARY, TODAY, records, words

DEVICE = "device"


@dataclass
class Written:
    """Writes details of assessments in one language, as for the home of `settings`."""

    language: str = "en"
    settings: Settings = field(default_factory=lambda: Settings(country="US"))
    is_admin: bool = True
    ask: Askable = Askable.NOW
    answers: Answers = field(default_factory=dict)
    day: date = TODAY

    def of_record(self, record: Record, **fields: Any) -> CameraDetail:
        """Return the detail of a real device."""
        camera = Camera(record.id, (record,))
        return self.of(assess(camera, LIBRARY, self.settings.context(self.day)), **fields)

    def of(self, assessment: Assessment, **fields: Any) -> CameraDetail:
        """Return the detail of an assessment; `fields`: further ones of the camera."""
        assessed = self.assessed(assessment, **fields)
        has_duties = assessment.duty is not None
        fleet = Fleet({assessment.id: assessed}, (), self.day, has_duties=has_duties)
        translations = words(self.language)
        rows = RowWriter(
            translations,
            summary_writer(translations, has_duties=has_duties),
            self.settings,
            {"area": "Garden"},
            {},
            self.day,
        )
        writer = DetailWriter(
            translations, LIBRARY, fleet, self.settings, self.answers, self.is_admin, self.ask
        )
        return writer.detail(assessed, rows.row(assessed))

    def assessed(self, assessment: Assessment, **fields: Any) -> AssessedCamera:
        """Return an assessment as that of a camera."""
        name = fields.pop("name", "Gate")
        camera = FleetCamera(assessment.id, name, "area", DEVICE, ())
        risk = risk_state(assessment.id, assessment, self.answers, RiskScope.STANDARD, self.day)
        return AssessedCamera(camera, assessment, fields.pop("risk", risk), "", **fields)


def texts(detail: CameraDetail) -> Iterator[str]:
    """Yield every text of a detail but ids, days and enums."""
    yield from (detail.name, detail.area or "", detail.lead.title, detail.lead.text)
    yield from (detail.stays, detail.place)
    for fact in detail.facts:
        yield from (fact.label, fact.value, *fact.notes)
    for reason in detail.reasons:
        yield from (reason.title, reason.text, *(source.name for source in reason.sources))
    for row in detail.dates:
        yield from (row.title, row.note)
    if detail.actions is not None:
        yield detail.actions.last_answer
        yield from (each.name for each in detail.actions.answerable)


@cache
def cameras() -> tuple[Record, ...]:
    """Return the real devices that are cameras, doorbells or recorders, or may be."""
    context = Settings().context(TODAY)
    kinds = ((each, assess(Camera(each.id, (each,)), LIBRARY, context)) for each in records())
    return tuple(each for each, found in kinds if found.identity.kind is not Kind.NOT_A_CAMERA)


def settings(country: str | None, site: Site = Site.HOME) -> Settings:
    """Return the settings of a home that agreed to nothing."""
    return replace(Settings(), country=country, site=site)
