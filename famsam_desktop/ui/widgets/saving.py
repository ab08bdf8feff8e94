"""Bytes into a file the user chose: written whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QDir, QFileDevice, QIODevice, QSaveFile, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from famsam_desktop.domain.errors import DiskFull, EnvironmentFault, ReadOnlyPlace


def usual_folder() -> str:
    """Where files of one's own are: the folder for documents, where there is one, or else the home."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if folder and QDir(folder).exists() else QDir.homePath()


def save_dialog(title: str, file_name: str, name_filter: str, parent: QWidget) -> QFileDialog:
    """Where to keep a file; `fileSelected` tells, after asking before another is replaced."""
    dialog = QFileDialog(parent, title, usual_folder())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(name_filter)
    dialog.setDefaultSuffix(Path(file_name).suffix.lstrip("."))
    dialog.selectFile(file_name)
    return dialog


def write(path: Path, data: bytes) -> Path:
    """Write the bytes beside the file first and then put them in its place; returns the path."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ReadOnlyPlace
    written = file.write(data)
    if written != len(data) or not file.commit():
        raise _fault(file.error())
    return path


def _fault(error: QFileDevice.FileError) -> EnvironmentFault:
    if error in (QFileDevice.FileError.ResourceError, QFileDevice.FileError.WriteError):
        return DiskFull()
    return ReadOnlyPlace()
