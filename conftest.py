"""Nothing a test or a notebook does may read or change what is kept on this machine.

Every test and every notebook begins with an empty progress file, and Jupyter, IPython
and matplotlib keep their settings in temporary folders. No warning that a cell of a
notebook writes to stderr goes unseen.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDERS = (
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
    "IPYTHONDIR",
)


class Isolation:
    """Temporary folders for one test process."""

    def __init__(self, is_worker: bool) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="noteverbale-tests-"))
        self.environment = pytest.MonkeyPatch()
        self.notebook: Path | None = None
        for name in FOLDERS:
            self.environment.setenv(name, self._new_folder(name.lower()))
        # Workers share the font cache of the process that started them: building one
        # takes a second, and every kernel would wait for it.
        if not is_worker:
            self.environment.setenv("MPLCONFIGDIR", self._new_folder("matplotlib"))
        # Set by some, and then a kernel shows no pictures.
        self.environment.delenv("MPLBACKEND", raising=False)

    def _new_folder(self, prefix: str) -> str:
        return tempfile.mkdtemp(prefix=f"{prefix}-", dir=self.folder)

    # nbval starts a kernel in the set-up of a notebook's first cell, so the variable
    # has to be there before that, and has to stay for the cells that follow.
    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        is_cell = item.path.suffix == ".ipynb"
        if not is_cell or item.path != self.notebook:
            progress = Path(self._new_folder("progress"), "progress.json")
            self.environment.setenv("NOTEVERBALE_PROGRESS", str(progress))
        self.notebook = item.path if is_cell else None
        return (yield)

    # A cell tagged nbval-ignore-output is not compared, but it may not warn either.
    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        yield
        for output in getattr(item, "test_outputs", None) or []:
            if output.get("name") == "stderr":
                msg = f"{item.nodeid} wrote to stderr:\n{output['text']}"
                raise AssertionError(msg)

    def pytest_unconfigure(self) -> None:
        self.environment.undo()
        shutil.rmtree(self.folder, ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    # Registered, and not written as functions of this file, so that it holds for
    # notebooks outside the folder of this file as well.
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    config.pluginmanager.register(Isolation(is_worker), "noteverbale-isolation")
