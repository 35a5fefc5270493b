"""Changes a real Home Assistant, running, stopped and killed, and counts what automations did."""
