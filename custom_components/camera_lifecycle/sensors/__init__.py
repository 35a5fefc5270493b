"""Sensors of the whole fleet, on the service device that stands for it."""
