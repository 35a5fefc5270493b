"""Cameras that are programs: they answer on loopback as real ones did, with real records.

Each speaks the protocols its maker's devices speak, asks for a digest login, and says what
the corpus holds of a real device. For tests and for the demo; nothing here is installed.
"""
