"""Retry: what to try again, how long to wait before it, when to stop."""
