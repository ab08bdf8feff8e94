"""How good a new passphrase is, in words."""

from famsam_desktop.domain import passphrases
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.texts import counted

#: The least length of a passphrase; the store refuses shorter ones itself.
LEAST_PASSPHRASE = 12


def strength(passphrase: str) -> tuple[int, str]:
    """How good a new passphrase is, 0–3, and in words. What follows from what stands before it counts for little."""
    letters = len(passphrase)
    if letters < LEAST_PASSPHRASE:
        missing = LEAST_PASSPHRASE - letters
        return 0, said("För kort: {missing} till behövs.").format(
            missing=counted(missing, "tecken", "tecken")
        )
    if len(set(passphrase)) < 6:
        return 0, said("För enkel: nästan bara samma tecken.")
    guesses = passphrases.weight(passphrase)
    if guesses < 8:
        return 0, said(
            "För enkel: vanliga ord, upprepningar eller tecken i följd. Ta några ord som inte hör ihop."
        )
    if guesses < 16:
        return 1, said("Godtagbar. Några ord till gör den mycket starkare.")
    if guesses < 24:
        return 2, said("Bra.")
    return 3, said("Mycket bra.")
