"""Figures that may leave the store: numbers in, the bytes of a file out. Nothing here knows a person."""
