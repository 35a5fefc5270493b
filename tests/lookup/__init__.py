"""Look-ups: each protocol against real answers, and against every way of answering badly."""
