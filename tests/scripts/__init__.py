"""What stands beside the integration: set-up, requirements, licences."""
