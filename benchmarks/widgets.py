"""Measure the time from key press to new picture, ours beside plain `interact`.

In one real JupyterLab and one real Chromium, by turns: a block of presses of an arrow
key on the slider of our nesting dolls, one on the slider of an `interact` that plots
the same picture anew with pyplot, one on a slider that only swaps a dot, which is what
the way through JupyterLab costs here. A press waits for the picture of the one before.

The clock is the page's own. It runs from the key event to the moment at which the new
image has loaded; beside it stands the moment at which the browser has decoded it for
painting, which waits for the next frame and for an idle page. JupyterLab runs with the
connection that `noteverbale lab` gives it; `--plain-server` measures under its own. A
second busy process on a machine of two cores makes every number larger.

    python benchmarks/widgets.py [--presses 40] [--plain-server] [--json FILE]
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import nbformat
from playwright.sync_api import Page, sync_playwright

from noteverbale.connection import OPTION

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
BLOCK = 10  # presses, before it is the turn of the other
WARM_UP = 5
PACKAGES = ("jupyterlab", "ipywidgets", "ipykernel", "matplotlib", "playwright")
# What is good enough, in milliseconds and in times.
AIM, LIMIT, TIMES = 33, 50, 2

OURS = """\
from noteverbale import load_case
from noteverbale.widgets import nesting_dolls
nesting_dolls(load_case(), "P5.1")
"""

# The same boxes and words as a notebook author would plot them; matplotlib's own
# resolution, which is less than half of ours.
PLAIN = """\
import textwrap
import matplotlib.pyplot as plt
from ipywidgets import IntSlider, interact
from matplotlib.patches import FancyBboxPatch
from noteverbale import load_case
texts = load_case().brief["text"].tolist()[1:]

def box(ax, left, bottom, width, height, fill):
    ax.add_patch(FancyBboxPatch((left, bottom), width, height, ec="#16293f", fc=fill,
                                boxstyle="round,pad=0,rounding_size=0.11"))

def plot(number):
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.set(xlim=(0, 7.2), ylim=(0, 4.2))
    ax.axis("off")
    box(ax, 0.04, 0.04, 7.12, 4.12, "#a3b9cf")
    ax.text(0.2, 3.93, "The report says", weight="bold", size=14, va="center")
    ax.text(7.0, 3.93, "depth 1", weight="bold", size=11, va="center", ha="right")
    box(ax, 0.24, 0.19, 6.72, 3.52, "white")
    wrapped = "\\n".join(textwrap.wrap(texts[number - 1], 46))
    ax.text(0.4, 2.0, wrapped, size=20, va="center", linespacing=1.4)
    ax.text(0.4, 0.38, "narrator", size=11, va="center")
    plt.show()

interact(plot, number=IntSlider(13, 1, 41));
"""

# What the way from key to page takes when nothing is drawn: a dot is swapped.
FLOOR = """\
import base64, io
from ipywidgets import HBox, Image, IntSlider
from PIL import Image as Pixels
dots = []
for grey in range(42):
    file = io.BytesIO()
    Pixels.new("L", (8, 8), grey).save(file, "PNG")
    dots.append(b"data:image/png;base64," + base64.b64encode(file.getvalue()))
