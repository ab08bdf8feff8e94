"""The language of the window: Swedish as it is written, English by its catalogue, and one to try the room there is.

Qt's own words, in file and print dialogs and in the menus of text fields, follow it; so do numbers and dates.
"""

import re
from collections.abc import Callable
from functools import cache
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal

from famsam_desktop import resources
from famsam_desktop.ui import speech
from famsam_desktop.ui.speech import Language

if TYPE_CHECKING:
    from famsam_desktop.ui.jobs import Jobs

_LOCALES = {
    Language.SWEDISH: QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.LONGER: QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden),
}


class Languages(QObject):
    """One language at a time, for the whole application; Swedish until another one is to be spoken."""

    #: Somebody chose another one; who shows the window sees to it that everything is said anew.
    chosen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._read: list[bytes] = []
        self.language = Language.SWEDISH

    def choose(self, language: Language) -> None:
        """Ask for a language; nothing happens when it is spoken already."""
        if language is not self.language:
            self.chosen.emit(language)

    def speak(self, language: Language) -> None:
        """Speak it from now on, in what is made from now on; Qt's own words follow with `speak_qt`."""
        self.silence()
        self.language = language
        QLocale.setDefault(_LOCALES[language])
        if language is Language.ENGLISH:
            self._install(resources.path("translations", "famsam_en.qm"))
        elif language is Language.LONGER:
            self._keep(_Longer(self))
        if language is not Language.SWEDISH:
            speech.speak_with(_look_up)

    def speak_qt(self) -> bool:
        """Let Qt's own words follow; tells whether they were found. They take a moment to read."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return self._install(Path(folder, f"qtbase_{_LOCALES[self.language].name()[:2]}.qm"))

    def silence(self) -> None:
        """Swedish again, without Qt's own words."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self._read.clear()
        speech.speak_with(None)

    def _install(self, file: Path) -> bool:
        """Read it whole: Qt would map it, and end the process if an update of the program writes over it meanwhile."""
        translator = QTranslator(self)
        try:
            self._read.append(file.read_bytes())
        except OSError:
            return False
        return translator.load(self._read[-1]) and self._keep(translator)

    def _keep(self, translator: QTranslator) -> bool:
        self._installed.append(translator)
        return QCoreApplication.installTranslator(translator)


class WhenIdle(QObject):
    """Does something once, as soon as nothing is asked for; not any more when the parent is gone."""

    def __init__(self, jobs: "Jobs", act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._act = jobs, act
        jobs.busy.connect(self._on_busy)
        self._on_busy()

    def _on_busy(self, _busy: bool = False) -> None:
        """Later: who asks is still in the middle of it, and an answer may ask further."""
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        if self._jobs.idle:
            self._jobs.busy.disconnect(self._on_busy)
            self._act()
            self.deleteLater()


def _look_up(text: str, comment: str) -> str:
    return QCoreApplication.translate(speech.WORDS, text, comment)


# --- to try how much room there is ----------------------------------------------------------------------------------

_BEGINS, _ENDS, _MORE = "[", "]", "~"
_NAMED = re.compile(r"\{\w*\}|&")
_CHUNK = 8


class _Longer(QTranslator):
    """Makes every text longer, whoever asks."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return longer(sourceText)


@cache
def longer(text: str) -> str:
    """The text in brackets, 40 percent longer, its names in braces and its mnemonic as they are."""
    seen = _NAMED.sub("", text)
    if not any(map(str.isalpha, seen)):
        return text
    missing = max(1, ceil(len(seen) * 0.4) - len(_BEGINS + _ENDS) - 1)
    more = " ".join(_MORE * min(_CHUNK, missing - start) for start in range(0, missing, _CHUNK))
    return f"{_BEGINS}{text} {more}{_ENDS}"
