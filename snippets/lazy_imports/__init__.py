"""Lazy imports: a module is loaded when it is first needed."""
