"""Debian's packages as a place to get a newer Python from. Runs on Python 3.9 and later."""
