"""A real JupyterLab with a learner's copy, and a real Chromium to look at it."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from noteverbale.lab import free_port

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    # The course needs no network, and these tests do not find any.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ADDRESS = re.compile(r"http://\S+token=\w+")
SECONDS = 60

READY = """
path => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  if (panel?.context?.path !== path || !panel.context.isReady) return false;
  if (!panel.isVisible) return false;
  if (panel.sessionContext.session?.kernel?.status !== "idle") return false;
  // Playwright finds a cell by its id, as the tests name it.
  for (const cell of panel.content.widgets) cell.node.dataset.id = cell.model.id;
  return panel.content.widgets.length > 0;
}
"""
TROUBLE = """
() => window.jupyterapp.shell.currentWidget.content.widgets
  .flatMap(cell => cell.model.outputs?.toJSON() ?? [])
  .filter(output => output.output_type === "error" || output.name === "stderr")
"""
N_CELLS = "window.jupyterapp.shell.currentWidget.content.widgets.length"
SOURCE = """
id => window.jupyterapp.shell.currentWidget.content.widgets
  .find(cell => cell.model.id === id).model.sharedModel.getSource()
"""
NAME_ACTIVE_CELL = """
id => {
  window.jupyterapp.shell.currentWidget.content.activeCell.node.dataset.id = id;
}
"""


class Lab:
    """`noteverbale lab` in a folder of its own; it can be stopped and started again."""

    def __init__(self, folder):
        self.folder, self.course = folder, folder / "noteverbale-course"
        self.log, self.process = folder / "log.txt", None
        config = folder / "config"
        config.mkdir()
        # So that the tests can wait for what they need, and never for a time.
        expose = "c.LabApp.expose_app_in_browser = True\n"
        (config / "jupyter_lab_config.py").write_text(expose, encoding="utf-8")
        self.environment = os.environ | {"JUPYTER_CONFIG_DIR": str(config)}
        # Set for all other tests; here the work is kept where a learner's is.
        self.environment.pop("NOTEVERBALE_PROGRESS", None)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            # Below the ceiling of the option, wherever the system looked.
            self.port = free_port(10_000 + probe.getsockname()[1] % 50_000)

    def start(self):
        command = [sys.executable, "-m", "noteverbale", "lab", "--no-browser"]
        with self.log.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [*command, "--port", str(self.port)],
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )

    @property
    def address(self):
        """The start page, as the command names it, once it has."""
        until = time.monotonic() + SECONDS
        while not (found := ADDRESS.search(self.said())):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)
        return found[0]

    def said(self):
        return self.log.read_text(encoding="utf-8")

    def stop(self):
        """Stop the server; it stops its kernels, and they end when it is gone."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(SECONDS / 3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


class Desk:
    """What a learner does with the notebook in front."""

    def __init__(self, page: Page):
        self.page = page

    def open(self, address):
        self.page.goto(address)
        # The tabs of the last time come back first, and each is in front for a moment.
        self.page.wait_for_function("window.jupyterapp?.restored.then(() => true)")
        self.arrive("notebooks/00-start-here.ipynb")

    def arrive(self, path):
        """Wait until a notebook is in front and its kernel does nothing."""
        self.page.wait_for_function(READY, arg=path)

    def run_all(self):
        self.page.evaluate(
            "window.jupyterapp.commands.execute('notebook:run-all-cells')"
        )
        assert self.page.evaluate(TROUBLE) == []

    def save(self):
        self.page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")

    def cell(self, name):
        return self.page.locator(f'.jp-Cell[data-id="{name}"]')

    def output(self, name):
        return self.cell(name).locator(".jp-OutputArea")

    def source(self, name):
        return self.page.evaluate(SOURCE, name)

    def run(self, name, source=""):
        """Run a cell, written anew if a source is given."""
        self.cell(name).locator(".cm-content").click()
        if source:
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.insert_text(source)
        self.page.keyboard.press("Shift+Enter")

    def add_cell(self, after, name):
        """Make a cell below another one, by keyboard, and give it a name."""
        before = self.n_cells()
        self.cell(after).locator(".cm-content").click()
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("b")
        self.page.wait_for_function(f"{N_CELLS} === {before + 1}")
        self.page.evaluate(NAME_ACTIVE_CELL, name)

    def n_cells(self):
        return self.page.evaluate(N_CELLS)

    def tab_to(self, control):
        """Press Tab until the focus is on a control."""
        for _ in range(12):
            if control.evaluate("it => it === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"Tab does not lead to {control}")

    def photograph(self, name):
        """Keep what the page looks like, if somebody wants to see it."""
        if folder := os.environ.get("NOTEVERBALE_SCREENSHOTS"):
            self.page.screenshot(path=Path(folder, f"{name}.png"))


@pytest.fixture(scope="session")
def browser():
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        pytest.skip(f"there is no Chromium on this machine ({', '.join(CHROMIUM)})")
    expect.set_options(timeout=SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def lab(browser, tmp_path_factory):
    """One server for all; asks for the browser, so as not to start without one."""
    lab = Lab(tmp_path_factory.mktemp("learner"))
    try:
        lab.start()
        yield lab
    finally:
        lab.stop()


@pytest.fixture
def sit_down(browser):
    """Open a new browser window, which remembers nothing, of a given size."""
    contexts = []

    def open_window(width=1280, height=1000):
        contexts.append(
            browser.new_context(viewport={"width": width, "height": height})
        )
        page = contexts[-1].new_page()
        page.set_default_timeout(SECONDS * 1000)
        return Desk(page)

    yield open_window
    for context in contexts:
        context.close()
