"""The card Brevhuvud: what the papers say of the team, its logo, and a look at how it turns out."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from famsam_desktop.domain import drafts
from famsam_desktop.domain.letterheads import ROLE_LENGTH, SECRECY_LENGTH, LetterheadDraft
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.settings.card import SettingsCard
from famsam_desktop.ui.speech import later
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.times import local_day
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.dialog import FormDialog
from famsam_desktop.ui.widgets.fields import Field, LongText, Text
from famsam_desktop.ui.widgets.flow import Flow
from famsam_desktop.ui.widgets.form import Form
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.keeping import Opener, always
from famsam_desktop.ui.widgets.papers import PaperUse

if TYPE_CHECKING:
    from famsam_desktop.services.desk import Desk

_LOGO_EMS, _MARGIN_EMS = (12, 4), 0.5


class LetterheadCard(SettingsCard):
    """The words are changed in a form; a logo is kept or gone at once."""

    called, icon = later("Brevhuvud"), "mail"

    def __init__(self, desk: "Desk", jobs: Jobs, parent: QWidget) -> None:
        super().__init__(desk, jobs, parent)
        self.organisation = TextLabel("", self, step=Step.STRONG)
        self.settled = TextLabel(self.tr("Namnet bestäms av din organisation."), self, tone="muted")
        self.settled.setVisible(desk.letterhead.settled())
        self.answer_to = TextLabel("", self, tone="muted")
        self.logo = QLabel(self)
        self.logo.setAccessibleName(self.tr("Logotyp"))
        self.change = button(self.tr("Ändra …"), self, icon="pencil", clicked=self.open_change)
        self.look = button(self.tr("Visa ett prov"), self, icon="eye", clicked=self._on_look)
        self.choose = button(self.tr("Välj logotyp …"), self, icon="folder-open", clicked=self._on_choose)
        self.remove = button(self.tr("Ta bort logotypen"), self, icon="trash-2", clicked=self._on_remove)
        self.explain(
            self.tr("Står på alla papper: vilka ni är, er roll, vart svar skickas och om sekretess.")
        )
        for part in (self.logo, self.organisation, self.settled, self.answer_to):
            self.add(part)
        buttons = Flow(self)
        buttons.add(self.change, self.look, self.choose, self.remove)
        self.add(buttons)

    def read(self) -> None:
        """Ask for words and logo."""
        self.jobs.ask(partial(_read, self.desk), self._on_read, self.refuse)

    def editors(self) -> Mapping[str, Opener]:
        """The words."""
        return {"letterhead.change": always(self.open_change)}

    def open_change(self) -> None:
        """Say it in other words."""
        self.jobs.ask(self.desk.letterhead.draft, self._on_draft, self.refuse)

    def take(self, path: str) -> None:
        """Make the picture in a file the logo."""
        self.banner.clear()
        said = self.tr("Logotypen är bytt.")
        act = partial(self.desk.letterhead.choose_logo, Path(path))
        self.jobs.do(act, partial(self._on_done, said), self.refuse)

    def _on_read(self, read: tuple[LetterheadDraft, bytes | None]) -> None:
        draft, logo = read
        self.organisation.setText(draft.organisation)
        answers = self.tr("Svar till {where}").format(where=draft.answer_to)
        self.answer_to.setText(answers if draft.answer_to else self.tr("Ingen uppgift om vart svar skickas."))
        self._show_logo(logo)

    def _show_logo(self, logo: bytes | None) -> None:
        """On white as on paper: a dark one would not be seen in the dark."""
        picture = QPixmap()
        shown = logo is not None and picture.loadFromData(logo)
        if shown:
            room = QSize(em(_LOGO_EMS[0]), em(_LOGO_EMS[1])) * self.devicePixelRatioF()
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self.logo.setPixmap(_on_paper(picture, self.devicePixelRatioF()))
        self.logo.setVisible(shown)
        self.remove.setVisible(logo is not None)

    def _on_draft(self, draft: LetterheadDraft) -> None:
        form = Form(_fields(self), draft, partial(_problems, self), self)
        dialog = FormDialog(
            self.tr("Ändra brevhuvudet"),
            form,
            act=self.desk.letterhead.change,
            jobs=self.jobs,
            parent=self,
            then=partial(self._on_done, self.tr("Brevhuvudet är ändrat.")),
        )
        dialog.open_as("letterhead.change", amends=True)

    def _on_look(self) -> None:
        self.jobs.ask(self.desk.documents.letterhead_sample, self._on_sample, self.refuse)

    def _on_sample(self, paper: Any) -> None:
        self.paper.emit(PaperUse.PREVIEW, paper)

    def _on_choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen = QFileDialog(self, self.tr("Välj logotyp"), folder)
        chosen.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen.setNameFilter(self.tr("Bilder (*.png *.jpg *.jpeg)"))
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(self.take)
        chosen.open()

    def _on_remove(self) -> None:
        self.banner.clear()
        said = self.tr("Logotypen är borttagen.")
        self.jobs.do(self.desk.letterhead.remove_logo, partial(self._on_done, said), self.refuse)

    def _on_done(self, said: str, _change: Any) -> None:
        self.told.emit(said, True)


def _on_paper(picture: QPixmap, ratio: float) -> QPixmap:
    margin = round(em(_MARGIN_EMS) * ratio)
    paper = QPixmap(picture.size() + QSize(2 * margin, 2 * margin))
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawPixmap(margin, margin, picture)
    painter.end()
    paper.setDevicePixelRatio(ratio)
    return paper


def _read(desk: "Desk") -> tuple[LetterheadDraft, bytes | None]:
    return desk.letterhead.draft(), desk.letterhead.logo()


def _problems(card: LetterheadCard, draft: LetterheadDraft) -> Any:
    return draft.problems(local_day(card.desk.clock()))


def _fields(card: LetterheadCard) -> tuple[Field, ...]:
    name = Field(
        name="organisation",
        label=card.tr("Organisation"),
        kind=Text(drafts.NAME_LENGTH),
        help=card.tr("Överst på varje sida, och som sammankallande."),
        required=True,
    )
    return (
        *(() if card.desk.letterhead.settled() else (name,)),
        Field(
            name="answer_to",
            label=card.tr("Svar skickas till"),
            kind=Text(),
            help=card.tr("Telefon, e-post eller adress, som det ska stå efter ”Svara till”."),
        ),
        Field(
            name="role_text",
            label=card.tr("FamSams roll"),
            kind=LongText(4),
            help=card.tr("Högst {limit} tecken, utan radbrytning.").format(limit=ROLE_LENGTH),
        ),
        Field(
            name="secrecy_note",
            label=card.tr("Om sekretess"),
            kind=LongText(4),
            help=card.tr("Nederst på varje sida. Högst {limit} tecken, utan radbrytning.").format(
                limit=SECRECY_LENGTH
            ),
        ),
    )
