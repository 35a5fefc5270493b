"""The overview in a running Home Assistant."""
