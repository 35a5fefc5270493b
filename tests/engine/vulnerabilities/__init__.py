"""Tests of what is said about known vulnerabilities."""
