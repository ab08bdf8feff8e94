"""The last step: the forms, the certificate, a folder; and the files, written once the ledger has them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from famsam_desktop.domain.errors import EnvironmentFault
from famsam_desktop.domain.printed import SUFFIX
from famsam_desktop.domain.publications import Form
from famsam_desktop.ui.speech import said
from famsam_desktop.ui.statistics.words import FORMS
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.busybar import BusyBar
from famsam_desktop.ui.widgets.buttons import button
from famsam_desktop.ui.widgets.card import Card
from famsam_desktop.ui.widgets.headings import Step, TextLabel, note
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.saving import usual_folder, write
from famsam_desktop.ui.widgets.taborder import focus_first
from famsam_desktop.ui.widgets.ticks import TicksEditor

if TYPE_CHECKING:
    from famsam_desktop.domain.printed import InternalFile
    from famsam_desktop.services.desk import Desk
    from famsam_desktop.services.publishing import Proposal, Release

WITNESS = ".witness.json.gz"
_USUAL = frozenset((Form.XLSX, Form.PDF))
_ANNEX = "annex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A publication that is in the ledger, and the names of its files; with a fault they are not all written."""

    release: "Release" = field(repr=False)
    annex: "InternalFile | None" = field(default=None, repr=False)
    names: tuple[str, ...] = ()
    fault: EnvironmentFault | None = None


