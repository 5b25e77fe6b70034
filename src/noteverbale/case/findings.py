"""What is wrong with a case folder, said by file, row and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHOWN = 20


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, and where.

    Rows are counted as a spreadsheet counts them: the row of column names is row 1.

    >>> print(Finding("claims.csv", "'3SRC' is no code.", 12, "confidence"))
    claims.csv, row 12, column confidence: '3SRC' is no code.
    """

    file: str
    says: str
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Return the place and the sentence on one line."""
        where = [self.file]
        if self.row is not None:
            where.append(f"row {self.row}")
        if self.column is not None:
            where.append(f"column {self.column}")
        return f"{', '.join(where)}: {self.says}"


class CaseError(ValueError):
    """A case that cannot be used; the message is a sentence that says why."""

    findings: tuple[Finding, ...] = ()


def damaged(name: str, findings: Sequence[Finding]) -> CaseError:
    """Return the error for a damaged case: its first findings, and how many more."""
    things = "thing is" if len(findings) == 1 else "things are"
    lines = [f"The case '{name}' cannot be loaded: {len(findings)} {things} wrong."]
    lines += [f"  {finding}" for finding in findings[:SHOWN]]
    if len(findings) > SHOWN:
        lines.append(f"  ... and {len(findings) - SHOWN} more.")
    error = CaseError("\n".join(lines))
    error.findings = tuple(findings)
    return error


def shown(value: object, width: int = 60) -> str:
    """Return a value as a message shows it: on one line and not too long.

    >>> shown("a sentence that never ends", width=20)
    "'a sentence that...'"
    """
    text = repr(value)
    if len(text) <= width:
        return text
    return f"{text[: width - 4]}...{text[-1]}"
