"""The present version reads what version 0.1.0 has written."""

from datetime import UTC, date, datetime
import json
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    category_registry as cr,
    device_registry as dr,
    entity_registry as er,
    floor_registry as fr,
    issue_registry as ir,
    label_registry as lr,
)
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    mock_integration,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.proposal import propose
from custom_components.camera_lifecycle.lookup.credentials import endpoint_from_entry
from custom_components.camera_lifecycle.lookup.model import ErrorCode, ErrorKind
from custom_components.camera_lifecycle.owner.answers import AnswerKind
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera
from custom_components.camera_lifecycle.owner.store import AnswerStore
from custom_components.camera_lifecycle.runtime import CameraLifecycleRuntime
from tests.days import after_facts, moment

FOLDER = Path(__file__).parent / "0.1.0"
WRITTEN = datetime(2026, 11, 30, 0, 20, tzinfo=UTC)


@pytest.fixture
def load_registries() -> bool:
    """Return that the registries are read from the storage, not made empty."""
    return False


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""


@pytest.fixture
def files(hass_storage: dict[str, Any], freezer: FrozenDateTimeFactory) -> dict[str, Any]:
    """Return the storage as version 0.1.0 left it, a few minutes later."""
    # the clock of a home is right only from the day on which the facts were checked
    freezer.move_to(max(WRITTEN, moment(after_facts(), "00:20", "UTC")))
    for file in FOLDER.glob("*.*.json"):
        hass_storage[file.stem] = json.loads(file.read_text("utf-8"))
    return hass_storage


@pytest.fixture
async def entries(files: dict[str, Any], hass: HomeAssistant) -> dict[str, ConfigEntry]:
    """Return the config entries of that home, ours set up."""
    rows = json.loads((FOLDER / "entries.json").read_text("utf-8"))
    found: dict[str, ConfigEntry] = {}

    async def done(*_: Any) -> bool:
        return True

    for domain in {row["domain"] for row in rows} - {DOMAIN}:
        module = MockModule(domain, async_setup_entry=done, async_unload_entry=done)
        mock_integration(hass, module)
    for row in rows:
        state = ConfigEntryState.NOT_LOADED if row["domain"] == DOMAIN else ConfigEntryState.LOADED
        row.pop("subentries")
        entry = MockConfigEntry(**row, state=state)
        entry.add_to_hass(hass)
        found[row["entry_id"]] = entry
    dr.async_setup(hass)
    for registry in (ar, cr, dr, er, fr, ir, lr):
        await registry.async_load(hass)
    (ours,) = hass.config_entries.async_entries(DOMAIN)
    await hass.config_entries.async_setup(ours.entry_id)
    await hass.async_block_till_done()
    return found


@pytest.fixture
def runtime(entries: dict[str, ConfigEntry], hass: HomeAssistant) -> CameraLifecycleRuntime:
    """Return what our loaded entry holds."""
    (ours,) = hass.config_entries.async_loaded_entries(DOMAIN)
    value: CameraLifecycleRuntime = ours.runtime_data
    return value


def ids(runtime: CameraLifecycleRuntime) -> dict[str, str]:
    """Return the ids of the cameras by their name."""
    cameras = runtime.coordinator.data.cameras.values()
    return {assessed.camera.name: assessed.camera.id for assessed in cameras}


@pytest.mark.fault(
    "data", "the files of version 0.1.0 are read by this version", "not one counts as damaged"
)
async def test_nothing_is_damaged(
    runtime: CameraLifecycleRuntime, caplog: pytest.LogCaptureFixture
) -> None:
    assert "damaged" not in caplog.text
    assert "newer version" not in caplog.text


async def test_answers_and_corrections(runtime: CameraLifecycleRuntime) -> None:
    answers = runtime.stores.answers
    camera = ids(runtime)
    kinds = {
        key.camera_id: answer.kind
        for key, (answer,) in answers.answers.items()
        if key.finding == "phased_out:hikvision"
    }
    assert kinds[camera["Gate"]] is AnswerKind.REMIND_LATER
    assert kinds[camera["Garage"]] is AnswerKind.PLANNED_REPLACEMENT
    assert kinds[camera["Garden"]] is AnswerKind.ACCEPTED_RISK
    assert kinds[camera["Shed"]] is AnswerKind.CORRECTED
    assert kinds[camera["Drive"]] is AnswerKind.IGNORED
    assert len(answers.answers) == 12
    assert "Attic" not in camera, "the owner said that it is no camera"
    cameras = runtime.coordinator.data.cameras
    maker = cameras[camera["Shed"]].assessment.identity.maker
    assert maker is not None
    assert maker.id == "uniview"
    assert answers.corrections[camera["Cellar"]].hardware_version == "A1"


async def test_only_what_was_not_answered_is_a_notice(
    runtime: CameraLifecycleRuntime, hass: HomeAssistant
) -> None:
    issues = {
        issue_id: issue
        for (domain, issue_id), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN
    }
    # the second tells of a login that was refused then: it is about no answer
    assert {*issues} == {"phased_out_hikvision", "login_refused"}
    assert issues["phased_out_hikvision"].dismissed_version is not None, "it was ignored"


