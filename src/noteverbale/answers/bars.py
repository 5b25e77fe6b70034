"""Bar charts: judged by the bars that are drawn, never by their looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

import pandas as pd

from noteverbale.answers.axes import shown_on
from noteverbale.answers.by_name import ByName
from noteverbale.answers.forms import mapping_items
from noteverbale.answers.numbers import Count
from noteverbale.answers.pairs import pairs_of
from noteverbale.answers.plain import Plain, is_a, module_name


@dataclass(frozen=True)
class Drawing:
    """A bar chart as data; one that is not drawn is only the key to compare with."""

    bars: tuple[tuple[Plain, Plain], ...]
    is_drawn: bool = False
    orientation: Literal["vertical", "horizontal", ""] = ""
    starts_at_zero: bool = True
    value_label: str = ""
    title: str = ""


@dataclass(frozen=True)
class Bars:
    """A figure with one bar a name, as long as its number.

    The key is a mapping of names to numbers. A mapping is read, so that the key comes
    through the same door, but as an answer it is never the same as the key: an answer
    must be drawn.

    Parameters
    ----------
    spellings
        For each name, other ways of writing it.
    unit
        What the bars count; used in messages.
    needs_value_label
        Whether the axis of lengths must have a name.
    ordered
        Whether the bars must stand in the order of the key, or just the other way.
    """

    kind: ClassVar[str] = "figure"
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    unit: str = ""
    needs_value_label: bool = True
    ordered: bool = False
    _numbers: ByName = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the comparison of names with numbers."""
        object.__setattr__(self, "_numbers", ByName(Count(self.unit), self.spellings))

    def read(self, raw: object) -> Drawing:
        """The bars of a figure, or of the key."""
        if type(raw) is Drawing:
            return raw
        if is_a(raw, pd.Series) or (
            mapping_items(raw) is not None and self._is_key(raw)
        ):
            return Drawing(self._in_key_order(raw))
        shown = shown_on(raw)
        upright = shown.orientation == "vertical"
        return Drawing(
            self._in_key_order(shown.bars),
            is_drawn=True,
            orientation="vertical" if upright else "horizontal",
            starts_at_zero=shown.starts_at_zero,
            value_label=shown.value_label,
            title=shown.title,
        )

    def _is_key(self, raw: object) -> bool:
        # A dictionary may also hold axes, as subplot_mosaic gives them.
        pairs = mapping_items(raw) or []
        return not any("matplotlib" in module_name(value) for _, value in pairs)

    def _in_key_order(self, raw: object) -> tuple[tuple[Plain, Plain], ...]:
        """Names and numbers as they stand, each read by its type."""
        self._numbers.read(raw)
        pairs = [self._numbers.read([pair])[0] for pair in pairs_of(raw)]
        return tuple(pairs)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether mine is drawn, shows the numbers of the key, and can be read."""
        return bool(
            mine.is_drawn
            and self._same_bars(key, mine)
            and mine.starts_at_zero
            and (mine.value_label or not self.needs_value_label)
            and (not self.ordered or _same_order(key, mine))
        )

    def _same_bars(self, key: Drawing, mine: Drawing) -> bool:
        return self._numbers.same(key.bars, mine.bars)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say what a reader of the figure would miss, or how many bars differ."""
        if not mine.is_drawn:
            return "You gave numbers; draw them, and give the axes or the figure."
        if not mine.starts_at_zero:
            return (
                "Bars are compared by length, so they must start at zero of the axis."
            )
        if not self._same_bars(key, mine):
            sentence = self._numbers.differs(key.bars, mine.bars)
            return sentence.replace("Your answer has", "Your figure has")
        if self.needs_value_label and not mine.value_label:
            what = f" ({self.unit})" if self.unit else ""
            return (
                f"The bars are right; write on the axis what their length counts{what}."
            )
        return "The bars are right; put them in the order that is asked for."


def _same_order(key: Drawing, mine: Drawing) -> bool:
    asked = [name for name, _ in key.bars]
    shown = [name for name, _ in mine.bars]
    return shown in (asked, asked[::-1])
