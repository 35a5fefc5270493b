"""The blueprints as Home Assistant imports, loads and runs them."""
