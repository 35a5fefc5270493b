"""Every reason, status and sentence is reached by some fact, or is listed with its reason.

All facts go through the engine, on the days around their dates, at the places and sites that
they are about; what comes out is put into words, and the keys asked for are noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import islice, product
import json
from pathlib import Path
import re
from typing import NamedTuple

from custom_components.camera_lifecycle.cli.records import read_records
from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Support,
)
from custom_components.camera_lifecycle.engine.load import BUNDLED, load_library
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
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    MeasurePayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.releases.facts import FIRST_DAY, Releases
from custom_components.camera_lifecycle.engine.releases.lines import NOTHING, listed_for
from custom_components.camera_lifecycle.engine.releases.maintained import Proof, proofs_for
from custom_components.camera_lifecycle.engine.support.later_proof import CONTRADICTABLE
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import judge_lifecycles
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measure_verdict import judge_measures
from custom_components.camera_lifecycle.engine.support.measures import BINDING, Measures
from custom_components.camera_lifecycle.engine.support.seen import Seen
from custom_components.camera_lifecycle.engine.support.status import judge_support
from custom_components.camera_lifecycle.engine.support.verdict import Verdict
from custom_components.camera_lifecycle.report.sentences import in_words
from custom_components.camera_lifecycle.text.duty import measure_name
from custom_components.camera_lifecycle.text.summary import summary_writer
from custom_components.camera_lifecycle.text.translations import Translations, translations_of
from tests.days import TODAY
from tests.words import common

PACKAGE = BUNDLED.parent
LIBRARY = load_library()
DATA = json.loads(BUNDLED.read_text("utf-8"))
ENGLISH = common("en")
CORPUS = Path(__file__).parent / "corpus"
A_DAY = timedelta(days=1)
CAMERA_SAYS = Evidence("model", "x", Claim(ClaimRole.KIND, Kind.CAMERA.value), Strength.CERTAIN)

INVENTORY_TO_REPLACEMENT = "From inventory to replacement: duties answer with it"
# Why a measure that is kept counts for no camera today, by what its file says.
SILENT_MEASURES = {
    "product_duty": f"binds makers of all devices and names none. {INVENTORY_TO_REPLACEMENT}",
    "none": f"recorded because people ask for it. {INVENTORY_TO_REPLACEMENT}",
    "category": "about routers or aircraft: never a camera's",
    "status": "proposed, paused, dismissed, lapsed or voluntary: never counts",
    "vendors": f"names no company. {INVENTORY_TO_REPLACEMENT}",
}
UNREACHED_CODES: Mapping[ReasonCode, str] = {}
UNREACHED_STATUSES: Mapping[SupportStatus, str] = {}
# What facts may reach and need not: releases, promises and places come and go with the library.
# Each is reached by an example below.
BY_EXAMPLE = frozenset(
    {
        ReasonCode.MAINTAINED,
        ReasonCode.NEWEST_RELEASE,
        ReasonCode.SUPPORT_POLICY,
        ReasonCode.PROMISED_ELSEWHERE,
        ReasonCode.FACTS_TOO_OLD,
    }
)
_NEW_MEASURE = "for a measure without words of its own; every one that counts today has them"
_NEWER_LIBRARY = "for a library that is newer than the translations, once it can be refreshed"
_PRODUCT_DUTIES = "only product duties name them: From inventory to replacement"
_TRUE_OF_EVERY_CAMERA = "Something true about every camera"
_NO_PROMISE = f"no promise lies ahead: {_TRUE_OF_EVERY_CAMERA}"
_NO_CLOSING = "no company without a service of its own announced that it will close"
UNREACHED_SENTENCES: Mapping[str, str] = {
    "measure_phased_out_changed": _NEWER_LIBRARY,
    "measure_restricted_changed": _NEWER_LIBRARY,
    "measure_advisory_changed": _NEWER_LIBRARY,
    "measure_phased_out_stays": _NEW_MEASURE,
    "measure_phased_out_next": _NEW_MEASURE,
    "bound_manufacturers": _PRODUCT_DUTIES,
    "bound_sellers_to_consumers": _PRODUCT_DUTIES,
    "event_min_support_until_ahead": _NO_PROMISE,
    "event_min_support_until_ahead_stays": _NO_PROMISE,
    "event_min_support_until_ahead_next": _NO_PROMISE,
    **dict.fromkeys(
        (
            "service_goes_on",
            "service_next_local",
            "service_feature_remote_view",
            "service_feature_setup",
            "service_feature_local_view",
            "service_feature_local_recording",
            "service_feature_rtsp",
            "service_feature_homekit",
        ),
        "no source that was read says so of a service that ended",
    ),
    "event_company_out_of_business_ahead_stays": _NO_CLOSING,
    "event_company_out_of_business_ahead_next": _NO_CLOSING,
    "measure_until": "no measure that counts says when it ends",
    "depends_on_country": f"no end that holds in some places only: {_TRUE_OF_EVERY_CAMERA}",
    "depends_on_country_next": f"no end that holds in some places only: {_TRUE_OF_EVERY_CAMERA}",
    "depends_on_hardware": f"no end that needs the hardware: {_TRUE_OF_EVERY_CAMERA}",
    "depends_on_hardware_next": f"no end that needs the hardware: {_TRUE_OF_EVERY_CAMERA}",
}

# How the keys begin of what is said about facts: these must be asked for by a fact.
SENTENCES_OF_FACTS = re.compile(
    "measure_|event_|bound_|depends_on_|possibly_|country_unknown_|replaced_firmware_|service_"
    "|updates_depend_"
    "|release_|maintained_|newest_|later_|policy_notice|promised_elsewhere_|facts_too_old_"
)


class Asking(Translations):
    """The English translations; notes which were asked for."""

    asked: set[str] = set()  # noqa: RUF012 - one set for the run is the point

    def text(self, key: str, **values: str | int) -> str:
        """Note the key."""
        self.asked.add(key)
        return super().text(key, **values)


def identities(company: str) -> Iterator[Identity]:
    """Yield the ways in which a camera may be this company's."""
    one, other = Company(company, company), Company("somebody", "somebody")
    yield Identity(Kind.CAMERA, one, one, Strength.CERTAIN, Strength.CERTAIN)
    yield Identity(Kind.CAMERA, one, one, Strength.WEAK, Strength.WEAK)
    yield Identity(Kind.CAMERA, other, one, Strength.CERTAIN, Strength.CERTAIN, relabelled=True)
    yield Identity(Kind.CAMERA, None, one, Strength.CERTAIN)


