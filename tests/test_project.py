"""The project keeps its own promises: version, README commands, addresses, layers, module size."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import hdsrules

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "hdsrules"
MODULES = sorted(SOURCE.rglob("*.py"))
MAX_LINES = 300

LAYERS = ("errors", "facts", "law", "lists", "engine", "rulesets", "case", "assessment")
"""Each layer may import those before it, never one after it."""

INWARD = LAYERS[: LAYERS.index("case")]
"""The layers that know neither documents nor anything else a user touches."""

USER_SIDE = frozenset(
    {"__init__", "__main__", "checks", "cli", "covered", "formats", "interview", "portfolio"}
    | {"positions", "published", "quality", "questions", "reports", "sheets"}
)

FORBIDDEN = {
    "facts": {"results"},
    "law": {"results"},
    "engine": {"facts", "results"},  # it knows no word of the law
    "rulesets": {"durable", "durable_rules_engine"},
}
"""What a layer must not import, beyond the order of the layers."""

FOREIGN_ENGINE = frozenset({"durable", "durable_rules_engine"})

REGISTRY_ADDRESS = re.compile(
    r"pypi\.org/simple|files\.pythonhosted|index[-_]url|find[-_]links", re.IGNORECASE
)
MACHINE_PATH = re.compile(r"(?<![\w./-])/(?:work)/")


def layer_of(path: Path) -> str:
    """Return the package or module, directly below `hdsrules`, to which a file belongs."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imports(source: str, path: Path) -> Iterator[str]:
    """Yield what a file imports: a layer of ours by its name, any other package by its own.

    Imports inside functions, for type checkers alone, or by name through `import_module` count too.
    """
    package = ("hdsrules", *path.relative_to(SOURCE).parent.parts)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = [*base, *(node.module.split(".") if node.module else ())]
            names = [[*module, alias.name] for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
            ("import_module", "__import__")
        ):
            constants = [a.value for a in node.args if isinstance(a, ast.Constant)]
            names = [c.split(".") for c in constants if isinstance(c, str)]
        else:
            continue
        for name in names:
            if name[0] != "hdsrules":
                yield name[0]
            else:
                yield name[1] if len(name) > 1 else "__init__"


def faults(source: str, path: Path) -> list[str]:
    """Return every import of a file that goes against the order of the layers."""
    layer = layer_of(path)
    forbidden = set(FORBIDDEN.get(layer, ()))
    if layer in LAYERS:
        forbidden |= set(LAYERS[LAYERS.index(layer) + 1 :])
    if layer in INWARD:
        forbidden |= USER_SIDE
    if path != SOURCE / "engine" / "durable.py":
        forbidden |= FOREIGN_ENGINE
    return sorted(set(imports(source, path)) & forbidden)


def tracked_files() -> list[Path]:
    """Return the files that git tracks, or would if all were added."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def leaks(text: str) -> list[str]:
    """Return the lines of a text that hold a registry's address or a path of one machine."""
    return [
        line.strip()
        for line in text.splitlines()
        if REGISTRY_ADDRESS.search(line) or MACHINE_PATH.search(line)
    ]


def relative(path: Path) -> str:
    """Return a path as it is shown in a test's name."""
    return path.relative_to(SOURCE).as_posix()


def test_version_is_the_same_everywhere() -> None:
    """The version of pyproject.toml is the one installed and the one that the package tells."""
    written = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert written == version("hdsrules") == hdsrules.__version__


def test_readme_has_two_commands_of_one_line() -> None:
    """The README's two commands, to use and to test, are each one line to copy."""
    readme = (ROOT / "README.md").read_text("utf-8")
    section = re.search(r"^## Two commands\n(.*?)(?=^## |\Z)", readme, re.DOTALL | re.MULTILINE)
    assert section is not None
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", section[1], re.DOTALL | re.MULTILINE)
    assert [language for language, _ in blocks] == ["sh", "sh"]
    assert [body.count("\n") for _, body in blocks] == [1, 1]
    assert "hdsrules assess" in blocks[0][1]
    assert "pytest" in blocks[1][1]


def test_no_tracked_file_names_a_registry_or_a_machine() -> None:
    """A clone works with whatever registry its user has: no file holds an address or a path."""
    files = tracked_files()
    assert ROOT / "pyproject.toml" in files
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in files
        if (lines := leaks(path.read_text("utf-8", errors="replace")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "line",
    [
        "see https://pypi.org" + "/simple/attrs",
        "https://files.python" + "hosted.org/packages/a.whl",
        "--extra-index" + "-url x",
        "PIP_INDEX" + "_URL=x",
        "open('/wor" + "k/main/a.yaml')",
    ],
)
def test_leaks_are_seen(line: str) -> None:
    """The search for addresses and paths finds each kind."""
    assert leaks(f"before\n{line}\nafter") == [line]


@pytest.mark.parametrize("line", ["https://example.org/work/A", "src/work/A", "/workshop/"])
def test_other_paths_are_no_leaks(line: str) -> None:
    """A word that merely resembles a machine's path passes."""
    assert leaks(line) == []


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_imports_run_one_way(path: Path) -> None:
    """A layer imports only those before it, and one module alone the engine in C."""
    assert faults(path.read_text("utf-8"), path) == []


def test_one_module_imports_the_engine_in_c() -> None:
    """Only `engine/durable.py` imports durable, and it does."""
    importers = [
        relative(path)
        for path in MODULES
        if FOREIGN_ENGINE.intersection(imports(path.read_text("utf-8"), path))
    ]
    assert importers == ["engine/durable.py"]


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("engine/rule.py", "from ..rulesets import texts", ["rulesets"]),
        ("engine/rule.py", "from ..facts.layers import Backup", ["facts"]),
        ("engine/rule.py", "from hdsrules.case import Case", ["case"]),
        ("engine/rule.py", "from .. import case", ["case"]),
        ("engine/rule.py", "from hdsrules import formats", ["formats"]),
        ("engine/rule.py", "import hdsrules.assessment", ["assessment"]),
        ("engine/rule.py", "from .proof import Proof\nfrom ..law import Text", []),
        ("engine/portable.py", "def run():\n    import durable.lang", ["durable"]),
        ("engine/durable.py", "import durable_rules_engine", []),
        ("rulesets/hosts.py", "if TYPE_CHECKING:\n    from ..formats import load", ["formats"]),
        ("rulesets/hosts.py", "from durable.engine import Host", ["durable"]),
        ("rulesets/hosts.py", "import_module('durable_rules_engine')", ["durable_rules_engine"]),
        ("rulesets/hosts.py", "from ..engine.rule import Ruleset", []),
        ("law.py", "from .engine import rule", ["engine"]),
        ("law.py", "from .errors import CaseError", []),
        ("facts/parties.py", "from ..law import Citation", ["law"]),
        ("assessment.py", "from .rulesets import ALL\nfrom .case import Case", []),
        ("formats/yaml.py", "from ..assessment import assess", []),
    ],
)
def test_a_wrong_import_is_seen(path: str, source: str, expected: list[str]) -> None:
    """The search for wrong imports finds each way to write one, and lets right ones pass."""
    assert faults(source, SOURCE / path) == expected


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_modules_are_short(path: Path) -> None:
    """A module that can be read at once has at most 300 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


def test_every_layer_is_there() -> None:
    """The tests of the layers look at files that exist."""
    assert set(LAYERS) <= {layer_of(path) for path in MODULES}
