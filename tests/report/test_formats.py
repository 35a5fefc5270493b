"""The formats of the report say the same."""

import json

from custom_components.camera_lifecycle.engine.model import Context, Site
from custom_components.camera_lifecycle.report.data import as_data
from custom_components.camera_lifecycle.report.formats import FORMATS
from custom_components.camera_lifecycle.report.model import Report
from custom_components.camera_lifecycle.text.translations import translations_of
from tests.days import SAMPLE_DAY


def test_json_as_text_is_what_automations_get_as_data() -> None:
    context = Context(SAMPLE_DAY, "CA", "CA-QC", Site.BUSINESS)
    report = Report("Cameras of the office", context, "2026.11.22", ())
    read = json.loads(FORMATS["json"](report, translations_of({}, "en")))
    assert read == as_data(report)
    assert (read["day"], read["site"], read["cameras"]) == ("2026-11-22", "business", [])
