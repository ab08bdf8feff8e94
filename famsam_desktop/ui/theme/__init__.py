"""How everything looks: palettes, icons, one style sheet, and the choice of light, dark and zoom."""
