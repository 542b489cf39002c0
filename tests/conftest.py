import os

# Before any Qt module is imported: tests need no screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
