"""Run a notebook from top to bottom, in a fresh kernel that knows nobody's settings."""

from __future__ import annotations

import atexit
import logging
import os
import re
from functools import cache
from pathlib import Path
from shutil import rmtree
from subprocess import DEVNULL
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING, Any

from noteverbale.notebooks.cells import NotebookError, called
from noteverbale.notebooks.writing import id_problems, read, tidy, write

if TYPE_CHECKING:
    from nbclient import NotebookClient
    from nbformat import NotebookNode

SECONDS = 60
ADDRESS = re.compile(r"\bat 0x[0-9a-f]{6,}")


def run(path: Path, seconds: int = SECONDS) -> bool:
    """Run a notebook and write it tidily; return whether the file has changed.

    Raises
    ------
    NotebookError
        If a cell fails, or shows what no reader should see. The file stays as it was.
    """
    notebook = execute(path, seconds)
    if problems := output_problems(notebook):
        raise NotebookError("\n".join(f"{called(path)}, {said}" for said in problems))
    return write(path, notebook)


def execute(path: Path, seconds: int = SECONDS) -> NotebookNode:
    """Return a notebook as a fresh run leaves it; the file is not touched.

    The kernel works in the notebook's folder, with an empty progress file.

    Raises
    ------
    NotebookError
        If a cell raises, takes longer than ``seconds``, or ends the kernel.
    """
    notebook = read(path)
    if problems := id_problems(notebook):
        raise NotebookError("\n".join(f"{called(path)}, {said}" for said in problems))
    _clear(notebook)
    reached: list[NotebookNode] = []
    client = _client(notebook, path.resolve().parent, seconds)
    client.on_cell_start = lambda cell, cell_index: reached.append(cell)
    with TemporaryDirectory(prefix="noteverbale-") as folder:
        progress = Path(folder, "progress.json")
        _run_cells(client, path, reached, {"NOTEVERBALE_PROGRESS": str(progress)})
    return tidy(notebook)


def output_problems(notebook: dict[str, Any]) -> list[str]:
    """Return a sentence for each output that no stored notebook should hold."""
    said = []
    for cell in notebook["cells"]:
        where = f"cell '{cell.get('id')}': "
        for output in cell.get("outputs", []):
            if output["output_type"] == "error":
                said.append(f"{where}it holds the error {output['ename']}.")
            elif output.get("name") == "stderr":
                first = "".join(output["text"]).strip().partition("\n")[0]
                said.append(f"{where}it shows a warning or writes to stderr: {first}")
            elif found := ADDRESS.search(_text(output)):
                said.append(
                    f"{where}'{found[0]}' in its output is another at every run."
                )
    return said


def _text(output: dict[str, Any]) -> str:
    shown = output.get("data", {})
    return "".join(output.get("text", "")) + "".join(shown.get("text/plain", ""))


def _clear(notebook: dict[str, Any]) -> None:
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)


def _client(notebook: NotebookNode, folder: Path, seconds: int) -> NotebookClient:
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    # Without folders to look in, "python3" is this Python and not a namesake that
    # somebody registered on this machine.
    specs = KernelSpecManager(kernel_dirs=[])
    silent = logging.getLogger("noteverbale.notebooks")
    silent.addHandler(logging.NullHandler())
    silent.propagate = False
    return NotebookClient(
        notebook,
        km=AsyncKernelManager(kernel_name="python3", kernel_spec_manager=specs),
        timeout=seconds,
        resources={"metadata": {"path": str(folder)}},
        store_widget_state=False,
        record_timing=False,
        coalesce_streams=True,
        force_raise_errors=True,
        log=silent,
    )


def _run_cells(
    client: NotebookClient,
    path: Path,
    reached: list[NotebookNode],
    variables: dict[str, str],
) -> None:
    from nbclient.exceptions import (
        CellExecutionError,
        CellTimeoutError,
        DeadKernelError,
    )

    try:
        # What a cell writes to stderr is in its outputs; this is the kernel's own talk.
        client.execute(cleanup_kc=True, env=_environment() | variables, stderr=DEVNULL)
    except CellExecutionError as error:
        said = f"raised {error.ename}: {error.evalue}"
        raise _failed(path, reached, said) from error
    except CellTimeoutError as error:
        said = f"took longer than {client.timeout} seconds"
        raise _failed(path, reached, said) from error
    except DeadKernelError as error:
        raise _failed(path, reached, "ended the kernel") from error


def _failed(path: Path, reached: list[NotebookNode], said: str) -> NotebookError:
    """Return an error that shows the cell, as a reader of a long output needs it."""
    if not reached:
        return NotebookError(
            f"{called(path)}: before its first cell the kernel {said}."
        )
    cell = reached[-1]
    rule = "-" * 20
    return NotebookError(
        f"{called(path)}, cell '{cell['id']}' {said}\n"
        f"{rule}\n{cell['source'].rstrip()}\n{rule}\n"
        "The file is as it was."
    )


@cache
def _settings() -> str:
    """Return an empty home for settings, one for all runs of this process.

    matplotlib keeps its list of fonts there, which takes a second to make.
    """
    folder = mkdtemp(prefix="noteverbale-settings-")
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder


def _environment() -> dict[str, str]:
    variables = dict(os.environ)
    # A kernel shows pictures in the notebook unless this says otherwise.
    variables.pop("MPLBACKEND", None)
    for name in (
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_DATA_DIR",
        "IPYTHONDIR",
        "MPLCONFIGDIR",
    ):
        variables[name] = str(Path(_settings(), name.lower()))
    return variables
