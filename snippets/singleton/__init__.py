"""Singleton: load what is expensive once, and let every caller use it."""