def days_around(day: PartialDate | None) -> Iterator[date]:
    """Yield days before, close to and after a date."""
    yield TODAY
    if day is not None:
        yield max(day.first_day, date.min + 3_000 * A_DAY) - 2_000 * A_DAY
        yield day.first_day - 30 * A_DAY
        yield day.last_day + A_DAY
        yield day.last_day + 101 * A_DAY


def of_measures() -> Iterator[Verdict]:
    """Yield what each measure gives, wherever it counts, to whomever."""
    for measure in LIBRARY.measures.by_id.values():
        contexts = [
            Context(day, place[:2], place if len(place) > 2 else None, site)
            for place, site, day in product(measure.places, Site, days_around(measure.starts))
        ]
        for company in measure.vendors:
            for identity in identities(company):
                yield judge_measures(identity, LIBRARY.measures, Context(TODAY))
                for context in contexts:
                    yield judge_measures(identity, LIBRARY.measures, context)


def of_lifecycles() -> Iterator[Verdict]:
    """Yield what each lifecycle entry gives to its models, all conditions known or none."""
    for raw in DATA["lifecycles"].values():
        places = [None, *raw.get("places", ["US"])]
        firmware = [None, *raw.get("firmware", {}).get("match", [])]
        ends = PartialDate.parse(raw["date"])
        days = set(days_around(ends))
        builds = [None, *([ends.last_day + 100 * A_DAY] if ends else [])]
        for vendor, model in product(raw["vendors"], raw["models"] or [{"name": ""}]):
            sold = Company(vendor, vendor)
            hardware = [None, *model.get("hardware", {}).get("match", [])]
            names = [
                model["name"],
                *(re.sub(r"[*?]|\[.*?\]", "", n) for n in model.get("match", [])),
            ]
            for name, place, day, board, version, build in product(
                names, places, days, hardware, firmware, builds
            ):
                record = Record("one", model=name, hw_version=board and board.replace("*", "0"))
                camera = Camera("one", (record,))
                identity = Identity(
                    Kind.CAMERA,
                    sold,
                    sold,
                    Strength.CERTAIN,
                    Strength.CERTAIN,
                    evidence=(CAMERA_SAYS,),
                )
                runs = Firmware(
                    version=version and version.replace("*", "0"),
                    build_date=build,
                    vendors_own=build is not None,
                )
                proofs = proofs_for(camera, identity, runs, NOTHING, LIBRARY.vendors)
                seen = Seen(camera, identity, runs, proofs)
                yield judge_lifecycles(seen, LIBRARY.lifecycles, Context(day, place))


