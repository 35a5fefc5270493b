"""What one notice tells of today, after what its readers have answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..answers import About, Choice, ChoiceKind, Told
from .causes import Cause
from .grouping import Group


@dataclass(frozen=True, slots=True)
class Notice:
    """A group of causes, the ones that are listed, and how many rest by the owner's choice.

    `ignored`: all that is listed was ignored; the notice is kept, out of sight.
    """

    group: Group
    listed: tuple[Cause, ...]
    resting: int
    ignored: bool


def notice_of(group: Group, choices: Mapping[About, Choice], today: date) -> Notice | None:
    """Return the notice for `group`, None where all of it rests by a choice of the menu."""
    held = [(cause, resting_choice(cause, choices, today)) for cause in group.causes]
    open_causes = tuple(cause for cause, choice in held if choice is None)
    if open_causes:
        return Notice(group, open_causes, len(held) - len(open_causes), ignored=False)
    ignored = tuple(cause for cause, choice in held if choice and choice.kind is ChoiceKind.IGNORED)
    if not ignored:
        return None
    return Notice(group, ignored, len(held) - len(ignored), ignored=True)


def resting_choice(cause: Cause, choices: Mapping[About, Choice], today: date) -> Choice | None:
    """Return the choice that lets `cause` rest today."""
    answers = (choices.get(about) for about in cause.answered_by)
    return next((choice for choice in answers if choice and choice.rests(today)), None)


def told_of(
    notices: Iterable[Notice],
    told: Mapping[About, Told],
    choices: Mapping[About, Choice],
    kept: Iterable[About],
    today: date,
) -> dict[About, Told]:
    """Return what has been told of once `notices` are out; nothing that ever was is dropped.

    What joins a notice that people have seen on an earlier day, or have answered, is new.
    `kept`: what is not seen now and may come back any moment; its notice stays.
    """
    notices = tuple(notices)
    # An ignored camera that is away does not belong to a notice that is back for another one:
    # that this one is not ignored is no word about the other.
    back = {notice.group.issue_id for notice in notices if not notice.ignored}
    now = {about: replace(entry, issue=None) for about, entry in told.items()}
    now |= {
        about: told[about]
        for about in kept
        if about not in choices or told[about].issue not in back
    }
    for notice in notices:
        group = [cause.about for cause in notice.group.causes]
        seen = any(about in told and told[about].since < today for about in group)
        seen = seen or any(about in choices for about in group)
        for cause in notice.listed:
            before = told.get(cause.about) or Told(cause.about, today, None, new=seen)
            now[cause.about] = replace(before, issue=notice.group.issue_id)
    return now
