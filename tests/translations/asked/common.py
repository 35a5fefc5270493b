"""The section `common`: the texts that Python puts together."""

from collections.abc import Mapping, Set as AbstractSet
import json
from pathlib import Path

from custom_components.camera_lifecycle.api.report_view import NoReport
from custom_components.camera_lifecycle.card.state import CardState
from custom_components.camera_lifecycle.engine.assessment import Basis, DutyAnswer, Risk
from custom_components.camera_lifecycle.engine.identify.integrations import Origin
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Context, Site, Strength, SupportStatus
from custom_components.camera_lifecycle.engine.needs import LookAt, Need
from custom_components.camera_lifecycle.engine.prospect import Gap
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    MissingFact,
    PolicyStart,
)
from custom_components.camera_lifecycle.engine.releases.installed import Installed
from custom_components.camera_lifecycle.engine.service_end import GoesOn, ServiceStops
from custom_components.camera_lifecycle.engine.serving import ServedBy
from custom_components.camera_lifecycle.engine.support.warranties import (
    CompanyFate,
    Covered,
    WarrantyStart,
)
from custom_components.camera_lifecycle.fleet.camera_dates import _of_reasons
from custom_components.camera_lifecycle.fleet.causes import NoticeKind
from custom_components.camera_lifecycle.fleet.dates import STEP
from custom_components.camera_lifecycle.fleet.evidence_words import RESPONSE, SIGNALS
from custom_components.camera_lifecycle.fleet.label_questions import Missing
from custom_components.camera_lifecycle.fleet.lifecycle_date import OF_FACTS
from custom_components.camera_lifecycle.fleet.model import ANSWERED
from custom_components.camera_lifecycle.fleet.overruled import Against
from custom_components.camera_lifecycle.fleet.proposal import Urgency
from custom_components.camera_lifecycle.lookup.model import ErrorKind
from custom_components.camera_lifecycle.notices import stored_data
from custom_components.camera_lifecycle.notices.kinds import KINDS as KIND_ROWS
from custom_components.camera_lifecycle.notices.listing import Mark
from custom_components.camera_lifecycle.overview import reason_line
from custom_components.camera_lifecycle.overview.detail_facts import _HELPS
from custom_components.camera_lifecycle.overview.detail_lead import _HELP
from custom_components.camera_lifecycle.overview.model import CameraGroup, HeadlineKind, NextStep
from custom_components.camera_lifecycle.overview.tally import CameraNeed
from custom_components.camera_lifecycle.owner.answers import AnswerKind, Isolation
from custom_components.camera_lifecycle.owner.corrections import KINDS, ON_LABEL, CorrectedClaim
from custom_components.camera_lifecycle.owner.plan import FIELDS
from custom_components.camera_lifecycle.owner.steps import StepState
from custom_components.camera_lifecycle.report.columns import COLUMNS, RISK_WORDS
from custom_components.camera_lifecycle.report.edition import ReportChangeKind, UnseenCause
from custom_components.camera_lifecycle.report.model import Report
from custom_components.camera_lifecycle.report.proof import _ROLES, _SAID_IN_WORDS
from custom_components.camera_lifecycle.report.read_back.model import SheetError
from custom_components.camera_lifecycle.report.step_columns import SHEET_COLUMNS
from custom_components.camera_lifecycle.store import JsonStore
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.telling.change import ChangeKind
from custom_components.camera_lifecycle.text.reasons import _NOBODY
from scripts.translations.check import plural_categories

from .calls import asked_in_pages, asked_in_python
from .dialogs import only_folded
from .keys import Key, english, named, under
from .reasons import DAY, every_reason, sentences, sentences_of_measures, titles

SCHEMA = Path(__file__).parents[3] / "library" / "schema" / "measures.schema.json"

