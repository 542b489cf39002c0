"""A refusal read on the command line: from a file, from a pipe, for people and for programs."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from icp_wizard.cli.main import main

REFUSED = "1、域名未实名认证；2、会签材料尚缺一页营业执照说明。"


@pytest.fixture
def message(tmp_path):
    path = tmp_path / "refusal.txt"
    path.write_text(REFUSED, "utf-8")
    return path


def test_reasons_and_what_is_not_recognised_are_told_to_programs(capsys, message):
    assert main(["decode", str(message), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (reason,), (unknown,) = told["reasons"], told["unknown"]

    assert reason["key"] == "domain.not-verified"
    assert reason["field"] == "domain.real_name_on"
    assert reason["rules"] == ["domain.real-name-verified"]
    assert reason["sources"][0]["date"]
    assert "营业执照" in [each["zh"] for each in unknown["words"]]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "has not been verified"), ("zh", "没有完成实名认证")]
)
def test_reasons_are_told_to_people_in_their_language(capsys, message, language, said):
    main(["decode", str(message), "--lang", language])

    assert said in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_pipe_is_read_in_the_encodings_of_chinese_mail(capsys, monkeypatch, encoding):
    piped = SimpleNamespace(buffer=io.BytesIO(REFUSED.encode(encoding)))
    monkeypatch.setattr("sys.stdin", piped)
    main(["decode", "-", "--format", "json"])

    assert len(json.loads(capsys.readouterr().out)["reasons"]) == 1


def test_a_message_without_a_refusal_stops_nothing(capsys, tmp_path):
    path = tmp_path / "passed.txt"
    path.write_text("您好，您的备案订单已通过初审。", "utf-8")

    assert main(["decode", str(path), "--lang", "en"]) == 0
    assert "No reason for a refusal" in capsys.readouterr().out


def test_a_file_which_is_not_there_is_said(capsys, tmp_path):
    assert main(["decode", str(tmp_path / "no.txt"), "--lang", "zh"]) == 2
    assert "无法读取" in capsys.readouterr().err
