"""The least window that PySide6 can paint: the floor under everything with a window. Run as a program."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """An empty window that tells when it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's own name)
        """Paint nothing of our own, tell, and end."""
        super().paintEvent(event)
        # Not by `program.tell`: the floor imports nothing that it does not need.
        print(json.dumps({"event": "painted", "t": time.monotonic()}), flush=True)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Bare()
    window.resize(1280, 800)
    window.show()
    app.exec()
