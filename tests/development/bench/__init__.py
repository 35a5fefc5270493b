"""Tests of the bench: how it counts and compares, and that both sides show the same."""
