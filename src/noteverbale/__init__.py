"""Note Verbale: a course on reading diplomatic positions.

The names here are those that a notebook uses. Importing them changes no global setting
and loads no plotting library. What they need they import when they are called, so that
starting JupyterLab does not wait for pandas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from noteverbale.progress import bet, bet_worth, reflect

if TYPE_CHECKING:
    from pathlib import Path

    from noteverbale.case import Case
    from noteverbale.course import CourseMap
    from noteverbale.page import Page

__all__ = ["bet", "bet_worth", "course_map", "load_case", "read", "reflect"]


def course_map() -> CourseMap:
    """Return the map of the course: lessons, exercises, and how far this learner is."""
    from noteverbale.course import course_map

    return course_map()


def load_case(folder: str | Path = "january_2022") -> Case:
    """Load a case that ships with the course, by name, or a case folder of yours.

    >>> len(load_case().claims)
    41
    """
    from noteverbale.case import load_case

    return load_case(folder)


def read(case: Case, *paragraphs: str) -> Page:
    """Show paragraphs of the brief, unit by unit; without names, all of them.

    >>> print(read(load_case(), "H"))
    H
    [H] An answer to Putin’s demands, but little cause for optimism in the Kremlin
    """
    from noteverbale.reading import read

    return read(case, *paragraphs)
