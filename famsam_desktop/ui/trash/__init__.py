"""The page Papperskorg: what was deleted and can be had back."""
