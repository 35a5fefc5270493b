"""docs/proof.md names the tests that there are: each that is marked, and no other."""

import re

from development.proof import marks, page


def test_the_page_and_the_marks_of_tests_agree() -> None:
    advice = "Run what is new with --proof merge, then scripts/proof (see docs/architecture.md)."
    assert [*page.differences(marks.rows(), page.read())] == [], advice


def test_each_test_that_a_command_names_is_there() -> None:
    for row in marks.rows():
        for test in row.tests:
            file, _, name = test.partition("::")
            source = (marks.ROOT / file).read_text("utf-8")
            assert not name or re.search(rf"(?m)^(async )?def {name}\(", source), test


def test_it_names_no_machine() -> None:
    assert not re.search(r"(?<![\w.])/(home|root|work|tmp|Users)/|localhost", page.read())
