"""python -m famsam_desktop."""

import sys

from famsam_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
