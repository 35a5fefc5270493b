"""A source that has changed its form is refused, by the name of the source and of the field."""

from __future__ import annotations

from collections.abc import Callable
import json
from pathlib import Path
import shutil
from typing import Any

import pytest

from scripts.freshness import FormError
from scripts.freshness.found import Found
from scripts.freshness.shape import Shape, texts

from .conftest import FIXTURES

type Edit = Callable[[Any], Any]


def drop(*path: str | int) -> Edit:
    """Return what takes a field out of a document."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        del data[path[-1]]

    return edit


def put(value: Any, *path: str | int) -> Edit:
    """Return what sets a field of a document."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return edit


YES = True
HIKVISION = "DS-2CD2023G2-I_IPC_G0_5.7.0"
DAHUA = "1007136036419.zip"
AQARA = "Camera E1/lumi.camera.acn007/4.3.4_0004/release.json"
REOLINK = "firmwares_live.json"
KEV = "known_exploited_vulnerabilities.json"
CASES: list[tuple[str, str, Edit, str]] = [
    ("kev", KEV, drop("vulnerabilities"), "kev: catalog: has no vulnerabilities"),
    ("kev", KEV, put(9, "count"), "kev: catalog.count: isn't the number of entries"),
    ("kev", KEV, put("x", "vulnerabilities", 0, "cveID"), "kev: catalog.vulnerabilities[0].cveID"),
    ("kev", KEV, put("soon", "vulnerabilities", 4, "dateAdded"), "vulnerabilities[4].dateAdded"),
    ("kev", KEV, put("2026-02-30", "vulnerabilities", 4, "dueDate"), "[4].dueDate: isn't a day"),
    ("reolink", REOLINK, drop(0, "hw_ver"), "reolink: firmwares_live.json[0]: has no hw_ver"),
    ("reolink", REOLINK, put(None, 1, "version"), "reolink: firmwares_live.json[1].version"),
    ("reolink", REOLINK, put("?", 1, "updated_at"), "firmwares_live.json[1].updated_at"),
    ("reolink", "devices.json", drop(0, "hardwareVersions"), "reolink: devices.json[0]"),
    (
        "hikvision",
        REOLINK,
        drop(HIKVISION, "date"),
        f"firmwares_live.json.{HIKVISION}: has no date",
    ),
    ("hikvision", REOLINK, put("new", HIKVISION, "version"), f"{HIKVISION}.version: isn't in the"),
    ("hikvision", REOLINK, put("no", HIKVISION, "is_beta"), f"{HIKVISION}.is_beta: isn't true or"),
    (
        "hikvision",
        REOLINK,
        put("A", HIKVISION, "supported_models"),
        "supported_models: isn't a list",
    ),
    ("dahua", "cameras.json", drop(DAHUA, "listings"), f"dahua: cameras.json.{DAHUA}"),
    ("dahua", "cameras.json", drop(DAHUA, "listings", 0, "kind"), "listings[0]: has no kind"),
    ("dahua", "cameras.json", put([1], DAHUA, "listings", 0, "camera_name"), "camera_name[0]"),
    ("aqara", "tree.json", put(1, "truncated"), "aqara: tree.json.truncated: isn't"),
    ("aqara", "tree.json", put(YES, "truncated"), "aqara: tree.json.truncated: is true"),
    ("aqara", "tree.json", drop("tree", 0, "path"), "aqara: tree.json.tree[0]: has no path"),
    ("aqara", AQARA, drop("releaseDate"), f"aqara: {AQARA}: has no releaseDate"),
    ("aqara", AQARA, put("9", "firmwareVersion"), f"{AQARA}.firmwareVersion: isn't that of its"),
    ("device_database", "devices", drop(0, "versions"), "device_database: devices[0]: has no"),
    ("device_database", "devices", put({}, 0, "entities"), "devices[0].entities: isn't a list"),
]


@pytest.mark.attack(
    "library", "a public source has changed its form", "refused, by source and field"
)
@pytest.mark.parametrize(("name", "file", "edit", "message"), CASES)
def test_a_changed_form_is_refused_by_source_and_field(
    found: Callable[..., Found], tmp_path: Path, name: str, file: str, edit: Edit, message: str
) -> None:
    folder = tmp_path / name
    shutil.copytree(FIXTURES / name, folder)
    data = json.loads((folder / file).read_text("utf-8"))
    edit(data)
    (folder / file).write_text(json.dumps(data), "utf-8")
    with pytest.raises(FormError) as raised:
        found(name, folder)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "firmware_version",
            "version",
            "tplink: tapo_firmware.csv: has no column firmware_version",
        ),
        ('"Fri, 30 Jun 2023 09:08:00 GMT"', "soon", "line 5: last_modified isn't a day"),
        (',200,1,"Fri, 27 Dec 2024 05:52:07 GMT"', "", "line 7 is cut off"),
    ],
)
def test_a_changed_table_is_refused(
    found: Callable[..., Found], tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = (FIXTURES / "tplink" / "tapo_firmware.csv").read_text("utf-8")
    assert old in text
    (tmp_path / "tapo_firmware.csv").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FormError) as raised:
        found("tplink", tmp_path)
    assert message in str(raised.value)


@pytest.mark.parametrize("content", [b"<html>", b"\xff\xfe", b"[]"])
def test_what_is_no_document_is_refused(
    found: Callable[..., Found], tmp_path: Path, content: bytes
) -> None:
    (tmp_path / KEV).write_bytes(content)
    with pytest.raises(FormError, match="kev: "):
        found("kev", tmp_path)


@pytest.mark.parametrize(
    ("value", "take"),
    [
        (5, Shape.text),
        ("", Shape.text),
        ("x" * 1001, Shape.text),
        (True, Shape.number),
        ("1", Shape.number),
        (1, Shape.flag),
        ("2026", Shape.day),
        ([], Shape.mapping),
        ({}, list),
        ([None], texts),
    ],
)
def test_a_value_of_another_kind_is_refused(value: Any, take: Callable[[Shape], Any]) -> None:
    with pytest.raises(FormError, match="one: here"):
        take(Shape("one", "here", value))


@pytest.mark.attack(
    "library",
    "control characters and several lines in the text of a source",
    "one line of printable characters",
)
def test_text_of_a_source_is_one_clean_line() -> None:
    assert Shape("one", "here", " a\n\x1b[31mb\u202e  c ").text() == "a [31mb c"
