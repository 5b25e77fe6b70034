"""The layers of the package, read from its source: imports run one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import noteverbale

ROOT = Path(noteverbale.__file__).parent

# Each layer may use those before it, and itself.
LAYERS = [
    ("files", "page", "shipped"),
    ("case",),
    ("method", "reading"),
    ("figures",),
    ("widgets",),
]
# The other road, beside figures and widgets.
MAY_USE = {
    "answers": {"answers"},
    "progress": {"progress", "files"},
    "exercise": {"exercise", "answers", "case", "page", "progress", "shipped"},
    "exercises": {"exercises", "exercise", "answers", "case", "method"},
    "notebooks": {"notebooks", "files"},
    **{
        layer: {name for lower in LAYERS[: n + 1] for name in lower}
        for n, layers in enumerate(LAYERS)
        for layer in layers
    },
}


def imports() -> Iterator[tuple[str, str]]:
    """Pairs (part of the package, part that it imports), from every module."""
    for path in ROOT.rglob("*.py"):
        part = path.relative_to(ROOT).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.startswith("noteverbale."):
                    yield part, name.split(".")[1]


def test_imports_run_one_way() -> None:
    against = {
        (part, used)
        for part, used in imports()
        if part in MAY_USE and used not in MAY_USE[part] and is_a_part(used)
    }

    assert against == set()


def test_every_part_with_a_rule_is_there() -> None:
    assert [part for part in MAY_USE if not is_a_part(part)] == []


def is_a_part(name: str) -> bool:
    return (ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file()


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("noteverbale", ("pandas", "matplotlib", "ipywidgets", "IPython", "nbformat")),
        ("noteverbale.exercises.attribution", ("matplotlib", "ipywidgets", "nbformat")),
        ("noteverbale.cli", ("pandas", "matplotlib", "jupyterlab")),
    ],
)
def test_importing_stays_light(module: str, absent: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print([m for m in {absent} if m in sys.modules])"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "[]"


def test_what_a_notebook_imports_is_sorted_and_there() -> None:
    assert noteverbale.__all__ == sorted(noteverbale.__all__)
    assert all(hasattr(noteverbale, name) for name in noteverbale.__all__)
