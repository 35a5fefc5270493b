"""The command line: audit records or a configuration folder, ask one camera, check a purchase."""
