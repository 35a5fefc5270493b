"""Makes the fleet's cameras of groups of source devices: which speaks first, what hangs where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .merge import Clusters
from .model import ClassifiedSource, FleetCamera


def make_cameras(clusters: Clusters, known_ids: Mapping[str, str]) -> tuple[FleetCamera, ...]:
    """Return one camera for each group.

    `known_ids`: the camera id under which a source device is known already, by source id,
    so that a camera keeps its id, and with it its history, when a better source appears.
    """
    ordered = [tuple(sorted(cluster, key=_order)) for cluster in clusters]
    ids = _ids(ordered, known_ids)
    cameras = [_camera(*pair) for pair in zip(ids, ordered, strict=True)]
    return _hang(cameras, ordered)


def _order(source: ClassifiedSource) -> tuple[bool, bool, int, bool, float, str]:
    """Return what decides who speaks first, smallest first; of a renewed device the newest."""
    return (
        source.device.disabled,
        source.is_channel,
        source.rank,
        source.device.device_id is None,
        -source.device.created if source.slot else 0.0,
        source.device.id,
    )


def _ids(clusters: Sequence[Sequence[ClassifiedSource]], known: Mapping[str, str]) -> list[str]:
    """Return the id of each camera, each id once.

    A camera keeps the id under which one of its sources is known, unless that is the name
    of a source that now belongs to another camera.
    """
    present = {source.device.id for cluster in clusters for source in cluster}
    taken: set[str] = set()
    ids: list[str] = []
    for cluster in clusters:
        own = {source.device.id: None for source in cluster}
        before = (known[source_id] for source_id in own if source_id in known)
        usable = (
            camera_id
            for camera_id in (*before, *own)
            if camera_id not in taken and (camera_id in own or camera_id not in present)
        )
        ids.append(next(usable))
        taken.add(ids[-1])
    return ids


def _camera(camera_id: str, cluster: Sequence[ClassifiedSource]) -> FleetCamera:
    first = cluster[0].device
    return FleetCamera(
        id=camera_id,
        name=first.name,
        area_id=next((source.device.area_id for source in cluster if source.device.area_id), None),
        primary_device_id=first.device_id,
        sources=tuple(source.device for source in cluster),
        is_channel=all(source.is_channel for source in cluster),
        monitored=not all(source.device.disabled for source in cluster),
    )


def _hang(
    cameras: Sequence[FleetCamera], clusters: Sequence[Sequence[ClassifiedSource]]
) -> tuple[FleetCamera, ...]:
    """Hang channels under the recorder that their sources hang under, streams under the host's."""
    by_device = {source.id: camera.id for camera in cameras for source in camera.sources}
    recorders = {
        source.device.host: camera.id
        for camera, cluster in zip(cameras, clusters, strict=True)
        for source in cluster
        if source.device.host and source.is_recorder
    }
    hung = []
    for camera, cluster in zip(cameras, clusters, strict=True):
        above = [by_device.get(source.device.above or "") for source in cluster]
        above += [recorders.get(source.device.host or "") for source in cluster if source.is_stream]
        via = next((found for found in above if found and found != camera.id), None)
        hung.append(replace(camera, via=via) if via else camera)
    return tuple(hung)