slider, dot = IntSlider(13, 1, 41), Image(format="url", value=dots[13])
slider.observe(lambda change: setattr(dot, "value", dots[change["new"]]), "value")
HBox([slider, dot])
"""
CELLS = {"ours": OURS, "plain": PLAIN, "floor": FLOOR}

# In the page: wait for a key, then for the image of that press, and return the time
# between. `where` is the place on the page in which the image stands or is put.
CLOCK = """
where => {
  const started = new Promise(go => document.addEventListener(
    "keydown", () => go(performance.now()), {capture: true, once: true}));
  const place = document.querySelector(where);
  window.pressed = started.then(start => new Promise(done => {
    const before = place.querySelector("img")?.src;
    const look = new MutationObserver(async () => {
      const image = place.querySelector("img");
      if (!image || image.src === before) return;
      look.disconnect();
      if (!image.complete) {
        await new Promise(go => image.addEventListener("load", go, {once: true}));
      }
      const loaded = performance.now() - start;
      await image.decode();
      done([loaded, performance.now() - start]);
    });
    look.observe(place, {childList: true, subtree: true, attributes: true,
                         attributeFilter: ["src"]});
  }));
}
"""


class Times(NamedTuple):
    loaded: float
    decoded: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=40)
    parser.add_argument("--plain-server", action="store_true")
    parser.add_argument("--json", type=Path, help="also write all times to this file")
    arguments = parser.parse_args()
    if not (chromium := shutil.which("chromium")):
        sys.exit("There is no Chromium on this machine, so nothing was measured.")
    with (
        tempfile.TemporaryDirectory() as folder,
        jupyterlab(Path(folder), prompt=not arguments.plain_server) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        open_and_run(page, address)
        times = measure(page, arguments.presses)
        version = browser.version
        browser.close()
    report(times, version)
    if arguments.json:
        arguments.json.write_text(json.dumps(times), encoding="utf-8")


@contextmanager
def jupyterlab(folder: Path, *, prompt: bool = True) -> Iterator[str]:
    """A JupyterLab with one notebook, on a free port and with settings of its own."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in CELLS.values()],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    nbformat.write(notebook, folder / "widgets.ipynb")
    names = "JUPYTER_CONFIG_DIR JUPYTER_DATA_DIR JUPYTER_RUNTIME_DIR IPYTHONDIR"
    own = {name: str(folder / f".{name.lower()}") for name in names.split()}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
        f"--port={port}", "--ip=127.0.0.1", "--IdentityProvider.token=",
        "--LabApp.expose_app_in_browser=True", f"--notebook-dir={folder}",
        *([OPTION] if prompt else []),
    ]  # fmt: skip
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen(
            command, env=os.environ | own, stdout=log, stderr=log, cwd=folder
        )
        try:
            address = f"http://127.0.0.1:{port}/lab/tree/widgets.ipynb?reset"
            wait_for(address)
            yield address
        finally:
            server.terminate()
            server.wait(20)


def wait_for(address: str, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    sys.exit(f"JupyterLab did not answer within {seconds:.0f} seconds.")


def open_and_run(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.wait_for_function("window.jupyterapp?.shell?.currentWidget?.sessionContext")
    page.evaluate(
        """async () => {
            const app = window.jupyterapp;
            await app.shell.currentWidget.sessionContext.ready;
            await app.commands.execute("notebook:run-all-cells");
        }"""
    )
    page.wait_for_selector(".widget-image", timeout=60_000)
    page.wait_for_selector(".widget-output img", timeout=60_000)
    page.wait_for_function("document.querySelectorAll('.widget-image').length == 2")
    page.wait_for_timeout(1000)


def measure(page: Page, presses: int) -> dict[str, list[Times]]:
    """Milliseconds of each press by cell, the warm-up left out."""
    names = json.dumps(list(CELLS))
    page.evaluate(
        f"""() => document.querySelectorAll(".jp-CodeCell").forEach(
            (cell, i) => {{ cell.id = {names}[i] }})"""
    )
    times: dict[str, list[Times]] = {name: [] for name in CELLS}
    needed = WARM_UP + presses
    for block in range(-(-needed // BLOCK)):
        key = "ArrowRight" if block % 2 == 0 else "ArrowLeft"
        for name, pressed in times.items():
            page.locator(f"#{name} .noUi-handle").focus()
            page.locator(f"#{name} .jp-OutputArea img").scroll_into_view_if_needed()
            for _ in range(min(BLOCK, needed - len(pressed))):
                pressed.append(press(page, key, f"#{name} .jp-OutputArea"))
    return {name: pressed[WARM_UP:] for name, pressed in times.items()}


def press(page: Page, key: str, where: str) -> Times:
    page.evaluate(CLOCK, where)
    page.keyboard.press(key)
    loaded, decoded = page.evaluate("window.pressed")
    page.wait_for_timeout(60)  # let the sentence and the echoes arrive
    return Times(loaded, decoded)


def report(times: dict[str, list[Times]], chromium: str) -> None:
    print("Milliseconds from key press to new picture, median (quartiles):")
    medians = {}
    for name, pressed in times.items():
        loaded, decoded = zip(*pressed, strict=True)
        low, medians[name], high = statistics.quantiles(loaded, n=4)
        print(
            f"  {name:5} {medians[name]:6.1f} ({low:.1f} to {high:.1f})"
            f"   decoded for painting {statistics.median(decoded):6.1f}"
            f"   {len(pressed)} presses"
        )
    ours, plain = medians["ours"], medians["plain"]
    print(f"Plain takes {plain / ours:.1f} times as long as ours.")
    good = ours <= LIMIT and plain >= TIMES * ours
    met = "met" if ours < AIM else "not met"
    print(f"Aim (under {AIM} ms): {met}. Acceptable: {'yes' if good else 'no'}.")
    versions = (f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    print(f"Chromium {chromium}, Python {platform.python_version()},", *versions)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    if not good:
        sys.exit(1)


if __name__ == "__main__":
    main()
