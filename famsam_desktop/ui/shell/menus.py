"""The menu bar: everything the window can do, with its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from famsam_desktop.domain.papers import PaperKind
from famsam_desktop.ui.shell.about import About
from famsam_desktop.ui.shell.beginning import Beginning
from famsam_desktop.ui.shell.commands import (
    Command,
    Line,
    ShortcutRow,
    fill_menu,
    mark_letters,
    page_actions,
    shortcut_rows,
    shown_keys,
)
from famsam_desktop.ui.shell.finding import Finding
from famsam_desktop.ui.shell.place import keys_of
from famsam_desktop.ui.shell.shortcuts import ShortcutSheet
from famsam_desktop.ui.shell.statement import Statement
from famsam_desktop.ui.shell.window import Window
from famsam_desktop.ui.shell.workspace import Workspace
from famsam_desktop.ui.speech import LANGUAGES
from famsam_desktop.ui.theme.appearance import Theme


class Menus(QObject):
    """Builds the menus of a window around its workspace."""

    def __init__(self, window: Window, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._window = window
        self._workspace = workspace
        bar = QMenuBar(window)
        window.setMenuBar(bar)  # in place of one in another language
        self._build_file(bar.addMenu(self.tr("&Arkiv")))
        edit = bar.addMenu(self.tr("&Redigera"))
        edit.addActions([workspace.reversing.undo_action, workspace.reversing.redo_action])
        edit.addSeparator()
        fill_menu(window, edit, self._edit())
        self._build_view(bar.addMenu(self.tr("&Visa")))
        self._build_go(bar.addMenu(self.tr("&Gå")))
        self._page_menu = bar.addMenu(self.tr("&Sida"))
        self._page_menu.aboutToShow.connect(self._on_page_menu)
        fill_menu(window, bar.addMenu(self.tr("&Hjälp")), self._help())
        self._finding = Finding(window, workspace, self._page_menu)
        mark_letters(bar)
        workspace.went.connect(self._on_went)

    def shortcuts(self) -> list[ShortcutRow]:
        """Every command with keys: those of the menus, then those of the page shown."""
        menus = [each for each in self._window.menuBar().actions() if each.menu() is not self._page_menu]
        rows = shortcut_rows("", menus)
        page = self._workspace.page
        return rows + (
            shortcut_rows(self._workspace.place.title, page_actions(page)) if page is not None else []
        )

    def _build_file(self, menu: QMenu) -> None:
        lock = self._workspace.lock_requested.emit
        lock_it = Command(text=self.tr("&Lås"), run=lock, keys="Ctrl+L", icon="lock")
        leave = Command(text=self.tr("&Avsluta"), run=self._window.close, keys="Ctrl+Q", icon="log-out")
        fill_menu(self._window, menu, [lock_it, Line()])
        if self._workspace.sheets is not None:
            fill_menu(self._window, menu.addMenu(self.tr("&Blad och blanketter")), self._sheets())
            menu.addSeparator()
        fill_menu(self._window, menu, [leave])

    def _sheets(self) -> list[Command | Line]:
        return [
            Command(text=text, run=partial(self._workspace.show_sheet, kind), icon=icon)
            for kind, text, icon in (
                (PaperKind.INFORMATION, self.tr("Informationsblad om &FamSam"), "info"),
                (PaperKind.SIP_INFORMATION, self.tr("Informationsblad om FamSam och &SIP"), "info"),
                (PaperKind.CONSENT_FORM, self.tr("&Tom blankett för samtycke"), "shield-check"),
            )
        ]

    def _edit(self) -> list[Command | Line]:
        return [
            Command(text=self.tr("Klipp &ut"), run=partial(_edit_focused, "cut"), keys="Ctrl+X"),
            Command(text=self.tr("&Kopiera"), run=partial(_edit_focused, "copy"), keys="Ctrl+C", icon="copy"),
            Command(text=self.tr("K&listra in"), run=partial(_edit_focused, "paste"), keys="Ctrl+V"),
            Command(text=self.tr("&Markera allt"), run=partial(_edit_focused, "selectAll"), keys="Ctrl+A"),
        ]

    def _build_view(self, menu: QMenu) -> None:
        appearance = self._window.appearance
        zoom: list[Command | Line] = [
            Command(text=self.tr("Zooma &in"), run=appearance.zoom_in, keys="Ctrl++; Ctrl+=", icon="zoom-in"),
            Command(text=self.tr("Zooma &ut"), run=appearance.zoom_out, keys="Ctrl+-", icon="zoom-out"),
            Command(text=self.tr("&Normal storlek"), run=appearance.zoom_reset, keys="Ctrl+0"),
            Line(),
            Command(text=self.tr("&Helskärm"), run=self._on_full_screen, keys="F11", icon="monitor"),
            Line(),
        ]
        fill_menu(self._window, menu, zoom)
        themes = (
            (Theme.SYSTEM, self.tr("Som &datorn"), "monitor"),
            (Theme.LIGHT, self.tr("&Ljust"), "sun"),
            (Theme.DARK, self.tr("&Mörkt"), "moon"),
        )
        fill_menu(
            self._window,
            menu.addMenu(self.tr("&Färger")),
            [
                Command(
                    text=text,
                    run=partial(appearance.choose, theme),
                    icon=icon,
                    group="theme",
                    checked=theme is appearance.theme,
                )
                for theme, text, icon in themes
            ],
        )

        fill_menu(self._window, menu.addMenu(self.tr("S&pråk")), self._languages())
        calm = menu.addAction(self.tr("Mindre &rörelse"))
        calm.setCheckable(True)
        calm.setChecked(appearance.calm)
        calm.triggered.connect(appearance.be_calm)

    def _languages(self) -> list[Command | Line]:
        languages = self._window.languages
        return [
            Command(
                text=name,
                run=partial(languages.choose, language),
                group="language",
                checked=language is languages.language,
            )
            for language, name in LANGUAGES.items()
        ]

    def _build_go(self, menu: QMenu) -> None:
        find = Command(text=self.tr("&Sök och gör …"), run=self._on_find, keys="Ctrl+K", icon="search")
        fill_menu(self._window, menu, [find, Line(), *self._go(), Line()])
        back = Command(
            text=self.tr("&Bakåt"), run=self._workspace.back, keys="Alt+Left; Back", icon="arrow-left"
        )
        forward = Command(
            text=self.tr("&Framåt"),
            run=self._workspace.forward,
            keys="Alt+Right; Forward",
            icon="arrow-right",
        )
        self._way = fill_menu(self._window, menu, [back, forward])
        self._on_way(False, False)
        self._workspace.way_changed.connect(self._on_way)

    def _on_find(self) -> None:
        self._finding.open()

    def _on_way(self, back: bool, forward: bool) -> None:
        for action, ready in zip(self._way, (back, forward), strict=True):
            action.setEnabled(ready)

    def _go(self) -> list[Command | Line]:
        pages: list[Command | Line] = [
            Command(
                text=place.title,
                run=partial(self._workspace.enter, place.key),
                keys=keys_of(number),
                icon=place.icon,
            )
            for number, place in enumerate(self._workspace.listed, start=1)
        ]
        return [
            *pages,
            Line(),
            Command(text=self.tr("&Led mötet"), run=self._workspace.lead, keys="F5", icon="play"),
        ]

    def _help(self) -> list[Command | Line]:
        return [
            Command(text=self.tr("Kom &igång"), run=self._on_beginning, icon="book-open"),
            Command(
                text=self.tr("&Kortkommandon"), run=self._on_shortcuts, keys="F1", icon="circle-question-mark"
            ),
            Command(text=self.tr("&Tillgänglighetsredogörelse"), run=self._on_statement, icon="users"),
            Command(text=self.tr("&Om FamSam"), run=self._on_about, icon="info"),
        ]

    def _on_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_shortcuts(self) -> None:
        ShortcutSheet(self.shortcuts(), self._window).open()

    def _on_beginning(self) -> None:
        Beginning(self._window).open()

    def _on_statement(self) -> None:
        letterhead = self._workspace.letterhead
        Statement(letterhead.organisation if letterhead is not None else "", self._window).open()

    def _on_about(self) -> None:
        About(self._window).open()

    def _on_page_menu(self) -> None:
        """What stands in it belongs to the page, whose own keys are only told here: given twice, they would rest."""
        self._page_menu.clear()
        page = self._workspace.page
        for action in page_actions(page) if page is not None else ():
            keys = "" if action.shortcut().isEmpty() else f"\t{shown_keys(action.shortcut())}"
            line = self._page_menu.addAction(action.icon(), f"{action.text()}{keys}", action.trigger)
            line.setEnabled(action.isEnabled())
        mark_letters(self._page_menu)

    def _on_went(self, _key: str, _seconds: float) -> None:
        page = self._workspace.page
        has_any = page is not None and next(page_actions(page), None) is not None
        self._page_menu.menuAction().setVisible(has_any)


def _edit_focused(what: str) -> None:
    """Do it in the field that has the focus, when that is a field."""
    edit: Callable[[], object] | None = getattr(QApplication.focusWidget(), what, None)
    if edit is not None:
        edit()
