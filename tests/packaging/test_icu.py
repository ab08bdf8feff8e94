"""ICU's data with fewer languages: what Qt asks for stays, and stays where ICU looks for it."""

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import icu

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
_ORDERED = "Åsa Örn Ängel Zebra apa Wåhlin Vahlin 10 9"
#: Asks Qt for all that it asks of ICU, in two languages.
_ASKED = """
import functools, sys
from PySide6.QtCore import QByteArray, QCollator, QLocale, QTimeZone
for name in ("sv_SE", "en_GB"):
    language = QLocale(name)
    order = QCollator(language)
    order.setNumericMode(True)
    print(sorted(sys.argv[1].split(), key=functools.cmp_to_key(order.compare)))
    print(language.toUpper("åäö straße"), language.toLower("ÅÄÖ"))
    zone = QTimeZone(QByteArray(b"Europe/Stockholm"))
    print([zone.displayName(time, QTimeZone.LongName, language) for time in QTimeZone.TimeType])
print(sum("pruned" in line for line in open("/proc/self/maps")) > 0)
"""

HEAD = b"\x10\0\xda\x27" + bytes(8) + b"CmnD"


def item(name: str, content: bytes = b"content") -> icu.Item:
    return icu.Item(f"icudt73l/{name}", content)


@pytest.mark.parametrize(
    "name",
    [
        "coll/root.res",
        "coll/sv.res",
        "coll/ucadata.icu",
        "coll/res_index.res",
        "sv_SE.res",
        "zone/en_GB.res",
        "pool.res",
    ],
)
def test_what_qt_asks_for_stays(name: str) -> None:
    assert icu.is_needed(f"icudt73l/{name}")


@pytest.mark.parametrize(
    "name",
    [
        "coll/zh.res",
        "de.res",
        "zone/fil_PH.res",
        "lang/sv.res",
        "translit/root.res",
        "ibm-943.cnv",
        "unames.icu",
    ],
)
def test_what_it_does_not_ask_for_goes(name: str) -> None:
    assert not icu.is_needed(f"icudt73l/{name}")


def test_a_package_is_read_as_it_was_written() -> None:
    items = [item("a.res", b"one"), item("coll/sv.res", bytes(range(17))), item("root.res", b"")]
    head, found = icu.read(b"before the package" + icu.package(HEAD, items))
    assert head == HEAD
    assert [each.name for each in found] == [each.name for each in items]
    assert [each.content.rstrip(b"\0") for each in found] == [each.content for each in items]


def test_contents_begin_where_they_can_be_read_in_place() -> None:
    items = [item("a.res", b"first"), item("coll/root.res", b"second")]
    made = icu.package(HEAD, items)
    assert [made.index(each.content) % 16 for each in items] == [0, 0]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings ICU on Linux only")
@pytest.mark.skipif(not shutil.which("ld"), reason="binutils is not here")
def test_qt_orders_and_names_with_the_smaller_package_as_with_the_whole(tmp_path: Path) -> None:
    (whole,) = LIBRARIES.glob("libicudata.so.*")
    pruned = tmp_path / "pruned" / whole.name
    pruned.parent.mkdir()
    shutil.copyfile(whole, pruned)
    icu.prune(pruned, tmp_path)
    assert pruned.stat().st_size < whole.stat().st_size / 8
    before, after = (_told(preloaded) for preloaded in ("", str(pruned)))
    assert before[-1] == "False"
    assert after == [*before[:-1], "True"]


def _told(preloaded: str) -> list[str]:
    """What Qt answers in a process of its own, with another library of data put before its own."""
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, _ORDERED],
        env={"LD_PRELOAD": preloaded, "LANG": "sv_SE.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
