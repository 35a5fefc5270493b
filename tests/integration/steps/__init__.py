"""The plan's steps in a running Home Assistant: the list, the actions, the options."""
