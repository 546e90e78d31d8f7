"""Singleton: one object of which a process has one, shared by all."""
