"""Graceful degradation: answer with less, and say so, rather than fail."""