CALENDAR = {item.key for item in _of_reasons(every_reason())}
PLANNED = {field.date_key for field in FIELDS if field.date_key} | {"warranty_soon"}
OF_FIRMWARE = {"firmware_published", "updates_lapse"}
# Of these the logbook says more than that they came to pass.
WITH_VALUES = {
    ChangeKind.VULNERABILITY_FOUND,
    ChangeKind.RISK_CHANGED,
    ChangeKind.STATUS_CHANGED,
}
BOUND = set(json.loads(SCHEMA.read_bytes())["properties"]["bound"]["items"]["enum"])
# Where a measure can count: titles and the calendar say "in Canada", each country in its words.
IN_COUNTRY = {
    f"in_country_{place.lower()}"
    for measure in load_library().measures.by_id.values()
    for place in measure.places
    if "-" not in place
}
# The dialogs call each region that has a measure by its name.
REGIONS = {
    f"region_{place.lower().replace('-', '_')}"
    for measure in load_library().measures.by_id.values()
    for place in measure.places
    if "-" in place
}
TOTALS = {*Report("", Context(DAY), "", ()).totals, "duty_named", "duty_cannot_tell"}
# Whose texts notices have: of one subject, or of several.
NOTICE_WORDS = {
    *map(str, KIND_ROWS),
    *(row.folded_key for row in KIND_ROWS.values()),
} - only_folded()
TITLES = {column.title_key for column in (*COLUMNS, *SHEET_COLUMNS)}

# Of how many of the cameras each of these speaks.
HEADLINES_OF_SOME = {HeadlineKind.ATTENTION, HeadlineKind.CANNOT_TELL}

