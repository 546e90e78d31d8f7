"""Hexagonal architecture for agents: a loop that knows ports, no vendor."""
