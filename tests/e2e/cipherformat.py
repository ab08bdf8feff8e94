"""A reader of the format of SQLCipher 4 that shares no code with it: from what its makers have published about it.

Each page of 4096 bytes ends with a reserve of 80: 16 that AES-256-CBC began from, 64 of HMAC-SHA512 over the encrypted
bytes, those 16, and the number of the page. The first 16 bytes of the file are a salt; the key of the HMAC is derived
from the raw key with that salt, each byte of it XOR 0x3a, by PBKDF2-HMAC-SHA512 in two rounds. AES is OpenSSL's.
"""

import hashlib
import hmac
import sqlite3
import struct
import subprocess
from pathlib import Path

_PAGE, _RESERVE, _IV, _SALT = 4096, 80, 16, 16
_HEADER = b"SQLite format 3\0"


class NotThisKey(Exception):
    """The first page was not sealed with this key."""


def opened(path: Path, key: bytes) -> sqlite3.Connection:
    """The database in memory, as Python's own SQLite reads it; every page has proven to be whole."""
    content = path.read_bytes()
    salt = content[:_SALT]
    sealing = hashlib.pbkdf2_hmac("sha512", key, bytes(each ^ 0x3A for each in salt), 2, 32)
    pages = [_page(content, number, key, sealing) for number in range(1, len(content) // _PAGE + 1)]
    plain = bytearray(b"".join(pages))
    plain[18:20] = b"\x01\x01"  # not to be read together with a log of changes: it was closed
    database = sqlite3.connect(":memory:")
    database.deserialize(bytes(plain))
    return database


def _page(content: bytes, number: int, key: bytes, sealing: bytes) -> bytes:
    page = content[(number - 1) * _PAGE : number * _PAGE]
    body, reserve = page[: _PAGE - _RESERVE], page[_PAGE - _RESERVE :]
    start = _SALT if number == 1 else 0
    iv, seal = reserve[:_IV], reserve[_IV:]
    told = hmac.new(sealing, body[start:] + iv + struct.pack("<I", number), hashlib.sha512).digest()
    if not hmac.compare_digest(told, seal):
        raise NotThisKey(number)
    plain = _aes(body[start:], key, iv)
    return (_HEADER if number == 1 else b"") + plain + reserve


def _aes(encrypted: bytes, key: bytes, iv: bytes) -> bytes:
    command = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key.hex(), "-iv", iv.hex()]
    return subprocess.run(command, input=encrypted, capture_output=True, check=True).stdout
