"""What a finished paper says about itself, read from its bytes: how many pages, and the digest of what is printed."""

import re

_PAGE = re.compile(rb"/Type /Page\b")
_CONTENT = re.compile(rb"/ContentDigest \(([0-9a-f]{64})\)")

CONTENT = "ContentDigest"
"""The name of the digest on the file's own card."""


def page_count(pdf: bytes) -> int:
    """The pages of a paper of ours."""
    return len(_PAGE.findall(pdf))


def content_of(pdf: bytes) -> str:
    """The digest that the paper was given; empty without one."""
    found = _CONTENT.search(pdf)
    return found[1].decode() if found else ""
