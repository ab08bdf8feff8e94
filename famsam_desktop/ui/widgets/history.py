"""What a record has been through: who changed what and when, with the old and the new text in full."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from famsam_desktop.domain.history import HistoryLine
from famsam_desktop.ui import times
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.speech import retold, said
from famsam_desktop.ui.terms import action_words, kind_words
from famsam_desktop.ui.texts import counted
from famsam_desktop.ui.theme import icons
from famsam_desktop.ui.theme.metrics import em
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.dialog import Dialog
from famsam_desktop.ui.widgets.empty import Empty
from famsam_desktop.ui.widgets.headings import Step, TextLabel
from famsam_desktop.ui.widgets.rows import row
from famsam_desktop.ui.widgets.table import Column, Mark, Table

KEYS = "Ctrl+H"


class HistoryDialog(Dialog):
    """A table, newest first, that a text narrows; the chosen line is shown whole below it. Nothing is changed here."""

    def __init__(
        self, what: str, read: Callable[[], Sequence[HistoryLine]], jobs: Jobs, parent: QWidget
    ) -> None:
        title = parent.tr("Historik: {}").format(what) if what else parent.tr("Historik")
        super().__init__(title, parent.tr("Stäng"), parent)
        self.cancel.hide()
        self._over = parent
        self._lines: Sequence[HistoryLine] = ()
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Sök i historiken"))
        self.search.setPlaceholderText(self.tr("Sök på vem, vad, fält eller text"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.count = TextLabel("", self, tone="muted", wrap=False)
        self.table: Table[HistoryLine] = _LineTable(self.tr("Historik"), self._columns(), self)
        self.table.picked.connect(self._on_picked)
        self.none_yet = Empty(
            "history", self.tr("Ingen historik finns: inget har ändrats än."), "", None, self
        )
        self.none_found = Empty(
            "search", self.tr("Inget i historiken passar."), self.tr("Visa allt"), self.search.clear, self
        )
        self._build_detail()
        self.body.addLayout(row(self.search, self.count, stretch=0, gap=0.7))
        for part in (self.table, self.none_yet, self.none_found):
            self.body.addWidget(part, 3)
        self.body.addWidget(self.detail, 2)
        self._hide_all()
        self.search.setFocus()
        self.resize(self.sizeHint())  # or Qt would make it two thirds of the screen at most
        jobs.ask(read, self._on_lines, self.say)

    def sizeHint(self) -> QSize:
        """Most of the window it lies over: texts need room."""
        wanted = QSize(em(74), em(44)).boundedTo(self._over.window().size() * 0.94)
        return wanted.expandedTo(self.minimumSizeHint())

    # --- what comes back -----------------------------------------------------------------------------------------

    def _on_lines(self, lines: Sequence[HistoryLine]) -> None:
        self._lines = lines
        self._narrow()
        if self.table.rows:
            self.table.choose(self.table.rows[0])

    def _on_search(self, _text: str) -> None:
        self._narrow()

    def _narrow(self) -> None:
        wanted = " ".join(self.search.text().casefold().split())
        lines = [line for line in self._lines if wanted in _searched(line)]
        self.table.set_rows(lines)
        self.table.setVisible(bool(lines))
        self.none_yet.setVisible(not self._lines)
        self.none_found.setVisible(bool(self._lines) and not lines)
        self.search.setVisible(bool(self._lines))
        self.count.setText(counted(len(lines), "ändring", "ändringar"))
        self.count.setVisible(bool(self._lines))
        self._on_picked(self.table.current())

    def _on_picked(self, line: HistoryLine | None) -> None:
        self.detail.setVisible(line is not None)
        if line is not None:
            self.said.setText(" · ".join((_when(line), _who(line), _action(line), _what(line))))
            self.sides.setVisible(line.field_name is not None)
            self.before.setPlainText(line.old)
            self.after.setPlainText(line.new)

    def _hide_all(self) -> None:
        for part in (self.table, self.none_yet, self.none_found, self.count, self.detail):
            part.hide()

    # --- building ------------------------------------------------------------------------------------------------

    def _columns(self) -> Sequence[Column[HistoryLine]]:
        return (
            Column(title=self.tr("När"), text=_when, key=_at),
            Column(title=self.tr("Vem"), text=_who, weight=1, least=7),
            Column(title=self.tr("Vad"), text=_what, strong=True, weight=12, least=8),
            Column(title=self.tr("Fält"), text=_field, mark=_field_mark, weight=1, least=6),
            Column(title=self.tr("Före"), text=_old, weight=20, least=4.5),
            Column(title=self.tr("Efter"), text=_new, weight=20, least=4.5),
        )

    def _build_detail(self) -> None:
        self.detail = QWidget(self)
        self.said = TextLabel("", self.detail, step=Step.STRONG)
        self.before, self.after = _text_box(self.detail), _text_box(self.detail)
        self.sides = Columns(self.detail, least=16)
        self.sides.add(
            _labelled(self.tr("Före"), self.before, self.detail),
            _labelled(self.tr("Efter"), self.after, self.detail),
        )
        box = QVBoxLayout(self.detail)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(em(0.5))
        box.addWidget(self.said)
        box.addWidget(self.sides, 1)
        box.addStretch(0)


def history_action(parent: QWidget, run: Callable[[], object]) -> QAction:
    """The action "Historik" of a page, with its keys."""
    action = QAction(parent.tr("Historik"), parent)
    icons.dress(action, "history", "muted")
    action.setShortcut(QKeySequence(KEYS))
    action.triggered.connect(run)
    parent.addAction(action)
    return action


class _LineTable(Table[HistoryLine]):
    """A few rows at least; it takes the height that is left."""

    def sizeHint(self) -> QSize:
        return QSize(em(30), em(7.7))


class _TextBox(QPlainTextEdit):
    """Two or three lines at least; longer texts scroll."""

    def sizeHint(self) -> QSize:
        return QSize(em(16), em(4.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(3))


def _text_box(parent: QWidget) -> QPlainTextEdit:
    box = _TextBox(parent)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return box


def _labelled(text: str, box: QPlainTextEdit, parent: QWidget) -> QWidget:
    room = QWidget(parent)
    label = TextLabel(text, room, tone="muted", wrap=False)
    label.setBuddy(box)
    box.setAccessibleName(text)
    layout = QVBoxLayout(room)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(em(0.2))
    layout.addWidget(label)
    layout.addWidget(box)
    return room


def _searched(line: HistoryLine) -> str:
    shown = (_when(line), _who(line), _what(line), _action(line), _field(line), line.old, line.new)
    return " ".join(" ".join(shown).casefold().split())


def _at(line: HistoryLine) -> object:
    return line.at


def _when(line: HistoryLine) -> str:
    return times.moment(line.at)


def _who(line: HistoryLine) -> str:
    return line.who


def _what(line: HistoryLine) -> str:
    """The record, with what it is unless its name says so."""
    kind = kind_words(line.kind)
    record = retold(line.record)
    named = record.casefold().startswith(kind.casefold())
    words = record if named else f"{kind} {record}".strip()
    return words[:1].upper() + words[1:]


def _action(line: HistoryLine) -> str:
    words = action_words(line.action)
    return words[:1].upper() + words[1:]


def _field(line: HistoryLine) -> str:
    return said(line.field_name) if line.field_name is not None else said("Ny")


def _field_mark(line: HistoryLine) -> Mark:
    return Mark("plus", "ok") if line.field_name is None else Mark()


def _old(line: HistoryLine) -> str:
    return retold(line.old)


def _new(line: HistoryLine) -> str:
    return retold(line.new)
