"""What is drawn on matplotlib axes, as data: names, bars, labels.

Nothing here imports matplotlib: a learner who has drawn something has loaded it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from noteverbale.answers.forms import in_bounds, is_many, items
from noteverbale.answers.guard import run
from noteverbale.answers.plain import NotAnAnswer, named

_ASKED = "a figure is asked for: give the axes or the figure that you drew"


class Shown(NamedTuple):
    """Bars from left to right or from top to bottom, and what stands around them."""

    bars: tuple[tuple[str, float], ...]
    orientation: str
    starts_at_zero: bool
    value_label: str
    title: str


def shown_on(raw: object) -> Shown:
    """What the axes show that were given, as an axes, a figure, bars or anything."""
    ran = run(lambda: _read(_axes_of(raw)))
    if isinstance(ran.error, NotAnAnswer):
        raise ran.error
    if ran.error is not None:
        message = f"Your figure could not be read; {_ASKED}."
        raise NotAnAnswer(message)
    shown: Any = ran.value
    return Shown(*shown)


def _loaded(module: str, name: str) -> tuple[type, ...]:
    """A class of matplotlib, if matplotlib is there at all."""
    loaded = sys.modules.get(module)
    return () if loaded is None else (getattr(loaded, name),)


def _axes_of(raw: object) -> Any:  # noqa: ANN401 - an Axes, of a library not imported
    found = {id(axes): axes for axes in _all_axes(raw, depth=0)}
    with_bars = [axes for axes in found.values() if _rectangles(axes)]
    if len(with_bars) > 1:
        message = "Your figure has bars on several axes; draw one, or give one of them."
        raise NotAnAnswer(message)
    if with_bars:
        return with_bars[0]
    if not found:
        message = f"You gave {named(raw)}; {_ASKED}."
        if isinstance(raw, ModuleType):
            message = f"No figure is open any more; {_ASKED}."
        raise NotAnAnswer(message)
    return next(iter(found.values()))


def _all_axes(raw: Any, depth: int) -> Iterable[Any]:  # noqa: ANN401 - anything at all
    if issubclass(type(raw), _loaded("matplotlib.axes", "Axes")):
        return [raw]
    if issubclass(type(raw), _loaded("matplotlib.figure", "FigureBase")):
        return list(raw.axes)
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and raw is pyplot:
        return list(pyplot.gcf().axes) if pyplot.get_fignums() else []
    if issubclass(type(raw), _loaded("matplotlib.artist", "Artist")):
        return [raw.axes] if raw.axes is not None else []
    if depth > 2 or raw is None or isinstance(raw, str | type | ModuleType):
        return []
    if is_many(raw) or isinstance(raw, dict):
        held = items(raw.values() if isinstance(raw, dict) else raw)
        return [axes for one in held[:500] for axes in _all_axes(one, depth + 1)]
    # A grid of seaborn, a picture of ours: whatever says which figure it is.
    for name in ("figure", "fig", "ax"):
        inner = getattr(raw, name, None)
        if inner is not None and inner is not raw:
            return _all_axes(inner, depth + 1)
    return []


def _rectangles(axes: Any) -> list[Any]:  # noqa: ANN401 - an Axes
    """The visible bars, in the coordinates of the data."""
    in_bounds(len(axes.patches))
    return [patch for patch in axes.patches if _is_bar(patch, axes)]


def _is_bar(patch: Any, axes: Any) -> bool:  # noqa: ANN401 - a Patch, an Axes
    if not issubclass(type(patch), _loaded("matplotlib.patches", "Rectangle")):
        return False
    is_seen = patch.get_visible() and patch.get_alpha() != 0
    colours = (patch.get_facecolor()[3], patch.get_edgecolor()[3])
    in_data = patch.get_data_transform() == axes.transData
    return bool(is_seen and any(colours) and in_data)


class _Bar(NamedTuple):
    """Where a bar stands, how wide it is, where it starts and how long it is."""

    at: float
    width: float
    start: float
    length: float


def _read(axes: Any) -> Shown:  # noqa: ANN401 - an Axes
    patches = _rectangles(axes)
    if not patches:
        message = "Your figure has no bars; draw one bar for each name."
        raise NotAnAnswer(message)
    names = {axis: _names_on(axis) for axis in (axes.xaxis, axes.yaxis)}
    is_upright = _is_upright(axes, names[axes.xaxis], names[axes.yaxis])
    along, across = (axes.xaxis, axes.yaxis)[:: 1 if is_upright else -1]
    bars = [_bar(patch, is_upright) for patch in patches]
    places = names[along]
    if not places:
        message = "Your bars have no names; write a name at each bar, on the axis."
        raise NotAnAnswer(message)
    label = across.get_label_text() or _figure_label(axes, is_upright)
    title = axes.get_title() or axes.get_title("left") or axes.get_title("right")
    return Shown(
        _sums(_in_view(along, places), bars, places),
        "vertical" if is_upright else "horizontal",
        _starts_at_zero(across, bars),
        " ".join(label.split()),
        " ".join(title.split()),
    )


def _bar(patch: Any, is_upright: bool) -> _Bar:  # noqa: ANN401 - a Rectangle
    x, y, width, height = patch.get_bbox().bounds
    if not is_upright:
        x, y, width, height = y, x, height, width
    return _Bar(float(x + width / 2), abs(float(width)), float(y), float(height))


def _names_on(axis: Any) -> dict[float, str]:  # noqa: ANN401 - an Axis
    """Places of the ticks that have a name and not a number."""
    formatter = axis.get_major_formatter()
    if type(formatter).__name__ in ("ScalarFormatter", "LogFormatterSciNotation"):
        return {}
    places = [float(place) for place in axis.get_majorticklocs()[:500]]
    names = zip(places, formatter.format_ticks(places), strict=False)
    found = {place: " ".join(name.split()) for place, name in names if name.strip()}
    has_letters = any(sign.isalpha() for name in found.values() for sign in name)
    return found if has_letters else {}


def _is_upright(axes: Any, below: dict[float, str], beside: dict[float, str]) -> bool:  # noqa: ANN401 - an Axes
    """Bars stand on the axis that has the names."""
    if bool(below) != bool(beside):
        return bool(below)
    drawn = [getattr(bars, "orientation", None) for bars in axes.containers]
    return "horizontal" not in drawn


def _figure_label(axes: Any, is_upright: bool) -> str:  # noqa: ANN401 - an Axes
    figure = axes.get_figure()
    name = "get_supylabel" if is_upright else "get_supxlabel"
    return str(getattr(figure, name)()) if hasattr(figure, name) else ""


def _in_view(axis: Any, places: dict[float, str]) -> list[float]:  # noqa: ANN401 - an Axis
    """Places of the names that are in view, from left to right or from the top."""
    first, last = axis.get_view_interval()[:: -1 if axis.get_inverted() else 1]
    low, high = min(first, last), max(first, last)
    seen = sorted(place for place in places if low <= place <= high)
    from_the_far_end = axis.get_inverted() != (axis.axis_name == "y")
    return seen[::-1] if from_the_far_end else seen


def _sums(
    seen: list[float], bars: list[_Bar], places: dict[float, str]
) -> tuple[tuple[str, float], ...]:
    """Length of each name: its bars together; a name without a bar has zero."""
    at = np.array(sorted(places))
    step = float(np.diff(at).min()) if len(at) > 1 else 2.0
    totals: dict[str, float] = {places[place]: 0.0 for place in seen}
    for bar in bars:
        nearest = float(at[np.abs(at - bar.at).argmin()])
        if abs(nearest - bar.at) > max(step, bar.width) / 2 * 1.01:
            message = "One of your bars stands at no name; give every bar its name."
            raise NotAnAnswer(message)
        if nearest in seen:
            totals[places[nearest]] += bar.length
    return tuple((name, round(total, 9)) for name, total in totals.items())


def _starts_at_zero(axis: Any, bars: list[_Bar]) -> bool:  # noqa: ANN401 - an Axis
    """Whether bars start at zero of a linear axis, and zero can be seen."""
    low, high = sorted(axis.get_view_interval())
    starts = [bar.start for bar in bars] + [bar.start + bar.length for bar in bars]
    touches = any(abs(start) < 1e-9 for start in starts)
    return bool(axis.get_scale() == "linear" and low <= 0 <= high and touches)
