"""The first time: a new store in three steps (who and where, the code, typed back), the demo, or an old store."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from famsam_desktop.ui.shell.gate import Gate
from famsam_desktop.ui.speech import LANGUAGES, Language
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.banner import Tone
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.codesheet import CodeSheet
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.new_passphrase import NewPassphrase
from famsam_desktop.ui.widgets.rows import row

SUFFIX = ".famsam"

#: How wide the card is with two people side by side, and how much room the window must have for that.
_TWO_EMS, _TWO_NEED_EMS = 50.0, 56.0


class Welcome(Gate):
    """The three ways to begin."""

    new_asked = Signal()
    demo_asked = Signal()
    open_asked = Signal()
    restore_asked = Signal()
    language_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, language: Language = Language.SWEDISH) -> None:
        super().__init__("handshake", "", "", parent)
        self.title.setText(self.tr("Välkommen till FamSam"))
        self.intro.setText(
            self.tr(
                "Här planerar, leder och följer ni upp möten mellan familjer och verksamheter. "
                "Allt sparas krypterat på den här datorn och skickas ingenstans."
            )
        )
        self.progress.setAccessibleName(self.tr("Gör i ordning demolagret"))
        new = button(
            self.tr("Skapa ert lager"), self.card, kind="primary", icon="plus", clicked=self.new_asked.emit
        )
        demo = button(
            self.tr("Öppna demolagret"), self.card, icon="flask-conical", clicked=self.demo_asked.emit
        )
        old = button(
            self.tr("Öppna ett befintligt lager"), self.card, icon="folder-open", clicked=self.open_asked.emit
        )
        self.start = new
        self.body.addWidget(new)
        self.body.addWidget(demo)
        self.body.addWidget(
            note(self.tr("Demolagret har påhittade familjer. Där kan du prova allt."), self.card)
        )
        self.body.addWidget(old)
        restore = button(
            self.tr("Återställ en säkerhetskopia …"),
            self.card,
            kind="link",
            clicked=self.restore_asked.emit,
        )
        others = [
            button(name, self.card, kind="link", clicked=partial(self.language_asked.emit, each))
            for each, name in LANGUAGES.items()
            if each is not language
        ]
        self.body.addLayout(row(restore, *others))


class NewStore(Gate):
    """Step 1 of 3: a name for everybody who is to open the store, a passphrase each, and the place."""

    asked = Signal(object, object)
    back_asked = Signal()
    air_ems = 1.2  # much is asked, and it is to be seen at once

    def __init__(self, place: Path, parent: QWidget | None = None, *, settled: bool = False) -> None:
        super().__init__("key-round", "", "", parent)
        self.title.setText(self.tr("Ert lager"))
        self.intro.setText(
            self.tr("Steg 1 av 3. Var och en låser upp med sin egen lösenfras. Ingen annan kan läsa lagret.")
        )
        self.people: list[_NewPerson] = []
        self._people_box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._people_box.setSpacing(em(1.4))
        self.more = button(
            self.tr("Lägg till en kollega"), self.card, icon="user-plus", clicked=self._on_more
        )
        self.fewer = button(self.tr("Ta bort kollegan"), self.card, icon="trash-2", clicked=self._on_fewer)
        self.place = QLineEdit(str(QDir.toNativeSeparators(str(place))), self.card)
        self.browse = button(self.tr("Välj …"), self.card, clicked=self._on_browse)
        self.back = button(self.tr("Tillbaka"), self.card, clicked=self.back_asked.emit)
        self.primary = button(self.tr("Skapa lagret"), self.card, kind="primary", clicked=self._on_asked)
        self.place.setEnabled(not settled)
        self.browse.setEnabled(not settled)
        self._build()
        self._add_person(self.tr("Ditt namn"), self.tr("Din lösenfras"))
        self.start = self.people[0].name

    def _build(self) -> None:
        self.place.setAccessibleName(self.tr("Plats"))
        self.progress.setAccessibleName(self.tr("Skapar lagret"))
        label = TextLabel(self.tr("Plats"), self.card, step=Step.STRONG)
        label.setBuddy(self.place)
        self.place.returnPressed.connect(self._on_asked)
        self.body.addLayout(self._people_box)
        self.body.addLayout(row(self.more, self.fewer))
        self.body.addWidget(label)
        self.body.addLayout(row(self.place, self.browse, stretch=0))
        where = self.tr("Inte i en mapp som synkas till nätet eller på en nätverksdisk.")
        settled = self.tr("Bestäms av din organisation.")
        self.body.addWidget(note(where if self.place.isEnabled() else settled, self.card))
        self.body.addSpacing(em(0.4))
        self.body.addLayout(row(self.back, self.primary, stretch=1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two people stand side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """With a larger font there is less room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange and hasattr(self, "people"):
            self._arrange()

    def _arrange(self) -> None:
        beside = len(self.people) > 1 and self.width() >= em(_TWO_NEED_EMS)
        directions = QBoxLayout.Direction
        self._people_box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.card_ems = _TWO_EMS if beside else Gate.card_ems
        self._settle_width()

    def _add_person(self, label: str, passphrase: str) -> None:
        person = _NewPerson(label, passphrase, self.card)
        self.people.append(person)
        self._people_box.addWidget(person, 1)
        person.passphrase.second.entered.connect(self._on_asked)
        self._settle()

    def _settle(self) -> None:
        """One colleague can be added, or taken away again; Tab goes as the eye does."""
        self.banner.clear()
        self.more.setVisible(len(self.people) < 2)
        self.fewer.setVisible(len(self.people) > 1)
        stops = [stop for person in self.people for stop in person.stops()]
        stops += [self.more, self.fewer, self.place, self.browse, self.back, self.primary]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._arrange()

    def _on_more(self) -> None:
        self._add_person(self.tr("Kollegans namn"), self.tr("Kollegans lösenfras"))
        self.people[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_fewer(self) -> None:
        person = self.people.pop()
        self._people_box.removeWidget(person)
        person.hide()
        person.deleteLater()
        self._settle()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_browse(self) -> None:
        chosen = QFileDialog(self, self.tr("Välj mapp för lagret"), str(Path(self.place.text()).parent))
        chosen.setFileMode(QFileDialog.FileMode.Directory)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self._on_chosen)
        chosen.open()

    def _on_chosen(self, folder: str) -> None:
        name = Path(self.place.text()).name or f"team{SUFFIX}"
        self.place.setText(QDir.toNativeSeparators(str(Path(folder) / name)))

    def _on_asked(self) -> None:
        fault = self._fault()
        if fault:
            self.refuse(fault)
            return
        self.banner.clear()
        self.wait(True)
        place = Path(self.place.text().strip())
        if place.suffix != SUFFIX:
            place = place.with_name(place.name + SUFFIX)
        self.asked.emit(
            place, [(person.name.text().strip(), person.passphrase.text()) for person in self.people]
        )

    def _fault(self) -> str:
        for person in self.people:
            name = person.name.text().strip()
            if not name:
                person.name.setFocus(Qt.FocusReason.OtherFocusReason)
                own = person is self.people[0]
                return self.tr("Skriv ditt namn.") if own else self.tr("Skriv kollegans namn.")
            fault = person.passphrase.fault_of(name)
            if fault:
                person.passphrase.first.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return fault
        if not Path(self.place.text().strip()).is_absolute():
            return self.tr("Välj en plats för lagret.")
        return ""


