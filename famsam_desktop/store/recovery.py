"""The recovery code: 160 random bits on paper, in letters and digits that are hard to misread."""

import secrets

from famsam_desktop.domain.errors import WrongRecoveryCode

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, U
_BITS_PER_SYMBOL = 5
_SYMBOLS = 32
_GROUP = 4

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = frozenset(" \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014\u2212")


def new_recovery_code() -> str:
    """A new code as it is printed: eight groups of four, with hyphens."""
    number = secrets.randbits(_SYMBOLS * _BITS_PER_SYMBOL)
    symbols = "".join(_ALPHABET[number >> shift & 31] for shift in range(0, _SYMBOLS * _BITS_PER_SYMBOL, 5))
    return printed(symbols)


def printed(symbols: str) -> str:
    """The 32 symbols in groups, as they stand on paper."""
    return "-".join(symbols[start : start + _GROUP] for start in range(0, _SYMBOLS, _GROUP))


def read_recovery_code(typed: str) -> str:
    """The 32 symbols of a typed code, whatever its case and spacing; anything else than a code is refused."""
    signs = "".join(sign for sign in typed if sign not in _BETWEEN)
    symbols = signs.upper().translate(_MISREAD)
    # Upper case can make two letters of a foreign one ("ß"), and so a code of what was none.
    if not signs.isascii() or len(symbols) != _SYMBOLS or not set(symbols) <= set(_ALPHABET):
        raise WrongRecoveryCode
    return symbols
