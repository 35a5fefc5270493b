"""Reads the report's CSV back after somebody has edited it: differences first, then all or none."""
