"""The real command, asked over HTTP on this machine."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from noteverbale.connection import OPTION
from noteverbale.lab import arguments, free_port

ADDRESS = re.compile(r"http://(\S+?):(\d+)(/\S*)\?token=(\w+)")
SECONDS = 60


class Lab:
    """A running JupyterLab."""

    def __init__(self, process, log):
        self.process, self.log = process, log
        self.host, port, self.page, self.token = self._address()
        self.port = int(port)

    def _address(self):
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            if found := ADDRESS.search(self.said()):
                return found.groups()
            assert self.process.poll() is None, self.said()
            time.sleep(0.05)
        raise AssertionError(self.said())

    def said(self):
        return self.log.read_text(encoding="utf-8")

    def get(self, path):
        address = f"http://{self.host}:{self.port}/{path.lstrip('/')}"
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(address, headers=headers)
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return answer.read().decode()


@contextmanager
def running(log, *words, cwd):
    """Run the command until the test has asked what it wants to know."""
    command = [sys.executable, "-m", "noteverbale", "lab", "--no-browser", *words]
    with log.open("w") as out:
        process = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
    try:
        yield Lab(process, log)
    finally:
        process.terminate()
        process.wait(SECONDS)


def a_free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        # Below the ceiling of the option, wherever the system looked.
        return free_port(10_000 + found.getsockname()[1] % 50_000)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("a place with blanks")


@pytest.fixture(scope="module")
def lab(place):
    """One server for all tests that only ask; its own configuration is contrary."""
    config = Path(os.environ["JUPYTER_CONFIG_DIR"], "jupyter_server_config.py")
    config.write_text("c.ServerApp.ip = '0.0.0.0'\nc.ServerApp.root_dir = '/'\n")
    try:
        log, port = place / "log", a_free_port()
        with running(log, "mine", "--port", str(port), cwd=place) as lab:
            yield lab
    finally:
        config.unlink()


def test_the_start_page_is_what_opens(lab):
    page = lab.get(lab.page)

    assert lab.page == "/lab/tree/notebooks/00-start-here.ipynb"
    assert "jupyter-config-data" in page


def test_it_serves_the_learners_copy(lab, place):
    served = json.loads(lab.get("/api/contents/notebooks/00-start-here.ipynb"))
    names = {each["name"] for each in json.loads(lab.get("/api/contents"))["content"]}

    copy = json.loads((place / "mine/notebooks/00-start-here.ipynb").read_text())
    assert [cell["id"] for cell in served["content"]["cells"]] == [
        cell["id"] for cell in copy["cells"]
    ]
    assert names == {"notebooks", "exercises"}


def test_it_asks_nobody_about_jupyter_news(lab):
    plugin = "@jupyterlab/apputils-extension:notification"
    defaults = json.loads(lab.get(f"/lab/api/settings/{plugin}"))["schema"][
        "properties"
    ]

    assert defaults["fetchNews"]["default"] == "false"
    assert defaults["checkForUpdates"]["default"] is False


def test_it_listens_on_this_computer_only(lab):
    assert lab.host == "127.0.0.1"
    if sys.platform == "linux":
        # Also this machine, and reached by whoever listens on all addresses.
        with socket.socket() as other, pytest.raises(ConnectionRefusedError):
            other.connect(("127.0.0.2", lab.port))


def test_it_lets_nobody_in_without_the_token(lab):
    lab.token = "guessed"

    with pytest.raises(urllib.error.HTTPError, match="403"):
        lab.get("/api/contents")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root is told"
)
def test_root_is_told_where_it_listens(lab):
    assert "You are root. JupyterLab listens on 127.0.0.1 only." in lab.said()


def test_twice_in_a_row_with_the_port_taken_keeps_the_work(tmp_path):
    port = a_free_port()
    with running(tmp_path / "log-1", "--port", str(port), cwd=tmp_path) as first:
        course = tmp_path / "noteverbale-course"
        start = course / "notebooks/00-start-here.ipynb"
        work = start.read_text(encoding="utf-8").replace("# Note", "# My note")
        start.write_text(work, encoding="utf-8")
        (course / "progress.json").write_text("{}")
        with running(tmp_path / "log-2", "--port", str(port), cwd=tmp_path) as second:
            page = second.get(second.page)

    assert "copied" in first.said()
    assert "copied" not in second.said()
    assert second.port > port
    assert (
        f"Port {port} is taken. JupyterLab takes port {second.port}." in second.said()
    )
    assert "jupyter-config-data" in page
    assert start.read_text(encoding="utf-8") == work
    assert (course / "progress.json").read_text() == "{}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT")
def test_ctrl_c_stops_it_without_a_traceback(tmp_path):
    with running(tmp_path / "log", "--port", str(a_free_port()), cwd=tmp_path) as lab:
        # So that it is in its loop, and not on the way there.
        lab.get("/api")
        lab.process.send_signal(signal.SIGINT)
        status = lab.process.wait(SECONDS)

    assert status == 0
    assert "Traceback" not in lab.said()


@pytest.mark.parametrize(
    ("folder", "home"),
    [("log/course", ""), ("/sys/course", ""), ("course", "/sys/home")],
)
@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs Linux's /sys")
def test_where_nothing_can_be_written_it_says_one_sentence(tmp_path, folder, home):
    (tmp_path / "log").touch()
    command = [sys.executable, "-m", "noteverbale", "lab", "--no-browser", folder]
    place = {"JUPYTER_CONFIG_DIR": home} if home else {}
    result = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | place,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )

    (sentence,) = result.stderr.splitlines()
    assert result.returncode == 2
    assert sentence.endswith("in which you may write.")


def test_a_taken_port_is_passed_over():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", a_free_port()))
        taken.listen()
        port = taken.getsockname()[1]

        assert free_port(port) > port
    assert free_port(port) == port


def test_widgets_get_a_connection_that_answers_at_once(tmp_path):
    assert OPTION in arguments(tmp_path, 8888, browser=True)


def test_without_a_start_page_it_opens_the_folder(tmp_path):
    options = arguments(tmp_path, 8888, browser=True)

    assert "--LabApp.default_url=/lab/" in options
    assert "--no-browser" not in options
