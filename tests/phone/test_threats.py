import importlib.util
from pathlib import Path

from icp_wizard.phone.threats import threats

TOOL = Path(__file__).resolve().parents[1] / "tools" / "threats.py"


def tool():
    found = importlib.util.spec_from_file_location("threats_tool", TOOL)
    made = importlib.util.module_from_spec(found)
    found.loader.exec_module(made)
    return made


def test_the_file_in_the_repository_says_what_the_window_says():
    written = tool()
    assert written.FILE.read_text(encoding="utf-8") == written.page()


def test_everything_is_there_in_both_languages():
    whole = threats()
    entries = [each for section in whole.sections for each in section.entries]
    texts = [whole.title, *whole.intro, *(text for one in entries for text in (one.lead, one.said))]
    assert all(text.en and text.zh for text in texts)