class Facts(NamedTuple):
    """The facts by which support is judged."""

    measures: Measures
    lifecycles: Lifecycles
    as_of: date


def of_releases(releases: Releases, lifecycles: Lifecycles) -> Iterator[Verdict]:
    """Yield what the newest releases of each vendor give to its models, and later to them."""
    for vendor, listed in releases.vendors.items():
        sold = Company(vendor, vendor)
        for name, (release, *_) in islice(listed.by_name.items(), 100):
            board = next(iter(release.hardware), None)
            camera = Camera("one", (Record("one", model=name, hw_version=board),))
            identity = Identity(Kind.CAMERA, sold, sold, Strength.CERTAIN, Strength.CERTAIN)
            runs = Firmware(release.version, release.built)
            own = listed_for(camera, identity, runs, releases)
            proofs = proofs_for(camera, identity, runs, own, LIBRARY.vendors)
            seen = Seen(camera, identity, runs, proofs)
            for days in (1, 1_000):
                facts = Facts(LIBRARY.measures, lifecycles, TODAY)
                day = (release.proven_day or TODAY) + days * A_DAY
                yield Verdict(*judge_support(seen, facts._replace(as_of=day), Context(day, "DE")))
                yield Verdict(
                    *judge_support(
                        seen, facts._replace(as_of=day - 400 * A_DAY), Context(day, "DE")
                    )
                )


def by_example() -> Iterator[Verdict]:
    """Yield what every kind of firmware, promise and place gives where the library has none."""
    source = {"url": "https://acme.example/", "kind": "vendor", "checked": "2026-11-22"}
    entry = {"vendors": ["acme"], "models": [], "sources": [source]}
    end = {**entry, "models": [{"name": "EYE"}], "places": ["US"]}
    lifecycles = Lifecycles.from_json(
        {
            "end": {**end, "event": "end_of_support", "date": "2099", "basis": "vendor"},
            "promise": {**end, "event": "min_support_until", "date": "2099", "basis": "vendor"},
            **{
                f"policy-{months}": {
                    **entry,
                    "event": "support_policy",
                    "date": None,
                    "basis": "vendor",
                    "policy": {"gives": "notice", **({"months": months} if months else {})},
                }
                for months in (0, 12)
            },
        }
    )
    day = (TODAY - FIRST_DAY).days
    rows = [[0, "1.0", day, 0, 0, "", "eye"], [0, "1.0", 0, day, 0, "", "lens"]]
    lists = [{"concludes": ["maintained"], "regional": False, "sources": [source]}]
    acme = {"lists": lists, "releases": rows, "versions": []}
    yield from of_releases(Releases.from_json({"acme": acme}), lifecycles)
    sold = Company("acme", "acme")
    identity = Identity(Kind.CAMERA, sold, sold, Strength.CERTAIN, Strength.CERTAIN)
    camera = Camera("one", (Record("one", model="EYE"),))
    for by in ReleaseProof:
        seen = Seen(camera, identity, Firmware(), (Proof(TODAY, ReleaseDay.BUILT, by, "1.0"),))
        facts = Facts(LIBRARY.measures, lifecycles, TODAY)
        yield Verdict(*judge_support(seen, facts, Context(TODAY, "DE")))
        for event, what in product(sorted(CONTRADICTABLE), ReleaseDay):
            ended = {**entry, "models": [{"name": "EYE"}], "event": event.value, "date": "2020"}
            over = Lifecycles.from_json({"ended": {**ended, "basis": "vendor"}})
            for later in (TODAY, TODAY - 1_000 * A_DAY):
                seen = Seen(camera, identity, Firmware(), (Proof(later, what, by, "1.0"),))
                yield Verdict(
                    *judge_support(seen, facts._replace(lifecycles=over), Context(TODAY, "DE"))
                )


