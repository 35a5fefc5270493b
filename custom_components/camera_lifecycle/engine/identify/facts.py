"""The facts that identity rests on, read from library.json: vendors and integrations."""

from __future__ import annotations

from .integrations import Everywhere, Integration, Integrations, Role
from .vendors import Made, Named, Relation, Row, Vendor, Vendors

__all__ = [
    "Everywhere",
    "Integration",
    "Integrations",
    "Made",
    "Named",
    "Relation",
    "Role",
    "Row",
    "Vendor",
    "Vendors",
]
