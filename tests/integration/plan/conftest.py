"""What tests of plans share with those of notices: a home, its verdicts, its board."""

from tests.integration.notices.conftest import board, open_menu, verdicts

__all__ = ["board", "open_menu", "verdicts"]
