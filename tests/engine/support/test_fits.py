"""Names of models as lifecycle entries write them: with stars, question marks and sets."""

from __future__ import annotations

from fnmatch import fnmatchcase

from hypothesis import example, given, strategies as st

from custom_components.camera_lifecycle.engine.support.lifecycles import fits


@given(st.text("ab1.-", max_size=6), st.text("ab1.-*?[]!", max_size=6))
@example("rlc-410", "rlc-*")
@example("rlc", "rlc-*")
@example("rlc-410", "rlc-41?")
@example("dcs-932lb", "dcs-932l[a-c]*")
@example("", "*")
def test_a_name_fits_as_file_names_do(name: str, pattern: str) -> None:
    assert fits(name, pattern) == fnmatchcase(name, pattern)
