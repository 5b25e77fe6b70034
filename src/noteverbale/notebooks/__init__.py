"""One way of reading, running and writing notebooks, and of deriving exercises."""

from noteverbale.notebooks.cells import NotebookError, exercise_cells, sources
from noteverbale.notebooks.checking import untidy
from noteverbale.notebooks.deriving import derive, derived
from noteverbale.notebooks.running import execute, run
from noteverbale.notebooks.writing import read, text_of, tidy, write

__all__ = [
    "NotebookError",
    "derive",
    "derived",
    "execute",
    "exercise_cells",
    "read",
    "run",
    "sources",
    "text_of",
    "tidy",
    "untidy",
    "write",
]
