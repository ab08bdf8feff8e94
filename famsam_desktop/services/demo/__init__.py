"""The demo store: invented families with the figures of the two published reports, and life around today."""

from famsam_desktop.services.demo.build import PASSPHRASE, PEOPLE, build

__all__ = ["PASSPHRASE", "PEOPLE", "build"]
