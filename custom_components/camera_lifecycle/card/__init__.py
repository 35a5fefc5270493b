"""The built card: where it is served, and how dashboards come to know of it."""
