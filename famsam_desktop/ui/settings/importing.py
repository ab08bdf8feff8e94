"""The card Teamets lista: the present list, looked through and then taken in; or an empty one to fill in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QPlainTextEdit, QWidget

from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.ui.import_words import (
    fault_lines,
    faults_counted,
    remark_lines,
    tally_lines,
    undoable,
)
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.numbers import grouped
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.longwork import WorkBar
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.saving import save_dialog, usual_folder, write

if TYPE_CHECKING:
    from famsam_desktop.domain.imports import Tally
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.importing import Looked

_SHOWN = 500
_TEMPLATE = "teamets-lista.xlsx"


class ImportCard(SettingsCard):
    """A list is looked through first; nothing is taken in before somebody has seen what it would add."""

    called, icon = later("Teamets lista"), "folder-open"

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.work = WorkBar(self.tr("Listan läses"), self)
        self.choose = button(self.tr("Läs in en lista …"), self, icon="folder-open", clicked=self._on_choose)
        self.empty = button(self.tr("Spara en tom lista …"), self, icon="save", clicked=self._on_empty)
        self.explain(
            self.tr(
                "Läs in den lista ni har idag ur en Excel-arbetsbok: familjer, egna kontakter och möten. Först "
                "visas vad som skulle läggas till, sedan läses allt in eller inget. Den tomma listan förklarar "
                "vad som ska stå var."
            )
        )
        if desk.is_demo:
            self.explain(self.tr("I ett demolager kan listan bara provas, inte läsas in."))
        self.add(self.work)
        self.body.addLayout(row(self.choose, self.empty))

    # --- a list --------------------------------------------------------------------------------------------------

    def look(self, path: str) -> None:
        """Look through the list in a file."""
        self._begin()
        act = partial(self.desk.importing.look, Path(path), self.work.begin())
        self.jobs.ask(act, self._on_looked, self._on_refused, self._on_failed)

    def _on_choose(self) -> None:
        chosen = QFileDialog(self, self.tr("Välj arbetsbok"), usual_folder())
        chosen.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen.setNameFilter(self.tr("Excel-arbetsböcker (*.xlsx)"))
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self.look)
        chosen.open()

    def _on_looked(self, looked: "Looked") -> None:
        self._end()
        if looked.faults:
            FaultyListDialog(looked, self).open()
        else:
            TakeInDialog(looked, self, partial(self._take, looked)).open()

    def _take(self, looked: "Looked") -> None:
        self._begin()
        act = partial(self.desk.importing.take, looked, self.work.begin())
        self.jobs.do(act, partial(self._on_taken, looked.is_undoable), self._on_refused, self._on_failed)

    def _on_taken(self, undoable: bool, _change: Any) -> None:
        self._end()
        self.told.emit(self.tr("Listan är inläst."), undoable)

    # --- an empty one --------------------------------------------------------------------------------------------

    def _on_empty(self) -> None:
        dialog = save_dialog(
            self.tr("Spara en tom lista"), _TEMPLATE, self.tr("Excel-arbetsböcker (*.xlsx)"), self
        )
        dialog.fileSelected.connect(self.keep_empty)
        dialog.open()

    def keep_empty(self, path: str) -> None:
        """Write the empty list where the user wants it."""
        self.banner.clear()
        self.jobs.ask(partial(_write_empty, self.desk, Path(path)), self._on_kept, self.refuse)

    def _on_kept(self, path: Path) -> None:
        self.banner.say(Tone.OK, self.tr("Den tomma listan är sparad i {}.").format(path.name))

    # --- how it goes ---------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self.banner.clear()
        self.choose.setEnabled(False)

    def _end(self) -> None:
        self.work.end()
        self.choose.setEnabled(True)

    def _on_refused(self, reason: Any) -> None:
        self._end()
        self.banner.say(Tone.INFO if isinstance(reason, Cancelled) else Tone.BAD, sentence(reason))

    def _on_failed(self, _error: Any) -> None:
        self._end()
        self.banner.say(Tone.BAD, self.tr("Listan gick inte att läsa in. Inget är ändrat."))


class TakeInDialog(Dialog):
    """What a list would add, before it does."""

    def __init__(self, looked: "Looked", parent: QWidget, act: Callable[[], None]) -> None:
        super().__init__(
            parent.tr("Läs in listan?"),
            parent.tr("Läs in"),
            parent,
            intro=parent.tr("Inget i filen behöver rättas. Det här läggs till:"),
        )
        self._act = act
        self.body.addLayout(_counts(looked.tally, self))
        for line in remark_lines(looked.tally):
            self.body.addWidget(TextLabel(line, self, tone="warn"))
        backup = self.tr("En säkerhetskopia görs först.")
        self.body.addWidget(note(f"{backup} {undoable(looked.is_undoable)}", self))
        self.body.addStretch(1)

    def submit(self) -> None:
        """Close, and do it."""
        self.accept()
        self._act()


class FaultyListDialog(Dialog):
    """What has to be put right in the file; it can be copied, and holds nothing of what the file says."""

    def __init__(self, looked: "Looked", parent: QWidget) -> None:
        super().__init__(
            parent.tr("Listan behöver rättas"),
            parent.tr("Kopiera"),
            parent,
            intro=parent.tr("Inget är inläst. Rätta i filen, spara den och läs in den igen."),
        )
        self.cancel.setText(self.tr("Stäng"))
        self.banner.say(Tone.WARN, faults_counted(len(looked.faults)))
        self.faults = QPlainTextEdit("\n".join(fault_lines(looked.faults, _SHOWN)), self)
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.faults.setAccessibleName(self.tr("Vad som behöver rättas"))
        self.faults.setMinimumSize(em(24), em(10))
        self.body.addWidget(self.faults, 1)
        self.resize(QSize(em(48), em(34)).boundedTo(self.screen().availableSize() * 0.9))

    def submit(self) -> None:
        """Copy it; the dialog stays, to be read beside the file."""
        QGuiApplication.clipboard().setText(self.faults.toPlainText())
        self.banner.say(Tone.OK, self.tr("Kopierat."))


def _counts(tally: "Tally", parent: QWidget) -> QGridLayout:
    """Each kind with its number."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(em(1.6))
    grid.setVerticalSpacing(em(0.25))
    for place, (kind, number) in enumerate(tally_lines(tally)):
        count = TextLabel(grouped(number), parent, step=Step.STRONG, wrap=False)
        grid.addWidget(TextLabel(kind, parent, wrap=False), place, 0)
        grid.addWidget(count, place, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(2, 1)
    return grid


def _write_empty(desk: "Desk", path: Path) -> Path:
    return write(path, desk.importing.template())
