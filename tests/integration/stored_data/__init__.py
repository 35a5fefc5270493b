"""The files in Home Assistant's storage, for real: damaged, on a full disk, removed."""
