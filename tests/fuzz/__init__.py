"""Parsers on bytes that anybody may send: one list of targets, for tests and scripts/fuzz."""
