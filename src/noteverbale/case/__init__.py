"""The case: tables of one text that can be traced, checked and varied."""

from noteverbale.case.check import check_folder
from noteverbale.case.findings import CaseError, Finding
from noteverbale.case.loading import load_case, shipped_cases
from noteverbale.case.tables import Case

__all__ = [
    "Case",
    "CaseError",
    "Finding",
    "check_folder",
    "load_case",
    "shipped_cases",
]
