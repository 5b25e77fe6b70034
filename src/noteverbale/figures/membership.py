"""The number of members by date, as a step line with the day of a baseline."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from noteverbale.figures.picture import (
    FONT,
    INK,
    MUTED,
    PAPER,
    Picture,
    new_figure,
    plain_style,
)

_HEIGHT = 3.6
_LINE = "#2f5580"
_END = pd.Timestamp("2026-12-31")  # where the last step ends
_WIDE_ENOUGH = pd.Timedelta(days=700)


def membership_line(
    by_day: pd.Series[int],
    baseline: pd.Timestamp | str,
    day: pd.Timestamp | str,
) -> Picture:
    """Draw the members by date: a step for each day of accession, two days marked.

    ``by_day`` comes from `members_by_day`.

    >>> steps = pd.Series([12, 16], index=pd.to_datetime(["1949-08-24", "1982-05-30"]))
    >>> membership_line(steps, "1950-01-01", "1997-05-27").sentence[:50]
    'Members on 1950-01-01: 12; on 1997-05-27: 16, of w'
    """
    first, second = pd.Timestamp(baseline), pd.Timestamp(day)
    before, after = _on(by_day, first), _on(by_day, second)
    figure = new_figure(_HEIGHT)
    with plain_style():
        axes = figure.add_axes((0.075, 0.14, 0.9, 0.68))
        _draw(axes, by_day)
        _mark(axes, first, before)
        _mark(axes, second, after)
        title = f"{after - before} of {after} joined between the two days"
        figure.text(0.02, 0.91, title, fontsize=15, fontweight="bold", color=INK,
                    family=FONT)  # fmt: skip
    sentence = (
        f"Members on {first:%Y-%m-%d}: {before}; on {second:%Y-%m-%d}: {after}, of "
        f"which {after - before} joined between the two days."
    )
    return Picture(figure, sentence)


def _on(by_day: pd.Series[int], day: pd.Timestamp) -> int:
    """Return the number of members on a day."""
    return max(by_day[by_day.index <= day], default=0)


def _draw(axes: Axes, by_day: pd.Series[int]) -> None:
    """Draw the steps and print its number above each that is wide enough."""
    days = [*by_day.index, _END]
    numbers = [*by_day.to_list(), int(by_day.iloc[-1])]
    axes.step(days, numbers, where="post", color=_LINE, linewidth=2.4)
    for start, end, n in zip(days, days[1:], numbers, strict=False):
        if end - start > _WIDE_ENOUGH:
            middle = start + (end - start) / 2
            axes.annotate(str(n), (middle, n), xytext=(0, 4), ha="center",
                          textcoords="offset points", fontsize=10.5, color=INK,
                          fontweight="bold", family=FONT)  # fmt: skip
    axes.set_ylim(0, max(numbers) * 1.14)
    axes.set_ylabel("members of NATO", fontsize=11, color=MUTED, family=FONT)
    axes.tick_params(color=MUTED, labelcolor=MUTED, labelsize=10)
    axes.set_facecolor(PAPER)
    axes.spines[["top", "right"]].set_visible(False)


def _mark(axes: Axes, day: pd.Timestamp, n: int) -> None:
    """Draw a line from a day up to the members of that day, named beside it."""
    axes.vlines([day], 0, n, color=INK, linewidth=1.4, linestyle=(0, (5, 3)))  # type: ignore[arg-type]
    axes.annotate(f"{day:%Y-%m-%d}\n{n} members", (day, 2), xytext=(-7, 0),
                  textcoords="offset points", ha="right", va="bottom", fontsize=11,
                  color=INK, family=FONT)  # fmt: skip
