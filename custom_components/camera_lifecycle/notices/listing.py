"""The list of cameras in a notice: what each is called, what it is, and what is new."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..const import DOMAIN
from ..engine.model import PartialDate
from ..owner.answers import Answer, AnswerKind, FindingKey, IssueState
from ..text.sanitize import escaped
from ..text.translations import Translations
from .findings import LATER_THAN, Finding, NoticeKind
from .notice import Notice

MAX_LISTED: Final = 10
MAX_DETAILS: Final = 3
ALL_CAMERAS: Final = f"/config/integrations/integration/{DOMAIN}"


@dataclass(frozen=True, slots=True)
class CameraList:
    """Writes the cameras of a notice as a Markdown list; names in it are harmless."""

    phrases: Translations
    told: Mapping[FindingKey, IssueState]
    choices: Mapping[FindingKey, Answer]

    def write(self, notice: Notice) -> str:
        """Return at most ten lines, what is new first, then how many more there are."""
        cameras: dict[str, list[Finding]] = {}
        for cause in notice.listed:
            cameras.setdefault(cause.camera.id, []).append(cause)
        ordered = sorted(cameras.values(), key=self._order)
        lines = [self._line(causes, notice) for causes in ordered[:MAX_LISTED]]
        if (more := len(ordered) - MAX_LISTED) > 0:
            lines.append(self.phrases.get("notice_and_more", count=more, url=ALL_CAMERAS))
        return "\n".join(f"- {line}" for line in lines)

    def _order(self, causes: list[Finding]) -> tuple[bool, str, str]:
        """Sort what is new, or is back because its day has passed, before the rest."""
        return not self._mark(causes), causes[0].camera.name.casefold(), causes[0].camera.id

    def _line(self, causes: list[Finding], notice: Notice) -> str:
        """Return one camera: name, what it is sold as, what differs from the others, mark."""
        camera = causes[0].camera
        name = escaped(camera.name) or self.phrases.get("notice_unnamed")
        if camera.primary_device_id is not None:
            name = f"[{name}](/config/devices/device/{camera.primary_device_id})"
        told = [self._hardware(causes[0]), *self._details(causes, notice)]
        line = ", ".join([name, *filter(None, told)])
        mark = self._mark(causes)
        return f"{line} ({mark})" if mark else line

    def _hardware(self, cause: Finding) -> str:
        """Return seller and model, and the maker where that is another company."""
        identity = cause.assessment.identity
        model = next((s.record.model for s in cause.camera.sources if s.record.model), None)
        vendor = identity.vendor.name if identity.vendor else ""
        if model and vendor and model.casefold().startswith(vendor.casefold()):
            vendor = ""
        sold_as = " ".join(filter(None, (escaped(vendor), escaped(model))))
        maker = identity.maker.name if identity.maker and identity.relabelled else ""
        if not maker:
            return sold_as
        return self.phrases.get("notice_made_by", sold_as=sold_as, maker=escaped(maker))

    def _details(self, causes: list[Finding], notice: Notice) -> list[str]:
        """Return what the title does not say: the date or the vulnerability, and its fix."""
        details: list[str] = []
        if notice.group.is_about_several:
            details += dict.fromkeys(filter(None, map(self._detail, causes)))
        return [*details[:MAX_DETAILS], *self._fixes(causes)]

    def _detail(self, cause: Finding) -> str:
        """Return the subject of a cause in a notice about several."""
        if cause.kind in (NoticeKind.KNOWN_EXPLOITED, NoticeKind.PHASED_OUT):
            return escaped(cause.name)
        given = cause.reasons[0].parameters.get("date", "")
        return self.phrases.date(PartialDate.parse(given))

    def _fixes(self, causes: list[Finding]) -> list[str]:
        """Return the firmware that closes what is open, as far as the library names it."""
        reasons = (reason for cause in causes for reason in cause.reasons)
        fixed = dict.fromkeys(reason.parameters.get("fixed", "") for reason in reasons)
        return [self._needs(version) for version in fixed if version][:MAX_DETAILS]

    def _needs(self, fixed: str) -> str:
        """Return which firmware closes a vulnerability."""
        last_affected = fixed.removeprefix(LATER_THAN)
        key = "notice_needs" if last_affected == fixed else "notice_needs_later"
        return self.phrases.get(key, version=escaped(last_affected))

    def _mark(self, causes: list[Finding]) -> str:
        """Return why the camera is listed although the owner has seen this notice before."""
        for cause in causes:
            choice = self.choices.get(cause.about)
            if choice is not None and choice.kind is AnswerKind.REMIND_LATER:
                return self.phrases.get("notice_reminded")
            if choice is not None and choice.kind is AnswerKind.PLANNED_REPLACEMENT:
                return self.phrases.get("notice_planned", date=self.phrases.date(choice.until))
            told = self.told.get(cause.about)
            if told is not None and told.new:
                return self.phrases.get("notice_new", date=self.phrases.date(told.since))
        return ""
