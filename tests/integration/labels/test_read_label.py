"""The options ask, by name, for the label that would tell most; each camera once."""

from datetime import date
from http import HTTPStatus

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.owner.corrections import Correction
from tests.integration.corrections.dialog import FLOW, Dialog
from tests.integration.corrections.test_options import reload, said, undo
from tests.integration.home import Home

from .conftest import OpenOptions, asked

ORDER = ["Attic", "Shed", "Door", "Hall"]
SENTENCE = (
    "No company is named for this camera, so nobody can say whether it is updated. "
    "Keep it off the internet."
)


async def asked_in_turn(dialog: Dialog) -> list[str]:
    """Return whom the dialog asks about, asking for another one until it begins anew."""
    names: list[str] = []
    if "read_label" not in dialog.shown["menu_options"]:
        return names
    await dialog.choose("read_label")
    while (name := asked(dialog)) not in names:
        names.append(name)
        if "label_other" not in dialog.shown["menu_options"]:
            break
        await dialog.choose("label_other")
    return names


async def test_it_asks_by_name_for_what_would_tell_most(
    hass: HomeAssistant, hidden: Home, open_options: OpenOptions
) -> None:
    dialog = await open_options()
    assert dialog.shown["menu_options"] == [
        "settings",
        "location",
        "correct_camera",
        "isolate_cameras",
        "steps",
        "before_you_buy",
        "get_report",
        "card",
        "facts",
        "read_label",
    ]
    assert dialog.shown["description_placeholders"] == {
        "camera": "Attic",
        "missing": "Neither its brand nor its model is known.",
        "left": "There are questions about 3 more cameras.",
    }
    assert await asked_in_turn(dialog) == ORDER, "the Gate is known"
    issues = ir.async_get(hass).issues
    assert not [key for key in issues if "label" in key[1]], "a question is no repair issue"


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("Shed", "Neither its brand nor its model is known."),
        ("Door", "Its brand is known, but its model isn't."),
        (
            "Hall",
            "What applies to this model depends on its hardware version, which isn't known.",
        ),
    ],
)
async def test_it_says_what_is_missing(open_options: OpenOptions, name: str, missing: str) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    while asked(dialog) != name:
        await dialog.choose("label_other")
    assert dialog.shown["description_placeholders"]["missing"] == missing
    may_be_nameless = "label_without_name" in dialog.shown["menu_options"]
    assert may_be_nameless is (name == "Shed"), "of the others it is known who sells them"


async def test_the_list_of_all_cameras_names_those_too(
    hidden: Home, open_options: OpenOptions
) -> None:
    dialog = await open_options()
    shown = await dialog.choose("correct_camera")
    hint = "The labels of these cameras would tell the most: Attic, Shed and Door."
    assert shown["description_placeholders"]["tells_most"] == hint
    shown = await dialog.fill(camera="nobody")
    assert shown["errors"] == {"camera": "choose_a_camera"}
    assert shown["description_placeholders"]["tells_most"] == hint


async def test_each_answer_counts_and_rests_its_question(
    hidden: Home, open_options: OpenOptions
) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    shown = await dialog.choose("label_details")
    assert [field["name"] for field in shown["data_schema"]] == [
        "vendor",
        "model",
        "hardware_version",
        "approval_number",
    ]
    for field in shown["data_schema"]:
        assert not field["required"]
        assert not {"default", "description"} & field.keys(), "nothing is filled in"
    await dialog.fill(
        vendor="TP-Link",
        model="Tapo C200",
        hardware_version="Ver: 3.0",
        approval_number="fcc id 2abcd-c200",
    )
    attic = hidden.cameras["Attic"].assessment
    assert attic.support.status is SupportStatus.MAINTAINED
    assert [piece.value for piece in attic.identity.evidence if piece.signal == "owner"] == [
        "tplink",
        "Tapo C200",
        "Ver: 3.0",
        "FCC ID 2ABCD-C200",
    ]

    assert asked(dialog) == "Shed", "the next one is asked about at once"
    await dialog.choose("label_without_name")
    assert hidden.cameras["Shed"].summary == SENTENCE
    assert asked(dialog) == "Door"
    await dialog.choose("label_not_known")
    assert asked(dialog) == "Hall"
    assert "label_other" not in dialog.shown["menu_options"], "it is the last one"
    await dialog.choose("label_details")
    assert (await dialog.fill(hardware_version="5"))["type"] == "create_entry"
    assert hidden.cameras["Hall"].assessment.support.status is SupportStatus.MAINTAINED

    for _ in range(2):
        dialog = await open_options()
        assert "read_label" not in dialog.shown["menu_options"]
        shown = await dialog.choose("correct_camera")
        assert shown["description_placeholders"] == {"tells_most": ""}
        await reload(hidden)
    assert hidden.cameras["Shed"].summary == SENTENCE
    assert [label for label in await said(hidden) if "Shed" in label or "Door" in label] == [
        "Door: you don't know what its label says",
        "Shed: carries no name (your correction)",
    ]


@pytest.mark.parametrize(
    ("name", "answer", "label"),
    [
        ("Shed", "label_without_name", "Shed: carries no name (your correction)"),
        ("Door", "label_not_known", "Door: you don't know what its label says"),
    ],
)
async def test_what_is_undone_is_asked_again(
    hidden: Home, open_options: OpenOptions, name: str, answer: str, label: str
) -> None:
    before = hidden.cameras[name].assessment
    dialog = await open_options()
    await dialog.choose("read_label")
    while asked(dialog) != name:
        await dialog.choose("label_other")
    await dialog.choose(answer)
    assert name not in await asked_in_turn(await open_options())
    await undo(hidden, label)
    assert await asked_in_turn(await open_options()) == ORDER
    assert hidden.cameras[name].assessment == before


