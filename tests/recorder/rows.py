"""The rows that the recorder writes of our entities."""

from dataclasses import dataclass, field
import json
from typing import Any

from homeassistant.components.recorder import get_instance
from homeassistant.components.recorder.util import session_scope
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from sqlalchemy import text

from custom_components.camera_lifecycle.const import DOMAIN

_STATES = text(
    "SELECT s.state_id, m.entity_id, s.state, a.shared_attrs, a.attributes_id FROM states s "
    "JOIN states_meta m ON m.metadata_id = s.metadata_id "
    "LEFT JOIN state_attributes a ON a.attributes_id = s.attributes_id ORDER BY s.state_id"
)


@dataclass(frozen=True)
class Row:
    """One row of the states. `attributes_id`: rows with the same attributes share it."""

    entity_id: str
    state: str
    attributes: dict[str, Any]
    attributes_id: int | None


@dataclass
class Rows:
    """Reads what was written since it was last asked."""

    hass: HomeAssistant
    seen: set[int] = field(default_factory=set)

    async def new(self) -> list[Row]:
        """Return the rows of our entities that are new."""
        await self.hass.async_block_till_done()
        await async_wait_recording_done(self.hass)
        found = await get_instance(self.hass).async_add_executor_job(self._read)
        ours = {
            entity.entity_id
            for entity in er.async_get(self.hass).entities.values()
            if entity.platform == DOMAIN
        }
        rows = [
            Row(row[1], row[2], json.loads(row[3] or "{}"), row[4])
            for row in found
            if row[0] not in self.seen and row[1] in ours
        ]
        self.seen = {row[0] for row in found}
        return rows

    def _read(self) -> list[Any]:
        with session_scope(hass=self.hass, read_only=True) as session:
            return list(session.execute(_STATES))
