"""Dialogs about what every family shares, such as agencies and the people there; any page may open them."""
