"""A process of our own for what comes from outside: started here, and confined inside it."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Mapping
from typing import BinaryIO

from icp_wizard.photos.refusal import RefusedPhoto

_FEW_THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
"""Each thread would claim memory of its own under the limit."""

MAX_PIXELS = 60_000_000


def started(
    module: str, megabytes: int, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start one of our modules with pipes to it and from it. Raises RefusedPhoto."""
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-P", "-m", module, str(megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={
                **os.environ,
                **_FEW_THREADS,
                **(environment or {}),
                "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            },
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise RefusedPhoto("no_decoder") from error


def private_output() -> BinaryIO:
    """Inside: keep the pipe for answers, so that nothing a library prints can slip between."""
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return private


def confine(megabytes: int) -> None:
    """Inside: no more memory than this where the system has such a limit, and no larger picture."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        import resource
    except ImportError:  # Windows: the program's time limit and the pixel cap remain
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold identity papers
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
