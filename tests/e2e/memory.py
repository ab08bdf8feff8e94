"""The memory of other processes, read as root: what the kernel maps and the process could read itself."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_MAPPING = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) r(.)\S* \S+ \S+ (\d+) *(.*)$")
_STEP = 16 << 20


def regions(pid: int) -> Iterator[bytes]:
    """All that the process has in memory but the unchanged contents of files; pieces overlap a little."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            mapping = _MAPPING.match(line)
            if mapping is None or (mapping[4] != "0" and mapping[3] != "w") or mapping[5].startswith("[v"):
                continue
            yield from _pieces(memory.fileno(), int(mapping[1], 16), int(mapping[2], 16))


def found(pid: int, mark: str, words: Iterable[str]) -> set[str]:
    """Which of the words, each of which begins with the mark, are anywhere in the process, in one form or another."""
    wanted = set(words)
    seen: set[str] = set()
    patterns = [
        (re.compile(re.escape(mark.encode(code)) + tail), code)
        for code, tail in (
            ("utf-8", rb"[a-z]{16}"),
            ("utf-16-le", rb"(?:[a-z]\0){16}"),
            ("utf-32-le", rb"(?:[a-z]\0\0\0){16}"),
        )
    ]
    for piece in regions(pid):
        for pattern, code in patterns:
            seen.update(match[0].decode(code) for match in pattern.finditer(piece))
    return seen & wanted


def occurrences(pid: int, text: str) -> int:
    """How often the text is in the process; pieces overlap, so that one may be counted twice."""
    forms = [text.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]
    return sum(piece.count(form) for piece in regions(pid) for form in forms)


def _pieces(memory: int, first: int, last: int) -> Iterator[bytes]:
    while first < last:
        try:
            piece = os.pread(memory, min(_STEP, last - first), first)
        except OSError:  # reserved and never used, or gone since
            piece = b""
        if not piece:
            return
        yield piece
        first += len(piece)
        if first < last:
            first -= min(256, len(piece) - 1)
