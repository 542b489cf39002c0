"""The phone link as the window shows it."""
