"""The two hash-locked files, made from pyproject.toml for every supported system and Python at once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Sequence

import environment
from steps import do

COMPILE = (
    "pip compile --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-header --quiet"
)
_FILES: dict[str, list[str]] = {
    "requirements.lock": [],
    "requirements-test.lock": ["--group", "test", "--group", "bundle"],
}


def write(arguments: Sequence[str]) -> None:
    """Write both locks; further arguments (``--upgrade``) go to uv. Versions already locked are kept otherwise."""
    program = uv()
    for name, group in _FILES.items():
        command = [program, *COMPILE.split(), *arguments, *group, "--output-file", f"packaging/{name}"]
        do(
            [*command, "pyproject.toml"],
            "Mend the dependencies in pyproject.toml as uv says above, or connect to the network.",
            environment.environ(),
        )


def uv() -> str:
    """The program that makes the locks; installed beside the others when it is not there."""
    inside = environment.program("uv")
    found = inside if Path(inside).exists() else shutil.which("uv")
    if found:
        return found
    do(
        [environment.program("python"), *environment.PIP, "uv"],
        "Connect to the network, or install uv by hand, and run the same command again.",
        environment.environ(),
    )
    return inside
