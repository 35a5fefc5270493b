"""Notations of one value fold to one text, and what was found is found in the original."""

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.redaction.notations import Decoded, Folded, fold

from . import notations


@pytest.mark.parametrize("notation", notations.TEXT)
@pytest.mark.parametrize("text", ["Nanny's room", "Küche Süd", "Straße 5", "A & B / C"])
def test_all_notations_of_a_name_are_one(text: str, notation: str) -> None:
    written = notations.TEXT[notation](text)
    assert fold(Decoded.of(written).text) == fold(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Nanny&#39;s &amp; mine", "Nanny's & mine"),
        ("Nanny&#x27;s", "Nanny's"),
        ("K\\u00fcche", "Küche"),
        ("K%C3%BCche", "Küche"),
        ("K%25C3%25BCche", "Küche"),
        ("100% cotton", "100% cotton"),
        ("%zz", "%zz"),
        ("C:\\unknown", "C:\\unknown"),
        ("%FF%FEx", "\ufffd\ufffdx"),
    ],
)
def test_escapes(written: str, meant: str) -> None:
    assert Decoded.of(written).text == meant


@given(st.text(), st.sampled_from(["%20", "&amp;", "\\u0041", "%C3%BC", "%2525"]), st.text())
def test_what_stands_in_a_decoded_text_is_found_in_the_original(
    before: str, escape: str, after: str
) -> None:
    written = f"{before}{escape}{after}"
    decoded = Decoded.of(written)
    for place in range(len(decoded.text)):
        start, end = decoded.original(place, place + 1)
        assert 0 <= start < end <= len(written)
        assert decoded.text[place] in Decoded.of(written[start:end]).text


@given(st.text())
def test_both_ways_to_fold_are_one(text: str) -> None:
    folded = Folded.of(text)
    assert folded.text == fold(text)
    assert len(folded.places) == len(folded.text)
