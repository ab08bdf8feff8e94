"""A meeting on one page, from plan to summary; and the list of meetings."""
