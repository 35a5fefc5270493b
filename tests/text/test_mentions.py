"""What a sentence may name."""

import pytest

from custom_components.camera_lifecycle.engine.model import Company
from custom_components.camera_lifecycle.engine.reasons import (
    MakerPayload,
    Payload,
    PolicyGives,
    PolicyPayload,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.text.mentions import Mentions, mentions


@pytest.mark.parametrize(
    ("payload", "named"),
    [
        (MakerPayload(Company("acme", "Acme")), Mentions("Acme")),
        (MakerPayload(None), Mentions()),
        (VulnerabilityPayload("CVE-2021-36260"), Mentions()),
        (PolicyPayload("one", Company("acme", "Acme"), PolicyGives.NOTICE), Mentions("", "Acme")),
    ],
)
def test_what_is_not_there_is_not_named(payload: Payload, named: Mentions) -> None:
    assert mentions(payload) == named
