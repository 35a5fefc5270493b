"""The list of cameras in a notice: what each is called, what it is, and what is new."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ..const import DOMAIN
from ..engine.reasons import (
    FixedFirmware,
    LifecyclePayload,
    MeasurePayload,
    VulnerabilityPayload,
)
from ..fleet.causes import NoticeKind
from ..owner.answer_book import answer_to
from ..owner.answers import OF_CAMERA, Answer, AnswerKind, Answers, FindingKey
from ..owner.given import isolated_since
from ..owner.issue_states import IssueState
from ..text.duty import measure_name
from ..text.model_name import product_name
from ..text.sanitize import escaped
from ..text.translations import Translations
from .findings import Finding
from .grouping import Group
from .kinds import KINDS

MAX_LISTED: Final = 10
MAX_DETAILS: Final = 3
INTEGRATION_PAGE: Final = "/config/integrations/integration/"
ALL_CAMERAS: Final = f"{INTEGRATION_PAGE}{DOMAIN}"


class Mark(StrEnum):
    """Why a camera is listed again or anew; its words are under `notice_<value>`."""

    REMINDED = "reminded"
    PLANNED = "planned"
    NEW = "new"
    NEWS = "news"


type Rank = tuple[bool, str, str]
"""Where a camera stands in the list: what is not new comes later, then by name."""


@dataclass(frozen=True, slots=True)
class CameraList:
    """Writes the cameras of a notice as a Markdown list; names in it are harmless.

    `state_of`: what notices have told of a finding, once this one is out.
    """

    translations: Translations
    state_of: Callable[[FindingKey], IssueState | None]
    answers: Answers

    def write(self, firsts: Iterable[Sequence[Finding]], count: int, group: Group) -> str:
        """Return the lines, then how many more there are.

        `firsts`: what is listed of the first `MAX_LISTED` of `count` cameras.
        """
        lines = [self._line(findings, group) for findings in firsts]
        if (more := count - MAX_LISTED) > 0:
            lines.append(self.translations.counted("notice_and_more", more, url=ALL_CAMERAS))
        return "\n".join(f"- {line}" for line in lines)

    def rank(self, findings: Sequence[Finding]) -> Rank:
        """Sort what is new, or is back because its day has passed, before the rest."""
        camera = findings[0].camera
        name = camera.name.casefold()
        return not self._is_news(findings), name if name != camera.name else camera.name, camera.id

    def _is_news(self, findings: Sequence[Finding]) -> bool:
        """Return whether there is a mark, in whatever words."""
        return any(self._cause(finding) is not None for finding in findings)

    def _line(self, findings: Sequence[Finding], group: Group) -> str:
        """Return one camera: name, what it is sold as, what differs from the others, mark."""
        camera = findings[0].camera
        name = escaped(camera.name) or self.translations.text("notice_unnamed")
        if camera.primary_device_id is not None:
            name = f"[{name}](/config/devices/device/{camera.primary_device_id})"
        parts = [self._hardware(findings[0]), *self._details(findings, group)]
        line = name
        for detail in filter(None, parts):
            line = self.translations.text("notice_detail", line=line, detail=detail)
        mark = self._mark(findings)
        return f"{line} ({mark})" if mark else line

    def _hardware(self, finding: Finding) -> str:
        """Return seller and model, and the maker where that is another company."""
        identity = finding.assessment.identity
        vendor = identity.vendor.name if identity.vendor else ""
        sold_as = escaped(product_name(vendor, finding.assessment.model or ""))
        is_told = identity.relabelled and identity.confidence.proves
        maker = identity.maker.name if identity.maker and is_told else ""
        if not maker:
            return sold_as
        return self.translations.text("notice_made_by", sold_as=sold_as, maker=escaped(maker))

    def _details(self, findings: Sequence[Finding], group: Group) -> list[str]:
        """Return what the title does not say: the date or the vulnerability, and its fix."""
        details: list[str] = []
        if group.is_about_several:
            details += dict.fromkeys(filter(None, map(self._detail, findings)))
        return [*details[:MAX_DETAILS], *self._fixes(findings), *self._of_camera(findings)]

    def _detail(self, finding: Finding) -> str:
        """Return the subject of a finding in a notice about several."""
        if KINDS[finding.kind].lists_subject:
            return escaped(subject_name(finding, self.translations))
        match finding.reasons[0].payload:
            case LifecyclePayload(date=day):
                return self.translations.date(day)
            case _:
                return ""

    def _fixes(self, findings: Sequence[Finding]) -> list[str]:
        """Return the firmware that closes what is open, as far as the library names it."""
        reasons = (reason for finding in findings for reason in finding.reasons)
        payloads = (reason.payload for reason in reasons)
        fixes = dict.fromkeys(
            payload.fixed for payload in payloads if isinstance(payload, VulnerabilityPayload)
        )
        details = [self._needs(fixed) for fixed in fixes if fixed][:MAX_DETAILS]
        if any(finding.offers_update and _is_exploited(finding) for finding in findings):
            details.append(self.translations.text("notice_offers_update"))
        return details

    def _of_camera(self, findings: Sequence[Finding]) -> Iterator[str]:
        """Yield what its owner said of a camera that is listed all the same."""
        if not any(map(_is_exploited, findings)):
            return
        for kind, whole in OF_CAMERA.items():
            said = self.answers.get(FindingKey(whole, findings[0].camera.id))
            if not said:
                continue
            answer = said[-1]
            if kind is AnswerKind.ISOLATED:
                day = self.translations.date(isolated_since(answer))
                yield self.translations.text("notice_isolated", date=day)
            else:
                yield self.translations.text(
                    "notice_planned", date=self.translations.date(answer.until)
                )

    def _needs(self, fixed: FixedFirmware) -> str:
        """Return which firmware closes a vulnerability."""
        key = "notice_needs_later" if fixed.is_later else "notice_needs"
        return self.translations.text(key, version=escaped(fixed.version))

    def _mark(self, findings: Sequence[Finding]) -> str:
        """Return why the camera is listed although the owner has seen this notice before."""
        for finding in findings:
            if (cause := self._cause(finding)) is not None:
                kind, day = cause
                return self.translations.text(f"notice_{kind}", date=self.translations.date(day))
        return ""

    def _cause(self, finding: Finding) -> tuple[Mark, date | None] | None:
        """Return why a finding is listed again or anew, and the day of that; None for neither."""
        answer = self._lapsed(finding)
        if answer is not None and answer.kind is AnswerKind.REMIND_LATER:
            return Mark.REMINDED, None
        planned = answer is not None and answer.kind is AnswerKind.PLANNED_REPLACEMENT
        if answer is not None and planned and not _is_exploited(finding):
            return Mark.PLANNED, answer.until
        state = self.state_of(finding.key)
        if state is None or not state.is_new:
            return None
        return (Mark.NEWS if finding.answered else Mark.NEW), state.since

    def _lapsed(self, finding: Finding) -> Answer | None:
        """Return the answer that held until lately about what is listed of a finding."""
        about = self.answers.get(finding.key, ())
        if not about:
            return None
        cause = finding.cause
        held = (answer_to(fact, about, cause.entries) for fact in cause.facts)
        return next(filter(None, held), None)


def subject_name(finding: Finding, translations: Translations) -> str:
    """Return what a finding is about; a measure has a name of its own in each language."""
    match finding.kind, finding.reasons[0].payload:
        case NoticeKind.DUTY, MeasurePayload(measure=measure, name=name):
            return measure_name(measure, name, translations)
        case _:
            return finding.name


def _is_exploited(finding: Finding) -> bool:
    """Return whether a finding is of the kind that no plan puts to rest."""
    return finding.kind is NoticeKind.KNOWN_EXPLOITED
