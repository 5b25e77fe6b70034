"""Bars of quoted words: whose own words the text prints, and whose it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes

from noteverbale.figures.picture import (
    FONT,
    INK,
    MUTED,
    PAPER,
    WIDTH_INCHES,
    Picture,
    new_figure,
    plain_style,
)
from noteverbale.figures.wording import text_width

_BAR = "#3a618c"
_BAR_HEIGHT = 0.62
_ROW_INCHES = 0.39
_ABOVE, _BELOW = 0.95, 0.62  # inches for the title and for the axis
_MARGIN = 0.2
_NAME_SIZE = 13.0


def quoted_words_bars(
    words: Mapping[str, int] | pd.Series[int],
    silent: Sequence[str] = ("Ukraine", "Georgia"),
) -> Picture:
    """Draw a bar a speaker, as long as the words quoted from them, down to 0.

    ``silent`` are the parties that the text is about and does not quote: a bar that is
    left out would make them vanish from the picture as well.

    >>> quoted_words_bars({"Blinken": 3, "Peskov": 1}, silent=["Georgia"]).sentence
    'Blinken has 3 of the 4 quoted words, Peskov 1; Georgia is not quoted.'
    """
    counts = _with_silent(words, silent)
    height = _ABOVE + _BELOW + _ROW_INCHES * len(counts)
    names = max((text_width(name, _NAME_SIZE) for name in counts), default=0)
    left = min(_MARGIN + names + 0.12, WIDTH_INCHES / 2)
    figure = new_figure(height)
    with plain_style():
        axes = figure.add_axes(
            (
                left / WIDTH_INCHES,
                _BELOW / height,
                1 - (left + _MARGIN) / WIDTH_INCHES,
                1 - (_ABOVE + _BELOW) / height,
            )
        )
        _draw_bars(axes, counts)
        finding, detail = _finding(counts)
        x, middle = _MARGIN / WIDTH_INCHES, "center_baseline"
        figure.text(x, 1 - 0.3 / height, finding, fontsize=15, fontweight="bold",
                    color=INK, va=middle, family=FONT)  # fmt: skip
        figure.text(x, 1 - 0.6 / height, detail, fontsize=12, color=MUTED, va=middle,
                    family=FONT)  # fmt: skip
    return Picture(figure, quoted_words_sentence(words, silent))


def quoted_words_sentence(
    words: Mapping[str, int] | pd.Series[int],
    silent: Sequence[str] = ("Ukraine", "Georgia"),
) -> str:
    """Say what `quoted_words_bars` shows, in one sentence."""
    counts = _with_silent(words, silent)
    unquoted = [voice for voice, n in counts.items() if not n]
    if len(unquoted) == len(counts):
        return "Nobody is quoted."
    (first, most), *others = [(voice, n) for voice, n in counts.items() if n]
    parts = [f"{first} has {most} of the {sum(counts.values())} quoted words"]
    parts += [f"{voice} {n}" for voice, n in others]
    ending = f"; {_listed(unquoted)} not quoted" if unquoted else ""
    return ", ".join(parts) + ending + "."


def _with_silent(
    words: Mapping[str, int] | pd.Series[int], silent: Sequence[str]
) -> dict[str, int]:
    """Voice to words, most first, and the silent ones at the end."""
    counts = {str(voice): int(n) for voice, n in words.items()}
    counts |= {voice: 0 for voice in silent if voice not in counts}
    # sorted() keeps the order of equal counts, so the silent ones stay as given.
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def _finding(counts: Mapping[str, int]) -> tuple[str, str]:
    """Return the two lines above the bars: who is absent, and who has most."""
    unquoted = [voice for voice, n in counts.items() if not n]
    if len(unquoted) == len(counts):
        return "Nobody is quoted", "No words stand inside quotation marks"
    first, most = next(iter(counts.items()))
    detail = f"{first} has {most} of the {sum(counts.values())} quoted words"
    if not unquoted:
        return f"Voices quoted: {len(counts)}", detail
    return f"{_listed(unquoted)} not quoted at all", detail


def _listed(voices: Sequence[str]) -> str:
    """Names and their verb.

    >>> _listed(["Ukraine", "Georgia"])
    'Ukraine and Georgia are'
    """
    *most, last = voices
    return f"{', '.join(most)} and {last} are" if most else f"{last} is"


def _draw_bars(axes: Axes, counts: Mapping[str, int]) -> None:
    """Draw the bars with their numbers, first one on top."""
    longest = max([1, *counts.values()])
    for row, n in enumerate(counts.values()):
        # A bar of length 0 is all outline: made thick, it stands as a mark at zero.
        axes.barh(row, n, height=_BAR_HEIGHT, color=_BAR, edgecolor=INK,
                  linewidth=1.2 if n else 6, clip_on=False, zorder=3)  # fmt: skip
        axes.annotate(f"{n}" if n else "0, not quoted", (n, row), xytext=(8, 0),
                      textcoords="offset points", va="center_baseline", fontsize=13,
                      fontweight="bold" if n else "normal", color=INK,
                      family=FONT)  # fmt: skip
    axes.set_yticks(range(len(counts)), list(counts), family=FONT)
    axes.set_ylim(max(1, len(counts)) - 0.5, -0.5)
    axes.set_xlim(0, longest * 1.09)
    axes.set_xlabel("words inside quotation marks", fontsize=11, color=MUTED)
    axes.tick_params(axis="y", length=0, labelsize=_NAME_SIZE, labelcolor=INK, pad=7)
    axes.tick_params(axis="x", color=MUTED, labelcolor=MUTED, labelsize=10)
    axes.set_facecolor(PAPER)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.spines["left"].set(color=INK, linewidth=1.2)
