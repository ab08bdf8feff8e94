"""How much there is to guess in a passphrase: what follows from what stands before it counts for little."""

import re
import unicodedata

_ROWS = ("1234567890+", "qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-", "abcdefghijklmnopqrstuvwxyzåäö")
_WORD_WEIGHT = 2
"""A word that everybody tries first is worth as much as two letters."""

_SHORTEST_REPEAT = 3

_TRIED_FIRST = """
    lösenfras lösenord losenord password passphrase passord hemligheten hemlighet hemligt hemlig
    välkommen valkommen sommaren sommar vintern vinter hösten våren måndag tisdag onsdag torsdag fredag lördag söndag
    januari februari mars april juni juli augusti september oktober november december
    sverige svenska stockholm göteborg malmö örebro lindesberg hällefors ljusnarsberg
    socialtjänsten socialtjänst socialkontoret kommunen kommun familjen familj samverkan famsam desktop
    administrator admin welcome iloveyou letmein fotboll hejsan hejhej qwerty abc123 monkey dragon summer winter secret
"""
_COMMON = re.compile("|".join(sorted(_TRIED_FIRST.split(), key=len, reverse=True)))
_YEAR = re.compile(r"(?:19|20)\d\d")


def weight(passphrase: str) -> int:
    """About how many letters of a passphrase have to be guessed."""
    text = unicodedata.normalize("NFKC", passphrase).casefold()
    known = 0
    for pattern in (_COMMON, _YEAR):
        known += len(set(pattern.findall(text)))
        text = pattern.sub("\0", text)  # one mark, which is weighed here and not below
    return known * _WORD_WEIGHT + _unforeseen(text)


def _unforeseen(text: str) -> int:
    """The letters that neither go on with a run of letters or keys nor with something that has been there before."""
    count = at = 0
    while at < len(text):
        if text[at] == "\0":
            at += 1
            continue
        repeated = _repeated(text, at)
        if repeated:
            at += repeated
            count += 1
            continue
        count += not _goes_on(text, at)
        at += 1
    return count


def _repeated(text: str, at: int) -> int:
    """How many letters from here on stand in the same order further to the left; 0 when it is only a few."""
    length = 0
    while at + length < len(text) and text[at : at + length + 1] in text[:at]:
        length += 1
    return length if length >= _SHORTEST_REPEAT else 0


def _goes_on(text: str, at: int) -> bool:
    """Is this the third letter or a later one of `aaa`, `456`, `cba` or `asd`?"""
    if at < 2 or "\0" in text[at - 2 : at + 1]:
        return False
    three = text[at - 2 : at + 1]
    if len(set(three)) == 1:
        return True
    return any(three in row or three[::-1] in row for row in _ROWS)
