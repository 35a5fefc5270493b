"""Every word that we name stands in the translations, and nothing in them breaks a rule."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
from typing import Any

import pytest

from custom_components.camera_lifecycle.binary_sensor import AT_RISK
from custom_components.camera_lifecycle.engine.model import Site, Strength, SupportStatus
from custom_components.camera_lifecycle.notices.kinds import NoticeKind
from custom_components.camera_lifecycle.sensor import CAMERA_SENSORS, FLEET_SENSORS

FOLDER = Path(__file__).parents[2] / "custom_components" / "camera_lifecycle"
LANGUAGES = sorted((FOLDER / "translations").glob("*.json"))


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@pytest.fixture(params=LANGUAGES, ids=lambda path: path.stem)
def words(request: pytest.FixtureRequest) -> Any:
    return read(request.param)


def test_every_entity_has_a_name_and_an_icon(words: Any) -> None:
    icons = read(FOLDER / "icons.json")["entity"]
    for domain, descriptions in {
        "sensor": (*CAMERA_SENSORS, *FLEET_SENSORS),
        "binary_sensor": (AT_RISK,),
    }.items():
        for description in descriptions:
            assert words["entity"][domain][description.key]["name"]
            assert icons[domain][description.key]["default"].startswith("mdi:")


def test_every_state_and_choice_has_a_word(words: Any) -> None:
    states = words["entity"]["sensor"]["support_status"]["state"]
    assert set(states) == set(SupportStatus) - {SupportStatus.UNKNOWN}
    sure = words["entity"]["sensor"]["vendor"]["state_attributes"]["confidence"]["state"]
    assert set(sure) == set(Strength)
    assert set(words["selector"]["site"]["options"]) == set(Site)
    assert set(words["selector"]["notices"]["options"]) == set(NoticeKind)


def test_every_field_of_a_dialog_is_described(words: Any) -> None:
    for flow in (words["config"], words["options"]):
        for step in flow["step"].values():
            assert set(step.get("data", {})) == set(step.get("data_description", {}))


def test_every_key_that_the_code_names_exists(words: Any) -> None:
    code = "\n".join(path.read_text("utf-8") for path in FOLDER.rglob("*.py"))
    for error in re.findall(r'LibraryError\(\s*"(\w+)"', code):
        assert words["exceptions"][error]["message"]
    for error in ("invalid_country", "invalid_region", "region_without_country"):
        assert words["config"]["error"][error]


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    else:
        for key, item in value.items():
            assert re.fullmatch(r"[a-z0-9_-]+", key), f"{path}.{key}"
            yield from texts(item, f"{path}.{key}")


def test_no_text_breaks_a_rule(words: Any) -> None:
    never = ("banned", "illegal", "recalled", "must be removed")
    for path, text in texts(words):
        assert text == text.strip(), path
        assert not re.search(r"<[a-z/]", text), path
        assert "http" not in text, path
        assert not re.search(r"'\{\w+\}'", text), path
        assert not any(word in text.casefold() for word in never), path


def test_all_languages_know_the_same_words() -> None:
    known = {path.stem: {key for key, _ in texts(read(path))} for path in LANGUAGES}
    assert all(keys <= known["en"] for keys in known.values())
