"""Brings what owners answered to notices of an earlier version to the notices of today."""

from datetime import date

from homeassistant.core import HomeAssistant, callback

from ..engine.load import Library
from ..fleet.renamed import renamed_findings
from ..owner.store import AnswerStore
from .build import registered_issues


@callback
def async_rename_findings(
    hass: HomeAssistant, library: Library, answers: AnswerStore, today: date
) -> None:
    """Keep answers, and what Home Assistant ignores, under the names of today.

    The issues of then are deleted with the next publication, like all that tell of nothing.
    """
    ignored = {
        issue_id
        for issue_id, issue in registered_issues(hass).items()
        if issue.dismissed_version is not None
    }
    answers.async_rename(renamed_findings(library.lifecycles), ignored, today)
