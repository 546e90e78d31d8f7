"""Dependency injection: be handed what you work with, do not build it."""
