import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from noteverbale.manifest import fingerprint
from noteverbale.progress.lock import locked
from noteverbale.workspace import Refreshed, WorkspaceError, refresh

LESSON = "notebooks/02-who-says-so.ipynb"
EXERCISE = "exercises/02-who-says-so.ipynb"


def notebook(*sources, outputs=(), count=None):
    cells = [
        {
            "cell_type": "code",
            "execution_count": count,
            "id": f"cell-{number}",
            "metadata": {},
            "outputs": list(outputs),
            "source": source,
        }
        for number, source in enumerate(sources)
    ]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")


def sources(path):
    return [cell["source"] for cell in json.loads(path.read_text())["cells"]]


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "shipped"
    write(folder / LESSON, notebook("lesson"))
    write(folder / EXERCISE, notebook("exercise = ..."))
    return folder


@pytest.fixture
def mine(tmp_path):
    return tmp_path / "noteverbale-course"


def test_a_first_refresh_copies_everything(course, mine):
    done = refresh(mine, course, "2027.1")

    assert done == Refreshed(copied=(mine / LESSON, mine / EXERCISE))
    assert sources(mine / LESSON) == ["lesson"]
    assert (mine / ".noteverbale").is_dir()


def test_the_same_version_leaves_everything_alone_outputs_and_all(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / LESSON, notebook("lesson", outputs=[{"output_type": "x"}], count=3))
    write(mine / EXERCISE, notebook("exercise = 41"))
    before = {path: path.read_bytes() for path in mine.rglob("*.ipynb")}

    done = refresh(mine, course, "2027.1")

    assert done == Refreshed()
    assert {path: path.read_bytes() for path in mine.rglob("*.ipynb")} == before


def test_a_newer_version_renews_what_was_merely_run(course, mine):
    refresh(mine, course, "2027.1")
    # As JupyterLab leaves it: outputs, counts, and an empty cell at the end.
    write(
        mine / LESSON, notebook("lesson", "", outputs=[{"output_type": "x"}], count=1)
    )
    write(course / LESSON, notebook("newer lesson"))

    done = refresh(mine, course, "2027.2")

    assert done == Refreshed(renewed=(mine / LESSON,))
    assert sources(mine / LESSON) == ["newer lesson"]


def test_a_newer_version_keeps_work_and_is_laid_beside(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / EXERCISE, notebook("newer = ..."))

    done = refresh(mine, course, "2027.2")

    beside = mine / "exercises/02-who-says-so.new-2027.2.ipynb"
    assert done == Refreshed(kept=(mine / EXERCISE,), laid_beside=(beside,))
    assert sources(mine / EXERCISE) == ["exercise = 41"]
    assert sources(beside) == ["newer = ..."]


def test_a_newer_version_is_laid_beside_once(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / EXERCISE, notebook("newer = ..."))
    refresh(mine, course, "2027.2")
    (mine / "exercises/02-who-says-so.new-2027.2.ipynb").unlink()

    assert refresh(mine, course, "2027.2") == Refreshed()


def test_laying_beside_never_overwrites(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / EXERCISE, notebook("newer = ..."))
    taken = mine / "exercises/02-who-says-so.new-2027.2.ipynb"
    write(taken, notebook("the learner's own"))

    (beside,) = refresh(mine, course, "2027.2").laid_beside

    assert beside.name == "02-who-says-so.new-2027.2-2.ipynb"
    assert sources(taken) == ["the learner's own"]


