"""What a process occupies, as Linux tells it; elsewhere nothing is told."""

import re
from pathlib import Path

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)
_RESET_PEAK = "5"


def count_anew() -> None:
    """Forget the highest amount so far."""
    if _CLEAR.exists():
        _CLEAR.write_text(_RESET_PEAK, encoding="ascii")


def told() -> dict[str, float]:
    """The highest amount since the count began anew, in MiB."""
    if not _STATUS.exists():
        return {}
    found = _PEAK.search(_STATUS.read_text(encoding="ascii"))
    return {"peak_mib": int(found[1]) / 1024} if found else {}
