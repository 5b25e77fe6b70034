"""JupyterLab, started in the learner's copy and on this computer only."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from noteverbale.workspace import HIDDEN

HERE_ONLY = "127.0.0.1"
START_PAGE = "notebooks/00-start-here.ipynb"
TRIES = 50
# Named and not imported: that would load half of JupyterLab here.
PROMPT_CONNECTION = (
    "--ServerApp.kernel_websocket_connection_class="
    "noteverbale.connection.PromptConnection"
)
STILL_PICTURES = "--ServerApp.contents_manager_class=noteverbale.saving.StillPictures"


class LabError(Exception):
    """JupyterLab cannot be started; the message says what to do."""


def start(directory: Path, port: int, *, browser: bool) -> None:
    """Start JupyterLab in a folder, and stay until it is stopped."""
    options = arguments(directory, port, browser=browser)
    if os.name == "nt":
        # There the console would come back to its owner before JupyterLab ends.
        from jupyterlab.labapp import LabApp

        LabApp.launch_instance(options)
    else:
        # In our place: Ctrl+C and signals reach it, and it starts faster than inside
        # us, by the second that pandas on its heap and our frames on its stack cost.
        # -P, so that no file of the learner's stands in for a module of JupyterLab.
        command = [sys.executable, "-P", "-m", "jupyterlab", *options]
        os.execv(sys.executable, command)


def arguments(directory: Path, port: int, *, browser: bool) -> list[str]:
    """Return JupyterLab's command line; what it says wins over any configuration."""
    page = f"tree/{START_PAGE}" if (directory / START_PAGE).exists() else ""
    options = [
        f"--ServerApp.root_dir={directory}",
        f"--ServerApp.ip={HERE_ONLY}",
        f"--ServerApp.port={port}",
        f"--ServerApp.port_retries={TRIES}",
        f"--LabApp.default_url=/lab/{page}",
        # Else it would open the tabs of the learner's other projects.
        f"--LabApp.workspaces_dir={directory / HIDDEN / 'workspaces'}",
        "--Application.log_level=WARN",
        PROMPT_CONNECTION,
        STILL_PICTURES,
    ]
    if is_root():
        options.append("--allow-root")
    if not browser:
        options.append("--no-browser")
    return options


def free_port(port: int) -> int:
    """Return the first port from this one on that nobody uses.

    >>> free_port(51234) >= 51234
    True
    """
    return next(filter(_is_free, range(port, port + TRIES)), port)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":
            # As Jupyter binds: a port that was in use a moment ago counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HERE_ONLY, port))
        except OSError:
            return False
    return True


def is_root() -> bool:
    """Whether this is the account that may do everything; Windows knows none."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def make_room() -> None:
    """Make the folders that JupyterLab cannot start without.

    Raises
    ------
    LabError
        If one cannot be made.
    """
    from jupyter_core.paths import jupyter_config_dir, jupyter_runtime_dir

    for place in (jupyter_config_dir(), jupyter_runtime_dir()):
        try:
            Path(place).mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            msg = (
                f"JupyterLab cannot make its own folder {place} ({error.strerror}); "
                "set the variable HOME to a folder in which you may write."
            )
            raise LabError(msg) from error