def of_records() -> Iterator[Assessment]:
    """Yield the assessments of all real records: vulnerabilities and contradictions."""
    for file in sorted(CORPUS.glob("*.jsonl")):
        with file.open("rb") as lines:
            for record in read_records(lines):
                if isinstance(record, Record):
                    yield assess(Camera("one", (record,)), LIBRARY, Context(TODAY, "US"))


@cache
def reached() -> tuple[frozenset[Reason], frozenset[SupportStatus], frozenset[str]]:
    """Return all reasons, statuses and keys of sentences that facts lead to."""
    english = translations_of(ENGLISH, "en")
    translations = Asking(english.texts, english.locale)
    reasons: set[Reason] = set()
    statuses: set[SupportStatus] = set()
    facts = of_releases(LIBRARY.releases, LIBRARY.lifecycles)
    for verdict in (*of_measures(), *of_lifecycles(), *facts, *of_records(), *by_example()):
        statuses.add(verdict.support.status)
        reasons.update(verdict.reasons)
    writer = summary_writer(translations)
    nobody = Identity(Kind.CAMERA)
    duties = [None, *(Duty(answer, ()) for answer in DutyAnswer)]
    for reason, duty in product(reasons, duties):
        told = Assessment(
            "one", nobody, Firmware(), Support(), at_risk=False, reasons=(reason,), duty=duty
        )
        in_words(told, translations)
        if isinstance(reason.payload, MeasurePayload) and reason.payload.name:
            measure_name(reason.payload.measure, reason.payload.name, translations)
        writer.of_release(reason, is_status=True)
    return frozenset(reasons), frozenset(statuses), frozenset(translations.asked)


def test_every_reason_code_is_reached_by_some_fact() -> None:
    codes = {reason.code for reason in reached()[0]}
    assert set(ReasonCode) - codes == set(UNREACHED_CODES)


def test_what_facts_need_not_reach_is_reached_by_an_example() -> None:
    codes = {reason.code for verdict in by_example() for reason in verdict.reasons}
    assert BY_EXAMPLE - codes == set()


def test_every_support_status_is_reached_by_some_fact() -> None:
    assert set(SupportStatus) - reached()[1] == set(UNREACHED_STATUSES)


def why_silent(measure: str) -> str | None:
    """Return why a measure that is kept counts for nobody, None where it should."""
    entry = DATA["measures"][measure]
    if entry["level"] in SILENT_MEASURES:
        return SILENT_MEASURES[entry["level"]]
    if entry.get("applies_to_category"):
        return SILENT_MEASURES["category"]
    if entry["status"] not in BINDING:
        return SILENT_MEASURES["status"]
    return None if set(entry["vendors"]) - {"any"} else SILENT_MEASURES["vendors"]


def silent_sentences() -> set[str]:
    """Return the keys of sentences about measures that count for nobody."""
    stems = {f"measure_{key.replace('-', '_')}" for key in DATA["measures"] if why_silent(key)}
    parts = ("changed", "unaffected", "name", "stays", "next")
    return {f"{stem}_{part}" for stem in stems for part in parts}


def test_every_sentence_about_facts_is_reached_by_some_fact() -> None:
    asked = reached()[2] | silent_sentences()
    unreached = {key for key in ENGLISH if SENTENCES_OF_FACTS.match(key) and key not in asked}
    assert unreached == set(UNREACHED_SENTENCES)


def test_a_measure_that_counts_for_nobody_says_why() -> None:
    told = {reason.payload.measure for reason in reached()[0] if hasattr(reason.payload, "measure")}
    assert {key for key in DATA["measures"] if why_silent(key)} == set(DATA["measures"]) - told
