"""Clause reader: choose a clause, a reading and a day; see which states it reaches."""

from __future__ import annotations

from noteverbale.case import Case
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.figures.tiles import TilesFigure, groups_of
from noteverbale.method.demands import BASELINE, CLAUSES, READINGS, REPORT_DAY, covered
from noteverbale.widgets.base import Live, Shown, chosen

_NO_CLAUSE = ("(choose a clause)", "")
_NO_READING = ("(no clause yet)", "")
# Both drafts are Russia's; a label says so, and with whom the treaty would be.
_US, _NATO = "Russia's draft with the US", "Russia's draft with NATO"
_SHORT = {
    "U4a": f"{_US}, 4(1): no further enlargement",
    "U4b": f"{_US}, 4(2): no US bases",
    "U4c": f"{_US}, 4(2): no use of infrastructure",
    "U4d": f"{_US}, 4(2): no bilateral cooperation",
    "N4": f"{_NATO}, 4: forces as on 27 May 1997",
    "N6": f"{_NATO}, 6: no further enlargement",
    "N7a": f"{_NATO}, 7: no NATO military activity",
}


def clause_reader(case: Case) -> ClauseReader:
    """Show what a clause would mean for each state, in a reading and on a day.

    It begins without a clause. The first reading of a clause leaves its open word open.

    >>> from noteverbale import load_case
    >>> clause_reader(load_case())
    44 states, and no clause yet.
    """
    return ClauseReader(case)


class ClauseReader(Live):
    """The widget of `clause_reader`; its controls are clause, reading and date."""

    def __init__(self, case: Case) -> None:
        self._case = case
        clauses = case.demands.set_index("demand_id")["demand_in_own_words"]
        self._wordings = {name: str(clauses[name]) for name in CLAUSES}
        options = [_NO_CLAUSE, *((f"{name}. {_SHORT[name]}", name) for name in CLAUSES)]
        self._clause = chosen("Clause", options, "")
        self._reading = chosen("Reading", [_NO_READING], "")
        date = chosen("Members on", days_of(case), f"{REPORT_DAY:%Y-%m-%d}")
        # Before Live observes it: a clause is drawn when it has its readings.
        self._clause.observe(self._offer_readings, "value")
        self._tiles = tiles = TilesFigure(groups_of(covered(case, "N6")), LIVE_DPI)
        super().__init__(
            {"clause": self._clause, "reading": self._reading, "date": date},
            [[self._clause], [self._reading], [date]],
            KeptFigure(tiles.figure, tiles.moving, tiles.inks, tiles.papers),
            self._say,
        )

    def _offer_readings(self, change: object) -> None:
        """Offer the readings of the clause; the first one leaves its word open."""
        clause = self._clause.value
        with self.together():
            self._reading.options = READINGS[clause] if clause else [_NO_READING]

    def _say(self, clause: str, reading: str, date: str) -> Shown:
        """Show the tiles of a clause."""
        if not clause:
            return Shown(self._tiles.clear(), "rows = ...")
        rows = covered(self._case, clause, reading, date)
        title = f"{clause}, {reading}; members on {date}"
        counts = self._tiles.show(rows, title)
        said = f"{title}. {counts} In our words: {self._wordings[clause]}"
        return Shown(said, paste_line(clause, reading, date))


def days_of(case: Case) -> list[str]:
    """Return the day of the baseline, that of the report, and days of joining between.

    >>> from noteverbale import load_case
    >>> days_of(load_case())[:2]
    ['1997-05-27', '1999-03-12']
    """
    joined = case.members["membership_effective"]
    days = {*joined[joined > BASELINE], BASELINE, REPORT_DAY}
    return [f"{day:%Y-%m-%d}" for day in sorted(days)]


def paste_line(clause: str, reading: str, date: str) -> str:
    """Write the line of Python that gives the same table.

    >>> paste_line("N6", "as it stands", "2022-01-27")
    'rows = demands.covered(case, "N6", "as it stands", "2022-01-27")'
    """
    return f'rows = demands.covered(case, "{clause}", "{reading}", "{date}")'
