"""Finding lines by words as people type them: in any order, parts of words, without dots and rings, with a slip.

What is typed exactly comes first and is not this module's business; here stands what else may have been meant.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from famsam_desktop.domain.times import MONTHS

SLIPS_FROM = 4
"""In shorter words a slip would mean almost anything."""
LONG = 3
"""A shorter word is in so many others that it is looked for last, and alone tells nothing."""
LEAST_PART = 4
"""A shorter part of a compound stands in too many others."""
_IN_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OTHERS = {"æ": "a", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "s", "ı": "i"}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

_DAY = re.compile(
    r"\b(?:den\s+)?(?P<day>\d{1,2})(?:\s+(?P<name>[a-zåäö]{3,})\b\.?|/(?P<month>\d{1,2}))(?:\s+(?P<year>\d{4}))?(?!\w)"
)


def folded(text: str) -> str:
    """The text on one line, in small letters."""
    return text.lower().replace("\n", " ")


def bare(text: str) -> str:
    """A folded text without dots, rings and accents."""
    return text if text.isascii() else _BEYOND_ASCII.sub(_plain, unicodedata.normalize("NFD", text))


def _plain(match: re.Match[str]) -> str:
    sign = match[0]
    return "" if unicodedata.combining(sign) else _OTHERS.get(sign, sign)


def with_days(text: str) -> str:
    """A folded text with its days as they stand in a line: "möte 3 dec" becomes "möte -12-03"."""
    return _DAY.sub(_iso, text)


def _iso(match: re.Match[str]) -> str:
    month = _month(match)
    return f"{match['year'] or ''}-{month:02}-{int(match['day']):02}" if month else match[0]


def _month(match: re.Match[str]) -> int:
    """The month that is written out or cut short; none when the word is no month."""
    if match["month"]:
        return int(match["month"])
    named = ((number, name) for names in (MONTHS, _IN_ENGLISH) for number, name in enumerate(names, 1))
    return next((number for number, name in named if name.startswith(match["name"])), 0)


def slips(word: str) -> set[str]:
    """What may have been meant by a bare word with one letter too many, too few, wrong, or two that changed places."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    meant = {before + after[1:] for before, after in cuts if after}
    meant |= {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    for letter in _LETTERS:
        meant |= {before + letter + after for before, after in cuts}
        meant |= {before + letter + after[1:] for before, after in cuts if after}
    return meant - {word}


def parts(word: str) -> Iterator[tuple[str, str]]:
    """The two words that a compound may be put together of, with and without an s between them."""
    for at in range(LEAST_PART, len(word) - LEAST_PART + 1):
        before, after = word[:at], word[at:]
        yield before, after
        if before[-1] == "s" and at > LEAST_PART:
            yield before[:-1], after


class Words:
    """The words of many lines, by which lines are found; each line is folded."""

    def __init__(self, lines: Sequence[str]) -> None:
        where: dict[str, list[int]] = {}
        self._bare = bare("\n".join(lines)).split("\n")
        for number, line in enumerate(self._bare):
            for word in _words(line):
                where.setdefault(word, []).append(number)
        self._words = sorted(where)
        self._lines = [where[word] for word in self._words]
        self._text = "\n" + "\n".join(self._words) + "\n"
        starts, at = [], 1
        for word in self._words:
            starts.append(at)
            at += len(word) + 1
        self._starts = starts

    def holding(self, words: Iterable[str]) -> list[int]:
        """The lines that hold every word, as a word or a part of one, whatever its dots and rings."""
        return self._all(words, slipped=False)

    def meant(self, words: Iterable[str]) -> list[int]:
        """The lines that may be meant by the words: each may have a slip, or stand as two words."""
        return self._all(words, slipped=True)

    def _all(self, words: Iterable[str], *, slipped: bool) -> list[int]:
        found: set[int] | None = None
        for word in sorted(map(bare, words), key=len, reverse=True):
            if found is not None and len(word) < LONG:
                found = {line for line in found if word in self._bare[line]}
                continue
            lines = self._of(word, slipped=slipped)
            found = lines if found is None else found & lines
            if not found:
                break
        return sorted(found or ())

    def _of(self, word: str, *, slipped: bool) -> set[int]:
        found = self._gathered(self._within(word))
        if slipped and len(word) >= SLIPS_FROM and word.isalpha():
            for each in slips(word):
                found |= self._gathered(self._beginning(each))
            for before, after in parts(word):
                first = self._gathered(self._beginning(before))
                if first:
                    found |= first & self._gathered(self._beginning(after))
        return found

    def _gathered(self, words: Iterable[int]) -> set[int]:
        found: set[int] = set()
        for word in words:
            found.update(self._lines[word])
        return found

    def _beginning(self, start: str) -> range:
        first = bisect_left(self._words, start)
        if first == len(self._words) or not self._words[first].startswith(start):
            return range(0)
        return range(first, bisect_left(self._words, start + "\uffff"))

    def _within(self, part: str) -> Iterator[int]:
        at = self._text.find(part)
        while at >= 0:
            word = bisect_left(self._starts, at + 1) - 1
            yield word
            at = self._text.find(part, self._starts[word] + len(self._words[word]))


def _words(line: str) -> set[str]:
    """The words of a line; of one with hyphens its parts too, for a slip is looked for from the start of a word."""
    whole = set(line.split())
    for word in tuple(whole):
        if "-" in word:
            whole.update(part for part in word.split("-") if part)
    return whole
