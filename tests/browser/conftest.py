"""A real JupyterLab with a learner's copy, and a real Chromium to look at it."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
ADDRESS = re.compile(r"http://\S+token=\w+")
SECONDS = 60


class Lab:
    """`noteverbale lab` in a folder of its own; it can be stopped and started again."""

    def __init__(self, folder: Path):
        self.folder, self.course = folder, folder / "noteverbale-course"
        self.log = folder / "log.txt"
        config = folder / "config"
        config.mkdir()
        # So that the test can ask the page what it is doing, and need not guess.
        expose = "c.LabApp.expose_app_in_browser = True\n"
        (config / "jupyter_lab_config.py").write_text(expose, encoding="utf-8")
        self.environment = os.environ | {"JUPYTER_CONFIG_DIR": str(config)}
        # Set for the other tests; here the work is kept where a learner's is.
        self.environment.pop("NOTEVERBALE_PROGRESS", None)
        self.process: subprocess.Popen | None = None

    def start(self):
        command = [sys.executable, "-m", "noteverbale", "lab", "--no-browser"]
        with self.log.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [*command, "--port", "28888"],
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )

    @property
    def address(self):
        """The start page, as the command tells it, once it is there."""
        until = time.monotonic() + SECONDS
        while not (found := ADDRESS.search(self.said())):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)
        return found[0]

    def said(self):
        return self.log.read_text(encoding="utf-8")

    def stop(self):
        """Stop the server; it stops its kernels, which also watch for its end."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


@pytest.fixture(scope="session")
def browser():
    chromium = next(filter(None, map(shutil.which, NAMES)), None)
    if chromium is None:
        pytest.skip(f"there is no Chromium on this machine ({', '.join(NAMES)})")
    expect.set_options(timeout=SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    lab = Lab(tmp_path_factory.mktemp("learner"))
    try:
        lab.start()
        yield lab
    finally:
        lab.stop()
