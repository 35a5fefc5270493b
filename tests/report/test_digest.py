"""A printed report says each statement once; a number leads to it, and from it to its sources."""

from datetime import date
from pathlib import Path
import re

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.report.columns import COLUMNS
from custom_components.camera_lifecycle.report.digest import digest
from custom_components.camera_lifecycle.report.model import CameraLine, Report
from custom_components.camera_lifecycle.report.page import as_html
from custom_components.camera_lifecycle.text.translations import translations_of
from tests.words import common

ROOT = Path(__file__).parents[2] / "custom_components" / "camera_lifecycle"
WORDS = common("en")
ENGLISH = translations_of(WORDS, "en")
CONTEXT = Context(date(2026, 11, 30), "US")
MODELS = ("DS-2CD2032-I", "DS-2CD2346G2-ISU/SL", "DS-7608NI-I2/8P")


def lines() -> list[CameraLine]:
    """Return three cameras of one maker, one that ended, and one that nobody knows."""
    records = [Record(model, "onvif", "HIKVISION", model) for model in MODELS]
    records += [Record("d", "onvif", "D-Link", "DCS-932L"), Record("e", "onvif", "IPC", "IPC")]
    library = load_library()
    assessed = [assess(Camera(each.id, (each,)), library, CONTEXT) for each in records]
    return [CameraLine(each.id, None, each.model, each) for each in assessed]


def test_what_several_cameras_share_is_said_once() -> None:
    said = digest(lines(), ENGLISH)
    texts = [statement.text for statement in said.statements]
    assert len(texts) == len({*texts})
    assert sum("Hikvision" in text and "FCC" in text for text in texts) == 1
    assert [*map(len, said.numbers[:3])] >= [1, 1, 1]
    assert said.numbers[0][0] == said.numbers[1][0] == said.numbers[2][0]
    assert said.numbers[4] == []
    advice = [each.text for each in said.advice]
    assert len(advice) == len({*advice})


def test_every_number_leads_somewhere() -> None:
    said = digest(lines(), ENGLISH)
    assert [each.number for each in said.statements] == [*range(1, len(said.statements) + 1)]
    assert [number for number, _ in said.sources.values()] == [*range(1, len(said.sources) + 1)]
    numbers = {each.number for each in said.statements}
    assert {number for of_camera in said.numbers for number in of_camera} == numbers
    assert {number for each in said.advice for number in each.statements} <= numbers
    sources = {number for number, _ in said.sources.values()}
    assert {number for each in said.statements for number in each.sources} == sources
    assert all(1 <= len(each.sources) <= 3 for each in said.statements)


def test_the_page_links_what_it_numbers() -> None:
    page = as_html(Report("Cameras", CONTEXT, "2026.11.22", tuple(lines())), ENGLISH)
    for kind in ("why", "source"):
        assert {*re.findall(rf'href="#({kind}-\d+)"', page)} == {
            *re.findall(rf'id="({kind}-\d+)"', page)
        }
    shown = re.sub(r"<[^>]+>", "", page)
    for statement in digest(lines(), ENGLISH).statements:
        assert shown.count(statement.text.replace("'", "&#39;")) == 1


def test_tables_keep_the_day_on_which_each_source_was_checked() -> None:
    (column,) = (each for each in COLUMNS if each.key == "sources")
    text = column.text(lines()[0], ENGLISH)
    assert re.fullmatch(r"([^:;]+: https://\S+ \(checked 20\d\d-\d\d-\d\d\)(; )?)+", text)
