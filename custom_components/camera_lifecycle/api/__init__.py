"""What a browser reaches beside Home Assistant's own pages: the report's download."""
