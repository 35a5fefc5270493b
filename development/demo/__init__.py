"""Starts a real Home Assistant with the integration and the demo home, and reads what it found."""