def test_each_newer_version_is_laid_beside(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    for version in ("2027.2", "2028.1"):
        write(course / EXERCISE, notebook(version))
        refresh(mine, course, version)

    names = sorted(path.name for path in (mine / "exercises").iterdir())

    assert names == [
        "02-who-says-so.ipynb",
        "02-who-says-so.new-2027.2.ipynb",
        "02-who-says-so.new-2028.1.ipynb",
    ]


def test_who_goes_over_to_the_newer_version_gets_later_ones_in_place(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / EXERCISE, notebook("newer = ..."))
    (beside,) = refresh(mine, course, "2027.2").laid_beside
    beside.replace(mine / EXERCISE)
    refresh(mine, course, "2027.2")
    write(course / EXERCISE, notebook("newest = ..."))

    assert refresh(mine, course, "2028.1") == Refreshed(renewed=(mine / EXERCISE,))


def test_a_deleted_notebook_is_copied_again(course, mine):
    refresh(mine, course, "2027.1")
    (mine / LESSON).unlink()

    assert refresh(mine, course, "2027.1") == Refreshed(copied=(mine / LESSON,))


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"<<<<<<< HEAD\n{}",
        b"[]",
        b'{"cells": 1}',
        b'{"cells": [[]]}',
        b"\xff",
        b"[",
    ],
)
def test_a_notebook_that_cannot_be_read_counts_as_changed(course, mine, broken):
    refresh(mine, course, "2027.1")
    (mine / LESSON).write_bytes(broken)
    write(course / LESSON, notebook("newer lesson"))

    done = refresh(mine, course, "2027.2")

    assert done.kept == (mine / LESSON,)
    assert (mine / LESSON).read_bytes() == broken


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"files": []}',
        '{"files": {"a": 1}}',
        '{"files": {"notebooks/02-who-says-so.ipynb": {"cells": null}}}',
        "[" * 100_000,
    ],
)
def test_a_damaged_manifest_loses_no_work(course, mine, damaged):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    (mine / ".noteverbale/manifest.json").write_text(damaged)
    write(course / EXERCISE, notebook("newer = ..."))

    done = refresh(mine, course, "2027.2")

    assert done.kept == (mine / EXERCISE,)
    assert sources(mine / EXERCISE) == ["exercise = 41"]
    assert refresh(mine, course, "2027.2") == Refreshed()


def test_a_lost_manifest_adopts_what_is_as_shipped(course, mine):
    refresh(mine, course, "2027.1")
    (mine / ".noteverbale/manifest.json").unlink()
    assert refresh(mine, course, "2027.1") == Refreshed()
    write(course / LESSON, notebook("newer lesson"))

    assert refresh(mine, course, "2027.2") == Refreshed(renewed=(mine / LESSON,))


