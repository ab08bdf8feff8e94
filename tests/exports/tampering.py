"""Finished files changed as somebody would who wants them to say more than they show."""

import re
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

type Change = Callable[[bytes], bytes]


def put(old: str, new: str) -> Change:
    """Replace the first of a text, which has to be there."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return change


# --- workbooks ---------------------------------------------------------------------------------------------------


def repacked(
    data: bytes,
    changes: Mapping[str, Change] | None = None,
    more: Mapping[str, bytes] | None = None,
    *,
    packed_on: tuple[int, int, int, int, int, int] = (1980, 1, 1, 0, 0, 0),
    remark: bytes = b"",
) -> bytes:
    """The workbook with some parts changed and others added."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as book, ZipFile(target, "w", ZIP_DEFLATED) as made:
        parts = {info.filename: book.read(info) for info in book.infolist()}
        for name, change in (changes or {}).items():
            parts[name] = change(parts[name])
        for name, content in (parts | dict(more or {})).items():
            made.writestr(ZipInfo(name, packed_on), content, ZIP_DEFLATED)
        made.comment = remark
    return target.getvalue()


# --- papers ------------------------------------------------------------------------------------------------------


class Objects:
    """A PDF as its objects, written anew with a table of places that fits."""

    def __init__(self, data: bytes) -> None:
        table = data.rfind(b"\nxref\n") + 1
        places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", data[table:])]
        ends = sorted([*places, table])
        self.head = data[: min(places)]
        self.kept = {at: data[place : ends[ends.index(place) + 1]] for at, place in enumerate(places, 1)}
        self.trailer = data[data.index(b"trailer") : data.index(b"startxref")]

    def find(self, sign: str) -> int:
        """The first object that holds this."""
        return next(at for at, content in self.kept.items() if sign.encode() in content)

    def change(self, sign: str, old: str, new: str) -> None:
        """Replace a text in the object that holds the sign."""
        at = self.find(sign)
        self.kept[at] = put(old, new)(self.kept[at])

    def add(self, content: str) -> int:
        """One more object."""
        at = max(self.kept) + 1
        self.kept[at] = f"{at} 0 obj\n{content}\nendobj\n".encode()
        return at

    def draw(self, change: Change) -> None:
        """Change what is drawn on the first page."""
        at = next(at for at, content in self.kept.items() if self._drawn(content))
        drawn = change(zlib.decompress(self._stream(self.kept[at])))
        packed = zlib.compress(drawn)
        head = f"{at} 0 obj\n<<\n/Filter [ /FlateDecode ] /Length {len(packed)}\n>>\nstream\n".encode()
        self.kept[at] = head + packed + b"endstream\nendobj\n"

    def _drawn(self, content: bytes) -> bool:
        return b"FlateDecode" in content and b" BDC" in zlib.decompressobj().decompress(self._stream(content))

    def _stream(self, content: bytes) -> bytes:
        begins = content.index(b"stream\n") + len(b"stream\n")
        return content[begins : content.rindex(b"endstream")]

    def written(self) -> bytes:
        """The file."""
        data, places = bytearray(self.head), []
        for at in sorted(self.kept):
            places.append(len(data))
            data += self.kept[at]
        size = max(self.kept) + 1
        table = len(data)
        data += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
        data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        data += re.sub(rb"/Size \d+", f"/Size {size}".encode(), self.trailer)
        return bytes(data) + f"startxref\n{table}\n%%EOF\n".encode()
