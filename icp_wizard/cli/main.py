"""The command line's door."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import cast

from icp_wizard.cli.answer import UNUSABLE, Unusable, language_of
from icp_wizard.cli.arguments import parser
from icp_wizard.model.words import words
from icp_wizard.terminal import speak_utf8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code: 0 nothing stops, 1 something does, 2 unusable."""
    speak_utf8()
    given = parser().parse_args(arguments)
    command = cast("Callable[[argparse.Namespace], int]", given.run)
    try:
        return command(given)
    except Unusable as unusable:
        for text in unusable.texts:
            print(text.in_(language_of(given)), file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print(words("cli.stopped").in_(language_of(given)), file=sys.stderr)
    return UNUSABLE
