"""Makes pictures light: `python -m scripts.pictures FILE.png ...`."""
