"""Which known vulnerabilities a camera may have."""
