"""The list of what can be chosen: an icon, a name, a quiet line beside it, and the keys at the right end."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QFontMetrics, QIcon, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from famsam_desktop.ui.shell.choices import DETAIL, HEADING, KEYS, ChoiceModel
from famsam_desktop.ui.theme.metrics import em, icon_extent
from famsam_desktop.ui.theme.palette import tokens

_LEAST_TARGET = 24


class ChoiceList(QListView):
    """The focus stays in the field above; `step` moves, a click chooses."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = ChoiceModel(self)
        self.setModel(self.choices)
        self.setItemDelegate(_Painted(self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def step(self, rows: int) -> None:
        """Mark another line, over headings, and round from the last to the first when one at a time."""
        ready = [row for row in range(len(self.choices.lines)) if self.choices.choice(row) is not None]
        if not ready:
            return
        row = self.currentIndex().row()
        place = ready.index(row) + rows if row in ready else 0
        place = place % len(ready) if abs(rows) == 1 else max(0, min(place, len(ready) - 1))
        self.mark(ready[place])

    def mark(self, row: int) -> None:
        """Mark a line, with its heading in sight, and let it be read aloud though the focus is elsewhere."""
        self.setCurrentIndex(self.choices.index(row, 0))
        if row == 1:
            self.scrollToTop()
        read = QAccessibleEvent(self, QAccessible.Event.Focus)
        read.setChild(row)
        QAccessible.updateAccessibility(read)

    def sizeHint(self) -> QSize:
        """A dozen lines."""
        return QSize(em(38), em(25))

    def minimumSizeHint(self) -> QSize:
        """A few lines, on a small screen."""
        return QSize(em(24), em(9))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the line."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self.choices.choice(index.row()) is not None:
            self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Lines are as high as the text, which may be zoomed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()


class _Painted(QStyledItemDelegate):
    """A line, or a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Never too low to be hit."""
        return QSize(em(10), em(1.9) if index.data(HEADING) else max(_LEAST_TARGET, em(2.2)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The parts beside each other; the quiet line gives way first."""
        room = option.rect.adjusted(em(0.7), 0, -em(0.7), 0)
        painter.save()
        if index.data(HEADING):
            _write(painter, room.adjusted(0, em(0.45), 0, 0), str(index.data()), "muted", bold=True)
            painter.restore()
            return
        marked = index.row() == _current(self.parent())
        if marked:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().color("accent_soft"))
            frame = option.rect.adjusted(em(0.2), 1, -em(0.2), -1)
            painter.drawRoundedRect(frame, em(0.35), em(0.35))
        ink = "accent_soft_text" if marked else "text"
        quiet = "accent_soft_text" if marked else "muted"
        extent = icon_extent()
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(room.left(), room.center().y() - extent // 2, extent, extent))
        room.setLeft(room.left() + extent + em(0.7))
        room.setRight(room.right() - _write(painter, room, str(index.data(KEYS)), quiet, right=True))
        room.setLeft(room.left() + _write(painter, room, str(index.data()), ink) + em(0.8))
        _write(painter, room, str(index.data(DETAIL)), quiet)
        painter.restore()


def _current(view: object) -> int:
    return view.currentIndex().row() if isinstance(view, QListView) else -1


def _write(
    painter: QPainter, room: QRect, text: str, ink: str, *, right: bool = False, bold: bool = False
) -> int:
    """Write a text, cut short where there is no room; the width it took."""
    if not text or room.width() <= 0:
        return 0
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    metrics = QFontMetrics(font)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(tokens().color(ink))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, cut)
    return metrics.horizontalAdvance(cut) + (em(0.8) if right else 0)
