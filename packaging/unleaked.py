"""Runs first in the frozen program: what its loader put into the environment is not for the programs it starts.

With them a mail program or a browser would load our libraries instead of its own, and the process that comes after a
lock would take itself for a part of this one.
"""

import os

for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif "LD_LIBRARY_PATH" in os.environ:
    del os.environ["LD_LIBRARY_PATH"]
