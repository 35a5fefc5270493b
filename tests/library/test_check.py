"""What `scripts/check_library` refuses. Each test breaks a copy of the real library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
import re
import shutil
from zoneinfo import ZoneInfo

from freezegun.api import FrozenDateTimeFactory
import pytest

from scripts.library import FACTS, check as rules, pack, read
from scripts.library.latest_day import latest_day

MEASURE = "measures/ca-ica-hikvision-2025.yaml"

TODAY = latest_day()
"""Facts are checked for somebody where the day begins first."""
TOMORROW = TODAY + timedelta(days=1)

type Break = Callable[[str, Callable[[str], str]], list[str]]


def read_on(day: date, text: str) -> str:
    """Return the text of a fact whose sources were all read on this day."""
    return re.sub(r"\bchecked: '[\d-]+'", f"checked: '{day}'", text)


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Break:
    """Return a function that changes one file of a copy and returns what is refused."""
    copy = tmp_path / "library"
    shutil.copytree(FACTS, copy)
    monkeypatch.setattr(read, "FACTS", copy)
    monkeypatch.setattr(rules, "FACTS", copy)

    def change(name: str, edit: Callable[[str], str]) -> list[str]:
        file = copy / name
        text = file.read_text("utf-8") if file.exists() else ""
        changed = edit(text)
        assert changed != text
        file.write_text(changed, "utf-8")
        return [str(problem) for problem in rules.check(TODAY)]

    return change


@pytest.mark.attack(
    "camera",
    "a fact whose pattern a device's string could let explode",
    "the library check refuses it",
)
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("vendors/axis.yaml", "|W|Z(LE?)?)){1,8}", "|W|W|Z(LE?)?))+"),
        ("vendors/axis.yaml", "(Live view *(/ *)?- *)?", "(Live view */? *- *)?"),
        ("firmware/axis.yaml", "pattern: '", "pattern: '.*a.*"),
        ("integrations/august.yaml", "pattern: '", "pattern: '.*a.*b.*"),
    ],
)
def test_an_expression_that_a_device_could_play_on_is_refused(
    name: str, before: str, after: str, broken: Break
) -> None:
    problems = broken(name, lambda text: text.replace(before, after, 1))
    assert any("isn't linear" in problem for problem in problems), problems
    assert all(problem.startswith(f"library/{name}") for problem in problems)


def test_the_library_itself_is_sound() -> None:
    assert rules.check(TODAY) == []


@pytest.mark.attack(
    "library",
    "facts without a source, with a broken reference, or an impossible date",
    "the library check refuses them",
)
@pytest.mark.parametrize(
    ("edit", "refused"),
    [
        (lambda text: text + "colour: red\n", "'colour' was unexpected"),
        (lambda text: text[: text.index("sources:")], "'sources' is a required property"),
        (
            lambda text: text.replace("hikvision", "hikvisoin"),
            "'hikvisoin' isn't in library/vendors",
        ),
        (
            lambda text: text.replace("'2025-06-27'", "'2025-06-31'"),
            "2025-06-31 isn't a valid date",
        ),
        (lambda text: read_on(TOMORROW, text), f"{TOMORROW} is in the future"),
        (lambda text: text.replace("id: ca-", "id: us-"), "doesn't match the file name"),
        (lambda text: text + "kind: order\n", "duplicate key 'kind'"),
        (lambda text: text + "  : [\n", "while parsing"),
        (lambda _: "- 1\n", "isn't a mapping"),
    ],
)
def test_a_hole_is_refused(edit: Callable[[str], str], refused: str, broken: Break) -> None:
    problems = broken(MEASURE, edit)
    assert any(refused in problem for problem in problems), problems
    assert all(problem.startswith("library/") for problem in problems)


@pytest.mark.parametrize("days", [0, 1, 400])
def test_a_fact_that_was_read_today_passes_from_today_on(days: int, broken: Break) -> None:
    """All that is left to say is that it has to be built."""
    problems = broken(MEASURE, lambda text: read_on(TODAY - timedelta(days), text))
    assert problems
    assert all("is out of date" in problem for problem in problems), problems


def test_facts_that_are_not_built_yet_are_told(broken: Break) -> None:
    problems = broken(MEASURE, lambda text: text.replace("Canada", "Kanada"))
    assert any("is out of date: run scripts/build_library" in problem for problem in problems)


def test_the_same_facts_build_the_same_bytes() -> None:
    entries, _ = read.read_library()
    assert pack.pack(entries) == pack.pack(reversed(entries))


@pytest.mark.parametrize(
    ("file", "edit", "refused"),
    [
        (MEASURE, lambda text: re.sub(r"review_by: .*\n", "", text), "'review_by' is a required"),
        (
            MEASURE,
            lambda text: re.sub(r"review_by: .*", "review_by: '2026-11-22'", text),
            "isn't after the last check",
        ),
        (
            MEASURE,
            lambda text: text.replace("In June 2025, Canada", "In May 2025, Canada"),
            "names 2025-05, which no field gives",
        ),
        (
            "lifecycles/sky-live-shutdown.yaml",
            lambda text: text + "places: [GB]\n",
            "$.places",
        ),
        (
            "lifecycles/meraki-mv21-mv71-end.yaml",
            lambda text: text + "goes_on_in: [GB]\n",
            "$.goes_on_in",
        ),
        (
            "lifecycles/axis-207w-end.yaml",
            lambda text: re.sub(r"said_by: .*\n", "", text),
            "'said_by' is a required",
        ),
        (
            "lifecycles/meraki-mv21-mv71-discontinued.yaml",
            lambda text: text.replace("date: '2019-06-19'", "date: '2026-06-20'"),
            "comes after the end that meraki-mv21-mv71-end gives",
        ),
        (
            "lifecycles/belkin-netcam-shutdown.yaml",
            lambda text: text.replace("date: '2020-06-30'", "date: '2020-05-01'"),
            "isn't before the entry's date",
        ),
    ],
)
def test_what_people_are_told_is_in_the_fields(
    file: str, edit: Callable[[str], str], refused: str, broken: Break
) -> None:
    problems = broken(file, edit)
    assert any(refused in problem for problem in problems), problems


KNOWN = "makes_own: {answer: not_known}\n"
SOURCE = "sources: [{url: 'https://a.example', kind: other, checked: '2026-11-22'}]"


@pytest.mark.parametrize(
    ("name", "edit", "refused"),
    [
        ("jooan", lambda text: text.replace(KNOWN, ""), "'makes_own' is a required property"),
        (
            "jooan",
            lambda text: text.replace("not_known", "true"),
            "'sources' is a required property",
        ),
        ("jooan", lambda text: text.replace("not_known", "perhaps"), "is not one of"),
        ("jooan", lambda text: text.replace("not_known", "false"), "false needs sources"),
        (
            "jooan",
            lambda text: text.replace("answer: not_known", f"answer: not_known, {SOURCE}"),
            "it isn't unknown",
        ),
        (
            "annke",
            lambda text: text.replace("answer: false", f"answer: true, {SOURCE}"),
            "it can't be true while oem says that hikvision makes it",
        ),
        ("annke", lambda text: text.replace("answer: false", "answer: not_known"), "isn't unknown"),
        (
            "illustra",
            lambda text: (
                text.replace("[American Dynamics", "[Exacq, American Dynamics")
                .replace("group: johnson_controls\n", "")
                .replace("maker: johnson_controls", "maker: dahua")
            ),
            "the name 'exacq' is also a name of johnson_controls",
        ),
        (
            "jooan",
            lambda text: text.replace("name: Jooan", "name: Lorex"),
            "the name 'lorex' is also a name of lorex",
        ),
        (
            "hilook",
            lambda text: text.replace("maker: hikvision\n    status", "maker: lorex\n    status"),
            "lorex can't be a strong maker while it isn't known to make cameras",
        ),
    ],
)
def test_a_vendor_that_contradicts_itself_or_another_is_refused(
    name: str, edit: Callable[[str], str], refused: str, broken: Break
) -> None:
    problems = broken(f"vendors/{name}.yaml", edit)
    assert any(refused in problem for problem in problems), problems


def test_a_name_put_together_from_anothers_names_is_refused(broken: Break) -> None:
    problems = broken(
        "vendors/jooan.yaml", lambda text: text.replace("name: Jooan", "name: Tyco Exacq")
    )
    assert any("the name 'tyco exacq' is also a name of johnson" in each for each in problems)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-12-01T00:30:00+00:00", date(2026, 12, 1)),
        ("2026-12-01T09:59:00+00:00", date(2026, 12, 1)),
        ("2026-12-01T10:00:00+00:00", date(2026, 12, 2)),  # it begins on the Line Islands
        ("2026-12-01T10:00:00+13:00", date(2026, 12, 1)),  # the first of December in Auckland
    ],
)
def test_a_day_may_have_begun_elsewhere(
    now: str, day: date, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(now)
    assert latest_day() == day


def test_a_fact_of_this_morning_in_auckland_passes_where_it_is_still_yesterday(
    broken: Break, freezer: FrozenDateTimeFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    monday = datetime.combine(TODAY, time(9), ZoneInfo("Pacific/Auckland"))
    freezer.move_to(monday.astimezone(UTC))
    assert datetime.now(UTC).date() < TODAY
    broken(MEASURE, lambda text: read_on(TODAY, text))
    rules.main([])
    told = capsys.readouterr().err
    assert "is out of date" in told
    assert "in the future" not in told
