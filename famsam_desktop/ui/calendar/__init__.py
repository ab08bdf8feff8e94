"""A week of meetings, both colleagues side by side."""
