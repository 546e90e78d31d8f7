"""Context manager: setup and cleanup around a block of code."""
