"""Devices that answer as real ones did: each form with the address where it was read."""
