"""Facts that are newer than those of the release: signed, fetched where the owner chose, kept.

`signed` reads and checks a signed file, `keys` says whose signature counts, `kept` remembers the
last good one, `origin` reads it from where the owner chose, and `refresh` does so once a day.
"""
