"""Firmware releases: what a vendor published for a model, and what follows from it for a camera."""
