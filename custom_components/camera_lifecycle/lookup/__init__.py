"""Asks a camera itself what it is: one file per protocol over one polite and safe client.

Nothing here runs unless the owner agreed. Every protocol is one coroutine
`ask(target, session, limits) -> Answer`; it never raises for anything a device does.
"""
