"""Repair notices: findings, how few notices they become, what those say."""
