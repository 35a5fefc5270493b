"""No action is registered past the room that decides whom it is for."""

import re

from scripts.library import INTEGRATION

REGISTERS = re.compile(
    r"services\.async_register\(|async_register_admin_service|async_register_platform_entity_service"
    r"|async_register_entity_service|async_set_service_schema"
)


def test_only_one_file_registers_actions() -> None:
    files = {
        str(file.relative_to(INTEGRATION))
        for file in INTEGRATION.rglob("*.py")
        if REGISTERS.search(file.read_text("utf-8"))
    }
    assert files == {"automation/rights.py"}
