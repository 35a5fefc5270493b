"""What automations and people are told: each change of a camera once, and because of what.

`Picture` is what was last told of a camera, `ToldStore` keeps it, `Comparison` finds what is
different, `Teller` tells it.
"""
