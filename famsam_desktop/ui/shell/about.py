"""What this program is, and whose work is in it."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from famsam_desktop.services import licences
from famsam_desktop.ui.settings.aside import Aside
from famsam_desktop.ui.shell.crash import version_of
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import TextLabel, note


class About(Dialog):
    """Version, and the licences of everything shipped, in full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Om FamSam"), parent.tr("Stäng"), parent)
        self.cancel.hide()
        program = self.tr("FamSam Desktop {version}. Allt sparas krypterat på den här datorn.")
        self.body.addWidget(TextLabel(program.format(version=version_of("famsam-desktop")), self))
        others = self.tr(
            "Byggt med Qt {qt} (LGPL), SQLCipher (BSD), ReportLab (BSD), "
            "typsnittet Inter (OFL) och ikoner från Lucide (ISC)."
        )
        self.body.addWidget(note(others.format(qt=qVersion()), self))
        self.licences = QPlainTextEdit(self.tr("Samlar licenserna …"), self)
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("Licenser"))
        self.licences.setMinimumHeight(em(16))
        self.body.addWidget(self.licences, 1)
        reading = Aside(licences.text, self)  # some eighty files
        reading.answered.connect(self.licences.setPlainText)
        reading.ask()
        self.setMinimumWidth(em(44))
