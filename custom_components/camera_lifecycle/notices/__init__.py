"""Repair notices: which causes there are, how few notices they become, what those say."""

from .publish import async_forget, async_publish_notices, published_notice

__all__ = ["async_forget", "async_publish_notices", "published_notice"]
