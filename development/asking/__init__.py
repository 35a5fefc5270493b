"""The demo of look-ups: Home Assistant's own integrations, and cameras that answer on loopback."""
