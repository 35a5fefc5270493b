"""The inventory report: what a person hands to an insurer or an installer, or keeps."""
