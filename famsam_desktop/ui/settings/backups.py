"""The card Säkerhetskopior: when the last one was made, and one more, here or on a stick."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from famsam_desktop.domain.backups import BackupRow
from famsam_desktop.domain.errors import Cancelled
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.texts import sentence
from famsam_desktop.ui.widgets.backuptable import backup_table, moment_words
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.longwork import WorkBar

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

#: A newest backup older than this is warned about.
_OLD = timedelta(days=7)


class BackupsCard(SettingsCard):
    """The store's own backups; those on sticks are not known here."""

    called, icon = later("Säkerhetskopior"), "save"
    errands = (Errand(text=later("Gör en säkerhetskopia nu"), icon="save", run=methodcaller("back_up")),)

    def __init__(self, desk: "Desk", jobs: Jobs, outside: Outside, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.newest = TextLabel("", self, step=Step.STRONG)
        self.table = backup_table(self)
        self.work = WorkBar(self.tr("Säkerhetskopian görs"), self)
        self.now = self.errands[0].button(self)
        self.elsewhere = button(
            self.tr("Spara en kopia på annan plats …"), self, icon="folder-open", clicked=self._on_elsewhere
        )
        self.over = button(self.tr("Ersätt alla med en ny …"), self, icon="trash-2", clicked=self._on_over)
        self.restore = button(
            self.tr("Lås och återställ …"),
            self,
            icon="history",
            clicked=partial(outside.leave_asked.emit, "restore"),
        )
        self.explain(
            self.tr(
                "En krypterad kopia görs när lagret låses och minst varje dag: de senaste 7 dagarna, "
                "4 veckorna och 12 månaderna behålls. Spara ibland en på ett USB-minne, om datorn kommer bort."
            )
        )
        self.add(self.newest)
        self.add(self.table)
        self.add(self.work)
        buttons = Flow(self)
        buttons.add(self.now, self.elsewhere, self.restore, self.over)
        self.add(buttons)

    def read(self) -> None:
        """Ask for the list."""
        self.jobs.ask(self.desk.backups.rows, self._on_rows, self.refuse)

    def _on_rows(self, rows: Sequence[BackupRow]) -> None:
        self.table.set_rows(rows)
        self.table.fit_rows(most=6)
        self.table.setVisible(bool(rows))
        if not rows:
            self._say_newest(self.tr("Ingen säkerhetskopia är gjord än."), old=True)
            return
        newest = max(row.taken_at for row in rows)
        words = self.tr("Senast gjord {moment}.").format(moment=moment_words(newest))
        old = self.desk.clock() - newest > _OLD
        self._say_newest(words + (self.tr(" Det är mer än en vecka sedan.") if old else ""), old=old)

    def _say_newest(self, words: str, *, old: bool) -> None:
        self.newest.setText(words)
        self.newest.set_tone("warn" if old else "")

    def back_up(self) -> None:
        """Make a backup in the place where they are kept."""
        self._begin()
        act = partial(self.desk.backups.make, self.work.begin())
        self.jobs.ask(act, self._on_made, self._on_refused, self._on_failed)

    def _on_elsewhere(self) -> None:
        chosen = QFileDialog(self, self.tr("Välj mapp för kopian"), QDir.homePath())
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self._on_place)
        chosen.open()

    def _on_place(self, folder: str) -> None:
        self._begin()
        act = partial(self.desk.backups.make_at, Path(folder), self.work.begin())
        self.jobs.ask(act, self._on_made_at, self._on_refused, self._on_failed)

    def _on_over(self) -> None:
        StartOver(self, self._start_over).open()

    def _start_over(self) -> None:
        self._begin()
        act = partial(self.desk.backups.start_over, self.work.begin())
        self.jobs.ask(act, self._on_made, self._on_refused, self._on_failed)

    def _begin(self) -> None:
        self.banner.clear()
        for part in (self.now, self.elsewhere, self.over):
            part.setEnabled(False)

    def _end(self) -> None:
        self.work.end()
        for part in (self.now, self.elsewhere, self.over):
            part.setEnabled(True)

    def _on_made(self, _row: BackupRow) -> None:
        self._end()
        self.told.emit(self.tr("Säkerhetskopian är gjord och kontrollerad."), False)
        self.read()

    def _on_made_at(self, place: Path) -> None:
        self._end()
        self.banner.say(
            Tone.OK, self.tr("Kopian ligger i {place}.").format(place=QDir.toNativeSeparators(str(place)))
        )

    def _on_refused(self, reason: Any) -> None:
        self._end()
        if isinstance(reason, Cancelled):
            self.banner.say(Tone.INFO, sentence(reason))
            return
        self.banner.say(
            Tone.BAD, self.tr("Säkerhetskopian blev inte gjord. {why}").format(why=sentence(reason))
        )

    def _on_failed(self, _error: Any) -> None:
        self._end()
        self.banner.say(Tone.BAD, self.tr("Säkerhetskopian blev inte gjord."))


class StartOver(Dialog):
    """What goes, before it goes."""

    def __init__(self, parent: QWidget, act: Callable[[], None]) -> None:
        super().__init__(parent.tr("Ersätt alla säkerhetskopior?"), parent.tr("Ersätt alla"), parent)
        self._act = act
        what = self.tr(
            "En ny kopia görs och de äldre bredvid lagret raderas. Gör det när det som står i dem ska "
            "glömmas. Kopior på andra platser finns kvar. Det går inte att ångra."
        )
        self.body.addWidget(TextLabel(what, self))
        self.body.addStretch(1)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Close, and do it."""
        self.accept()
        self._act()
