"""What the integration sends and what the card takes are the same: neither drifts alone."""

from dataclasses import fields
from enum import StrEnum
from pathlib import Path
import re

import pytest

from custom_components.camera_lifecycle.overview import detail_model, model

DATA = Path(__file__).parents[2] / "frontend" / "src" / "data"
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
INTERFACE = re.compile(r"export interface (\w+) \{(.*?)\n\}", re.DOTALL)
FIELD = re.compile(r"^  (\w+)\??:", re.MULTILINE)
SENT = {
    "CameraRow": model.CameraRow,
    "Headline": model.Headline,
    "DateRow": model.DateRow,
    "GroupText": model.GroupText,
    "Overview": model.Overview,
    "Fact": detail_model.DetailFact,
    "SourceLink": detail_model.SourceLink,
    "Reason": detail_model.DetailReason,
    "Plan": detail_model.NotedPlan,
    "Answerable": detail_model.AnswerableFinding,
    "Actions": detail_model.DetailActions,
    "CameraDetail": detail_model.CameraDetail,
}
CHOICES = {
    "GROUPS": model.CameraGroup,
    "Tone": model.Tone,
    "NextStep": model.NextStep,
    "Headline.kind": model.HeadlineKind,
    "Reason.kind": detail_model.ReasonKind,
    "Actions.ask": detail_model.Askable,
}
OWN = {"Known"}
"""What the card keeps for itself."""


def source() -> str:
    return COMMENT.sub(
        "", "\n".join((DATA / name).read_text() for name in ("model.ts", "detail.ts"))
    )


def interfaces() -> dict[str, str]:
    return dict(INTERFACE.findall(source()))


def choices(name: str) -> set[str]:
    """Return the values that a type, a list, or a field of an interface may have."""
    owner, _, field = name.partition(".")
    if field:
        part = re.search(rf"^  {field}: (.*?);", interfaces()[owner], re.MULTILINE | re.DOTALL)
    else:
        part = re.search(rf"export (?:type|const) {owner} =(.*?);", source(), re.DOTALL)
    assert part, name
    return set(re.findall(r"'(\w+)'", part.group(1)))


def test_every_interface_is_known() -> None:
    assert interfaces().keys() - OWN == SENT.keys()


@pytest.mark.parametrize("name", SENT)
def test_the_card_takes_exactly_what_is_sent(name: str) -> None:
    assert FIELD.findall(interfaces()[name]) == [field.name for field in fields(SENT[name])]


def test_what_to_do_has_a_title_and_a_text() -> None:
    (lead,) = re.findall(r"lead: \{(.*?)\}", source())
    assert re.findall(r"(\w+):", lead) == [field.name for field in fields(detail_model.Lead)]


@pytest.mark.parametrize("name", CHOICES)
def test_the_card_knows_every_value(name: str) -> None:
    values: type[StrEnum] = CHOICES[name]
    assert choices(name) == {*values}
