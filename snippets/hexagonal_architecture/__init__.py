"""Hexagonal architecture: the core calls ports, adapters know vendors."""
