"""What Home Assistant finds of us where it is older than the oldest that we run on: a refusal.

There `../__init__.py` has these files stand for the package's own of the same name, and for all
of it: no other file is imported, so none can fail at what an older Home Assistant lacks. They
need nothing that came in the last years, neither of Home Assistant nor of Python.
"""
