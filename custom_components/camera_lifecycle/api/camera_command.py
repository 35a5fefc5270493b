"""The websocket command by which a card gets all that is said of one camera."""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
import probatio

from ..automation.correct import undo_fields
from ..automation.rights import Reader, async_readable_cameras
from ..const import DOMAIN
from ..lookup.askable import may_answer
from ..overview.detail import DetailWriter
from ..overview.detail_model import Askable
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from .known_language import known_language

CAMERA: Final = f"{DOMAIN}/camera"
ERR_NOT_READY: Final = "not_ready"


@websocket_command(
    {
        probatio.Required("type"): CAMERA,
        probatio.Required("camera_id"): cv.string,
        probatio.Optional("language"): cv.string,
    }
)
@async_response
async def websocket_camera(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with the detail of a camera.

    A camera that the user may not read is as unknown as one that is not there.
    """
    language = msg.get("language")
    language = known_language(language) or hass.config.language
    translations = await async_load_translations(hass, language)
    if (runtime := loaded_runtime(hass)) is None:
        words = translations.text("report_refused_service_unavailable")
        connection.send_error(msg["id"], ERR_NOT_READY, words)
        return
    reader = Reader(connection.user)
    detail = await _async_detail(hass, runtime, reader, msg["camera_id"], language)
    if detail is None:
        words = translations.text("detail_not_found")
        connection.send_error(msg["id"], ERR_NOT_FOUND, words)
        return
    connection.send_result(msg["id"], detail)


async def _async_detail(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    reader: Reader,
    camera_id: str,
    language: str,
) -> dict[str, Any] | None:
    """Return the detail as JSON values, None where there is none for the reader.

    It is written in a thread: a camera with many reasons takes milliseconds.
    """
    written = await runtime.overviews.async_written(language)
    if (assessed := written.cameras.get(camera_id)) is None:
        return None
    entry_id = runtime.coordinator.config_entry.entry_id
    if not await async_readable_cameras(hass, entry_id, {camera_id: assessed}, reader):
        return None
    is_admin = reader.gets_everything
    writer = DetailWriter(
        translations=written.translations,
        library=runtime.library,
        fleet=written.home.fleet,
        settings=written.home.settings,
        answers=runtime.stores.answers.answers,
        is_admin=is_admin,
        ask=await _async_askable(runtime, camera_id) if is_admin else Askable.CANNOT_BE_ASKED,
        corrected=undo_fields(written.home.fleet.judged_by.corrections.get(camera_id)),
    )
    row = written.rows[camera_id]
    return await hass.async_add_executor_job(lambda: writer.detail(assessed, row).as_json())


async def _async_askable(runtime: CameraLifecycleRuntime, camera_id: str) -> Askable:
    """Return whether a camera can be asked now; nobody is asked to find that out."""
    if runtime.look_ups.is_allowed(camera_id):
        can = await runtime.look_ups.async_can_be_asked(camera_id)
        return Askable.NOW if can else Askable.CANNOT_BE_ASKED
    assessed = runtime.coordinator.data.cameras.get(camera_id)
    may = assessed is not None and may_answer(assessed.camera)
    return Askable.NOT_ALLOWED if may else Askable.CANNOT_BE_ASKED
