"""Whether something about a camera is news, and because of what a trigger says it is."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from custom_components.camera_lifecycle.automation.trigger_cause import cause_of
from custom_components.camera_lifecycle.automation.watch import News
from custom_components.camera_lifecycle.engine.assessment import Risk
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.telling.change import Change, ChangeKind
from custom_components.camera_lifecycle.telling.picture import LONG_AGO, Picture
from custom_components.camera_lifecycle.telling.signs import NO_SIGNS
from custom_components.camera_lifecycle.telling.situations import (
    AtRiskBy,
    FirmwareOlderThan,
    FirmwareUpdated,
    HasExploited,
    HasStatus,
    IsNew,
    NewerFirmware,
    NotAtRiskBy,
    Situation,
    SupportEndsSoon,
)

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
YESTERDAY, TODAY = date(2026, 11, 29), date(2026, 11, 30)
SECURITY, SUPPORT = {Risk.SECURITY: NOW}, {Risk.SUPPORT: LONG_AGO}
CALM = {"decided": True, "calm_since": NOW}
ONLY_SECURITY = NotAtRiskBy(frozenset({Risk.SECURITY}))

NEWS: list[tuple[Situation, dict[str, Any] | None, dict[str, Any], bool]] = [
    (AtRiskBy(), {}, {"risks": SECURITY}, True),
    (AtRiskBy(), None, {"risks": SECURITY}, True),
    (AtRiskBy(), {"risks": SUPPORT}, {"risks": SUPPORT | SECURITY}, False),
    (AtRiskBy({Risk.SECURITY}), {"risks": SUPPORT}, {"risks": SUPPORT | SECURITY}, True),
    (AtRiskBy({Risk.SUPPLY}), {}, {"risks": SECURITY}, False),
    (NotAtRiskBy(), {"risks": SECURITY}, CALM, True),
    (NotAtRiskBy(), {"risks": SECURITY}, {"decided": False}, False),
    (NotAtRiskBy(), {"risks": SECURITY}, {"decided": True, "risks": SUPPORT}, False),
    (NotAtRiskBy(), {}, CALM, False),
    (NotAtRiskBy(), None, CALM, False),
    (ONLY_SECURITY, {"risks": SECURITY}, {"decided": False}, True),
    (ONLY_SECURITY, {"risks": SECURITY}, {"is_security_open": True}, False),
    (ONLY_SECURITY, {"risks": SECURITY}, {"risks": SUPPORT}, True),
    (HasStatus({SupportStatus.ENDED}), {}, {"status": SupportStatus.ENDED}, True),
    (HasStatus({SupportStatus.ENDED}), None, {"status": SupportStatus.ENDED}, False),
    (HasStatus({SupportStatus.ENDED}), {}, {"status": SupportStatus.ENDING}, False),
    (HasStatus({SupportStatus.UNKNOWN}), {"status": SupportStatus.ENDING}, {}, True),
    (SupportEndsSoon(30), {"until": date(2026, 12, 30)}, {"until": date(2026, 12, 30)}, True),
    (SupportEndsSoon(30), {"until": date(2026, 12, 29)}, {"until": date(2026, 12, 29)}, False),
    (SupportEndsSoon(30), {"until": date(2026, 12, 31)}, {"until": date(2026, 12, 31)}, False),
    (SupportEndsSoon(30), {}, {"until": date(2026, 12, 5)}, True),
    (SupportEndsSoon(30), {}, {"until": date(2024, 1, 1)}, False),
    (SupportEndsSoon(30), None, {"until": date(2026, 12, 5)}, True),
    (SupportEndsSoon(30), None, {"until": date(2024, 1, 1)}, False),
    (SupportEndsSoon(30), {}, {}, False),
    (SupportEndsSoon(30), {}, {"until": date.max}, False),
    (SupportEndsSoon(36500), {}, {"until": date(1, 1, 1)}, False),
    (
        FirmwareOlderThan(365),
        {"build_date": date(2025, 11, 29)},
        {"build_date": date(2025, 11, 29)},
        True,
    ),
    (
        FirmwareOlderThan(365),
        {"build_date": date(2025, 11, 30)},
        {"build_date": date(2025, 11, 30)},
        False,
    ),
    (FirmwareOlderThan(365), {}, {"build_date": date(2020, 1, 1)}, True),
    (FirmwareOlderThan(365), None, {"build_date": date(2020, 1, 1)}, False),
    (FirmwareOlderThan(36500), {}, {"build_date": date.max}, False),
    (NewerFirmware(), {}, {"newest": "2", "newest_since": NOW}, True),
    (NewerFirmware(), {"newest": "2"}, {"newest": "2", "newest_since": NOW}, False),
    (NewerFirmware(), {"newest": "2"}, {"newest": "3", "newest_since": NOW}, True),
    (NewerFirmware(), {"newest": "2"}, {}, False),
    (HasExploited(), {}, {"exploited": {"CVE-1": NOW}}, True),
    (HasExploited(), None, {"exploited": {"CVE-1": NOW}}, True),
    (HasExploited(), {"exploited": {"CVE-1": NOW}}, {"exploited": {"CVE-1": NOW}}, False),
    (FirmwareUpdated(), {"firmware": "1"}, {"firmware": "2"}, True),
    (FirmwareUpdated(), {}, {"firmware": "2"}, False),
    (
        FirmwareUpdated(),
        {"firmware": "V5", "version": "5"},
        {"firmware": "5", "version": "5"},
        False,
    ),
    (
        FirmwareUpdated(),
        {"firmware": "V5", "version": "5"},
        {"firmware": "6", "version": "6"},
        True,
    ),
    (
        FirmwareUpdated(),
        {"firmware": "V5 build 210101", "version": "5", "build_date": date(2021, 1, 1)},
        {"firmware": "V5 build 220101", "version": "5", "build_date": date(2022, 1, 1)},
        True,
    ),
    (FirmwareUpdated(), None, {"firmware": "2"}, False),
    (IsNew(), None, {}, True),
    (IsNew(), {}, {}, False),
]


@pytest.mark.parametrize(("situation", "before", "now", "is_news"), NEWS)
def test_what_is_news(
    situation: Situation,
    before: dict[str, Any] | None,
    now: dict[str, Any],
    *,
    is_news: bool,
) -> None:
    told = None if before is None else Picture(**before)
    assert situation.is_news(told, YESTERDAY, Picture(**now), TODAY) is is_news


@pytest.mark.parametrize(
    ("situation", "picture", "since"),
    [
        (AtRiskBy(), Picture(risks=SECURITY | SUPPORT), LONG_AGO),
        (AtRiskBy({Risk.SECURITY}), Picture(risks=SECURITY | SUPPORT), NOW),
        (NotAtRiskBy(), Picture(**CALM), NOW),
        (ONLY_SECURITY, Picture(risks_since=NOW), NOW),
        (HasExploited(), Picture(exploited={"a": NOW, "b": LONG_AGO}), LONG_AGO),
        (FirmwareUpdated(), Picture(firmware="1"), None),
        (IsNew(), Picture(), None),
        (NewerFirmware(), Picture(newest="1", newest_since=NOW), NOW),
    ],
)
def test_since_when(situation: Situation, picture: Picture, since: datetime | None) -> None:
    assert situation.since(picture, TODAY) == since


IDENTITY = replace(NO_SIGNS, identity="other")
CORRECTED = replace(NO_SIGNS, corrected="other")


@pytest.mark.parametrize(
    ("before", "now", "because"),
    [
        (None, {}, Because.IDENTITY),
        ({}, {}, Because.DAY),
        ({}, {"signs": CORRECTED}, Because.OWNER),
        ({}, {"firmware": "2"}, Because.FIRMWARE),
        ({}, {"until": TODAY}, Because.FACTS),
        ({}, {"build_date": TODAY, "signs": IDENTITY}, Because.IDENTITY),
    ],
)
def test_the_cause_of_a_threshold(
    before: dict[str, Any] | None, now: dict[str, Any], because: Because
) -> None:
    assessed: Any = SimpleNamespace(camera=SimpleNamespace(id="one"))
    told: Any = SimpleNamespace(changes={})
    picture = None if before is None else Picture(**before)
    news = News(assessed, picture, Picture(**now), told)
    assert cause_of(FirmwareOlderThan(1), news) is because


def test_the_cause_of_a_change_is_that_of_its_kind() -> None:
    assessed: Any = SimpleNamespace(camera=SimpleNamespace(id="one"))
    because = {
        ChangeKind.RISK_CHANGED: Because.FACTS,
        ChangeKind.STATUS_CHANGED: Because.COUNTRY,
    }
    change = Change("one", assessed, Picture(), Picture(), because)
    told: Any = SimpleNamespace(changes={"one": change})
    news = News(assessed, Picture(), Picture(), told)
    assert cause_of(HasStatus({SupportStatus.ENDED}), news) is Because.COUNTRY
    assert cause_of(AtRiskBy(), news) is Because.FACTS
    assert cause_of(HasExploited(), news) is Because.FACTS
    assert cause_of(AtRiskBy(), news._replace(told=None)) is None
