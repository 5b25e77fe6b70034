"""True, False or not known; and coefficients, which may be negative."""

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from answers_verdict import message_of, verdict
from noteverbale.answers import Coefficient, Function, Truth

KIND = Coefficient(decimals=2)
KEY = -0.5728918992315462


@pytest.mark.parametrize("raw", [True, np.True_, [True], pd.Series([True])])
def test_true_is_read_in_any_form(raw):
    assert verdict(Truth(), True, raw) == "same"
    assert verdict(Truth(), False, raw) == "other"


@pytest.mark.parametrize("raw", [1, "True", 0.0, [True, False], {}, print])
def test_what_is_no_truth_value_is_refused(raw):
    assert verdict(Truth(), True, raw) == "form"


@pytest.mark.parametrize("gap", [None, pd.NA, float("nan"), pd.NaT])
def test_a_function_may_return_that_it_is_not_known(gap):
    kind = Function(probes=((1,), (2,)), returns=Truth())
    said = {1: True, 2: gap}

    assert verdict(kind, {1: True, 2: None}.get, said.get) == "same"
    assert verdict(kind, {1: True, 2: False}.get, said.get) == "other"


@pytest.mark.parametrize("raw", [KEY, -0.57, -0.573, Fraction(KEY), np.float64(KEY)])
def test_a_coefficient_is_right_to_the_decimals_it_shows(raw):
    assert verdict(KIND, KEY, raw) == "same"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (-0.6, "rounded too far"),
        (-1, "rounded too far"),
        (0.57, "another coefficient"),
        (-0.58, "another coefficient"),
        (-57, "between minus one and one"),
        ("-0.57", "text"),
        (None, "missing"),
        (np.corrcoef([1, 2, 3], [3, 1, 2]), "off the diagonal"),
        (pd.DataFrame({"a": [1, 2, 3], "b": [3, 1, 2]}).corr(), "off the diagonal"),
    ],
)
def test_another_coefficient_is_told_what_kind_it_is(raw, says):
    assert verdict(KIND, KEY, raw) != "same"
    assert says in message_of(KIND, KEY, raw)
