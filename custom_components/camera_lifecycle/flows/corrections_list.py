"""The corrections of the owner as the options list them, each claim by itself."""

from collections.abc import Iterator, Mapping

from ..engine.identify.known import company_of
from ..owner.corrections import CorrectedClaim, Correction
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import plain
from ..text.translations import Translations


def correction_key(camera_id: str, claim: CorrectedClaim) -> str:
    """Return what names a claim about a camera in a form."""
    return f"correction {claim} {camera_id}"


def correction_labels(
    runtime: CameraLifecycleRuntime, translations: Translations, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield key and label of everything that the owner said about cameras.

    `names`: of cameras by their id, as far as they are known.
    """
    for correction in runtime.stores.answers.corrections.values():
        called = names.get(correction.camera) or correction.name
        name = plain(called) or correction.camera
        for claim in correction.claims:
            value = _value(correction, claim, runtime, translations)
            label = translations.text(f"correction_{claim}", camera=name, value=value)
            yield correction_key(correction.camera, claim), label


def _value(
    correction: Correction,
    claim: CorrectedClaim,
    runtime: CameraLifecycleRuntime,
    translations: Translations,
) -> str:
    """Return what was said, as a person says it."""
    match claim:
        case CorrectedClaim.VENDOR | CorrectedClaim.MAKER:
            company = company_of(getattr(correction, claim), runtime.library.vendors)
            return plain(company.name if company else "")
        case CorrectedClaim.KIND:
            return translations.text(f"kind_{correction.kind}")
        case CorrectedClaim.SAME_AS:
            return plain(correction.same_as_name) or str(correction.same_as)
        case CorrectedClaim.NOT_A_CAMERA | CorrectedClaim.WITHOUT_NAME | CorrectedClaim.NOT_KNOWN:
            return ""
        case _:
            return plain(getattr(correction, claim))
