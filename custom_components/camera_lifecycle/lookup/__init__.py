"""Look-ups: asking a camera over the network what it is, once its owner agreed.

One file per protocol (`isapi`, `onvif`, ...) over one HTTP client with limits; `protocols` is
the table of them, `credentials` that of the integrations whose logins are used.
"""
