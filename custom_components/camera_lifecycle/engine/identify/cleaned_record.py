"""One record, cleaned, beside what is known about the integration it came through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

from ..model import TEXT_FIELDS, Record
from .channel import MAPPINGS, own_record
from .integrations import Everywhere, Integration, Integrations, Role
from .names import clean

FIELDS: Final = frozenset(TEXT_FIELDS) - {"integration"}
NAME: Final = "name"
CAMERA_ENTITY: Final = "camera_entity"
"""The detail of a record that says what a camera entity of the device shows."""
VIDEO: Final = "video"
PICTURES: Final = "pictures"

_CAMERAS: Final = frozenset({Role.PHYSICAL_CAMERA, Role.DOORBELL, Role.RECORDER_CHANNEL})


@dataclass(frozen=True, slots=True)
class CleanedRecord:
    """The strings of a record without blanks around them and without placeholders.

    `known_model`: the model; '' where a placeholder stands for it.
    """

    record: Record
    integration: Integration
    everywhere: Everywhere
    manufacturer: str
    model: str
    known_model: str
    is_channel: bool
    was_refused: bool
    _texts: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    _asked: set[str] = field(default_factory=set, compare=False, repr=False)

    @classmethod
    def of(cls, record: Record, integrations: Integrations) -> Self:
        """Return `record`, cleaned."""
        integration = integrations.get(record.integration)
        record = own_record(record, integration)
        everywhere = integrations.everywhere
        model = clean(record.model) or clean(record.model_id)
        return cls(
            record=record,
            integration=integration,
            everywhere=everywhere,
            manufacturer=clean(record.manufacturer),
            model=model,
            known_model="" if everywhere.is_placeholder("model", model) else model,
            is_channel=integration.is_channel(record),
            was_refused=integration.was_refused(record),
        )

    @property
    def name(self) -> str:
        """Return what the device is called. That it was asked for is remembered."""
        self._asked.add(NAME)
        return clean(self.record.name)

    @property
    def was_asked_for_its_name(self) -> bool:
        """Return whether a rule looked at the name: most devices tell enough without."""
        return NAME in self._asked

    @property
    def details(self) -> Mapping[str, Any]:
        """Return the details; an empty mapping where they are none."""
        details = self.record.details
        return details if isinstance(details, MAPPINGS) else {}

    @property
    def has_camera_entity(self) -> bool:
        """Return whether a camera entity of Home Assistant belongs to the device."""
        return bool(self.details.get(CAMERA_ENTITY))

    @property
    def has_video_entity(self) -> bool:
        """Return whether a camera entity of the device offers video, not pictures alone."""
        return self.details.get(CAMERA_ENTITY) == VIDEO

    @property
    def shows_cameras(self) -> bool:
        """Return whether its source shows that it is a camera, doorbell or recorder.

        The integration brings nothing else, or it has a camera entity of an integration whose
        camera entities are cameras.
        """
        if self.integration.brings_cameras:
            return True
        return self.has_camera_entity and self.integration.role in _CAMERAS

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a field of the record, or of its details, that say something."""
        if (value := self._value(name)) is None:
            return ()
        if isinstance(value, str):
            text = clean(value)
            return (text,) if text and not self.is_placeholder(name, text) else ()
        texts = self._texts.get(name)
        if texts is None:
            texts = tuple(text for text in self.raw(name) if not self.is_placeholder(name, text))
            self._texts[name] = texts
        return texts

    def _value(self, name: str) -> Any:
        """Return what stands in a field of the record, or of its details."""
        return getattr(self.record, name) if name in FIELDS else self.details.get(name)

    def raw(self, field: str) -> Iterator[str]:
        """Yield the texts of a field, whatever they say."""
        value = self._value(field)
        for part in value if isinstance(value, list | tuple) else (value,):
            text = clean(part)
            if text:
                yield text

    def is_placeholder(self, field: str, text: str) -> bool:
        """Return whether `text` stands in `field` only because something had to."""
        return self.everywhere.is_placeholder(field, text)
