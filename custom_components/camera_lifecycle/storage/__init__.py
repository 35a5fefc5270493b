"""The files in Home Assistant's storage: whether one can be read, and what happens where not."""
