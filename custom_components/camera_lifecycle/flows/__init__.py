"""The steps of dialogs, which config_flow.py and repairs.py put together."""
