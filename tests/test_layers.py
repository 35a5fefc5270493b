"""The rooms of the house: no import runs back up, and none goes round in a circle.

The layers are written down once, in `pyproject.toml` under `[tool.importlinter]`.
"""

from graphlib import TopologicalSorter
from pathlib import Path

import grimp
from importlinter.cli import lint_imports
import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "custom_components.camera_lifecycle"

# What stands at the package's top: what Home Assistant loads by name, and these beside it.
LOADED_BY_HOME_ASSISTANT = {
    "__init__",
    "binary_sensor",
    "button",
    "calendar",
    "condition",
    "config_flow",
    "diagnostics",
    "event",
    "logbook",
    "repairs",
    "sensor",
    "services",
    "system_health",
    "todo",
    "trigger",
}
BESIDE_THEM = {
    "__main__",
    "const",
    "coordinator",
    "entity",
    "entry",
    "listeners",
    "runtime",
    "sensor_descriptions",
    "settings",
    "store",
}


def test_imports_keep_to_the_layers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    # it sets up logging for a command's run, and would silence the loggers of all other tests
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)
    exit_code = lint_imports(no_cache=True)
    assert exit_code == 0, capsys.readouterr().out


def test_no_file_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def test_the_top_holds_what_home_assistant_loads_and_little_more() -> None:
    folder = ROOT.joinpath(*PACKAGE.split("."))
    names = {path.stem for path in folder.glob("*.py")}
    assert names == LOADED_BY_HOME_ASSISTANT | BESIDE_THEM


def test_no_import_is_hidden_from_the_interpreter() -> None:
    folder = ROOT.joinpath(*PACKAGE.split("."))
    hidden = [path for path in folder.rglob("*.py") if "TYPE_CHECKING" in path.read_text("utf-8")]
    # the command line loads this one file without Home Assistant, and it imports nothing else
    assert hidden == [folder / "__init__.py"]
