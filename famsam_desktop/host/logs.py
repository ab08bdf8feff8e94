"""The log: what kind of thing happened and where in the code, never a message's values, a name or a path."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath

OUR_LOGGER = "famsam_desktop"
_SIZE = 200_000


class RedactingFormatter(logging.Formatter):
    """Our own events by their fixed name; everybody else's only by logger, level and line; errors by type and place."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one per place of an exception."""
        ours = record.name == OUR_LOGGER or record.name.startswith(f"{OUR_LOGGER}.")
        event = str(record.msg) if ours else f"{PurePath(record.pathname).name}:{record.lineno}"
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name} {event}"]
        error = record.exc_info[1] if record.exc_info else None
        while error is not None:
            lines.append(f"  {type(error).__qualname__}")
            lines += [
                f"    {PurePath(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def start(file: Path) -> logging.Handler | None:
    """Log to the file, two generations of it; without a place to write there is no log, and no fault."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_SIZE, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(RedactingFormatter())
    logging.getLogger().addHandler(handler)
    logging.getLogger(OUR_LOGGER).setLevel(logging.INFO)
    return handler
