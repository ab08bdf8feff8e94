"""The gates of a restore: which backup, and what is in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QWidget

from famsam_desktop.domain.backups import BackupContents, BackupRow
from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.backuptable import backup_table, moment_words
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.passphrases import PassphraseField
from famsam_desktop.ui.widgets.rows import row


class ChooseBackup(Gate):
    """A backup beside the store, or one in another folder; and the passphrase that opens it."""

    #: The name of one of the store's own backups or the folder of another one, and the passphrase.
    asked = Signal(object, str)
    back_asked = Signal()

    def __init__(self, store_name: str, parent: QWidget | None = None) -> None:
        super().__init__("history", "", "", parent)
        self.title.setText(self.tr("Återställ en säkerhetskopia"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(
            self.tr("Välj en kopia av {store} och titta i den först. Än ändras ingenting.").format(
                store=store_name
            )
        )
        self.folder: Path | None = None
        self.table = backup_table(self.card)
        self.none = note(self.tr("Bredvid lagret finns inga kopior."), self.card)
        self.none.hide()
        self.chosen = TextLabel("", self.card, step=Step.STRONG)
        self.chosen.hide()
        self.browse = button(
            self.tr("Välj en mapp …"), self.card, icon="folder-open", clicked=self._on_browse
        )
        self.passphrase = PassphraseField(self.tr("Lösenfras eller återställningskod"), self.card)
        self.primary = button(self.tr("Titta i kopian"), self.card, kind="primary", clicked=self._on_asked)
        self.progress.setAccessibleName(self.tr("Öppnar kopian"))
        back = button(self.tr("Tillbaka"), self.card, kind="link", clicked=self.back_asked.emit)
        for part in (self.table, self.none, self.chosen):
            self.body.addWidget(part)
        self.body.addLayout(row(self.browse))
        self.body.addWidget(self.passphrase)
        self.body.addWidget(note(self.tr("Den som gällde när kopian gjordes."), self.card))
        self.body.addWidget(self.primary)
        self.body.addLayout(row(back))
        self.start = self.passphrase.line
        self.passphrase.entered.connect(self._on_asked)
        self.passphrase.edited.connect(self.banner.clear)
        self.table.picked.connect(self._on_picked)

    def set_rows(self, rows: Sequence[BackupRow]) -> None:
        """Show the store's own backups, the newest chosen."""
        self.table.set_rows(rows)
        self.table.fit_rows(most=5)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        if rows and self.folder is None:
            self.table.choose(rows[0])

    def set_folder(self, folder: str) -> None:
        """Look in this folder instead."""
        self.folder = Path(folder)
        self.chosen.setText(QDir.toNativeSeparators(folder))
        self.chosen.show()
        self.table.clearSelection()

    def refuse(self, sentence: str) -> None:
        """Say why it could not be looked into; the passphrase is asked for again."""
        super().refuse(sentence)
        self.passphrase.clear()
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, chosen: BackupRow | None) -> None:
        if chosen is not None:
            self.folder = None
            self.chosen.hide()

    def _on_browse(self) -> None:
        chosen = QFileDialog(self, self.tr("Välj säkerhetskopians mapp"), QDir.homePath())
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self.set_folder)
        chosen.open()

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        current = self.table.current()
        source = self.folder or (current.name if current is not None else None)
        if source is None:
            self.refuse(self.tr("Välj en kopia i listan eller en mapp."))
            return
        if not self.passphrase.text():
            self.refuse(self.tr("Skriv lösenfrasen."))
            return
        self.banner.clear()
        self.wait(True)
        self.asked.emit(source, self.passphrase.text())


class ShowBackup(Gate):
    """What a backup holds and what restoring it does."""

    asked = Signal()
    back_asked = Signal()

    def __init__(self, contents: BackupContents, *, replaces: bool, parent: QWidget | None = None) -> None:
        super().__init__("history", "", "", parent)
        self.title.setText(self.tr("Det här finns i kopian"))
        self.setAccessibleName(self.title.text())
        self.intro.setText(self.tr("Gjord {moment}.").format(moment=moment_words(contents.taken_at)))
        facts = QFormLayout()
        facts.setHorizontalSpacing(em(1.2))
        facts.setVerticalSpacing(em(0.35))
        for label, words in self._facts(contents):
            facts.addRow(TextLabel(label, self.card, tone="muted", wrap=False), TextLabel(words, self.card))
        self.primary = button(self.tr("Återställ"), self.card, kind="primary", clicked=self._on_asked)
        self.back = button(self.tr("Tillbaka"), self.card, clicked=self.back_asked.emit)
        kept = self.tr("Det nuvarande lagret läggs undan, inget raderas. ") if replaces else ""
        after = self.tr("Därefter gäller kopians lösenfraser. Det som skrevs efter kopian finns inte med.")
        self.what = TextLabel(kept + after, self.card)
        self.body.addLayout(facts)
        self.body.addSpacing(em(0.4))
        self.body.addWidget(self.what)
        self.body.addLayout(row(self.back, self.primary, stretch=1))
        self.start = self.primary
        QWidget.setTabOrder(self.back, self.primary)

    def _facts(self, contents: BackupContents) -> list[tuple[str, str]]:
        changed = moment_words(contents.changed_at) if contents.changed_at else self.tr("aldrig")
        return [
            (self.tr("Senast ändrat"), changed),
            (self.tr("Familjer"), str(contents.families)),
            (self.tr("Öppna ärenden"), str(contents.open_cases)),
            (self.tr("Möten"), str(contents.meetings)),
            (self.tr("Öppna åtgärder"), str(contents.open_actions)),
            (self.tr("Öppnas av"), ", ".join(contents.people)),
        ]

    def _on_asked(self) -> None:
        self.banner.clear()
        self.asked.emit()
