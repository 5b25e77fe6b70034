"""What is shipped, and what the files at the root of the repository promise."""

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
OVERRIDE = "share/jupyter/lab/settings/overrides.d/noteverbale.json"
# JupyterLab is made of these, and does not run without them.
OF_JUPYTERLAB = {
    "jupyter_client",
    "jupyter_core",
    "jupyter_server",
    "tornado",
    "traitlets",
}
# Each knows addresses that belong to one machine, or to one day.
LOCKS = ("uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock")


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_notebook_table_and_the_settings(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        f"noteverbale/course/{path.relative_to(ROOT).as_posix()}"
        for kind in ("notebooks", "exercises", "solutions")
        for path in (ROOT / kind).glob("[0-9]*.ipynb")
    } | {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src/noteverbale/data").rglob("*.*")
    }
    (shared,) = (name for name in names if name.endswith(OVERRIDE))

    extension = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "share/jupyter/labextensions").rglob("*.*")
    }

    assert len(expected) > 10
    assert len(extension) == 2
    assert all(any(name.endswith(file) for name in names) for file in extension)
    assert expected <= names
    assert "noteverbale/py.typed" in names
    assert json.loads(zipfile.ZipFile(wheel).read(shared)) == json.loads(read(OVERRIDE))
    assert not [name for name in names if "checkpoint" in name or "__pycache__" in name]


def test_an_installed_wheel_finds_its_own_notebooks(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = "import sys; sys.path.insert(0, sys.argv[1])\n" + (
        "from noteverbale import shipped; print(shipped.folder('notebooks'))\n"
        "from noteverbale.course import lessons; print(lessons()[0].title)"
    )
    command = [sys.executable, "-c", code, tmp_path / "site"]
    result = subprocess.run(
        command, cwd=tmp_path, check=True, capture_output=True, text=True
    )

    folder, title = result.stdout.splitlines()
    assert Path(folder) == tmp_path / "site/noteverbale/course/notebooks"
    assert title == "What is on the page?"


def test_the_settings_are_ones_that_jupyterlab_knows():
    schemas = Path(sys.prefix, "share/jupyter/lab/schemas")
    for plugin, settings in json.loads(read(OVERRIDE)).items():
        package, name = plugin.split(":")
        schema = json.loads((schemas / package / f"{name}.json").read_text())
        for key, value in settings.items():
            known = schema["properties"][key]

            assert known["type"] == ("boolean" if value in (True, False) else "string")
            assert value in [each["const"] for each in known.get("oneOf", [])] or (
                known["type"] == "boolean"
            )


def test_what_is_imported_is_required():
    imported = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    others = imported - sys.stdlib_module_names - OF_JUPYTERLAB - {"noteverbale"}
    required = {re.match(r"[\w-]+", line)[0] for line in PROJECT["dependencies"]}
    homes = metadata.packages_distributions()

    assert {
        name for name in others if not {*map(str.lower, homes[name])} & required
    } == set()


def test_what_is_required_is_pinned_without_addresses():
    pins = read("constraints.txt")
    extra = PROJECT["optional-dependencies"]["dev"]
    pinned = set(re.findall(r"(?m)^([\w.-]+)==", pins))

    assert {
        re.match(r"[\w-]+", line)[0] for line in PROJECT["dependencies"] + extra
    } <= pinned
    assert not re.search(r"(?m)://| @ |^-", pins)


def test_no_file_records_the_addresses_of_a_registry():
    assert [name for name in LOCKS if (ROOT / name).exists()] == []


def test_the_version_is_the_same_wherever_it_is_said():
    version = PROJECT["version"]
    cited = re.search(r"(?m)^version: (.+)$", read("CITATION.cff"))[1]
    newest = re.search(r"(?m)^## (\S+)", read("CHANGELOG.md"))[1]

    assert metadata.version("noteverbale") == version
    assert cited == version
    assert version.startswith(newest)


def test_the_readme_says_what_the_checks_run():
    """The line in the README is one that `.ci/run` can find and that runs pytest."""
    marked = read("README.md").partition("<!-- the test line -->")[2]
    fence, line, end = marked.strip().splitlines()[:3]

    assert (fence, end) == ("```sh", "```")
    assert line.endswith("/pytest")
    assert "<!-- the test line -->" in read(".ci/run")


def test_the_readmes_lines_are_the_same_on_every_system():
    readme = read("README.md")
    (posix,) = re.findall(r"(?m)^python3 .*noteverbale lab$", readme)
    (windows,) = re.findall(r"(?m)^py .*noteverbale lab$", readme)

    assert windows == (
        posix.replace("python3", "py")
        .replace(" && ", "; ")
        .replace(".venv/bin/", ".venv\\Scripts\\")
    )


def test_every_command_that_the_documents_name_exists():
    from noteverbale.cli import app

    known = {command.name for command in app.registered_commands}
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        said = set(re.findall(r"`noteverbale ([a-z-]+)", read(name)))

        assert said <= known, name


def test_every_file_that_the_readme_names_exists():
    names = re.findall(r"`([A-Z-]+(?:\.md|\.cff)?)`", read("README.md"))

    assert len(names) >= 5
    assert [name for name in names if not (ROOT / name).exists()] == []
