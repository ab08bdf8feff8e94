"""The head of a page: its buttons take no room from the line under the title, however large the letters."""

import pytest
from pytestqt.qtbot import QtBot

from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.theme.appearance import Appearance
from tests.ui.samples import TaskPage


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_line_under_the_title_is_whole(
    qtbot: QtBot, appearance: Appearance, jobs: Jobs, zoom: int
) -> None:
    page = TaskPage(jobs)
    qtbot.addWidget(page)
    page.set_title("Familj 26-07", "Samverkansmöte · måndag 23 november 2026 kl. 08.30–09.30 · Rummet")
    appearance.set_zoom(zoom)
    page.resize(1000, 1400)
    page.show()
    line = page.subtitle
    qtbot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))
    assert line.geometry().right() > page.actions_row.geometry().left()
