"""The program: with a command the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the arguments ask for; gives the exit code."""
    if len(sys.argv) == 1:
        from icp_wizard.app import run  # at once: the first page need not wait for argparse

        return run()
    from icp_wizard.cli.main import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
