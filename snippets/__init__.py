"""The code of the pattern pages: one package a pattern, one file a cell."""
