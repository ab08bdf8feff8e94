"""The program, as ``famsam-desktop`` and ``python -m famsam_desktop``: the window, or a command of the command line.

For the window the command line is not even imported: it takes longer to import than the lock screen to paint.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from famsam_desktop.host import hardening, screen


def main() -> int:
    """Open the window when that alone is asked for; anything else is the command line's."""
    hardening.forbid_core_dumps()
    words = sys.argv[1:]
    if not opens_window(words) or not screen.is_there():
        return _command_line()
    gc.disable()  # nothing is garbage before the first picture; `app` turns it on again
    try:
        from famsam_desktop.app import run
    except ImportError:
        gc.enable()
        return _command_line()  # which says what is missing
    return run(Path(words[1]) if len(words) > 1 else None)


def opens_window(words: Sequence[str]) -> bool:
    """Nothing, ``open``, or ``open`` and the path of a store."""
    return not words or (words[0] == "open" and len(words) <= 2 and not any(map(_is_option, words)))


def _is_option(word: str) -> bool:
    return word.startswith("-")


def _command_line() -> int:
    hardening.close_memory()  # the window does it behind its first picture
    from famsam_desktop import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
