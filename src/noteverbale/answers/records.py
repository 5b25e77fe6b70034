"""One row that knows the names of its columns."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from noteverbale.answers.forms import cells, mapping_items, series_of
from noteverbale.answers.guard import run
from noteverbale.answers.plain import is_a, on_type, scalar

Record = list[tuple[object, object]]


def heading_text(heading: object) -> str:
    """A column's name without case, spaces and underscores.

    >>> heading_text("Claim ID") == heading_text("claim_id")
    True
    """
    one = scalar(heading)
    return re.sub(r"[\W_]+", "", one.casefold()) if isinstance(one, str) else ""


def same_heading(heading: object, wanted: str) -> bool:
    """Whether a column of the learner's is the one that is wanted."""
    return heading_text(heading) == heading_text(wanted) != ""


def record_of(raw: object) -> Record | None:
    """Headings and values of one row that knows them; None of anything else."""
    if is_a(raw, pd.Series):
        series = series_of(raw)
        return list(zip(series.index, cells(series), strict=True))
    if is_a(raw, np.void) and raw.dtype.names:
        return [(name, raw[name]) for name in raw.dtype.names]
    fields = _fields(raw)
    if fields is not None:
        return fields
    return mapping_items(raw)


def _fields(raw: object) -> Record | None:
    """The fields of a named tuple or a dataclass."""
    if is_a(raw, tuple):
        names = on_type(raw, "_fields")
        if type(names) is not tuple or len(names) != tuple.__len__(raw) or not names:
            return None
        return list(zip(names, tuple.__iter__(raw), strict=True))
    declared = on_type(raw, "__dataclass_fields__")
    if type(declared) is dict and not is_a(raw, type):
        ran = run(lambda: [(name, getattr(raw, name)) for name in declared])
        return ran.value if isinstance(ran.value, list) else None
    return None
