"""Proposals of times: chosen, asked about on the phone, and booked."""
