"""What speaks against a correction: strong or certain evidence, in words."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from ..engine.hardware import hardware_of
from ..engine.identify.identity import identify
from ..engine.identify.known import OWNER_SIGNAL, company_of
from ..engine.identify.names import key
from ..engine.identify.shown_model import says_something, shown_model
from ..engine.load import Library
from ..engine.model import Claim, ClaimRole, Company, Evidence, Identity, Kind, Strength
from ..engine.model_names import plain_version
from ..inventory.model import FleetCamera
from ..owner.corrections import Correction
from ..text.sanitize import escaped
from ..text.translations import Translations
from .correctable import Correctable
from .evidence_words import evidence_words

_MAX_EVIDENCE: Final = 4


class Against(StrEnum):
    """What speaks against a correction; its words are under `overruled_<value>`."""

    MAKER = "maker"
    VENDOR = "vendor"
    MODEL = "model"
    HARDWARE = "hardware"
    IS_CAMERA = "is_camera"
    IS_DOORBELL = "is_doorbell"
    IS_RECORDER = "is_recorder"
    CAMERA = "camera"
    LEFT_OUT = "left_out"
    MAC = "mac"
    SERIAL = "serial"
    TWO_DEVICES = "two_devices"
    TWO_COMPANIES = "two_companies"


_KINDS: Final = {
    Kind.CAMERA: Against.IS_CAMERA,
    Kind.DOORBELL: Against.IS_DOORBELL,
    Kind.RECORDER: Against.IS_RECORDER,
}


def overruled(
    target: Correctable,
    correction: Correction,
    library: Library,
    translations: Translations,
    same_as: Correctable | None = None,
) -> tuple[str, ...]:
    """Return what strong or certain evidence says else, a sentence each; names are harmless.

    Nothing where the owner contradicts nothing that is well known. What was corrected earlier
    is no evidence. `same_as`: the camera that it really is.
    """
    words = _Words(library, translations, target)
    if target.assessed is None:
        decided = target.excluded is not None and target.excluded.reason != "cannot_tell"
        return (words.say(Against.LEFT_OUT),) if decided else ()
    camera = target.assessed.camera
    identity = identify(camera.as_camera, library)
    return (
        *_companies(correction, identity, words),
        *_product(correction, camera, words),
        *_kind(correction, identity, words),
        *(_hardware(camera, identity, same_as, words) if same_as else ()),
    )


class _Words:
    """Writes sentences about one camera."""

    def __init__(self, library: Library, translations: Translations, target: Correctable) -> None:
        self.library = library
        self.translations = translations
        self._camera = escaped(target.name)

    def say(self, against: Against, **values: str) -> str:
        """Return a sentence that names the camera."""
        return self.translations.text(f"overruled_{against}", camera=self._camera, **values)

    def evidence(self, pieces: Iterable[Evidence]) -> str:
        """Return the evidence as a list of words, each once."""
        named = dict.fromkeys(map(self._piece, pieces))
        return self.translations.listed([*named][:_MAX_EVIDENCE])

    def _piece(self, piece: Evidence) -> str:
        return evidence_words(piece, self.library.integrations, self.translations, escaped)


def _companies(correction: Correction, identity: Identity, words: _Words) -> Iterator[str]:
    """Yield who is well known to have made it, and to have sold it, if that is somebody else."""
    vendors = words.library.vendors
    rows: tuple[tuple[Against, ClaimRole, str | None, Company | None, Strength], ...] = (
        (
            Against.MAKER,
            ClaimRole.MAKER,
            correction.maker,
            identity.maker,
            identity.confidence,
        ),
        (
            Against.VENDOR,
            ClaimRole.VENDOR,
            correction.vendor,
            identity.vendor,
            identity.vendor_confidence,
        ),
    )
    for against, role, said, known, strength in rows:
        company = company_of(said, vendors)
        if company is None or known is None or company.id == known.id or not strength.proves:
            continue
        pieces = _proving(identity, Claim(role, known.id))
        yield words.say(against, company=escaped(known.name), evidence=words.evidence(pieces))


def _proving(identity: Identity, claim: Claim) -> list[Evidence]:
    """Return the evidence for a claim, what proves it first."""
    pieces = [
        piece for piece in identity.evidence if piece.says == claim and piece.signal != OWNER_SIGNAL
    ]
    return [piece for piece in pieces if piece.strength.proves] or pieces


def _product(correction: Correction, camera: FleetCamera, words: _Words) -> Iterator[str]:
    """Yield which model and hardware version are reported, if they are others."""
    reported = shown_model(camera.as_camera, words.library.integrations)
    tells = says_something(camera.as_camera, words.library.integrations)
    if correction.model and reported and tells and key(reported) != key(correction.model):
        yield words.say(Against.MODEL, value=escaped(reported))
    version = hardware_of(camera.as_camera)
    said = correction.hardware_version
    if said and version and plain_version(said) != plain_version(version):
        yield words.say(Against.HARDWARE, value=escaped(version))


def _kind(correction: Correction, identity: Identity, words: _Words) -> Iterator[str]:
    """Yield what shows that it is a camera, or another kind of one."""
    other = correction.not_a_camera or correction.kind not in (None, identity.kind)
    pieces = _proving(identity, Claim(ClaimRole.KIND, identity.kind.value))
    against = _KINDS.get(identity.kind)
    if other and against and pieces:
        yield words.say(against, evidence=words.evidence(pieces))
    elif correction.not_a_camera and against and identity.confidence.proves:
        yield words.say(Against.CAMERA)


def _hardware(
    camera: FleetCamera, identity: Identity, same_as: Correctable, words: _Words
) -> Iterator[str]:
    """Yield why two cameras look like two."""
    if same_as.assessed is None:
        return
    other, name = same_as.assessed.camera, escaped(same_as.name)
    for against, field in ((Against.MAC, "macs"), (Against.SERIAL, "serials")):
        ours, theirs = (
            {value for source in each.sources for value in getattr(source, field)}
            for each in (camera, other)
        )
        if ours and theirs and ours.isdisjoint(theirs):
            yield words.say(against, other=name)
    domains = [{source.domain for source in each.sources} for each in (camera, other)]
    for domain in sorted(domains[0] & domains[1]):
        integration = escaped(words.library.integrations.get(domain).name)
        yield words.say(Against.TWO_DEVICES, other=name, integration=integration)
    companies = _proven(identity), _proven(identify(other.as_camera, words.library))
    if all(companies) and companies[0].keys().isdisjoint(companies[1]):
        first, second = (escaped(next(iter(each.values()))) for each in companies)
        yield words.say(Against.TWO_COMPANIES, other=name, first=first, second=second)


def _proven(identity: Identity) -> dict[str, str]:
    """Return who is well known to have sold or made a camera: the name by the id."""
    rows = ((identity.vendor, identity.vendor_confidence), (identity.maker, identity.confidence))
    return {company.id: company.name for company, strength in rows if company and strength.proves}
