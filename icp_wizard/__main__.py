"""The program: with a command the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the arguments ask for; gives the exit code."""
    from icp_wizard.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
