from noteverbale import shipped


def test_the_shipped_folders_hold_the_lessons_and_their_exercises():
    lessons = {path.name for path in shipped.notebooks(shipped.folder("notebooks"))}
    exercises = {path.name for path in shipped.notebooks(shipped.folder("exercises"))}
    solutions = {path.name for path in shipped.notebooks(shipped.folder("solutions"))}

    assert "00-start-here.ipynb" in lessons
    assert exercises
    assert exercises == solutions
    assert exercises < lessons


def test_notebooks_come_in_order_and_only_the_courses_own(tmp_path):
    for name in (
        "11-your-text.ipynb",
        "02-who-says-so.ipynb",
        "02-who-says-so.new-2027.1.ipynb",
        "Untitled.ipynb",
        "02-who-says-so-checkpoint.txt",
        ".02-who-says-so.ipynb",
    ):
        (tmp_path / name).touch()

    found = [path.name for path in shipped.notebooks(tmp_path)]

    assert found == ["02-who-says-so.ipynb", "11-your-text.ipynb"]


def test_a_folder_that_is_not_there_holds_no_notebooks(tmp_path):
    assert shipped.notebooks(tmp_path / "nowhere") == []
