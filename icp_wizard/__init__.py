"""ICP Wizard prepares an ICP filing (ICP备案) offline; it submits nothing."""

__version__ = "0.1.0"
