"""Cards, columns, charts, banners and toasts."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.theme.appearance import Appearance
from famsam_desktop.ui.widgets.banner import Banner, Tone
from famsam_desktop.ui.widgets.card import Card, StatTile
from famsam_desktop.ui.widgets.chart import BarChart, Series
from famsam_desktop.ui.widgets.columns import Columns
from famsam_desktop.ui.widgets.toast import Toast


def test_a_tile_is_named_by_all_it_says(qtbot: QtBot) -> None:
    tile = StatTile("Öppna åtgärder")
    qtbot.addWidget(tile)
    tile.set_figure("7", "2 har passerat sista dag", "bad")
    assert tile.accessibleName() == "Öppna åtgärder: 7. 2 har passerat sista dag"


def test_columns_wrap_when_there_is_no_room(qtbot: QtBot, appearance: Appearance) -> None:
    columns = Columns(least=20)
    qtbot.addWidget(columns)
    cards = [Card(str(n)) for n in range(4)]
    columns.add(*cards)
    columns.resize(1400, 300)
    columns.show()
    qtbot.waitUntil(lambda: cards[0].y() == cards[3].y())
    columns.resize(700, 300)
    qtbot.waitUntil(lambda: cards[0].y() == cards[1].y() < cards[2].y() == cards[3].y())
    columns.resize(300, 900)
    qtbot.waitUntil(lambda: cards[0].x() == cards[3].x())


def test_a_chart_says_its_figures_in_words(qtbot: QtBot) -> None:
    chart = BarChart("Möten per kommun")
    qtbot.addWidget(chart)
    chart.show_bars(["Nora", "Hällefors"], [Series("Genomförda", (14, None)), Series("Inställda", (2.5, 0))])
    assert (
        chart.accessibleDescription() == "Genomförda: Nora 14, Hällefors –. Inställda: Nora 2,5, Hällefors 0."
    )


def test_a_chart_says_the_unit_of_its_figures(qtbot: QtBot) -> None:
    chart = BarChart("Andel", unit=" %")
    qtbot.addWidget(chart)
    chart.show_bars(["Nora", "Hällefors"], [Series("", (14, None))])
    assert chart.accessibleDescription() == "Nora 14 %, Hällefors –."


def test_a_longer_bar_paints_more(qtbot: QtBot, appearance: Appearance) -> None:
    chart = BarChart("Figurer")
    qtbot.addWidget(chart)
    chart.resize(400, 60)

    def blue(value: float) -> int:
        chart.show_bars(["a", "b"], [Series("", (value, 10))])
        picture = chart.grab().toImage()
        accent = picture.pixelColor(picture.width() // 2, round(picture.height() * 0.75)).name()
        return sum(picture.pixelColor(x, y).name() == accent for x in range(400) for y in range(30))

    assert blue(8) > blue(4) > blue(0)


def test_a_banner_speaks_and_falls_silent(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    banner, pressed = Banner(room), []
    banner.say(Tone.WARN, "Inget samtycke.", "Visa", lambda: pressed.append(1))
    assert banner.text == "Inget samtycke."
    assert banner.accessibleName() == "Inget samtycke."
    banner.clear()
    assert not banner.text
    assert banner.isHidden()


def test_a_toast_offers_to_take_it_back_and_takes_no_focus(qtbot: QtBot, appearance: Appearance) -> None:
    room, undone = QWidget(), []
    qtbot.addWidget(room)
    room.resize(600, 400)
    room.show()
    toast = Toast(room)
    toast.tell("Åtgärden är borttagen.", "Ångra", lambda: undone.append(1))
    assert toast.isVisible()
    assert not toast.button.hasFocus()
    assert room.rect().contains(toast.geometry())
    toast.button.click()
    assert undone == [1]
    assert toast.isHidden()


def test_a_toast_about_an_older_step_goes_away_and_one_that_only_tells_stays(
    qtbot: QtBot, appearance: Appearance
) -> None:
    room, undone = QWidget(), []
    qtbot.addWidget(room)
    room.show()
    toast = Toast(room)
    toast.tell("Åtgärden är borttagen.", "Ångra", lambda: undone.append(1))
    toast.hold(True)
    toast.button.click()
    assert toast.text == "Åtgärden är borttagen."
    toast.outdate()
    toast.hold(False)
    toast.button.click()
    assert (toast.text, undone) == ("", [])
    toast.tell("Utskriften är skickad.")
    toast.outdate()
    assert toast.text == "Utskriften är skickad."


def test_a_toast_that_is_too_long_for_a_line_takes_several(qtbot: QtBot, appearance: Appearance) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(500, 400)
    room.show()
    toast = Toast(room)
    toast.tell("Kort.", "Ångra", room.update)
    line = toast.height()
    toast.tell("Nova är borttagen, med kontakter, samtycken och allt annat. " * 3, "Ångra", room.update)
    assert toast.height() > line
    assert room.rect().contains(toast.geometry())
    room.resize(2400, 400)
    assert toast.height() == line


def test_a_toast_goes_away_by_itself(qtbot: QtBot, appearance: Appearance) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.show()
    toast = Toast(room)
    toast._timer.setInterval(0)
    toast.tell("Klart.")
    qtbot.waitUntil(toast.isHidden)
