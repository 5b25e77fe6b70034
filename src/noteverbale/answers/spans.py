"""Timelines: judged by where each bar begins and ends, never by its looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

import numpy as np
import pandas as pd

from noteverbale.answers.axes import (
    _all_axes,
    _figure_label,
    _is_bar,
    _loaded,
    _names_on,
)
from noteverbale.answers.dates import read_date
from noteverbale.answers.digest import in_order
from noteverbale.answers.forms import frame_of, in_bounds, mapping_items
from noteverbale.answers.guard import run
from noteverbale.answers.names import Name
from noteverbale.answers.plain import NotAnAnswer, Plain, is_a, module_name, named
from noteverbale.answers.wording import capital, how_many

# Name, and where its bar begins and ends, in days from 1970-01-01.
Bar: TypeAlias = tuple[str, float, float]

_ASKED = "a figure is asked for: give the axes or the figure that you drew"
_DRAW_IT = "You gave a table; draw it, and give the axes or the figure."
_FIRST_ORDINAL = 719_163  # date(1970, 1, 1).toordinal()
# Days, ordinals, and seconds to nanoseconds from 1970: from which size on, and how
# many make a day.
_SIZES = ((1e17, 86.4e12), (1e14, 86.4e9), (1e11, 86.4e6), (1e8, 86.4e3))
_MANY_DAYS = 300_000
_NO_DATES = 1_000


@dataclass(frozen=True)
class Timeline:
    """Bars in time as data; one that is not drawn is only the key to compare with."""

    bars: tuple[Bar, ...]
    is_drawn: bool = False
    label: str = ""


@dataclass(frozen=True)
class Spans:
    """A figure with a horizontal bar a name, from one date to another.

    The key is a table with the names as its index and two columns, where the bar
    begins and where it ends. Bars may be bars, thick lines or `broken_barh`; several
    of one name count as one, from the first beginning to the last end.

    Parameters
    ----------
    spellings
        For each name, other ways of writing it.
    needs_label
        Whether the axis of dates must have a name.
    """

    kind: ClassVar[str] = "figure"
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    needs_label: bool = True
    _name: Name = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the names."""
        object.__setattr__(self, "_name", Name(self.spellings))

    def read(self, raw: object) -> Timeline:
        """The bars of a figure, or of the key."""
        if type(raw) is Timeline:
            return raw
        if is_a(raw, pd.DataFrame):
            return self._of_key(frame_of(raw))
        if _is_of_values(raw):
            message = "You gave values; draw them, and give the axes or the figure."
            raise NotAnAnswer(message)
        ran = run(lambda: _drawn(raw))
        if isinstance(ran.error, NotAnAnswer):
            raise ran.error
        if ran.error is not None:
            message = f"Your figure could not be read; {_ASKED}."
            raise NotAnAnswer(message)
        found: Any = ran.value
        bars, label = found
        return Timeline(self._named(bars), is_drawn=True, label=label)

    def _of_key(self, table: pd.DataFrame) -> Timeline:
        """The bars of a key; any other table has to be drawn."""
        ran = run(lambda: Timeline(self._named(_of_table(table))))
        if not is_a(ran.value, Timeline):
            raise NotAnAnswer(_DRAW_IT)
        return ran.value

    def _named(self, bars: Sequence[Bar]) -> tuple[Bar, ...]:
        """One bar a name, in the order of the names."""
        held: dict[str, list[Bar]] = {}
        for bar in bars:
            held.setdefault(self._name.read(bar[0]), []).append(bar)
        return in_order(
            (name, min(bar[1] for bar in its), max(bar[2] for bar in its))
            for name, its in held.items()
        )

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether mine is drawn, has the bars of the key, and says what they show."""
        said = bool(mine.label) or not self.needs_label
        return bool(mine.is_drawn and said and _same(key.bars, mine.bars))

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say which kind of thing a reader of the figure would miss."""
        if not mine.is_drawn:
            return _DRAW_IT
        asked, shown = ({bar[0]: bar for bar in one.bars} for one in (key, mine))
        if asked.keys() != shown.keys():
            return _of_names(asked.keys() - shown.keys(), shown.keys() - asked.keys())
        for place, verb in ((1, "begin"), (2, "end")):
            wrong = sum(not _near(asked[n][place], shown[n][place]) for n in asked)
            if wrong:
                bars = capital(how_many(wrong, "bar"))
                s = "s" if wrong == 1 else ""
                return f"{bars} {verb}{s} at another date than the one asked for."
        return "The bars are right; write on the axis below what it shows."


def _of_names(missing: set[str], more: set[str]) -> str:
    if missing and more:
        return "Your figure names other things; write the names as the table has them."
    if missing:
        return f"Your figure lacks {how_many(len(missing), 'bar')}."
    return f"Your figure has {how_many(len(more), 'bar')} that nobody asked for."


