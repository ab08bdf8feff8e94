"""What the organisation has settled: the page of settings says so and lets nobody choose anything else."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from famsam_desktop.domain.errors import KeyringUnusable
from famsam_desktop.domain.policies import Fault, Policy, Problem
from famsam_desktop.host import paths, policy
from famsam_desktop.services import vault
from famsam_desktop.services.desk import Desk
from famsam_desktop.ui.jobs import Jobs
from famsam_desktop.ui.policy_words import policy_words
from famsam_desktop.ui.settings.outside import Outside
from famsam_desktop.ui.settings.page import SettingsPage
from famsam_desktop.ui.shell.firstrun import NewStore
from famsam_desktop.ui.theme.appearance import Appearance
from tests.policies import settled as organisation
from tests.ui.at_settings import *  # noqa: F403  (its fixtures)
from tests.ui.hands import settled, shown

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows asks for the owner in a way of its own"
)

SAID = 'organisation = "Nora kommun"\nstore = "~/lager/team.famsam"\nidle_minutes = 7\nkeyring = false\n'


def test_the_choice_ends_where_the_organisation_says(
    qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs
) -> None:
    bounded = Outside(idle_minutes=30, policy=Policy(idle_minutes=7))
    page = shown(qtbot, stair, SettingsPage(karin, stair, bounded))
    card = page.computer
    assert [card.idle.itemData(place) for place in range(card.idle.count())] == [2, 5, 7]
    assert card.idle.currentData() == 7
    assert card.settled.isVisibleTo(card)
    assert card.settled.text() == "Bestäms av din organisation: högst 7 minuter utan att någon rör datorn."
    settled(qtbot, stair)


def test_where_nothing_is_settled_nothing_is_said(page: SettingsPage) -> None:
    assert not page.computer.settled.isVisibleTo(page)
    assert not page.letterhead.settled.isVisibleTo(page)
    assert page.computer.idle.isEnabled()


@pytest.mark.parametrize("fault", Fault)
def test_what_is_wrong_with_the_file_is_said(
    fault: Fault, qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs
) -> None:
    wrong = Policy(problems=(Problem(fault, "idle_minuts"),))
    page = shown(qtbot, stair, SettingsPage(karin, stair, Outside(policy=wrong)))
    said = policy_words(wrong.problems[0])
    assert said == page.computer.banner.text
    assert ("idle_minuts" in said) == (fault in (Fault.UNKNOWN, Fault.WRONG))
    settled(qtbot, stair)


def test_name_keyring_and_place_are_the_organisations(
    tmp_path: Path, qtbot: QtBot, appearance: Appearance, karin: Desk, stair: Jobs, path: Path
) -> None:
    with organisation(tmp_path, SAID):
        assert karin.letterhead.draft().organisation == "Nora kommun"
        page = shown(qtbot, stair, SettingsPage(karin, stair, Outside(policy=policy.current())))
        assert page.letterhead.organisation.text() == "Nora kommun"
        assert page.letterhead.settled.isVisibleTo(page)
        qtbot.waitUntil(lambda: page.keyring.why.isVisibleTo(page))
        assert page.keyring.why.text().startswith("Din organisation har stängt av nyckelringen")
        assert not page.keyring.switch.isEnabled()
        with pytest.raises(KeyringUnusable, match="settled"):
            vault.unlock_with_keyring(path) if vault.keyring_offered(path) else karin.keys.keyring_on(
                "fyra ord i en rad"
            )
        assert paths.new_store() == Path.home() / "lager" / "team.famsam"
        settled(qtbot, stair)


def test_what_the_team_wrote_is_back_when_nothing_is_settled_any_more(tmp_path: Path, karin: Desk) -> None:
    written = karin.letterhead.draft()
    with organisation(tmp_path, SAID):
        karin.letterhead.change(karin.letterhead.draft())
    assert karin.letterhead.draft() == written


def test_the_place_of_a_new_store_is_shown_and_not_changed(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    gate = NewStore(tmp_path / "team.famsam", settled=True)
    qtbot.addWidget(gate)
    assert not gate.place.isEnabled()
    assert not gate.browse.isEnabled()
    free = NewStore(tmp_path / "team.famsam")
    qtbot.addWidget(free)
    assert free.place.isEnabled()
