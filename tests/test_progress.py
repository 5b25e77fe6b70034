"""Progress is kept in one file that nothing tears; no trouble shows a traceback."""

import json
import signal
import subprocess
import sys
import time
from collections import UserDict
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from noteverbale import progress
from noteverbale.progress import bet, bet_worth, reflect
from noteverbale.progress.lock import locked

NAME = "attribution.unnamed_sources"


@pytest.fixture
def kept() -> Path:
    """Where the file of this test will be; conftest.py makes the folder."""
    path = progress.where()
    assert path is not None
    assert not path.exists()
    return path


def lines(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def test_what_is_recorded_is_read_again(kept: Path) -> None:
    progress.record_attempt(NAME, "not yet", None, "a1", 2)
    progress.record_attempt(NAME, "misconception", "passive_missed", "b2", 2)
    progress.record_attempt(NAME, "correct", None, "c3", 2)
    progress.record_attempt(NAME, "not yet", None, "d4", 2)
    hints = [progress.record_hint(NAME), progress.record_hint(NAME)]

    found = progress.read().exercises[NAME]

    assert [attempt["fingerprint"] for attempt in found.attempts] == [
        *("a1", "b2", "c3", "d4")
    ]
    assert found.attempts[1]["misconception"] == "passive_missed"
    assert found.done, "once correct stays done"
    assert (found.hints, hints, found.points) == (2, [1, 2], 2)
    assert kept.read_text(encoding="utf-8").endswith("}\n")


def test_running_a_notebook_again_is_not_another_attempt(kept: Path) -> None:
    for _ in range(3):
        progress.record_attempt(NAME, "not yet", None, "same")

    assert len(progress.read().exercises[NAME].attempts) == 1


def test_an_exercise_not_attempted_is_not_recorded(kept: Path) -> None:
    progress.record_attempt(NAME, "not attempted")

    assert progress.read() == progress.Progress()
    assert not kept.exists()


def test_a_loop_around_a_check_does_not_grow_the_file_without_end(kept: Path) -> None:
    progress.record_attempt(NAME, "correct", None, "right", 1)
    for i in range(150):
        progress.record_attempt(NAME, "not yet", None, str(i))
        bet("loop", i)

    assert len(progress.read().exercises[NAME].attempts) == 100
    assert progress.read().exercises[NAME].done
    bets = progress.read().bets["loop"]
    assert (len(bets), bets[0].value, bets[-1].value) == (100, 0, 149)


def test_three_dots_are_no_bet_until_one_is_kept(kept: Path) -> None:
    assert "No bet yet" in repr(bet("hidden-sources", ...))
    assert "No bet yet" in repr(bet("order", [..., "P8"]))
    assert repr(bet("hidden-sources", 5)) == "Your bet is kept: 5."
    assert repr(bet("hidden-sources", ...)) == "Your bet is kept: 5."


def test_the_first_bet_counts_and_the_later_ones_are_kept_too(kept: Path) -> None:
    bet("hidden-sources", 5)
    bet("hidden-sources", 5)
    said = repr(bet("hidden-sources", 6))

    assert said == "Your bet is now 6. Your first one, 5, is the one that counts."
    assert [entry.value for entry in progress.read().bets["hidden-sources"]] == [5, 6]
    assert "You bet 5" in repr(bet_worth("hidden-sources", 6))


@pytest.mark.parametrize(
    ("made", "actual", "says"),
    [
        (7, 7, "exactly right"),
        (7, np.int64(7), "exactly right"),
        (5, 7, "2 too low"),
        (9.5, 7, "2.5 too high"),
        (Fraction(1, 3), 1 / 3, "exactly right"),
        (0.3, 0.3137254, "and it is 0.3137: 0.014 too low"),
        (" russia ", "Russia", "exactly right"),
        ("Russia", "the United States", "something else"),
        ("seven", 7, 'You bet "seven", and it is 7'),
        (["P1", "P2"], ("P1", "P3"), "1 of 2 as it is"),
        ({"P1": 2, "P2": 3}, {"P1": 2, "P2": 4}, "1 of 2 as it is"),
        ({1: 2}, {1: 2}, "exactly right"),
        (True, 1, "something else"),
        (1e308, -(10**14), "too high"),
    ],
)
def test_a_bet_is_compared_kindly(
    kept: Path, made: object, actual: object, says: str
) -> None:
    bet("a", made)

    assert says in repr(bet_worth("a", actual))


def test_without_a_bet_the_learner_is_invited_to_make_one_next_time(kept: Path) -> None:
    said = repr(bet_worth("hidden-sources", 7))

    assert said.startswith("It is 7. You made no bet that is kept. Next time")


class Raises:
    """An object that raises at every touch."""

    def __getattribute__(self, name: str) -> object:
        raise ZeroDivisionError(name)

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError

    __hash__ = None


ITSELF: list[object] = []
ITSELF.append(ITSELF)


@pytest.mark.parametrize(
    "value",
    [
        *(None, object(), json, float("nan"), float("inf"), 1j, b"7", {1, 2}, print),
        *(ITSELF, UserDict(a=1), np.zeros((2, 2)), 10**5000),
        *("x" * 30_000, [0] * 50_000, {(1, 2): 3}, (i for i in range(3)), Fraction),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_bet_gets_a_sentence(kept: Path, value: object) -> None:
    assert "a bet is a number, a text" in repr(bet("a", value))
    assert "reflection is text" in repr(reflect("a", value))
    assert "nothing here that a bet can be compared with" in repr(bet_worth("a", value))
    assert not kept.exists()


def test_an_object_that_raises_at_every_touch_gets_a_sentence(kept: Path) -> None:
    assert "a bet is a number, a text" in repr(bet("a", Raises()))
    assert "reflection is text" in repr(reflect("a", Raises()))


def test_a_reflection_is_kept_and_found_again(kept: Path) -> None:
    assert "Nothing written yet" in repr(reflect("lesson-2", ...))
    assert "Nothing written yet" in repr(reflect("lesson-2", "   "))
    reflect("lesson-2", "The passive hides\na source.")

    assert "The passive hides\na source." in repr(reflect("lesson-2", ...))
    assert progress.read().reflections["lesson-2"][0].value.startswith("The passive")
    assert "between quotation marks" in repr(reflect("lesson-2", 7))


def test_half_a_character_can_be_written(kept: Path) -> None:
    reflect("lesson-2", "a \ud800 b")

    assert progress.read().reflections["lesson-2"][0].value == "a ? b"


def test_a_note_is_the_same_in_html_and_escapes_what_was_written(kept: Path) -> None:
    note = reflect("lesson-2", "<script>alert(1)</script>")

    assert "&lt;script&gt;" in note._repr_html_()
    assert "<script>" not in note._repr_html_()
    assert "color:" not in note._repr_html_(), "it must be read on dark pages too"


def test_the_file_is_beside_the_folder_that_marks_a_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".noteverbale").mkdir()
    (tmp_path / "notebooks").mkdir()
    monkeypatch.delenv("NOTEVERBALE_PROGRESS")
    monkeypatch.chdir(tmp_path / "notebooks")

    assert progress.where() == tmp_path / "progress.json"


def test_outside_a_course_the_learner_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOTEVERBALE_PROGRESS")
    monkeypatch.chdir(tmp_path)

    assert progress.where() is None
    assert repr(bet("a", 5)).startswith("Your bet: 5.\nNothing is kept here")
    assert "`noteverbale copy`" in repr(reflect("a", "words"))
    assert "`noteverbale copy`" in progress.record_attempt(NAME, "correct")
    assert progress.record_hint(NAME) == 1
    assert "`noteverbale copy`" in progress.read().trouble
    assert list(tmp_path.iterdir()) == []


def test_a_deleted_working_folder_is_no_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.delenv("NOTEVERBALE_PROGRESS")
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert progress.where() is None


@pytest.mark.parametrize(
    "damaged",
    [
        *("", "{", '{"bets": {"a"', "[1, 2]", "null", '{"bets": 5}', "\x00\x00"),
        *('{"exercises": {"a": 3}}', '{"bets": {"a": [5]}}', '{"version": "one"}'),
        "[" * 100_000,
    ],
    ids=lambda text: text[:20] or "empty",
)
def test_a_damaged_file_is_set_aside_and_the_learner_is_told_once(
    kept: Path, damaged: str
) -> None:
    kept.write_text(damaged, encoding="utf-8")

    assert "is damaged" in progress.read().trouble
    assert progress.record_hint(NAME) == 1
    assert kept.with_name("progress.damaged-1.json").read_text() == damaged
    assert "progress.damaged-1.json" in repr(bet("a", 5))
    assert repr(bet("a", 5)) == "Your bet is kept: 5."
    assert progress.read().exercises[NAME].hints == 1


def test_every_damaged_file_is_kept(kept: Path) -> None:
    for number in (1, 2):
        kept.write_bytes(b"\xff\xfe%d" % number)
        assert f"progress.damaged-{number}.json" in progress.record_attempt(NAME, "x")

    assert kept.with_name("progress.damaged-1.json").read_bytes() == b"\xff\xfe1"


def test_what_a_newer_version_wrote_stays(kept: Path) -> None:
    newer = {"version": 9, "badges": [1], "exercises": {NAME: {"mood": "good"}}}
    kept.write_text("\ufeff" + json.dumps(newer), encoding="utf-8")

    progress.record_attempt(NAME, "correct")

    found = json.loads(kept.read_text(encoding="utf-8"))
    assert (found["version"], found["badges"]) == (9, [1])
    assert found["exercises"][NAME]["mood"] == "good"
    assert found["exercises"][NAME]["done"]


def test_a_newer_form_that_we_cannot_read_is_left_alone(kept: Path) -> None:
    newer = json.dumps({"version": 9, "bets": ["another form"]})
    kept.write_text(newer, encoding="utf-8")

    assert "newer version" in repr(bet("a", 5))
    assert kept.read_text(encoding="utf-8") == newer


def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "file" / "progress.json"))

    assert repr(bet("a", 5)).startswith("Your bet: 5.\nNot kept: your progress cannot")
    assert "Not kept" in progress.record_attempt(NAME, "correct")
    assert "Not kept" in progress.read().trouble