def _same(key: tuple[Bar, ...], mine: tuple[Bar, ...]) -> bool:
    return len(key) == len(mine) and all(
        a[0] == b[0] and _near(a[1], b[1]) and _near(a[2], b[2])
        for a, b in zip(key, mine, strict=True)
    )


def _near(a: float, b: float) -> bool:
    return abs(a - b) < 0.02  # days


def _of_table(table: pd.DataFrame) -> list[Bar]:
    first = pd.Timestamp("1970-01-01")
    rows = zip(table.index, table.iloc[:, 0], table.iloc[:, 1], strict=True)
    return [
        (
            str(name),
            float((pd.Timestamp(read_date(start)) - first).days),
            float((pd.Timestamp(read_date(end)) - first).days),
        )
        for name, start, end in rows
    ]


def _is_of_values(raw: object) -> bool:
    pairs = mapping_items(raw)
    values = is_a(raw, pd.Series)
    return values or bool(
        pairs and not any("matplotlib" in module_name(value) for _, value in pairs)
    )


def _drawn(raw: object) -> tuple[list[Bar], str]:
    """Bars of the one axes that has any, and what is written below them."""
    found = {id(axes): axes for axes in _all_axes(raw, depth=0)}
    if not found:
        message = f"You gave {named(raw)}; {_ASKED}."
        raise NotAnAnswer(message)
    # A bar whose end is missing has been drawn, and cannot be seen.
    held = [
        (axes, [one for one in _segments(axes) if np.isfinite(one).all()])
        for axes in found.values()
    ]
    full = [pair for pair in held if pair[1]]
    if len(full) != 1:
        message = "Your figure has no bars; draw one bar for each event."
        if full:
            message = "Your figure has bars on several axes; draw them on one."
        raise NotAnAnswer(message)
    axes, segments = full[0]
    label = axes.get_xlabel() or _figure_label(axes, False)
    return _with_names(axes, segments), " ".join(label.split())


class _Segment(tuple[float, float, float]):
    """Beginning, end, and height on the page, in the coordinates of the data."""

    __slots__ = ()


def _segments(axes: Any) -> Iterator[_Segment]:  # noqa: ANN401 - an Axes
    """Everything on the axes that lies from one date to another."""
    in_bounds(len(axes.patches) + len(axes.lines) + len(axes.collections))
    for patch in axes.patches:
        if _is_bar(patch, axes) and patch.get_width():
            box = patch.get_bbox()
            yield _segment([box.x0, box.x1], [box.y0, box.y1])
    for line in axes.lines:
        drawn = line.get_linestyle() not in ("None", "none", "", " ")
        if drawn and line.get_visible() and line.get_transform() == axes.transData:
            yield from _level(np.column_stack(line.get_data(orig=False)))
    for held in axes.collections:
        if not held.get_visible() or held.get_transform() != axes.transData:
            continue
        if issubclass(type(held), _loaded("matplotlib.collections", "LineCollection")):
            for points in held.get_segments():
                yield from _level(points)
        elif issubclass(
            type(held), _loaded("matplotlib.collections", "PolyCollection")
        ):
            for path in held.get_paths():
                yield _segment(path.vertices[:, 0], path.vertices[:, 1])


def _level(points: Any) -> Iterator[_Segment]:  # noqa: ANN401 - an array of points
    """The segment of a line that lies level; a slanting or standing one is none."""
    x, y = np.asarray(points, float).T
    if len(x) > 1 and np.ptp(x) > 0 and np.ptp(y) == 0:
        yield _segment(x, y)


def _segment(x: Any, y: Any) -> _Segment:  # noqa: ANN401 - arrays of numbers
    ends = np.asarray(x, float)
    return _Segment((float(ends.min()), float(ends.max()), float(np.mean(y))))


def _with_names(axes: Any, segments: Sequence[_Segment]) -> list[Bar]:  # noqa: ANN401 - an Axes
    names = _names_on(axes.yaxis)
    if not names:
        message = "Your bars have no names; write a name beside each, on the left axis."
        raise NotAnAnswer(message)
    in_view = sorted(axes.xaxis.get_view_interval())
    places = np.array(sorted(names))
    bars = []
    for first, last, height in segments:
        if first > in_view[1] or last < in_view[0]:
            message = "One of your bars lies outside what the figure shows."
            raise NotAnAnswer(message)
        nearest = float(places[np.abs(places - height).argmin()])
        bars.append((names[nearest], _days(first), _days(last)))
    if all(abs(end) < _NO_DATES for bar in bars for end in bar[1:]):
        message = "Your bars do not lie on dates; let them begin at a date (`left=`)."
        raise NotAnAnswer(message)
    return bars


def _days(value: float) -> float:
    """Days from 1970-01-01, whatever the axis counts in.

    >>> _days(18_989.0), _days(738_152.0), _days(1_640_649_600.0)
    (18989.0, 18989.0, 18989.0)
    """
    for size, per_day in _SIZES:
        if abs(value) >= size:
            return value / per_day
    return value - _FIRST_ORDINAL if value > _MANY_DAYS else value
