"""What is said of published firmware, promises, and what no longer vouches for a camera."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import product
import re
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Basis, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Evidence,
    Firmware,
    FirmwareState,
    Identity,
    Kind,
    NewestFirmware,
    Source,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    PolicyGives,
    PolicyPayload,
    PolicyStart,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.releases.compared import BY_RELEASE
from custom_components.camera_lifecycle.engine.releases.installed import installed_beside
from custom_components.camera_lifecycle.report.sentences import in_words
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.summary import summary, summary_writer
from custom_components.camera_lifecycle.text.translations import Translations
from tests.words import words

REOLINK = Company("reolink", "Reolink")
SOURCE = Source("https://dl.reolink.com/list", "vendor", date(2026, 11, 29))
DAY, LISTED, LAST = PartialDate(2026, 3, 9), date(2026, 7, 22), PartialDate(2027, 9, 9)
RELEASE = ReleasePayload(
    REOLINK,
    "RLC-810A",
    DAY,
    ReleaseDay.PUBLISHED,
    ReleaseProof.RELEASE,
    version="3.1",
    as_of=LISTED,
    until=LAST,
)
BUILT = replace(RELEASE, day_is=ReleaseDay.BUILT)
OFFER = replace(BUILT, by=ReleaseProof.OFFER, as_of=None)
INSTALLED = replace(BUILT, by=ReleaseProof.INSTALLED, as_of=None)
OLD = replace(RELEASE, date=PartialDate(2019, 5, 4))
END = LifecyclePayload(
    "end", LifecycleEvent.END_OF_SUPPORT, REOLINK, "RLC-810A", date=PartialDate(2024, 6, 17)
)
POLICY = PolicyPayload(
    "policy", REOLINK, PolicyGives.SECURITY_UPDATES, PolicyStart.FIRST_SOLD, 60, PartialDate(2021)
)
CODE, STATUS = ReasonCode, SupportStatus
OLDER = Firmware(
    "3.0",
    date(2025, 1, 1),
    state=FirmwareState.NEWER_EXISTS,
    newest=NewestFirmware("3.1", date(2026, 3, 9), "library", LISTED),
)
SAME = Firmware("3.1", date(2026, 3, 1))
NOTHING = Firmware()
UNSURE = Firmware("a", date(2026, 3, 1))
NEVER = re.compile(
    r"\b(safe|secure|up to date|sicher|aktuell|auf dem neuesten Stand)\b", re.IGNORECASE
)


WORDS: Mapping[str, Translations] = {language: words(language) for language in ("en", "de")}
KNOWN = Identity(Kind.CAMERA, REOLINK, REOLINK, Strength.CERTAIN, Strength.CERTAIN)


def told(
    status: SupportStatus,
    *reasons: tuple[ReasonCode, Any],
    runs: Firmware = NOTHING,
    language: str = "en",
    identity: Identity = KNOWN,
) -> str:
    """Return the sentence about a camera of a status, with these reasons."""
    causes = tuple(Reason(code, payload, (SOURCE,)) for code, payload in reasons)
    support = Support(status, basis=Basis.RELEASE)
    assessment = Assessment("one", identity, runs, support, reasons=causes)
    return summary(assessment, summary_writer(WORDS[language]))


MAINTAINED = [
    (
        RELEASE,
        OLDER,
        (
            "Still updated: Reolink published firmware for this model on 9 March 2026; yours is "
            "older. The installed firmware was built on 1 January 2025."
        ),
        (
            "Erhält noch Updates: Reolink hat am 9. März 2026 Firmware für dieses Modell "
            "veröffentlicht; deine ist älter. Die installierte Firmware wurde am 1. Januar 2025 "
            "erstellt."
        ),
    ),
    (
        RELEASE,
        SAME,
        (
            "Still updated: Reolink published firmware for this model on 9 March 2026; yours is "
            "that one. The installed firmware was built on 1 March 2026."
        ),
        (
            "Erhält noch Updates: Reolink hat am 9. März 2026 Firmware für dieses Modell "
            "veröffentlicht; sie ist installiert. Die installierte Firmware wurde am 1. März "
            "2026 erstellt."
        ),
    ),
    (
        RELEASE,
        UNSURE,
        (
            "Still updated: Reolink published firmware for this model on 9 March 2026. The "
            "installed firmware was built on 1 March 2026."
        ),
        (
            "Erhält noch Updates: Reolink hat am 9. März 2026 Firmware für dieses Modell "
            "veröffentlicht. Die installierte Firmware wurde am 1. März 2026 erstellt."
        ),
    ),
    (
        BUILT,
        Firmware("3.1"),
        (
            "Still updated: Reolink published firmware for this model that was built on 9 March "
            "2026; yours is that one."
        ),
        (
            "Erhält noch Updates: Reolink hat Firmware für dieses Modell veröffentlicht, die am "
            "9. März 2026 erstellt wurde; sie ist installiert."
        ),
    ),
    (
        OFFER,
        Firmware("3.1", state=FirmwareState.NONE_OFFERED),
        (
            "Still updated: the newest firmware that its integration offers was built on 9 March "
            "2026; yours is that one."
        ),
        (
            "Erhält noch Updates: Die neueste Firmware, die ihre Integration anbietet, wurde am "
            "9. März 2026 erstellt; sie ist installiert."
        ),
    ),
    (
        OFFER,
        Firmware("3.0", state=FirmwareState.NEWER_EXISTS),
        (
            "Still updated: the newest firmware that its integration offers was built on 9 March "
            "2026; yours is older."
        ),
        (
            "Erhält noch Updates: Die neueste Firmware, die ihre Integration anbietet, wurde am "
            "9. März 2026 erstellt; deine ist älter."
        ),
    ),
    (
        INSTALLED,
        Firmware("3.1", date(2026, 3, 9)),
        "Still updated: the installed Reolink firmware was built on 9 March 2026.",
        (
            "Erhält noch Updates: Die installierte Firmware von Reolink wurde am 9. März 2026 "
            "erstellt."
        ),
    ),
]


@pytest.mark.parametrize(("payload", "runs", "english", "german"), MAINTAINED)
def test_each_day_of_a_firmware_is_told_with_its_meaning(
    payload: ReleasePayload, runs: Firmware, english: str, german: str
) -> None:
    reason = (CODE.MAINTAINED, payload)
    assert told(STATUS.MAINTAINED, reason, runs=runs) == english
    assert told(STATUS.MAINTAINED, reason, runs=runs, language="de") == german


def test_under_a_worse_status_the_firmware_is_told_and_not_called_support() -> None:
    for status, code in ((STATUS.ENDED, CODE.SUPPORT_ENDED), (STATUS.ENDING, CODE.SUPPORT_ENDING)):
        text = told(status, (code, END), (CODE.MAINTAINED, RELEASE), runs=OLDER)
        assert "17 June 2024" in text
        assert "Reolink published firmware for this model on 9 March 2026; yours is older." in text
        assert "Still updated" not in text


UNKNOWN = [
    (
        [(CODE.NEWEST_RELEASE, OLD)],
        Firmware("3.1", date(2019, 5, 1)),
        (
            "Nobody says when support ends. The newest firmware we know of was "
            "published on 4 May 2019 (list of 22 July 2026); yours is that one. The installed "
            "firmware was built on 1 May 2019. Check the Reolink website for new firmware and its "
            "support policy."
        ),
    ),
    (
        [(CODE.SUPPORT_POLICY, POLICY), (CODE.NEWEST_RELEASE, OLD)],
        Firmware("3.1", date(2019, 5, 4), date_source=BY_RELEASE),
        (
            "Nobody says when support ends. The newest firmware we know of was published on 4 May "
            "2019 (list of 22 July 2026); yours is that one. Reolink promises to publish security "
            "updates for at least 5 years after a model is first sold."
        ),
    ),
    (
        [(CODE.SUPPORT_POLICY, POLICY)],
        Firmware("3.0", not_before=date(2018, 1, 2), not_after=date(2019, 3, 4)),
        (
            "Nobody says when support ends. Reolink promises to publish security updates for at "
            "least 5 years after a model is first sold. The installed firmware is from between 2 "
            "January 2018 and 4 March 2019."
        ),
    ),
    (
        [(CODE.END_CONTRADICTED, replace(END, later_build=DAY))],
        Firmware(),
        (
            "Reolink announced the end of support for RLC-810A (17 June 2024), but the installed "
            "firmware was built later (9 March 2026). Nobody says when support ends. Check the "
            "Reolink website for new firmware and its support policy."
        ),
    ),
    (
        [(CODE.REPLACED_FIRMWARE, MakerPayload(REOLINK))],
        Firmware(),
        (
            "This camera runs another project's firmware, so what its maker publishes "
            "says nothing about it. Nobody says when support ends. Check for updates of the "
            "project whose firmware is installed."
        ),
    ),
    (
        [(CODE.FACTS_TOO_OLD, MakerPayload()), (CODE.MAINTAINED, RELEASE)],
        OLDER,
        (
            "The facts of Camera Lifecycle are more than a year old, so they no longer show "
            "whether this camera is supported. Reolink published firmware for this model on 9 "
            "March 2026; yours is older. The installed firmware was built on 1 January 2025."
        ),
    ),
    (
        [
            (
                CODE.PROMISED_ELSEWHERE,
                replace(END, event=LifecycleEvent.MIN_SUPPORT_UNTIL, places=("DE", "FR")),
            )
        ],
        Firmware(not_before=date(2018, 1, 2)),
        (
            "The guaranteed update period for Reolink RLC-810A (end date: 17 June 2024) applies "
            "only in countries other than yours. Applies only in: Germany and France. Nobody "
            "says when support ends. The installed firmware is not older than 2 January 2018."
        ),
    ),
    (
        [(CODE.PROMISED_ELSEWHERE, replace(END, places=()))],
        Firmware(not_after=date(2018, 1, 2)),
        (
            "The end of support that Reolink announced for RLC-810A (17 June 2024) applies only "
            "in countries other than yours. Nobody says when support ends. The installed "
            "firmware is not newer than 2 January 2018."
        ),
    ),
    (
        [],
        Firmware("1", date(2024, 2, 3), date_source=BY_RELEASE),
        (
            "Nobody says when support ends. The installed firmware is from 3 February 2024. "
            "Check the Reolink website for new firmware and its support policy."
        ),
    ),
    (
        [],
        Firmware("1", build_month=PartialDate(2024, 2)),
        (
            "Nobody says when support ends. The installed firmware was built in February 2024. "
            "Check the Reolink website for new firmware and its support policy."
        ),
    ),
]


@pytest.mark.parametrize(("reasons", "runs", "sentence"), UNKNOWN)
def test_what_is_known_where_nobody_says_when_support_ends(
    reasons: list[tuple[ReasonCode, Any]], runs: Firmware, sentence: str
) -> None:
    assert told(STATUS.UNKNOWN, *reasons, runs=runs) == sentence


@pytest.mark.parametrize(
    ("evidence", "model", "sentence"),
    [
        ((), None, "Home Assistant shows no maker and no model. "),
        (("model",), "IPC", "nothing that Home Assistant shows about it names its maker. "),
        ((), "EYE-9", "nothing that Home Assistant shows about it names its maker. "),
    ],
)
@pytest.mark.parametrize("kind", [Kind.CAMERA, Kind.UNKNOWN])
def test_a_camera_without_a_name(
    evidence: tuple[str, ...], model: str | None, sentence: str, kind: Kind
) -> None:
    pieces = tuple(Evidence(signal, "IPC", None, Strength.NONE) for signal in evidence)
    assessment = Assessment(
        "one", Identity(kind, evidence=pieces), Firmware(), Support(), model=model
    )
    text = summary(assessment, summary_writer(WORDS["en"]))
    if kind is Kind.UNKNOWN and model:
        assert text.startswith("Whether this device is a camera isn't known. To find out, ")
    else:
        assert text == (
            f"We can't tell what this is: {sentence}Look at the label and tell us. "
            "Or turn on Ask the cameras in the Camera Lifecycle options."
        )


def test_what_is_listed_for_a_camera_is_told_where_its_maker_is_only_likely() -> None:
    identity = replace(KNOWN, maker=Company("lumi", "Lumi"), confidence=Strength.WEAK)
    text = told(STATUS.UNKNOWN, (CODE.NEWEST_RELEASE, OLD), identity=identity)
    assert text.startswith("This camera might be made by Lumi. ")
    assert text.endswith("published on 4 May 2019 (list of 22 July 2026).")


def test_an_end_that_later_firmware_contradicts_is_told_under_every_status() -> None:
    ended = (CODE.END_CONTRADICTED, replace(END, later_build=DAY))
    for status, code in ((STATUS.MAINTAINED, CODE.MAINTAINED), (STATUS.RESTRICTED, None)):
        reasons = [(code, INSTALLED)] if code else []
        text = told(status, *reasons, ended)
        assert "17 June 2024), but the installed firmware was built later (9 March 2026)." in text


LATER = [
    (ReleaseProof.INSTALLED, ReleaseDay.BUILT, "the installed firmware was built later"),
    (ReleaseProof.OFFER, ReleaseDay.BUILT, "its integration offers firmware that was built later"),
    (ReleaseProof.RELEASE, ReleaseDay.BUILT, "firmware for this model was built later"),
    (ReleaseProof.RELEASE, ReleaseDay.PUBLISHED, "firmware for this model was published later"),
]


@pytest.mark.parametrize(("by", "day_is", "clause"), LATER)
def test_what_speaks_against_an_end_is_named(
    by: ReleaseProof, day_is: ReleaseDay, clause: str
) -> None:
    later = replace(END, later_build=DAY, later_by=by, later_day_is=day_is)
    writer = ReasonWriter(WORDS["en"])
    contradicted = writer.full(Reason(CODE.END_CONTRADICTED, later)).changed
    assert contradicted.endswith(f"(17 June 2024), but {clause} (9 March 2026).")
    ended = writer.full(Reason(CODE.SUPPORT_ENDED, later)).changed
    assert ended.endswith(f" {clause[0].upper()}{clause[1:]} (9 March 2026).")


POLICIES = [
    (PolicyGives.SUPPORT, PolicyStart.LAST_SOLD, 48, "to support its models for at least 4 years "),
    (PolicyGives.SUPPORT, PolicyStart.RELEASE, 18, "to support its models for at least 18 months"),
    (PolicyGives.FIRMWARE, PolicyStart.UNSPECIFIED, None, "to publish firmware without saying for"),
    (PolicyGives.FIRMWARE, PolicyStart.END_ANNOUNCED, 24, "2 years after the announced end of a"),
    (PolicyGives.NOTICE, PolicyStart.UNSPECIFIED, None, "to announce an end of support in advance"),
    (PolicyGives.NOTICE, PolicyStart.UNSPECIFIED, 3, "support at least 3 months in advance."),
]


@pytest.mark.parametrize(("gives", "start", "months", "says"), POLICIES)
def test_a_promise_is_quoted(
    gives: PolicyGives, start: PolicyStart, months: int | None, says: str
) -> None:
    payload = replace(POLICY, gives=gives, start=start, months=months, since=None)
    text = ReasonWriter(WORDS["en"]).full(Reason(CODE.SUPPORT_POLICY, payload))
    assert text.changed.startswith("Reolink promises to ")
    assert says in text.changed
    assert (text.since, bool(text.stays), bool(text.plan)) == ("", True, True)


def test_every_promise_reads_as_a_sentence_in_every_language() -> None:
    for language, gives, start, months in product(WORDS, PolicyGives, PolicyStart, (None, 12, 18)):
        payload = replace(POLICY, gives=gives, start=start, months=months)
        text = ReasonWriter(WORDS[language]).full(Reason(CODE.SUPPORT_POLICY, payload))
        assert re.fullmatch(r"Reolink [^{}]*[^ ]\.", text.changed)
        assert "  " not in text.changed
        assert "2021" in text.since


def test_a_report_says_whose_list_it_is_and_when_it_lapses() -> None:
    assessment = Assessment(
        "one",
        KNOWN,
        OLDER,
        Support(STATUS.MAINTAINED),
        reasons=(Reason(CODE.MAINTAINED, RELEASE, (SOURCE,)),),
    )
    assert in_words(assessment, WORDS["en"]) == (
        (
            "Reolink published firmware for this model on 9 March 2026. Source: dl.reolink.com, "
            "list of 22 July 2026. Counts as still updated until 9 September 2027 if no newer "
            "firmware is published. Check for new firmware from time to time."
        ),
    )


def test_no_firmware_is_called_safe() -> None:
    keys = re.compile(r"\.(release|maintained|newest|yours|policy|later|event_later|summary)_")
    for translations in WORDS.values():
        for key, text in translations.texts.items():
            assert not (keys.search(key) and NEVER.search(text)), key


def test_a_company_that_a_device_names_is_made_harmless() -> None:
    company = Company("x", "[x](http://evil)")
    writer = ReasonWriter(WORDS["en"], clean=lambda name: name.replace("[", "\\["))
    for code, payload in (
        (CODE.MAINTAINED, replace(RELEASE, vendor=company)),
        (CODE.SUPPORT_POLICY, replace(POLICY, vendor=company)),
    ):
        assert "\\[x]" in writer.full(Reason(code, payload)).changed


def test_a_writer_remembers_what_cameras_share_and_not_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("custom_components.camera_lifecycle.text.reasons.MAX_WRITTEN", 2)
    writer = ReasonWriter(WORDS["en"])
    reasons = [
        Reason(CODE.MAINTAINED, replace(RELEASE, date=PartialDate(2000 + each)))
        for each in range(9)
    ]
    for reason in reasons:
        first = writer.of_release(reason)
        assert writer.of_release(reason) is first
    assert len(writer._releases) <= 2
    assert writer.of_release(Reason(CODE.COUNTRY_UNKNOWN, MakerPayload())) == ""


@pytest.mark.parametrize("day_is", ReleaseDay)
def test_what_only_some_devices_got_sends_nobody_looking(day_is: ReleaseDay) -> None:
    day = PartialDate(2026, 3, 9)
    payload = ReleasePayload(REOLINK, "RLC-842A", day, day_is, ReleaseProof.RELEASE, to_some=True)
    old = Firmware(version="1.0", build_date=date(2020, 1, 1))
    assert installed_beside(old, payload) is None
    text = told(STATUS.MAINTAINED, (CODE.MAINTAINED, payload), runs=old)
    assert text.startswith("Still updated: Reolink delivered firmware")
    assert "some cameras of this model" in text
    assert "yours" not in text
