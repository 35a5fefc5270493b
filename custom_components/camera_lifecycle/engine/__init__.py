"""The engine: pure Python, knows nothing of Home Assistant."""