class PublishCard(Card):
    """Asks for a folder before anything is entered: who changes their mind there has published nothing."""

    #: The folder to publish into, or to save into what is published already.
    asked = Signal(str)
    save_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("Publicera"), parent)
        self.certificate = TextLabel("", self)
        self.certificate.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.forms = TicksEditor(self, choices=tuple((form, said(words)) for form, words in FORMS.items()))
        self.forms.control().setAccessibleName(self.tr("Filformat"))
        self.forms.set_value(_USUAL)
        words = self.tr("Intern bilaga (PDF): varför varje x är dolt. För teamet, slutar på _INTERN")
        self.annex = TicksEditor(self, choices=((_ANNEX, words),))
        self.annex.control().setAccessibleName(self.tr("Intern bilaga"))
        self.demo = TextLabel(
            self.tr("Det här är ett demolager. Uppgifterna är påhittade, och det står i varje fil."),
            self,
            tone="warn",
        )
        self.demo.hide()
        self.banner = Banner(self)

        self.publish = button(
            self.tr("Publicera …"), self, kind="primary", icon="shield-check", clicked=self._on_publish
        )
        self.save = button(self.tr("Spara filerna igen …"), self, icon="save", clicked=self._on_save)
        self.save.hide()
        self._progress = BusyBar(self.tr("Siffrorna publiceras"), self)
        self._build()

    @property
    def chosen(self) -> tuple[Form, ...]:
        """The forms that are ticked."""
        ticked = self.forms.value()
        return tuple(form for form in FORMS if form in ticked)

    @property
    def wants_annex(self) -> bool:
        """The reasons are asked for as well."""
        return bool(self.annex.value())

    def show_proposal(self, proposal: "Proposal") -> None:
        """The certificate of these figures."""
        self.demo.setVisible(proposal.figures.is_demo)
        self.certificate.setText(str(proposal.figures.certificate["text"]))
        self.banner.clear()

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Whether what was checked is what is chosen."""
        self.publish.setEnabled(ready)
        self._not_ready.setText(why_not)
        self._not_ready.setVisible(bool(why_not))

    def wait(self, waiting: bool) -> None:
        """While the files are made."""
        self._progress.setVisible(waiting)
        self.publish.setEnabled(not waiting)
        self.save.setEnabled(not waiting)

    def show_kept(self, kept: Kept, sentence: str) -> None:
        """The files are there; or they could not be written, and can be saved again."""
        self.save.setVisible(kept.fault is not None)
        if kept.fault is not None:
            said = self.tr(
                "Siffrorna är publicerade och står i liggaren, men filerna kunde inte sparas. {why} Filerna finns "
                "kvar här tills programmet låses: spara dem i en annan mapp."
            )
            self.banner.say(Tone.BAD, said.format(why=sentence))
            return
        said = self.tr(
            "Siffrorna är publicerade och står i liggaren. Sparat: {names}. Filen som slutar på {witness} är beviset: "
            "teamet behåller den och lämnar aldrig ut den."
        )
        words = said.format(names=", ".join(kept.names), witness=WITNESS)
        if kept.annex is not None:
            words = f"{words} {self.tr('Den interna bilagan lämnas inte heller ut.')}"
        self.banner.say(Tone.OK, words)

    def _build(self) -> None:
        self.add(TextLabel(self.tr("Intyg, som står i varje fil"), self, step=Step.STRONG))
        self.add(self.certificate)
        self.add(TextLabel(self.tr("Filer"), self, step=Step.STRONG))
        self.add(self.forms)
        self.add(self.annex)
        self.add(self.demo)
        self.add(
            note(
                self.tr(
                    "När du publicerar förs siffrorna in i liggaren och räknas som publicerade från och med då, också "
                    "om filerna inte lämnas vidare. Allt som publiceras senare jämförs med dem. Bredvid filerna "
                    "sparas ett bevis, som slutar på {witness}. Det behåller teamet och lämnar aldrig ut."
                ).format(witness=WITNESS),
                self,
            )
        )
        self._not_ready = TextLabel("", self, tone="warn")
        parts: tuple[QWidget, ...] = (self._progress, self.banner, self._not_ready)
        for part in parts:
            self.add(part)
        self.body.addLayout(row(self.publish, self.save))

    def _on_publish(self) -> None:
        if not self.chosen:
            self.banner.say(Tone.BAD, self.tr("Välj minst ett filformat."))
            focus_first(self.forms)
            return
        self.banner.clear()
        self._ask_folder(self.asked)

    def _on_save(self) -> None:
        self._ask_folder(self.save_asked)

    def _ask_folder(self, signal: SignalInstance) -> None:
        dialog = QFileDialog(self, self.tr("Välj mapp för filerna"), usual_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(signal)
        dialog.open()


def publish(
    desk: "Desk", proposal: "Proposal", forms: Sequence[Form], folder: Path, *, annex: bool = False
) -> Kept:
    """Enter the figures in the ledger and write their files; with the `annex`, the reasons beside them."""
    release = desk.publishing.publish(proposal, forms)
    try:
        reasons = desk.publishing.annex(proposal) if annex else None
    except EnvironmentFault as fault:
        return Kept(release=release, fault=fault)
    return keep(release, folder, reasons)


def keep(release: "Release", folder: Path, annex: "InternalFile | None" = None) -> Kept:
    """Write the files under names that no other file has; none of another publication is written over."""
    files = (*release.files, release.witness, *((annex,) if annex is not None else ()))
    names = _free_names([file.file_name for file in files], folder)
    try:
        for file, name in zip(files, names, strict=True):
            write(folder / name, file.data)
    except EnvironmentFault as fault:
        return Kept(release=release, annex=annex, fault=fault)
    return Kept(release=release, annex=annex, names=names)


def named(proposal: "Proposal", *, purpose: str, recipient: str) -> "Proposal":
    """The same figures for another purpose: they are not protected in another way."""
    draft = replace(proposal.draft, purpose=purpose, recipient=recipient)
    return replace(proposal, found=replace(proposal.found, draft=draft))


def _free_names(wanted: Sequence[str], folder: Path) -> tuple[str, ...]:
    """The files belong together, so they get the same number."""
    number = 1
    while True:
        names = tuple(_numbered(name, number) for name in wanted)
        if not any((folder / name).exists() for name in names):
            return names
        number += 1


def _numbered(name: str, number: int) -> str:
    """The number stands before the mark of an internal file: its name ends in the mark."""
    if number == 1:
        return name
    stem, dot, suffix = name.partition(".")
    mark = SUFFIX if stem.endswith(SUFFIX) else ""
    return f"{stem.removesuffix(SUFFIX)} ({number}){mark}{dot}{suffix}"
