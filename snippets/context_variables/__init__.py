"""Context variables: a value for each task, which any function can read."""
