"""Who sells a camera, who made it, and what kind of device it is."""