async def test_plans(runtime: CameraLifecycleRuntime) -> None:
    cameras, camera = runtime.coordinator.data.cameras, ids(runtime)
    assert cameras[camera["Gate"]].plan == Plan(
        date(2021, 3, 4), date(2024, 3, 4), note="bought at the corner shop"
    )
    assert cameras[camera["Garage"]].plan == Plan(replace_by=date(2027, 9, 25))


async def test_the_plan_is_steps(
    runtime: CameraLifecycleRuntime, files: dict[str, Any], hass: HomeAssistant
) -> None:
    camera = ids(runtime)["Garage"]
    expected = Step(
        f"replace_{camera}", cameras=(StepCamera(camera, "Garage"),), due=date(2027, 9, 25)
    )
    assert [*runtime.stores.steps.steps.values()] == [expected]
    (row,) = files["camera_lifecycle.steps"]["data"]["steps"]
    assert Step.from_json(row) == expected, "once, and for good"
    (todo,) = hass.states.async_entity_ids("todo")
    state = hass.states.get(todo)
    assert state is not None
    assert state.state == "1"


async def test_what_is_missing_in_its_plan(runtime: CameraLifecycleRuntime) -> None:
    fleet, answers = runtime.coordinator.data, dict(runtime.stores.answers.answers)
    proposed = propose(fleet, answers, 6, fleet.day)
    assert [(one.why.value, [each.name for each in one.cameras]) for one in proposed] == [
        ("ended", ["Cellar"]),
        ("phased_out", ["Drive"]),
        ("phased_out", ["Gate"]),
        ("phased_out", ["Recorder", "Channel 1", "Channel 2", "Channel 3"]),
    ], "Garage is planned, Garden accepted"


async def test_first_seen(runtime: CameraLifecycleRuntime) -> None:
    cameras, camera = runtime.coordinator.data.cameras, ids(runtime)
    for name in ("Gate", "Cellar", "Recorder"):
        assert cameras[camera[name]].unchanged_since == date(2026, 11, 29)


async def test_look_ups(
    runtime: CameraLifecycleRuntime, entries: dict[str, ConfigEntry], hass: HomeAssistant
) -> None:
    camera, store = ids(runtime), runtime.stores.look_ups
    recorder = store.get(camera["Recorder"])
    assert recorder is not None
    assert recorder.record is not None
    assert recorder.record.model == "DS-7732NI-M4"
    assert [channel.model for channel in recorder.channels[:2]] == [
        "DS-2CD2342WD-I",
        "DS-2CD2046G2-IU",
    ]
    firmware = runtime.coordinator.data.cameras[camera["Channel 2"]].assessment.firmware
    assert firmware.build_date == date(2024, 8, 26), "it was told by the recorder"
    refused = store.get(camera["Drive"])
    assert refused is not None
    assert (refused.error_kind, refused.error_code) == (
        ErrorKind.REFUSED,
        ErrorCode.WRONG_CREDENTIALS,
    )
    (entry,) = (e for e in entries.values() if e.data.get("password") == "hunter2-wrong")
    endpoint = endpoint_from_entry(entry)
    assert endpoint is not None
    later = dt_util.utcnow().replace(year=2028)
    assert not store.is_due(camera["Drive"], endpoint, later), "a refused login is never sent again"


async def test_nothing_has_changed_since(runtime: CameraLifecycleRuntime) -> None:
    """What was told last is known: the same fleet is no news."""
    pictures = runtime.teller.memory.pictures
    cameras = runtime.coordinator.data.cameras.values()
    assert pictures.keys() >= {each.camera.id for each in cameras if each.camera.monitored}
    assert runtime.teller.has_told
    assert runtime.teller.memory.quiet == runtime.teller.memory.told_until, "in one summary alone"


async def test_an_answer_about_an_update_alone_vanishes_without_an_error(
    files: dict[str, Any], hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    """The update is the next step of its vulnerability now, and no finding of its own."""
    key = "camera_lifecycle.acknowledgements"
    rows = files[key]["data"]
    update = {"cause": "fix_available:CVE-2021-36260", "camera": "one"}
    before = len(rows["choices"])
    rows["choices"].append({**update, "kind": "ignored", "made": "2026-11-29"})
    rows["told"].append({**update, "since": "2026-11-29", "issue": "fix_available"})
    store = AnswerStore(hass)
    await store.async_load()
    assert "damaged" not in caplog.text
    assert len(store.answers) == before
    assert not [key for key in store.issue_states if key.finding.startswith("fix_available")]


async def test_an_issue_of_a_kind_that_is_no_more_goes(
    entries: dict[str, ConfigEntry], hass: HomeAssistant
) -> None:
    ir.async_create_issue(
        hass,
        DOMAIN,
        "fix_available",
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key="phased_out",
    )
    (ours,) = hass.config_entries.async_loaded_entries(DOMAIN)
    await ours.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert (DOMAIN, "fix_available") not in ir.async_get(hass).issues
