"""Numbers as the window writes them, in the language in force. Pure Python, as every sentence."""

from famsam_desktop.ui.speech import said


def grouped(number: int) -> str:
    """12 345, with a space that does not break."""
    return f"{number:,}".replace(",", "\u00a0")


def decimal(number: float) -> str:
    """2,5, and 2 when it is whole."""
    whole, _, rest = f"{number:g}".partition(".")
    return said("{whole},{rest}").format(whole=whole, rest=rest) if rest else whole