READ_ONLY = """
import os
from noteverbale import progress
"".encode("utf-8-sig")  # loaded now: another account may not see the library
# The permissions of a folder do not bind root.
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.setuid(65534)
print(progress.bet("a", ...))
print(progress.bet("b", 7))
print(progress.record_attempt("x", "correct"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other permissions")
def test_a_read_only_folder_is_one_sentence_and_what_is_there_is_shown(
    kept: Path,
) -> None:
    bet("a", 5)
    kept.parent.parent.chmod(0o755)
    kept.parent.chmod(0o555)
    done = subprocess.run(lines(READ_ONLY), capture_output=True, text=True, check=False)
    kept.parent.chmod(0o755)

    assert done.stderr == ""
    assert done.stdout.startswith("Your bet is kept: 5.\n")
    assert done.stdout.count("Not kept: your progress cannot be written") == 3


COUNT = """
import sys
from noteverbale import progress
for i in range(50):
    progress.record_hint("shared")
    progress.bet(sys.argv[1], i)
"""


def test_two_tabs_writing_at_once_lose_nothing(kept: Path) -> None:
    tabs = [subprocess.Popen(lines(COUNT, name)) for name in ("one", "two")]

    assert [tab.wait(60) for tab in tabs] == [0, 0]
    assert progress.read().exercises["shared"].hints == 100
    assert {name: len(made) for name, made in progress.read().bets.items()} == {
        "one": 50,
        "two": 50,
    }
    assert sorted(file.name for file in kept.parent.iterdir()) == [
        ".progress.json.lock",
        "progress.json",
    ]


FOREVER = """
import sys
from noteverbale import progress
progress.reflect("long", "word " * 3000)
print("ready", flush=True)
while True:
    progress.record_hint("x")
