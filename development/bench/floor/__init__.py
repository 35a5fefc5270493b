"""The floor: the plainest integration that adds entities of the same content as ours."""
