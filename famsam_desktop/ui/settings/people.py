"""The card Lösenfraser: who can open the store, and their passphrases."""

from collections.abc import Sequence
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.settings.people_dialogs import ChangePassphrase, NewPerson, RemovePerson
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.errands import Errand
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.headings import TextLabel
from famsam_desktop.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk


class PeopleCard(SettingsCard):
    """A short list of names; oneself is marked by words."""

    called, icon = later("Lösenfraser"), "users"
    errands = (
        Errand(text=later("Byt min lösenfras …"), icon="key-round", run=methodcaller("change_passphrase")),
        Errand(text=later("Lägg till person …"), icon="user-plus", run=methodcaller("add_person")),
    )

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        columns: list[Column[str]] = [
            Column(title=self.tr("Namn"), text=str, strong=True, weight=2),
            Column(title="", text=self._whose, weight=1),
        ]
        self.table: Table[str] = Table(self.tr("Personer med egen lösenfras"), columns, self)
        self.table.setSortingEnabled(False)
        self.change, self.more = (errand.button(self) for errand in self.errands)
        self.fewer = button(self.tr("Ta bort person …"), self, icon="trash-2", clicked=self._on_fewer)
        self.fewer.setEnabled(False)
        self.explain(self.tr("Var och en låser upp med sin egen lösenfras. Ingen annan kan läsa lagret."))
        self.add(self.table)
        self.why = TextLabel("", self, tone="muted")
        buttons = Flow(self)
        buttons.add(self.change, self.more, self.fewer)
        self.add(buttons)
        self.add(self.why)
        self.explain(
            self.tr(
                "En kopia av lagret som redan finns någon annanstans öppnas fortfarande med den gamla "
                "lösenfrasen. Har en dator kommit bort, eller slutar en kollega: byt lagrets nyckel."
            )
        )
        self.table.picked.connect(self._on_picked)

    def read(self) -> None:
        """Ask who has a passphrase."""
        self.jobs.ask(self.desk.keys.people, self._on_people, self.refuse)

    def _whose(self, name: str) -> str:
        return self.tr("du") if name == self.desk.user.name else self.tr("kollega")

    def _on_people(self, names: Sequence[str]) -> None:
        self.table.set_rows(names)
        self.table.fit_rows(most=6)
        self._on_picked(self.table.current())

    def _on_picked(self, name: str | None) -> None:
        why = self._why_not(name)
        self.fewer.setEnabled(not why)
        self.fewer.setToolTip(why)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _why_not(self, name: str | None) -> str:
        """Why nobody can be removed as it is; a button that only rests says nothing."""
        if len(self.table.rows) == 1:
            return self.tr("Den enda personen kan inte tas bort: då skulle ingen kunna öppna lagret.")
        if name is None:
            return self.tr("Välj i listan vem som ska tas bort.")
        if name == self.desk.user.name:
            return self.tr("Du kan inte ta bort dig själv. Låt en kollega göra det från sin inloggning.")
        return ""

    def change_passphrase(self) -> None:
        """Ask for the present passphrase and another."""
        said = self.tr("Lösenfrasen är bytt.")
        ChangePassphrase(self.desk, self.jobs, self, partial(self._on_done, said)).open()

    def add_person(self) -> None:
        """Ask for a name and a first passphrase."""
        said = self.tr("Personen kan nu låsa upp med sin lösenfras.")
        NewPerson(self.desk, self.jobs, self, partial(self._on_done, said)).open()

    def _on_fewer(self) -> None:
        name = self.table.current()
        if name is not None:
            said = self.tr("{} kan inte längre låsa upp lagret.").format(name)
            RemovePerson(name, self.desk, self.jobs, self, partial(self._on_done, said)).open()

    def _on_done(self, said: str, _answer: Any) -> None:
        self.banner.clear()
        self.told.emit(said, False)
        self.read()
