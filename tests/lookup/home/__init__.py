"""Look-ups inside Home Assistant: consent, schedule, memory, cameras outside, recorders."""
