"""Every reason that the engine can give, and the keys of what is said about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import override

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Claim,
    ClaimRole,
    Company,
    Context,
    Evidence,
    Firmware,
    Identity,
    Kind,
    Record,
    Site,
    Source,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    MakerPayload,
    MeasureLevel,
    MeasurePayload,
    PolicyGives,
    PolicyPayload,
    PolicyStart,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
    Uncertainty,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.releases.installed import Installed
from custom_components.camera_lifecycle.engine.releases.maintained import Proof
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import judge_lifecycles
from custom_components.camera_lifecycle.engine.support.lifecycles import AUTHORITATIVE, Lifecycles
from custom_components.camera_lifecycle.engine.support.measure_verdict import CODE
from custom_components.camera_lifecycle.engine.support.seen import Seen
from custom_components.camera_lifecycle.overview.detail_reasons import _title_key
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.translations import Translations, locale
from scripts.library.read import read_library

DAY = date(2026, 11, 22)
MEASURES = [entry for entry in read_library()[0] if entry.section == "measures"]
ACME = Company("acme", "ACME")
# When an end was or will be: long ago, soon, later.
DATES = [DAY + timedelta(days=days) for days in (-2_000, 30, 2_000)]
# A firmware that came after the first of these, lately or not: whatever tells of it.
LATER = [
    Proof(day, what, by, None)
    for day, (by, what) in product(
        (DAY - timedelta(days=1_000), DAY),
        [
            (ReleaseProof.INSTALLED, ReleaseDay.BUILT),
            (ReleaseProof.OFFER, ReleaseDay.BUILT),
            (ReleaseProof.RELEASE, ReleaseDay.BUILT),
            (ReleaseProof.RELEASE, ReleaseDay.PUBLISHED),
        ],
    )
]
SOURCE = Source("https://acme.example/", "vendor", DAY)
WHO_SAYS = [min(AUTHORITATIVE), "community"]
WHAT_IS_NEEDED = [
    {},
    {"models": [{"name": "Eye", "hardware": {"match": ["V1"], "needed": True}}]},
    {"firmware": {"match": ["1.*"], "needed": True}},
    {"places": ["US"]},
    {"scope": "firmware_branch", "firmware": {"match": ["2.*"]}},
]
TOLD_TWICE = {"also": [{"date": "2020-01-01", "sources": []}]}


class Noting(Translations):
    """Translations that hold no sentence that could be left out, and note what is asked for."""

    asked: set[str] = set()  # noqa: RUF012 - one set for all is the point

    @override
    def has(self, key: str) -> bool:
        return False

    @override
    def text(self, key: str, **values: str | int) -> str:
        self.asked.add(key)
        return ""


def of_lifecycles() -> Iterator[Reason]:
    """Yield what every event can mean: past or to come, by whom, whatever is not known."""
    camera = Camera("one", (Record("one", model="Eye"),))
    camera_says = Evidence(
        "model", "Eye", Claim(ClaimRole.KIND, Kind.CAMERA.value), Strength.CERTAIN
    )
    identity = Identity(
        Kind.CAMERA, ACME, ACME, Strength.CERTAIN, Strength.CERTAIN, evidence=(camera_says,)
    )
    for event, day, basis, dating, needs, version, later, country in product(
        LifecycleEvent,
        DATES,
        WHO_SAYS,
        Dating,
        WHAT_IS_NEEDED,
        (None, "2.1"),
        [None, *LATER],
        (None, "DE"),
    ):
        said = {"vendors": ["acme"], "models": [{"name": "Eye"}], "event": event.value}
        when = {"date": day.isoformat(), "dating": dating.value, "basis": basis, **TOLD_TWICE}
        lifecycles = Lifecycles.from_json({"one": {**said, **when, **needs}})
        proofs = (later,) if later else ()
        seen = Seen(camera, identity, Firmware(version=version), proofs)
        yield from judge_lifecycles(seen, lifecycles, Context(DAY, country)).reasons


def of_measures() -> Iterator[Reason]:
    """Yield what measures of every level mean, for every site, sure and unsure."""
    for level, site, uncertainty in product(MeasureLevel, [None, *Site], [None, *Uncertainty]):
        code = CODE[level] if uncertainty is None else ReasonCode.POSSIBLY_MADE_BY
        day = PartialDate.of_day(DAY)
        payload = MeasurePayload(
            "new", level, "US", ACME, since=day, until=day, site=site, uncertainty=uncertainty
        )
        yield Reason(code, payload)
    yield Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(ACME))


def of_firmware() -> Iterator[Reason]:
    """Yield what firmware means: whatever tells of it, whatever its day is."""
    day = PartialDate.of_day(DAY)
    for proof in LATER:
        payload = ReleasePayload(
            ACME, "Eye", day, proof.day_is, proof.by, as_of=DAY, version="1", until=day
        )
        yield Reason(ReasonCode.MAINTAINED, payload, (SOURCE,))
        if proof.by is ReleaseProof.RELEASE:
            yield Reason(ReasonCode.MAINTAINED, replace(payload, to_some=True), (SOURCE,))
            yield Reason(ReasonCode.NEWEST_RELEASE, payload, (SOURCE,))
            yield Reason(ReasonCode.UPDATES_DEPEND_ON_HARDWARE, payload, (SOURCE,))
    yield Reason(ReasonCode.REPLACED_FIRMWARE, MakerPayload())
    yield Reason(ReasonCode.FACTS_TOO_OLD, MakerPayload())


def of_policies() -> Iterator[Reason]:
    """Yield what vendors may promise for all their models."""
    day = PartialDate.of_day(DAY)
    for gives, start, months in product(PolicyGives, PolicyStart, (None, 24)):
        payload = PolicyPayload("promise", ACME, gives, start, months, day)
        yield Reason(ReasonCode.SUPPORT_POLICY, payload)


def every_reason() -> set[Reason]:
    """Return every reason that has sentences, each once."""
    return {*of_lifecycles(), *of_measures(), *of_firmware(), *of_policies()}


def of_others() -> Iterator[Reason]:
    """Yield what has a title in a detail, and sentences elsewhere."""
    for code in (ReasonCode.KNOWN_EXPLOITED, ReasonCode.POSSIBLY_EXPLOITED):
        yield Reason(code, VulnerabilityPayload("CVE-2021-36260"))
    yield Reason(ReasonCode.CONTRADICTION, MakerPayload(ACME))
    yield Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload())


def titles() -> set[str]:
    """Return the keys of the titles of all reasons in a detail."""
    identity = Identity(Kind.CAMERA)
    judged = [
        Assessment("one", identity, Firmware(), Support(status))
        for status in (SupportStatus.MAINTAINED, SupportStatus.ENDED)
    ]
    return {
        _title_key(reason, assessment)
        for reason, assessment in product({*every_reason(), *of_others()}, judged)
    }


def sentences() -> set[str]:
    """Return the keys of all sentences about reasons."""
    noting = Noting({}, locale("en"))
    writer = ReasonWriter(noting)
    for reason in every_reason():
        writer.full(reason)
        for installed, is_status in product([None, *Installed], [True, False]):
            writer.of_release(reason, installed, is_status=is_status)
    return noting.asked


def sentences_of_measures(known: set[str]) -> set[str]:
    """Return the keys of the sentences that measures have for themselves.

    Each says what it did, and some whom that leaves alone, what they are called, and what their
    text asks; that is built from its fact. Some say what stays and what to plan in words of their
    own, and then both, and what to plan where a measure binds the site; the others take the words
    for their level.
    """
    stem = "measure_{}_{}".format
    every = {entry.id.replace("-", "_"): entry.content for entry in MEASURES}
    counting = {key.replace("-", "_") for key in load_library().measures.by_id}
    own = {key for key in counting for end in ("stays", "next") if stem(key, end) in known}
    ends = {
        (key, end)
        for key, fact in every.items()
        for end in (
            "changed",
            *(fact.keys() & {"unaffected", "name"}),
            *(f"duty_{duty['id']}" for duty in fact.get("duties", ())),
        )
    }
    ends |= {(key, end) for key in own for end in ("stays", "next")}
    bound = {stem(key, "next_bound") for key in own} & known
    return {stem(*each) for each in ends} | bound
