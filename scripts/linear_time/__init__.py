"""Finds regular expressions whose time grows faster than the text that they read.

A device chooses the text. Python's expressions try alternatives one after the other, and one
with two repeats that can take the same letters may try every way of sharing them out.
"""
