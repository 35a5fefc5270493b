"""A number of a radio approval is taken as labels print it; what is none is said."""

import pytest

from custom_components.camera_lifecycle.fleet.approval_number import (
    ApprovalError,
    ApprovalNumberError,
    read_approval_number,
)

NONE, EITHER = ApprovalError.NO_APPROVAL_NUMBER, ApprovalError.FCC_OR_IC


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("FCC ID: 2ABCD-CAM100", "FCC ID 2ABCD-CAM100"),
        ("fcc id 2abcdcam100", "FCC ID 2ABCDCAM100"),
        ("FCC:2ABCD-CAM100", "FCC ID 2ABCD-CAM100"),
        ("FCC-ID 2ABCD-CAM100", "FCC ID 2ABCD-CAM100"),
        ("Contains FCC ID: XYZCAM100", "FCC ID XYZCAM100"),
        ("2ABCD-CAM100", "FCC ID 2ABCD-CAM100"),
        (" 2ABCD \u2013 CAM100 ", "FCC ID 2ABCD-CAM100"),
        ("X22CAM100", "FCC ID X22CAM100"),
        ("FCC ID: XYZCAM", "FCC ID XYZCAM"),
        ("IC: 12345A-CAM100", "IC 12345A-CAM100"),
        ("ic12345-cam100", "IC 12345-CAM100"),
        ("ISED 12345-CAM100", "IC 12345-CAM100"),
        ("Canada IC No.: 12345A-CAM100", "IC 12345A-CAM100"),
        ("1234A-CAM100", "IC 1234A-CAM100"),
        ("123A-CAM100", "IC 123A-CAM100"),
        ("FCC ID 23456-CAM100", "FCC ID 23456-CAM100"),
        ("IC 23456-CAM100", "IC 23456-CAM100"),
        ("ICAM-100", "FCC ID ICAM-100"),
    ],
)
def test_what_is_one(text: str, number: str) -> None:
    assert read_approval_number(text) == number
    assert read_approval_number(number) == number


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NONE),
        ("FCC ID", NONE),
        ("IC:", NONE),
        ("12", NONE),
        ("Generic", NONE),
        ("not readable", NONE),
        ("XYZ", NONE),
        ("2ABCD", NONE),
        ("20BCD-CAM100", NONE),  # no 0 and no 1 in the code of a holder
        ("2AB1D-CAM100", NONE),
        ("X1ZCAM100", NONE),
        ("FCC ID 20BCD-CAM100", NONE),
        ("2ABCD-CAM100-CAM100X", NONE),  # 15 characters
        ("2ABCD-CAM_100", NONE),
        ("IC 12345A-CAM100-CAM100", NONE),  # 13 characters
        ("IC 12-CAM100", NONE),
        ("IC \u0661\u0662\u0663-CAM100", NONE),
        ("CE 0560", NONE),
        ("23456-CAM100", EITHER),
        ("2345A-CAM100", EITHER),
        ("<b>2ABCD-CAM100</b>", NONE),
    ],
)
def test_what_is_none(text: str, error: ApprovalError) -> None:
    with pytest.raises(ApprovalNumberError) as refused:
        read_approval_number(text)
    assert refused.value.error is error
