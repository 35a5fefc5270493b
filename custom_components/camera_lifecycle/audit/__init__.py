"""The offline audit: assesses records or a configuration folder without a running system."""
