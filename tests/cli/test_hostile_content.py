"""Whatever a file holds: the lines and rows that are good are answered, the others named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.camera_lifecycle.__main__ import main
from custom_components.camera_lifecycle.cli import audit as command

from .hostile import DEVICES, GOOD, STORED
from .test_folder import ONVIF, OWN, audit, put

DEPTHS = [100, 1_000, 10_000, 1_000_000]


def nested(depth: int, opening: str = "[", closing: str = "]") -> str:
    return opening * depth + ("1" if opening != "[" else "") + closing * depth


@pytest.mark.attack(
    "folder", "registries nested up to a million levels deep", "sentences, no crash"
)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
@pytest.mark.parametrize("name", [DEVICES, *STORED])
def test_nothing_is_nested_too_deeply_for_a_sentence(
    whole_folder: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    depth: int,
    opening: str,
    closing: str,
) -> None:
    file = whole_folder / ".storage" / name
    content = json.loads(file.read_bytes())
    deep = {"id": "x", "entity_id": "camera.x", "entry_id": "x", "deep": "DEEP"}
    if isinstance(content["data"], list):
        state = {"entity_id": "update.x", "state": "on", "attributes": deep}
        content["data"] = [{"state": state}]
    else:
        key, rows = next(iter(content["data"].items()))
        content["data"][key] = [*rows, deep] if isinstance(rows, list) else {"x": deep}
    file.write_text(json.dumps(content).replace('"DEEP"', nested(depth, opening, closing)))
    code, _, err = audit(capsys, str(whole_folder))
    assert code == (2 if err else 0)
    assert all(line.startswith(str(whole_folder)) for line in err.splitlines())


@pytest.mark.attack(
    "folder",
    "records nested up to a million levels deep",
    "the record is named, the others are answered",
)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("field", ["id", "model", "details", "onvif_scopes", "name"])
@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_no_record_is_nested_too_deeply_for_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], depth: int, field: str, form: str
) -> None:
    deep = nested(depth // 5 if depth > 10_000 else depth, '{"a":', "}")
    row = f'{{"id": "x", "details": {{"onvif_scopes": {deep}}}, "{field}": {deep}}}'
    file = tmp_path / "records.jsonl"
    file.write_text(f"{GOOD}\n{row}\n{GOOD}\n")
    code = main(["audit", str(file), "--format", form])
    out, err = capsys.readouterr()
    assert code == (2 if err else 0)
    assert all(line.startswith(f"{file}, line 2: ") for line in err.splitlines())
    assert form == "html" or out.count("\n") == 3 - err.count("\n")


LINES = {
    "NUL bytes": (b"\0\0\0", "is not JSON: Expecting value (column 1)"),
    "too many digits": (b'{"id": 1' + b"0" * 5000 + b"}", "holds a number that is too long"),
    "no number": (b'{"id": "a", "model": 1e999}', "field model: must be text or null"),
    "no number as id": (b'{"id": -1e999}', "field id: must be text or null"),
    "half a character": (b'{"id": "a", "model": "\xed\xa0\x80"}', "is not UTF-8"),
    "too long": (b'{"id": "' + b"a" * 2**20 + b'"}', "is longer than 1 MiB"),
    "much too long": (b'{"id": "' + b"a" * 100 * 2**20 + b'"}', "is longer than 1 MiB"),
}


@pytest.mark.attack(
    "folder",
    "a line of 100 MiB, of zeros, or with half a character",
    "that line is named, and the others are answered",
)
@pytest.mark.parametrize(("line", "sentence"), LINES.values(), ids=[*LINES])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_hostile_line_costs_itself_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes, sentence: str, end: bytes
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + end.join([GOOD.encode(), line, GOOD.encode()]))
    assert main(["audit", str(file), "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == f"{file}, line 2: {sentence}\n"


def test_of_a_key_that_is_there_twice_the_last_one_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text('{"id": "a", "id": "b", "model": "x"}')
    assert main(["audit", str(file), "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "b"


def test_a_file_that_grows_is_read_as_far_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(f"{GOOD}\n" * 3)

    def grow(*arguments: Any) -> Any:
        with file.open("a") as more:
            more.write(f"{GOOD}\n" * 10)
        return assess(*arguments)

    assess = command.assess
    monkeypatch.setattr(command, "assess", grow)
    assert main(["audit", str(file), "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


@pytest.mark.attack(
    "folder", "a registry of 50,000 wrong rows", "100 are told, and how many more there are"
)
def test_a_registry_of_wrong_rows_is_not_told_row_by_row(
    whole_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(whole_folder, DEVICES, {"devices": [*([0] * 50_000), ONVIF]}, 1, 9)
    put(whole_folder, "core.entity_registry", {"entities": []}, 1, 15)
    code, _, err = audit(capsys, str(whole_folder))
    assert code == 2
    told = err.splitlines()
    assert len(told) == 101
    assert told[-1] == f"{whole_folder / '.storage' / DEVICES}: 49900 more problems"


def test_a_registry_of_endless_rows_is_read_in_part(
    whole_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.camera_lifecycle.cli.registry_file.MAX_ROWS", 3)
    put(
        whole_folder,
        DEVICES,
        {"devices": [ONVIF, OWN, {**OWN, "id": "d8"}, {**OWN, "id": "d9"}]},
        1,
        9,
    )
    code, cameras, err = audit(capsys, str(whole_folder))
    assert (code, len(cameras)) == (2, 1)
    file = whole_folder / ".storage" / DEVICES
    assert err == f"{file}: data.devices has more than 3 rows; the others were left out\n"
