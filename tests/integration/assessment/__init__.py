"""The action that tells what is known of cameras."""
