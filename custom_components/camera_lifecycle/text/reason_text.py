"""What is said about a reason, part by part."""

from dataclasses import dataclass

from .joined import joined


@dataclass(frozen=True, slots=True)
class ReasonText:
    """The sentences about one reason, in this order; empty where there is nothing to say.

    `asks`: what the text of a measure asks of this site, by when, and in which clause.
    """

    changed: str = ""
    since: str = ""
    bound: str = ""
    asks: str = ""
    stays: str = ""
    plan: str = ""

    def __str__(self) -> str:
        """Return all of it as one paragraph."""
        parts = (self.changed, self.since, self.bound, self.asks, self.stays, self.plan)
        return joined(parts)
