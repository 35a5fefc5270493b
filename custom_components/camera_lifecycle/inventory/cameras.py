"""Makes cameras of groups of source devices: which source is primary, which recorder a parent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .merge import Clusters
from .model import ClassifiedSource, FleetCamera, SameCamera
from .same_camera import join_same


def make_cameras(
    clusters: Clusters, existing_ids: Mapping[str, str], same: Sequence[SameCamera] = ()
) -> tuple[FleetCamera, ...]:
    """Return one camera for each group of sources.

    `existing_ids`: the camera id that a source device belongs to already, by source id, so
    that a camera keeps its id, and with it its history, when a better source appears. `same`:
    which cameras are one, whatever their hardware says.
    """
    ordered = [tuple(sorted(cluster, key=_source_order)) for cluster in clusters]
    ids = _camera_ids(ordered, existing_ids)
    if same:
        joined = join_same(ordered, ids, same)
        ids = list(joined)
        ordered = [tuple(sorted(cluster, key=_source_order)) for cluster in joined.values()]
    cameras = [_camera(*pair) for pair in zip(ids, ordered, strict=True)]
    return _with_parents(cameras, ordered)


def _source_order(source: ClassifiedSource) -> tuple[bool, bool, int, bool, bool, float, str]:
    """Return the sort key that puts the primary source first.

    Of devices that were registered anew that is the one in use, else the newest.
    """
    return (
        source.device.disabled,
        source.is_channel,
        source.rank,
        source.device.device_id is None,
        source.entry_slot is not None and source.device.is_restored,
        -source.device.created if source.entry_slot else 0.0,
        source.device.id,
    )


def _camera_ids(
    clusters: Sequence[Sequence[ClassifiedSource]], existing_ids: Mapping[str, str]
) -> list[str]:
    """Return the id of each camera, each id once.

    A camera keeps the id that one of its sources belongs to, unless that is the id of a
    source that now belongs to another camera.
    """
    source_ids = {source.device.id for cluster in clusters for source in cluster}
    taken: set[str] = set()
    ids: list[str] = []
    for cluster in clusters:
        own = {source.device.id: None for source in cluster}
        existing = (existing_ids[source_id] for source_id in own if source_id in existing_ids)
        usable = (
            camera_id
            for camera_id in (*existing, *own)
            if camera_id not in taken and (camera_id in own or camera_id not in source_ids)
        )
        ids.append(next(usable))
        taken.add(ids[-1])
    return ids


def _camera(camera_id: str, cluster: Sequence[ClassifiedSource]) -> FleetCamera:
    primary = cluster[0].device
    return FleetCamera(
        id=camera_id,
        name=primary.name,
        area_id=next((source.device.area_id for source in cluster if source.device.area_id), None),
        primary_device_id=primary.device_id,
        sources=tuple(source.device for source in cluster),
        is_channel=all(source.is_channel for source in cluster),
        monitored=not all(source.device.disabled for source in cluster),
        identity=cluster[0].identity if len(cluster) == 1 else None,
    )


def _with_parents(
    cameras: Sequence[FleetCamera], clusters: Sequence[Sequence[ClassifiedSource]]
) -> tuple[FleetCamera, ...]:
    """Return the cameras with the recorder that each is connected to.

    It is the camera of the device that a source's device is connected through; for a stream
    that somebody typed, the recorder at the stream's host.
    """
    camera_by_source = {source.id: camera.id for camera in cameras for source in camera.sources}
    recorder_by_host = {
        source.device.host: camera.id
        for camera, cluster in zip(cameras, clusters, strict=True)
        for source in cluster
        if source.device.host and source.is_recorder
    }
    connected = []
    for camera, cluster in zip(cameras, clusters, strict=True):
        candidates = [
            camera_by_source.get(source.device.parent_device_id or "") for source in cluster
        ]
        candidates += [
            recorder_by_host.get(source.device.host or "") for source in cluster if source.is_stream
        ]
        others = (camera_id for camera_id in candidates if camera_id not in {None, camera.id})
        parent_id = next(others, None)
        connected.append(replace(camera, parent_camera_id=parent_id) if parent_id else camera)
    return tuple(connected)
