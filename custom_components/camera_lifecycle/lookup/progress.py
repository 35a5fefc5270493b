"""How far the asking of cameras has come, for who watches it."""

from collections.abc import Callable

from homeassistant.core import callback


class AskProgress:
    """Counts the cameras that are asked.

    `total`: since nobody was being asked; `left`: those that have not answered yet.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self.total = 0
        self.left = 0
        self._listeners: list[Callable[[], None]] = []

    @callback
    def async_add_listener(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` whenever a number changes; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def begin(self, number: int) -> None:
        """Count `number` cameras that are about to be asked."""
        if number and self.left == 0:
            self.total = 0
        self.total += number
        self.left += number
        self._notify(number)

    @callback
    def end(self, number: int) -> None:
        """Count `number` cameras that have answered, or will not."""
        self.left -= number
        self._notify(number)

    def _notify(self, number: int) -> None:
        if number:
            for listener in [*self._listeners]:
                listener()
