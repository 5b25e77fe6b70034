"""Tables computed from a case, computed once for each case."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from weakref import WeakKeyDictionary

import pandas as pd

from noteverbale.case.tables import Case


def remembered(
    compute: Callable[[Case], pd.DataFrame],
) -> Callable[[Case], pd.DataFrame]:
    """Compute a table once for each case, and hand out copies.

    A check judges an answer against many computed ones; without this it would build
    the same table a dozen times. What was computed goes when the case goes.
    """
    known: WeakKeyDictionary[Case, pd.DataFrame] = WeakKeyDictionary()

    @wraps(compute)
    def once(case: Case) -> pd.DataFrame:
        if case not in known:
            known[case] = compute(case)
        return known[case].copy()

    return once
