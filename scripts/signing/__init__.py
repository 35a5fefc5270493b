"""Signs facts: the other end of `facts/` in the integration."""
