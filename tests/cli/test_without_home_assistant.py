"""Records are audited without Home Assistant, one by one, in a process of their own."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = "custom_components.camera_lifecycle"
COMMAND = (sys.executable, "-m", PACKAGE, "audit")
RECORD = {"id": "a", "manufacturer": "HiLook", "model": "IPC-B140H", "name": "Gate"}
LOADED = f"""
import sys
from {PACKAGE}.__main__ import main
code = main(sys.argv[1:])
sys.stderr.write(" ".join(sorted({{name.partition(".")[0] for name in sys.modules}})))
sys.exit(code)
"""


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "markdown", "table", "html"])
def test_no_format_loads_home_assistant_or_an_http_client(form: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "audit", "-", "--format", form, "--country", "CA"],
        input=json.dumps(RECORD),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert "Gate" in done.stdout or '"a"' in done.stdout or "HiLook" in done.stdout
    loaded = set(done.stderr.split())
    assert not loaded & {"homeassistant", "aiohttp", "pytest_homeassistant_custom_component"}


def test_the_package_and_the_engine_and_the_words_import_nothing_of_home_assistant() -> None:
    rooms = ("engine", "text")
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for room in rooms
        for path in sorted(ROOT.joinpath(*PACKAGE.split("."), room).rglob("*.py"))
        # the one file that reads the translations through Home Assistant
        if path.name not in {"__init__.py", "load.py"} or room == "engine"
    ]
    program = f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
    program += "sys.exit('homeassistant' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_each_answer_comes_before_the_next_record_and_each_problem_at_once() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, "-", "--format", "jsonl"], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT
    ) as audit:
        assert audit.stdin
        assert audit.stdout
        assert audit.stderr
        for number in range(3):
            audit.stdin.write(json.dumps({**RECORD, "id": str(number)}).encode() + b"\n")
            audit.stdin.flush()
            assert json.loads(audit.stdout.readline())["id"] == str(number)
            audit.stdin.write(b"nonsense\n")
            audit.stdin.flush()
            problem = audit.stderr.readline().decode()
            assert problem.startswith(f"standard input, line {2 * number + 2}: is not JSON")
        audit.stdin.close()
        assert audit.stdout.read() == b""
    assert audit.returncode == 2


@pytest.mark.parametrize(
    "arguments", [[], ["--help"], ["audit", "--help"], ["ask", "--help"], ["check", "--help"]]
)
def test_the_commands_explain_themselves(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", PACKAGE, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == (0 if arguments else 2)
    assert "usage: camera_lifecycle" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("content", "code", "error"),
    [
        (b"", 0, ""),
        (b"\n \n", 0, ""),
        (b'{"id": "a"}', 0, ""),
        (b'{"id": "a"}\n[]', 2, "{file}, line 2: isn't a JSON object\n"),
        (b'\xff\n{"id": "a"}', 2, "{file}, line 1: is not UTF-8\n"),
        (b'{"id": {}}', 2, "{file}, line 1: field id: must be text or null\n"),
    ],
)
def test_exit_codes_and_problems(tmp_path: Path, content: bytes, code: int, error: str) -> None:
    file = tmp_path / "records.jsonl"
    file.write_bytes(content)
    done = subprocess.run(
        [*COMMAND, file, "--format", "jsonl"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, error.format(file=file))
    assert len(done.stdout.splitlines()) == content.count(b'"a"')
