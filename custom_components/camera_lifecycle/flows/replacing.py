"""What a dialog asks before it keeps that a camera has replaced another one, and keeping it.

Everything that passes on is shown before, and nothing is ticked beforehand.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..engine.identify.known import company_of
from ..fleet.model import AssessedCamera
from ..fleet.replacing import ChannelOffer, OldCamera, PassedOn, channel_offers, device_of
from ..owner.corrections import CorrectedClaim
from ..runtime import CameraLifecycleRuntime
from ..text.load import async_load_translations
from ..text.sanitize import inert, plain
from ..text.translations import Translations

CONF_TAKE_NAME: Final = "take_name"
CONF_TAKE_AREA: Final = "take_area"
CONF_CHANNELS: Final = "channels"
_COMPANIES: Final = frozenset({CorrectedClaim.VENDOR, CorrectedClaim.MAKER})


class ReplacingForm:
    """The form about one pair of cameras: its fields, its words, and what is ticked in it."""

    def __init__(
        self,
        hass: HomeAssistant,
        runtime: CameraLifecycleRuntime,
        old: OldCamera,
        new: AssessedCamera,
    ) -> None:
        """Find out what can pass on now."""
        self._hass, self._runtime, self._old, self._new = hass, runtime, old, new
        device = device_of(hass, new)
        may_name = device is not None and not device.name_by_user
        self._name = old.name if may_name and old.name != plain(new.camera.name) else None
        area = ar.async_get(hass).async_get_area(old.area_id) if old.area_id else None
        self._area = area if device is not None and not device.area_id else None
        known = runtime.stores.known_cameras
        self._offers: tuple[ChannelOffer, ...] = channel_offers(
            known.channels(old.id),
            known.channels(new.camera.id),
            runtime.stores.answers.corrections,
        )

    async def async_fields(self) -> dict[Any, Any]:
        """Return the fields: only what can pass on."""
        fields: dict[Any, Any] = {}
        if self._name:
            fields[probatio.Optional(CONF_TAKE_NAME, default=False)] = BooleanSelector()
        if self._area:
            fields[probatio.Optional(CONF_TAKE_AREA, default=False)] = BooleanSelector()
        if self._offers:
            translations = await async_load_translations(self._hass)
            options = [
                SelectOptionDict(value=str(offer.number), label=self._label(offer, translations))
                for offer in self._offers
            ]
            config = SelectSelectorConfig(
                options=options, multiple=True, mode=SelectSelectorMode.LIST
            )
            fields[probatio.Optional(CONF_CHANNELS, default=[])] = SelectSelector(config)
        return fields

    async def async_placeholders(self) -> dict[str, str]:
        """Return what the form says of the two cameras."""
        translations = await async_load_translations(self._hass)
        camera, old = (
            inert(plain(self._new.camera.name)) or self._new.camera.id,
            inert(self._old.name),
        )
        said = []
        if self._old.is_there:
            said.append(translations.text("replaced_is_there", old=old))
        if self._name:
            said.append(translations.text("replaced_name", camera=camera, name=old))
        if self._area:
            area = inert(plain(self._area.name))
            said.append(translations.text("replaced_area", camera=camera, area=area))
        if self._offers:
            said.append(translations.text("replaced_channels"))
        return {"camera": camera, "old": old, "more": "\n\n".join(said)}

    async def async_keep(self, ticked: Mapping[str, Any]) -> bool:
        """Keep it with what is ticked of that which was offered; return whether that is saved."""
        channels = {*ticked.get(CONF_CHANNELS, ())}
        passed = PassedOn(
            name=self._name if ticked.get(CONF_TAKE_NAME) else None,
            area_id=self._area.id if self._area and ticked.get(CONF_TAKE_AREA) else None,
            channels=tuple(offer for offer in self._offers if str(offer.number) in channels),
        )
        return await self._runtime.async_replace(self._old, self._new.camera.id, passed)

    def _label(self, offer: ChannelOffer, translations: Translations) -> str:
        """Return a channel, how its camera was called, and what was said of it."""
        said = [
            translations.text(f"channel_{claim}", value=self._value(CorrectedClaim(claim), value))
            for claim, value in offer.said.items()
        ]
        return translations.text(
            "replaced_channel",
            number=offer.number,
            camera=offer.name,
            said=translations.listed(said),
        )

    def _value(self, claim: CorrectedClaim, value: Any) -> str:
        """Return what was said, as a person says it."""
        if claim not in _COMPANIES:
            return plain(str(value))
        company = company_of(value, self._runtime.library.vendors)
        return plain(company.name if company else "")