async def test_a_part_of_the_label_is_an_answer_too(
    hidden: Home, open_options: OpenOptions
) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    await dialog.choose("label_details")
    await dialog.fill(approval_number="IC: 12345A-CAM100")
    assert asked(dialog) == "Shed"
    identity = hidden.cameras["Attic"].assessment.identity
    assert (identity.vendor, identity.maker) == (None, None), "who holds an approval is no maker"


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"base": "nothing_entered"}),
        ({"vendor": " ", "model": ""}, {"base": "nothing_entered"}),
        ({"vendor": "Generic"}, {"vendor": "says_nothing"}),
        ({"model": "IPC", "vendor": "Axis"}, {"model": "says_nothing"}),
        ({"model": "x" * 61}, {"model": "too_long"}),
        ({"approval_number": "2" * 61}, {"approval_number": "too_long"}),
        ({"approval_number": "unknown"}, {"approval_number": "no_approval_number"}),
        ({"approval_number": "RLC"}, {"approval_number": "no_approval_number"}),
        ({"approval_number": "23456-CAM"}, {"approval_number": "fcc_or_ic"}),
        ({"approval_number": "\u202e"}, {"approval_number": "no_approval_number"}),
    ],
)
async def test_what_says_nothing_is_not_taken(
    hidden: Home, open_options: OpenOptions, values: dict[str, str], errors: dict[str, str]
) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    await dialog.choose("label_details")
    shown = await dialog.fill(**values)
    assert (shown["step_id"], shown["errors"]) == ("label_details", errors)
    assert await said(hidden) == []
    assert (await dialog.fill(vendor="Axis"))["step_id"] == "read_label"


async def test_strong_evidence_is_told_before_it_is_overruled(
    hidden: Home, open_options: OpenOptions
) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    while asked(dialog) != "Hall":
        await dialog.choose("label_other")
    await dialog.choose("label_details")
    assert (await dialog.fill(model="Tapo C225"))["step_id"] == "correct_confirm"
    shown = await dialog.choose("correct_keep")
    assert (shown["step_id"], asked(dialog)) == ("read_label", "Hall"), "it asks the same again"
    assert await said(hidden) == []
    await dialog.choose("label_details")
    await dialog.fill(model="Tapo C225")
    assert (await dialog.choose("correct_overrule"))["step_id"] == "read_label"
    assert hidden.cameras["Hall"].assessment.model == "Tapo C225"


async def test_what_changes_meanwhile(
    hass: HomeAssistant, hidden: Home, open_options: OpenOptions
) -> None:
    one, other = await open_options(), await open_options()
    await one.choose("read_label")
    await other.choose("read_label")
    await one.choose("label_not_known")
    await other.choose("label_details")
    await other.fill(vendor="Axis")
    assert await said(hidden) == ["Attic: sold by Axis (your correction)"], "the later word counts"
    assert asked(one) == asked(other) == "Shed"
    shed = hidden.cameras["Shed"].camera
    dr.async_get(hass).async_remove_device(shed.primary_device_id)
    await hidden.settle()
    assert (await one.choose("label_without_name"))["reason"] == "camera_gone"

    late = await open_options()
    today = date(2026, 11, 30)
    everybody = [
        Correction(known.camera.id, today, not_known=True) for known in hidden.cameras.values()
    ]
    assert hidden.us
    await hidden.us.runtime_data.async_correct((), everybody)
    assert (await late.choose("read_label"))["reason"] == "all_answered"


async def test_without_a_running_integration_nothing_is_asked(
    hass: HomeAssistant, hidden: Home, open_options: OpenOptions
) -> None:
    dialog, late = await open_options(), await open_options()
    await dialog.choose("read_label")
    assert hidden.us
    await hass.config_entries.async_unload(hidden.us.entry_id)
    assert (await dialog.choose("label_without_name"))["reason"] == "not_ready"
    assert (await late.choose("read_label"))["reason"] == "not_ready"
    assert (await open_options()).shown["menu_options"] == [
        "settings",
        "location",
        "correct_camera",
        "isolate_cameras",
        "steps",
        "before_you_buy",
        "get_report",
        "card",
        "facts",
    ]


async def test_it_is_for_administrators(
    hidden: Home,
    open_options: OpenOptions,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> None:
    dialog = await open_options()
    await dialog.choose("read_label")
    stranger = await hass_client(hass_read_only_access_token)
    answer = await stranger.post(
        f"{FLOW}/{dialog.shown['flow_id']}", json={"next_step_id": "label_without_name"}
    )
    assert answer.status == HTTPStatus.UNAUTHORIZED
    assert await said(hidden) == []


async def test_a_camera_without_a_name_is_counted_apart(
    hass: HomeAssistant, hidden: Home, open_options: OpenOptions
) -> None:
    assert hidden.us
    entry = hidden.ours(hidden.us.entry_id, "cameras_without_name")
    assert entry is not None
    assert entry.disabled_by is not None, "it is rare"
    dialog = await open_options()
    await dialog.choose("read_label")
    await dialog.choose("label_without_name")
    state = hidden.state(hidden.cameras["Attic"].camera.id, "assessment")
    assert state is not None
    assert state.state == SENTENCE
    assert not any("2ABCD" in str(state.as_dict()) for state in hass.states.async_all())
    assert DOMAIN in hass.config.components