def test_progress_and_other_files_are_not_touched(course, mine):
    refresh(mine, course, "2027.1")
    others = [mine / "progress.json", mine / "notebooks/notes été.ipynb"]
    for path in others:
        path.write_text("mine")
    write(course / LESSON, notebook("newer lesson"))

    refresh(mine, course, "2027.2")

    assert [path.read_text() for path in others] == ["mine", "mine"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_links_survive(course, mine, tmp_path):
    elsewhere = tmp_path / "synchronised"
    refresh(mine, course, "2027.1")
    elsewhere.mkdir()
    (mine / LESSON).replace(elsewhere / "lesson.ipynb")
    (mine / LESSON).symlink_to(elsewhere / "lesson.ipynb")
    (mine / EXERCISE).unlink()
    (mine / EXERCISE).symlink_to(elsewhere / "gone.ipynb")
    write(course / LESSON, notebook("newer lesson"))
    write(course / EXERCISE, notebook("newer = ..."))

    done = refresh(mine, course, "2027.2")

    assert done.renewed == (mine / LESSON,)
    assert sources(elsewhere / "lesson.ipynb") == ["newer lesson"]
    assert (mine / LESSON).is_symlink()
    assert done.kept == (mine / EXERCISE,)
    assert not (elsewhere / "gone.ipynb").exists()


@pytest.mark.parametrize("name", ["my course", "курс", "a'b\"c", "-x", "ünï [1] #?%"])
def test_odd_names_of_folders_do(course, tmp_path, name):
    mine = tmp_path / name
    refresh(mine, course, "2027.1")

    assert sources(mine / LESSON) == ["lesson"]


def test_a_file_in_the_place_of_the_folder_is_named(course, tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("mine")

    with pytest.raises(WorkspaceError, match=r"taken is a file, not a folder; choose"):
        refresh(taken, course, "2027.1")
    assert taken.read_text() == "mine"


def test_a_file_in_the_place_of_an_inner_folder_is_named(course, mine):
    mine.mkdir()
    (mine / "exercises").write_text("mine")

    with pytest.raises(WorkspaceError, match=r"exercises is a file, not a folder"):
        refresh(mine, course, "2027.1")


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs Linux's /sys")
def test_a_place_nobody_can_write_in_is_named(course):
    with pytest.raises(
        WorkspaceError, match=r"cannot be kept in /sys/here \(.+\); choose a folder"
    ):
        refresh(Path("/sys/here"), course, "2027.1")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_copy_that_became_unwritable_is_named(course, mine):
    refresh(mine, course, "2027.1")
    folder = mine / ".noteverbale"
    (folder / ".manifest.json.lock").unlink(missing_ok=True)
    folder.chmod(0o500)

    with pytest.raises(WorkspaceError, match="choose a folder in which you may write"):
        refresh(mine, course, "2027.1")
    folder.chmod(0o700)


def test_a_name_that_cannot_be_one_is_named(course):
    with pytest.raises(WorkspaceError, match="cannot be kept in"):
        refresh(Path("a\0b"), course, "2027.1")


def test_a_course_without_notebooks_is_said_to_be_broken(tmp_path, mine):
    with pytest.raises(WorkspaceError, match="holds no notebooks; install it again"):
        refresh(mine, tmp_path / "empty", "2027.1")


def test_two_refreshes_at_once_do_each_thing_once(course, mine):
    """Two terminals: one copies, the other waits and finds everything there."""
    done = []
    threads = [
        threading.Thread(target=lambda: done.append(refresh(mine, course, "2027.1")))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(len(each.copied) for each in done) == [0, 2]


def test_a_refresh_that_never_ends_elsewhere_is_named(course, mine, monkeypatch):
    refresh(mine, course, "2027.1")
    monkeypatch.setattr("noteverbale.workspace.PATIENCE", 0.02)

    with (
        locked(mine / ".noteverbale/manifest.json"),
        pytest.raises(WorkspaceError, match="just now; try again"),
    ):
        refresh(mine, course, "2027.1")


KILLED = """
import os, sys
from pathlib import Path
from noteverbale import manifest, workspace
count, real = int(sys.argv[3]), workspace.write_atomically
def write(path, text):
    global count
    count -= 1
    if count < 0:
        path.with_name(f".{path.name}.1.tmp").write_text(text[:9])
        os._exit(9)
    real(path, text)
workspace.write_atomically = manifest.write_atomically = write
workspace.refresh(Path(sys.argv[1]), Path(sys.argv[2]), "2027.2")
"""


@pytest.mark.parametrize("survived", [0, 1, 2])
def test_a_kill_in_the_middle_loses_nothing(course, mine, survived):
    """Killed before its n-th write, a refresh is finished by the next one."""
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / LESSON, notebook("newer lesson"))
    write(course / EXERCISE, notebook("newer = ..."))
    command = [sys.executable, "-c", KILLED, str(mine), str(course), str(survived)]
    killed = subprocess.run(command, check=False)

    refresh(mine, course, "2027.2")

    files = {path.name: path for path in mine.glob("*/*.ipynb*")}
    assert killed.returncode == 9
    assert sources(mine / LESSON) == ["newer lesson"]
    assert sources(mine / EXERCISE) == ["exercise = 41"]
    assert sorted(files) == ["02-who-says-so.ipynb", "02-who-says-so.new-2027.2.ipynb"]
    assert sources(files["02-who-says-so.new-2027.2.ipynb"]) == ["newer = ..."]


def test_a_refresh_that_fails_half_way_is_finished_by_the_next_one(course, mine):
    refresh(mine, course, "2027.1")
    write(mine / EXERCISE, notebook("exercise = 41"))
    write(course / LESSON, notebook("newer lesson"))
    (course / EXERCISE).write_bytes(b"\xff")
    with pytest.raises(WorkspaceError, match=r"damaged \(exercises/02-who-says-so"):
        refresh(mine, course, "2027.2")
    write(course / EXERCISE, notebook("newer = ..."))

    done = refresh(mine, course, "2027.2")

    assert sources(mine / LESSON) == ["newer lesson"]
    assert done.kept == (mine / EXERCISE,)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (notebook("1", outputs=[{}], count=7), True),
        (notebook(["1"]), True),
        (notebook("1", " \n"), True),
        (notebook("2"), False),
        (notebook("1", "1"), False),
        (notebook(), False),
    ],
)
def test_only_cells_count(other, is_same):
    ours, theirs = (json.dumps(each).encode() for each in (notebook("1"), other))

    assert (fingerprint(ours) == fingerprint(theirs)) is is_same


def test_the_type_and_the_order_of_cells_count():
    there, back = notebook("1", "2"), notebook("2", "1")
    prose = notebook("1", "2")
    prose["cells"][0]["cell_type"] = "markdown"

    assert (
        len({fingerprint(json.dumps(each).encode()) for each in (there, back, prose)})
        == 3
    )


def test_line_ends_of_another_system_do_not_count():
    dos, unix = notebook("a\r\nb"), notebook("a\nb")

    assert fingerprint(json.dumps(dos).encode()) == fingerprint(
        json.dumps(unix).encode()
    )
