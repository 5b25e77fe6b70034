"""Rule switches: turn one rule of a codebook, and see which codes it changes."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.matrix import MatrixFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.method.codebook import ACTORS
from noteverbale.method.recoding import Rules, recoded
from noteverbale.widgets.base import Live, Shown, chosen

_CHOICES: dict[str, tuple[str, dict[str, str]]] = {
    "silence": ("Silence", {"no code": "missing", "the code 0": "zero"}),
    "in_line": (
        "“In line with”",
        {"passes nothing on": "nothing", "passes codes on to NATO": "codes"},
    ),
    "mixed": (
        "Opposite parts",
        {"one code in between": "midpoint", "two codes": "two codes",
         "no code": "missing"},
    ),
    "speaker": (
        "A speaker",
        {"counts for the institution": "counts", "does not count": "not"},
    ),
}  # fmt: skip


def rule_switches(case: Case) -> RuleSwitches:
    """Recode authored reading A under four rules, and mark the cells that change.

    It begins with the rules of that reading, so no cell is marked.

    >>> from noteverbale import load_case
    >>> print(rule_switches(load_case()).paste.value)
    rules = Rules(silence="missing", in_line="nothing", mixed="midpoint", \
speaker="counts")
    """
    return RuleSwitches(case)


class RuleSwitches(Live):
    """The widget of `rule_switches`; ``controls`` has a dropdown for each rule."""

    def __init__(self, case: Case) -> None:
        self._case, self._before = case, recoded(case)
        issues = list(dict.fromkeys(issue for _, issue in self._before))
        self._matrix = matrix = MatrixFigure(ACTORS, issues, LIVE_DPI)
        controls = {
            name: chosen(label, list(options.items()), next(iter(options.values())))
            for name, (label, options) in _CHOICES.items()
        }
        super().__init__(
            controls,
            [[*controls.values()][:2], [*controls.values()][2:]],
            KeptFigure(matrix.figure, matrix.moving, matrix.inks, matrix.papers),
            self._say,
        )

    def _say(self, **rules: str) -> Shown:
        """Show reading A under these rules, with what they change."""
        cells = recoded(self._case, Rules(**rules))  # type: ignore[arg-type]
        said = self._matrix.show(cells, self._before)
        return Shown(said, paste_line(rules))


def paste_line(rules: Mapping[str, str]) -> str:
    """Write the line of Python that keeps the rules.

    >>> paste_line({"silence": "zero"})
    'rules = Rules(silence="zero")'
    """
    written = ", ".join(f'{name}="{value}"' for name, value in rules.items())
    return f"rules = Rules({written})"
