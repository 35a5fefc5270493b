"""What docs/proof.md says: faults and attacks that tests try, figures, and versions.

A test that injects a fault or tries an attack carries a mark (marks.py). Each whole run of the
tests writes what came of it (recorder.py), and page.py writes the page from that, from
docs/bench.json (figures.py), and from the runs on each Home Assistant (versions.py).
"""
