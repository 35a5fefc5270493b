"""Words that stay whatever somebody calls a camera: ours, the library's, those of the trade.

A camera that is called "Camera", or a password that is a vendor's name, says nothing where that
word stands, and without the word a download says nothing at all.
"""

from dataclasses import dataclass, field
import re
from string import digits
from typing import Final

from ..engine.asked_duty import DutyAfter, DutyTime
from ..engine.assessment import Basis, DutyAnswer, Risk
from ..engine.load import Library
from ..engine.model import (
    Applies,
    ClaimRole,
    FirmwareState,
    Kind,
    Record,
    Site,
    Strength,
    SupportStatus,
)
from ..engine.reasons import (
    Dating,
    InstallEffect,
    LifecycleEvent,
    MeasureLevel,
    MissingFact,
    PolicyGives,
    PolicyStart,
    ReasonCode,
    ReleaseDay,
    ReleaseProof,
)
from ..engine.service_end import GoesOn, ServiceStops
from ..fleet.causes import NoticeKind
from ..lookup.model import ErrorCode, ErrorKind, Protocol
from ..owner.answers import AnswerKind, Isolation
from .notations import fold

_CODES: Final = (
    *(Applies, ClaimRole, Kind, Site, Strength, SupportStatus, Risk, InstallEffect),
    *(LifecycleEvent, MeasureLevel, ReasonCode, NoticeKind, ErrorCode, ErrorKind, Protocol),
    *(AnswerKind, Isolation, Basis, FirmwareState, Dating, MissingFact),
    *(ReleaseDay, ReleaseProof, PolicyGives, PolicyStart, ServiceStops, GoesOn),
    *(DutyAnswer, DutyTime, DutyAfter),
)
_TRADE: Final = (
    "answered asked audio auto av avstream bin bitrate build bullet cam cameras cgi ch channel "
    "channels cif codec config date default demo device digest dome dvr dvs encoder entity eth "
    "ext firmware fisheye flv format framerate get h264 h265 hardware hd hevc high hls host "
    "http https hub image img input integration ip ipc ipcam ipcamera ir jpeg jpg language live "
    "liveview local location low m3u8 main mainstream media mjpeg mjpg mobile model monitor mp4 "
    "mpeg4 name network nvr nvs onvif path php picture play port preview profile protocol ptz "
    "qcif quality rate realmonitor record released resolution rtmp rtp rtsp rtsps sd sdp "
    "security serial server service snap snapshot src status stream streaming streams sub "
    "substream subtype tcp third track trackid tracks turret type udp unicast unknown user "
    "version vga video videomain videostream videosub view web webcam wifi xvr "
)
_WORDS: Final = frozenset(
    (*_TRADE.split(), *(fold(code.value) for codes in _CODES for code in codes))
)
_MODEL: Final = re.compile(r"(?=.*\d)(?=.*[A-Z])(?!.*[a-z]{3})[A-Za-z0-9][\w/+.-]{2,31}", re.ASCII)


@dataclass(slots=True)
class PublicWords:
    """Says which words are no secret."""

    library: Library
    _models: set[str] = field(default_factory=set)
    _reported: set[str] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)
    _domains: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Fold the names of the library's integrations once."""
        self._domains = frozenset(map(fold, self.library.integrations))

    def note_record(self, record: Record) -> None:
        """Remember which models are reported."""
        for model in filter(None, (record.model, record.model_id)):
            forms = {
                fold(model),
                *(fold(f"{maker}{model}") for maker in [record.manufacturer or ""]),
            }
            self._reported |= forms
            if any(True for _ in self.library.vendors.rows["models"].find(model)):
                self._models |= forms

    def is_company(self, text: str) -> bool:
        """Return whether a text is nothing but a company that the library knows."""
        named = self.library.vendors.by_name(text)
        return named is not None and named.whole

    def note_id(self, made_up: str) -> None:
        """Remember an id that Home Assistant, or we, made up: it says nothing."""
        self._ids.add(fold(made_up))

    def has(self, text: str, *, typed: bool = False) -> bool:
        """Return whether a text is no secret; `typed`: a person wrote it.

        A name that an integration gave, and that is the model of a camera, is a model.
        """
        folded = fold(text)
        if (
            folded in self._ids
            or folded in self._models
            or folded in self._domains
            or _is_numbered_word(folded)
        ):
            return True
        if not typed and folded in self._reported and _MODEL.fullmatch(text):
            return True
        return self.is_company(text)


def is_word_or_number(folded: str) -> bool:
    """Return whether a word is one of ours or of the trade, with a number or without, or one."""
    return folded.isdigit() or _is_numbered_word(folded) or not folded


def _is_numbered_word(folded: str) -> bool:
    return folded in _WORDS or folded.strip(digits) in _WORDS
