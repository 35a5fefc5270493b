"""Finds the devices that an integration has left behind, and the ones that replaced them.

An integration of one device that names it anew (ONVIF once calls it by its serial number and
once by its network address) registers another device, and the first stays in the registry with
entities that nobody provides any more. Both are one camera.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from .hardware import contradict
from .model import ClassifiedSource


def mark_left_behind(
    sources: Iterable[ClassifiedSource], known_ids: Collection[str] = ()
) -> list[ClassifiedSource]:
    """Return `sources` with those that one device left behind in the same slot as that device.

    `known_ids`: the ids of sources that our entities belong to already. While an integration
    has not started, all of its entities look as if they were left behind; then a device
    that was known for one before stays one.
    """
    marked = {source.device.id: source for source in sources}
    by_entry: dict[tuple[str, str], list[ClassifiedSource]] = defaultdict(list)
    for source in marked.values():
        if (key := _place(source)) is not None:
            by_entry[key].append(source)
    for entry_sources in by_entry.values():
        current = _current(entry_sources, known_ids)
        for source in entry_sources if current else ():
            if current and source is not current and _replaced_by(source, current):
                slot = current.entry_slot or f"{current.device.entry_id}/{current.device.id}"
                for one in (current, source):
                    marked[one.device.id] = replace(one, entry_slot=slot)
    return list(marked.values())


def _place(source: ClassifiedSource) -> tuple[str, str] | None:
    """Return config entry and model of a device that may be the only one of its entry."""
    device = source.device
    is_single = device.has_own_entry and not device.parent_device_id and not source.is_channel
    if not is_single or device.entry_id is None or not device.record.model:
        return None
    return device.entry_id, device.record.model.strip().casefold()


def _current(
    sources: Sequence[ClassifiedSource], known_ids: Collection[str]
) -> ClassifiedSource | None:
    """Return the one of several devices that its integration provides; None for none or two."""
    provided = [source for source in sources if not source.device.is_restored]
    if not provided:
        provided = [source for source in sources if source.device.id in known_ids]
    return provided[0] if len(sources) > 1 and len(provided) == 1 else None


def _replaced_by(source: ClassifiedSource, current: ClassifiedSource) -> bool:
    """Return whether a device that is not provided can be the one that is."""
    device, other = source.device, current.device
    if not device.is_restored or contradict(device.macs, other.macs):
        return False
    return not (device.serials and other.serials and device.serials.isdisjoint(other.serials))
