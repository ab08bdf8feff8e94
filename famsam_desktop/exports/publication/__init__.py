"""A publication as bytes in each form, and the bytes read back: what a stranger finds in them, and nothing else."""
