"""Two homes that run, and a Prometheus that scrapes both as docs/many-sites.md says."""
