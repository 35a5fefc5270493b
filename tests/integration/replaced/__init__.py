"""A camera whose integration is replaced by another one is the same camera."""
