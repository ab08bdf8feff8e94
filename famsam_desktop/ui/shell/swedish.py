"""Qt's own words, in file and print dialogs and in the menus of text fields, in Swedish as all the others."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_SWEDISH = QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)


def speak_swedish(app: QCoreApplication) -> bool:
    """Swedish numbers, dates and words from now on; tells whether Qt's own words were found."""
    QLocale.setDefault(_SWEDISH)
    words = QTranslator(app)
    found = words.load(_SWEDISH, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return found and QCoreApplication.installTranslator(words)