"""


def test_a_kernel_killed_while_writing_leaves_the_file_whole(kept: Path) -> None:
    counts = [0]
    for wait in (0.0, 0.003, 0.007, 0.011, 0.02, 0.031):
        kernel = subprocess.Popen(lines(FOREVER), stdout=subprocess.PIPE)
        assert kernel.stdout is not None
        kernel.stdout.readline()
        time.sleep(wait)
        kernel.send_signal(signal.SIGKILL)
        kernel.wait()
        kernel.stdout.close()
        found = progress.read()
        assert found.trouble == ""
        assert len(found.reflections["long"]) == 1
        counts.append(found.exercises["x"].hints if found.exercises else 0)

    assert counts == sorted(counts)
    assert progress.record_hint("x") == counts[-1] + 1, "the lock was given back"


def test_a_lock_held_too_long_is_said_and_the_outcome_is_not_lost(kept: Path) -> None:
    with locked(kept):
        said = repr(bet("a", 5))

    assert said.startswith("Your bet: 5.\nNot kept: another notebook")
    assert repr(bet("a", 5)) == "Your bet is kept: 5."


def test_a_link_to_the_file_stays_a_link(kept: Path, tmp_path: Path) -> None:
    synchronised = tmp_path / "elsewhere.json"
    kept.symlink_to(synchronised)

    bet("a", 5)

    assert kept.is_symlink()
    assert "5" in synchronised.read_text(encoding="utf-8")


def test_importing_progress_loads_nothing_heavy() -> None:
    code = "import sys, noteverbale.progress; print(*sys.modules)"
    done = subprocess.run(lines(code), capture_output=True, text=True, check=True)

    heavy = {"IPython", "nbformat", "nbclient", "ipywidgets", "matplotlib"}
    assert heavy.isdisjoint(done.stdout.split())


def test_a_status_word_is_kept_as_it_came() -> None:
    outcome = SimpleNamespace(status="check broken")
    progress.record_attempt(NAME, outcome.status)

    assert progress.read().exercises[NAME].attempts[0]["status"] == "check broken"
    assert not progress.read().exercises[NAME].done
