"""The frame around the pages: window, sidebar, menus, lock screen, first run, crash dialog."""
