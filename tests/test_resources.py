"""Resources are found, and carry their licences."""

from famsam_desktop import resources


def test_fonts_icons_and_their_licences_are_there() -> None:
    for parts in (
        ("fonts", "inter-400.ttf"),
        ("fonts", "OFL.txt"),
        ("icons", "lock.svg"),
        ("icons", "LICENSE"),
    ):
        assert resources.path(*parts).is_file()
