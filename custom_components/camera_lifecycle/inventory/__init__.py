"""From Home Assistant's registries to the cameras of the home."""
