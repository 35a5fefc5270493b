"""Joins the cameras of which the owner says that they are one."""

from collections.abc import Mapping, Sequence

from .model import ClassifiedSource, SameCamera

type Cluster = tuple[ClassifiedSource, ...]


def join_same(
    clusters: Sequence[Cluster], ids: Sequence[str], same: Sequence[SameCamera]
) -> Mapping[str, Cluster]:
    """Return the sources of each camera by its id, those joined that are one for their owner.

    `ids`: the id of each cluster. The camera that another one really is keeps its id, also where
    its own devices are gone. The owner decides, also where network cards differ. What speaks of
    a camera that is gone, or leads back to itself, joins nothing.
    """
    places = _Places(clusters, ids)
    leads_to = [*range(len(clusters))]
    names = dict(enumerate(ids))

    def last(place: int) -> int:
        while leads_to[place] != place:
            place = leads_to[place]
        return place

    for word in same:
        one = places.of(word.camera, word.sources)
        other = places.of(word.same_as, word.same_as_sources)
        if one is None or other is None or last(one) == last(other):
            continue
        owner = places.by_id.get(word.same_as)
        if last(other) == other and (owner is None or last(owner) in {last(one), other}):
            names[other] = word.same_as
        leads_to[last(one)] = last(other)
    gone: dict[str, int] = {}
    for word in same:
        one = places.of(word.camera, word.sources)
        if one is not None and places.of(word.same_as, word.same_as_sources) is None:
            first = gone.setdefault(word.same_as, last(one))
            names[last(first)] = word.same_as
            leads_to[last(one)] = last(first)
    joined: dict[int, Cluster] = dict.fromkeys(range(len(clusters)), ())
    for place, cluster in enumerate(clusters):
        joined[last(place)] += cluster
    return {names[place]: cluster for place, cluster in joined.items() if cluster}


class _Places:
    """Where a camera is among the clusters."""

    def __init__(self, clusters: Sequence[Cluster], ids: Sequence[str]) -> None:
        self.by_id = {camera_id: place for place, camera_id in enumerate(ids)}
        self._by_source = {
            source.device.id: place for place, cluster in enumerate(clusters) for source in cluster
        }

    def of(self, camera: str, sources: Sequence[str]) -> int | None:
        """Return the place of a camera: where its sources are, else where its id is."""
        places = (self._by_source.get(source) for source in (*sources, camera))
        return next((place for place in places if place is not None), self.by_id.get(camera))
