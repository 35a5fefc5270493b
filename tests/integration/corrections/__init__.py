"""Corrections of any camera: in the options, and by the action."""
