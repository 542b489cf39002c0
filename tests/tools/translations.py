"""Collect the window's words into translations/*.ts and compile them to .qm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "translations" / "icp_wizard_zh_CN.ts"
SOURCES = (ROOT / "icp_wizard" / "ui", ROOT / "icp_wizard" / "app.py")


def main() -> int:
    """Update the sentences, keep what is translated, compile, and tell what is still open."""
    collect(TS)
    compiled(TS, TS.with_suffix(".qm"))
    missing = TS.read_text(encoding="utf-8").count('type="unfinished"')
    print(f"{missing} sentences without a translation" if missing else "all sentences translated")
    return 0


def collect(ts: Path) -> None:
    """Write the sentences of the program into a .ts file, keeping its translations."""
    files = [str(file) for source in SOURCES for file in _python(source)]
    _run("lupdate", *files, "-ts", str(ts), "-no-obsolete", "-locations", "none")


def compiled(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    _run("lrelease", str(ts), "-qm", str(qm))


def _python(source: Path) -> list[Path]:
    found = source.rglob("*.py") if source.is_dir() else [source]
    return sorted(file for file in found if file.exists())


def _run(tool: str, *arguments: str) -> None:
    command = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(command), *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
