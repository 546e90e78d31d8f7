"""Decorator: add behavior around a function without touching it."""
