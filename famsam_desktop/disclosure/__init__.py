"""Proving that a set of figures gives nobody away: knows numbers and what they count, and never people."""
