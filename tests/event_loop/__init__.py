"""How long work shares the event loop with others."""