# What fills the keys that are not written out, by how the code writes them.
TEMPLATES: Mapping[str, AbstractSet[str]] = {
    "answer_{answer.kind}": {*AnswerKind} - {AnswerKind.CORRECTED},
    "basis_{basis}": {*Basis},
    "basis_{support.basis}": {*Basis},
    "bound_{kind}": BOUND - {_NOBODY},
    "calendar_{item.key}": CALENDAR | PLANNED | {STEP} | OF_FACTS | OF_FIRMWARE,
    "calendar_{item.key}_more": {f"{key}_more" for key in (*OF_FACTS, "updates_lapse")},
    "next_date_{of_facts.key}": OF_FACTS,
    "logbook_{kind}": {*ChangeKind} - WITH_VALUES,
    "logbook_because_{cause}": {*Because},
    "logbook_risk_{risk}": {*Risk},
    "status_{now.status}": {*SupportStatus},
    "correction_{claim}": {*CorrectedClaim},
    "channel_{claim}": {*ON_LABEL},
    "card_state_{state}": {*CardState},
    "dating_{dating}": {*Dating},
    "dating_{names.dating}": {*Dating},
    "detail_finding_{finding.kind}": {*NoticeKind},
    "detail_lead_step_{step}": {*NextStep} - {NextStep.SET_DATE},
    "detail_place_{site}": {*Site},
    "detail_response_{look_up.state}": {*ErrorKind, ANSWERED},
    "detail_sign_{signal}": {*SIGNALS.values(), RESPONSE},
    "detail_why_duty_{duty.answer}": {*DutyAnswer},
    "{_HELP[step]}": {*_HELP.values()},
    "{_HELPS[cause]}": {*_HELPS.values()},
    "{_title_key(reason, assessment)}": titles(),
    "duty_{assessment.duty.answer}": {*DutyAnswer},
    "duty_{duty.answer}": {*DutyAnswer},
    "duty_{DutyAnswer.CANNOT_TELL}": {DutyAnswer.CANNOT_TELL},
    "evidence_{signal}": {*SIGNALS.values(), RESPONSE},
    "isolated_by_{by}": {*Isolation},
    "issue_{group.words}_{part}": {
        f"{words}_{part}" for words in NOTICE_WORDS for part in ("title", "heading", "text")
    },
    "issue_{notice.group.words}_what_to_do": {f"{words}_what_to_do" for words in NOTICE_WORDS},
    "kind_{correction.kind}": {*KINDS},
    "label_missing_{first.missing}": {*Missing},
    "look_at_{answer.look_at}": {*LookAt},
    "need_{answer.need}": {*Need},
    "notice_{kind}": named(Mark),
    "{RISK_WORDS[line.risk.at_risk]}": {*RISK_WORDS.values()},
    "overview_count_{group}": {*CameraGroup},
    "overview_group_{group}": {*CameraGroup},
    "overview_need_{need}": {*CameraNeed},
    "overview_needs_{needs}": {*MissingFact},
    "overview_place_{site}": {*Site},
    "overview_{kind}": HEADLINES_OF_SOME,
    "overview_{kind}_only": {f"{kind}_only" for kind in HEADLINES_OF_SOME},
    "{dated}": {*reason_line.DATED.values()},
    "{end}": {*reason_line.ENDS.values()},
    "{ended}": {*reason_line.ENDED.values()},
    "{said}": {*reason_line.SAID.values()},
    "{until}": {*reason_line.UNTIL.values()},
    "overruled_{against}": named(Against),
    "proposed_{each.why}": {*Urgency},
    "prospect_{gap}": {*Gap},
    "serves_{each.by}": {*ServedBy},
    "serves_from_{each.origin}": {*Origin} - {Origin.OTHER},
    "serves_{local}": {"local", "cloud", "unknown"},
    "policy_span_{payload.start}": {*PolicyStart},
    "service_feature_{feature}": {*ServiceStops, *GoesOn}
    - {ServiceStops.EVERYTHING, GoesOn.NOTHING},
    "report_site_{report.context.site.value}": {*Site},
    "proof_{known}": {*SIGNALS.values()},
    "proof_{piece.strength}": {*Strength},
    "kind_{claim.subject}": {*_SAID_IN_WORDS},
    "{_ROLES[claim.role]}": {*_ROLES.values()},
    "report_change_{change.kind}": {*ReportChangeKind},
    "report_refused_{refusal}": {*NoReport},
    "report_total_{key}": TOTALS,
    "report_total_{status}": {*SupportStatus},
    "{risk_key}": {*RISK_WORDS.values()},
    "sheet_{each.error}": {*SheetError},
    "sheet_{first.error}": {*SheetError},
    "status_{camera.line.assessment.support.status}": {*SupportStatus},
    "status_{assessment.support.status}": {*SupportStatus},
    "status_{code}": {*SupportStatus},
    "step_{code}": {*StepState},
    "step_{state}": {*StepState},
    "step_{step.state}": {*StepState},
    "unseen_{cause}": {*UnseenCause},
    "status_{line.assessment.support.status}": {*SupportStatus},
    "status_{support.status}": {*SupportStatus},
    "stored_{store.key}": {store.key for store in JsonStore.__subclasses__()},
    "warranty_company_{company.fate}": {*CompanyFate},
    "warranty_from_{term.start}": {*WarrantyStart},
    "warranty_on_most_{term.covers[0]}": {Covered.EVERYTHING, Covered.CAMERAS, Covered.RECORDERS},
    "warranty_on_{thing}": {*Covered},
    "yours_{installed}": {*Installed},
    "{row_key}": {
        *stored_data.LEFT_ALONE.values(),
        stored_data.COPY_OF_NEWER,
        stored_data.PUT_ASIDE,
    },
    "{reason_key}": {*stored_data.REASONS.values(), stored_data.OTHER_REASON},
    "{own}": set(),  # of a measure's own: `sentences_of_measures`
    "{column.title_key}": TITLES,
    "{title_key}": TITLES,
    # text/reasons.py: all that ReasonWriter says, found by letting it say it
    "{key}": sentences(),
}


def asked() -> frozenset[str]:
    """Return the templates of all texts that do not depend on a number."""
    return asked_in_python()["text"] | asked_in_pages()


def asked_by_number() -> frozenset[str]:
    """Return the templates of all texts that a number decides the form of."""
    return asked_in_python()["counted"]


def unknown_templates() -> set[str]:
    """Return the templates that the table lacks."""
    return {each for each in asked() | asked_by_number() if "{" in each} - TEMPLATES.keys()


def filled(template: str) -> set[str]:
    """Return the keys that a template stands for."""
    start, brace, _ = template.partition("{")
    return {f"{start}{value}" for value in TEMPLATES.get(template, ())} if brace else {start}


def common() -> set[Key]:
    """Return the keys of the section."""
    counted = {
        f"{key}_{category}"
        for template in asked_by_number()
        for key in filled(template)
        for category in plural_categories("en")
    }
    known = {key[1] for key in english() if key[0] == "common"}
    keys = {key for template in asked() for key in filled(template)}
    keys |= {f"{key}_bound" for key in keys} & known
    return under(
        ("common",),
        *keys,
        *counted,
        *sentences_of_measures(known),
        "in_country",
        *IN_COUNTRY,
        *REGIONS,
    )
