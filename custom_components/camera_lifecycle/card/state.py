"""How it stands with the card; people read `card_state_<value>`."""

from enum import StrEnum


class CardState(StrEnum):
    """Whether dashboards load the card, and if not, why.

    `REMOVED`: its owner took it out of the resources. `NOT_SAVED`: it is there until the next
    restart. `YAML_*`: the resources stand in YAML, where only their owner writes; with its
    address of now, with another one, or without one. `FAILED`: the log says more.
    """

    REGISTERED = "registered"
    NOT_SAVED = "not_saved"
    REMOVED = "removed"
    OFF = "off"
    YAML_CURRENT = "yaml_current"
    YAML_STALE = "yaml_stale"
    YAML_MISSING = "yaml_missing"
    NO_DASHBOARDS = "no_dashboards"
    NOT_BUILT = "not_built"
    FAILED = "failed"

    @property
    def can_be_switched(self) -> bool:
        """Return whether it is ours to register."""
        return self in _SWITCHED

    @property
    def is_in_yaml(self) -> bool:
        """Return whether its owner has to write the lines."""
        return self in _IN_YAML


_SWITCHED = frozenset(
    {
        CardState.REGISTERED,
        CardState.NOT_SAVED,
        CardState.REMOVED,
        CardState.OFF,
        CardState.FAILED,
    }
)
_IN_YAML = frozenset({CardState.YAML_CURRENT, CardState.YAML_STALE, CardState.YAML_MISSING})