class _NewPerson(QWidget):
    """A name and a new passphrase."""

    def __init__(self, label: str, passphrase: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(label)
        self.passphrase = NewPassphrase(self, label=passphrase)
        title = TextLabel(label, self, step=Step.STRONG)
        title.setBuddy(self.name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.35))
        box.addWidget(title)
        box.addWidget(self.name)
        box.addSpacing(em(0.3))
        box.addWidget(self.passphrase)
        box.addStretch(1)  # beside somebody whose fields say more

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        first, second = self.passphrase.first, self.passphrase.second
        return [self.name, first.line, first.eye, second.line, second.eye]


class RecoveryCode(Gate):
    """Steps 2 and 3: the code that opens the store when every passphrase is forgotten; kept on paper, typed back.

    `renewed` is the code of a store whose key was changed.
    """

    confirmed = Signal()

    def __init__(
        self,
        code: str,
        parent: QWidget | None = None,
        *,
        print_sheet: Callable[[], object] | None = None,
        renewed: bool = False,
    ) -> None:
        super().__init__("file-text", "", "", parent)
        self.title.setText(self.tr("En ny återställningskod") if renewed else self.tr("Återställningskoden"))
        self.setAccessibleName(self.title.text())
        why = self.tr(
            "Glömmer ni lösenfraserna är koden det enda som öppnar lagret. "
            "Skriv ut den och förvara den inlåst, inte på datorn."
        )
        before = (
            self.tr("Nyckeln är bytt. Den gamla koden gäller inte längre: förstör det gamla bladet.")
            if renewed
            else self.tr("Steg 2 av 3.")
        )
        self.intro.setText(f"{before} {why}")
        label = self.tr("Skriv koden som den står på pappret")
        self.sheet = CodeSheet(
            code,
            label if renewed else self.tr("Steg 3 av 3. {text}").format(text=label),
            self.card,
            print_sheet=print_sheet,
        )
        self.shown, self.typed = self.sheet.shown, self.sheet.typed
        self.primary = button(self.tr("Öppna lagret"), self.card, kind="primary", clicked=self._on_asked)
        self.start = self.sheet.start
        self.sheet.entered.connect(self._on_asked)
        self.body.addWidget(self.sheet)
        self.body.addWidget(self.primary)

    def _on_asked(self) -> None:
        if not self.primary.isEnabled():
            return
        if self.sheet.matches():
            self.wait(True)
            self.confirmed.emit()
            return
        self.banner.say(
            Tone.BAD,
            self.tr("Koden stämmer inte. Jämför grupp för grupp. Lagret är skapat och koden gäller."),
        )
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
