"""Sheets as the report writes them and as spreadsheets save them again."""

import csv
from dataclasses import dataclass
from datetime import date
import io
from typing import Any

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import Context, Firmware, Identity, Kind
from custom_components.camera_lifecycle.owner.plan import NO_PLAN, Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepState
from custom_components.camera_lifecycle.report.model import CameraLine, Report
from custom_components.camera_lifecycle.report.read_back.model import READ, Known, SheetCamera
from custom_components.camera_lifecycle.report.sheet import as_csv
from custom_components.camera_lifecycle.report.steps import first_open_steps
from custom_components.camera_lifecycle.text.translations import Translations, translations_of
from tests.words import common

TODAY = date(2026, 11, 30)


def words(language: str) -> Translations:
    """Return the words of a language."""
    return translations_of(common(language), language)


LANGUAGES = {"en": words("en"), "de": words("de")}


@dataclass
class Home:
    """Cameras by id with a name and a plan, and the steps."""

    cameras: dict[str, tuple[str, Plan]]
    steps: tuple[Step, ...] = ()

    def known(self, currency: str = "EUR") -> Known:
        """Return what a sheet is compared with."""
        first = first_open_steps(self.steps)
        return Known(
            {
                key: SheetCamera(key, name, plan, first.get(key))
                for key, (name, plan) in self.cameras.items()
            },
            {step.id: step for step in self.steps},
            TODAY,
            {
                title.casefold(): key
                for key in READ
                for title in (key, *(each.text(f"report_{key}") for each in LANGUAGES.values()))
            },
            {
                word.casefold(): state
                for state in StepState
                for word in (state, *(each.text(f"step_{state}") for each in LANGUAGES.values()))
            },
            currency,
        )

    def csv(self, language: str = "en") -> str:
        """Return the report's CSV."""
        first = first_open_steps(self.steps)
        lines = tuple(
            CameraLine(
                name,
                "Hall",
                None,
                Assessment(key, Identity(Kind.CAMERA), Firmware(), Support()),
                plan,
                step=first.get(key),
            )
            for key, (name, plan) in self.cameras.items()
        )
        return as_csv(Report("Home", Context(TODAY), "2026.11.30", lines), LANGUAGES[language])

    def rows(self, language: str = "en") -> list[dict[str, str]]:
        """Return the rows of the report's CSV by their titles."""
        return [*csv.DictReader(io.StringIO(self.csv(language)))]


def saved(rows: list[dict[str, str]], **dialect: Any) -> str:
    """Return rows as a spreadsheet saves them."""
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0]], **dialect)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


NOTHING = NO_PLAN
