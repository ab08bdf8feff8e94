"""Does this installation hold together? Every part is imported, a store is made and opened, a paper is set."""

import importlib
import pkgutil
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import famsam_desktop
from famsam_desktop import resources
from famsam_desktop.domain.policies import Problem
from famsam_desktop.host import policy
from famsam_desktop.services import vault

LIBRARIES = {
    "PySide6.QtWidgets": "PySide6_Essentials",
    "PySide6.QtPdfWidgets": "PySide6_Pdf",
    "sqlmodel": "sqlmodel",
    "sqlalchemy": "SQLAlchemy",
    "alembic": "alembic",
    "sqlcipher3": "sqlcipher3",
    "nacl": "PyNaCl",
    "reportlab": "reportlab",
    "pypdf": "pypdf",
    "xlsxwriter": "xlsxwriter",
    "openpyxl": "openpyxl",
    "highspy": "highspy",
    "keyring": "keyring",
    "platformdirs": "platformdirs",
    "typer": "typer",
    "tzdata": "tzdata",
}
"""What is imported, and the distribution that brings it."""

_FILES = (
    "fonts/*.ttf",
    "icons/*.svg",
    "icons/control/*.svg",
    "style/*.qss",
    "brand/*.svg",
    "licences/*.txt",
    "translations/*.qm",
)

_RUN_ALONE = (".__main__", ".migrations.env")
"""Modules that run when they are imported; making the store proves the second."""

_PASSPHRASE = "prov av installationen"  # noqa: S105 — of a store that is thrown away at once


def libraries() -> dict[str, str | None]:
    """The version of each library, or None when it cannot be imported."""
    return {name: _version(name) if importable(module) else None for module, name in LIBRARIES.items()}


def missing_parts() -> list[str]:
    """The modules of our own that cannot be imported."""
    found = pkgutil.walk_packages(famsam_desktop.__path__, f"{famsam_desktop.__name__}.", _passed_over)
    return [part.name for part in found if not part.name.endswith(_RUN_ALONE) and not importable(part.name)]


def missing_files() -> list[str]:
    """The kinds of files that the window and the papers cannot do without and that are not here."""
    return [f"resources/{kind}" for kind in _FILES if not any(resources.root().glob(kind))]


def policy_problems() -> tuple[Problem, ...]:
    """What in the organisation's file of settings cannot be followed."""
    return policy.current().problems


def importable(module: str) -> bool:
    """Is the module there, with all that it needs from the system?"""
    try:
        importlib.import_module(module)
    except (ImportError, OSError):
        return False
    return True


def trial() -> bool:
    """Make an encrypted store, open it again, and set a paper from it; nothing of it is kept."""
    from famsam_desktop.store.derivation import FLOOR

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.famsam"
        person = vault.NewPerson(name="Prov", passphrase=_PASSPHRASE)
        created = vault.create(path, [person], cost=FLOOR)
        created.desk.close()
        desk = vault.unlock(path, _PASSPHRASE)
        try:
            paper = desk.documents.recovery_sheet(created.recovery_code)
        finally:
            desk.close()
        return paper.pdf.startswith(b"%PDF") and not vault.check(path, _PASSPHRASE)


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:  # a frozen build may leave it out
        return "?"


def _passed_over(_module: str) -> None:
    """A package that cannot be imported is reported by `importable` when its own turn comes."""
