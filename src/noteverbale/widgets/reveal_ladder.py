"""The reveal ladder: read a page step by step, and see your own judgement move."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

import ipywidgets

from noteverbale.case import Case
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.ladder import LadderFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.figures.wording import text_width
from noteverbale.method.close_reading import paragraphs
from noteverbale.method.reading_path import (
    SCALE,
    SIDES,
    SURE,
    Judged,
    first_words,
    paste_line,
    signed,
)
from noteverbale.widgets.base import Live, Shown, chosen, in_step, numbered

# Not None: a dropdown with the value None shows nothing at all.
_NOT_SAID = ""
_LABELS = {"russia": "Russia", "us_and_nato": "US and NATO"}
_LINE = "line-height:1.45;margin:0"
_LARGE = "font-size:1.1em"


def reveal_ladder(case: Case, step: int = 1) -> RevealLadder:
    """Show the page step by step, and the path of what a learner says of both sides.

    Nothing is judged when it begins, and nothing is right or wrong: the line under
    the picture keeps what the learner has said at each step that was read.

    >>> from noteverbale import load_case
    >>> reveal_ladder(load_case())
    No step is judged yet.
    """
    return RevealLadder(case, step)


class RevealLadder(Live):
    """The widget of `reveal_ladder`.

    ``controls`` has the slider as ``step``, and russia, us_and_nato and sure;
    ``box_of_step`` is the slider's twin, ``back`` and ``read_on`` are buttons, and
    ``page`` shows the paragraph that is read.
    """

    def __init__(self, case: Case, step: int) -> None:
        rows = paragraphs(case)
        self._rows = rows.to_dict("records")
        if not 1 <= step <= len(self._rows):
            msg = f"There is no step {step}: choose one from 1 to {len(self._rows)}."
            raise ValueError(msg)
        self._path: dict[int, Judged] = {}
        texts = dict(zip(rows["pid"], rows["text"], strict=True))
        self._ladder = ladder = LadderFigure(texts, LIVE_DPI)
        for text in texts.values():
            text_width(first_words(text), 1)  # outlines its letters now
        self.box_of_step, slider = numbered("Step", 1, len(self._rows), step)
        self.back, self.read_on = _button("Back"), _button("Read on")
        self.page = ipywidgets.HTML(layout={"width": "100%", "max_width": "720px"})
        self._longest = max(texts.values(), key=len)
        judged = _judgement_controls()
        # Before Live observes it: a step is drawn when its judgement is set.
        slider.observe(self._arrive, "value")
        super().__init__(
            {"step": slider, **judged},
            [
                [self.box_of_step, slider, self.back, self.read_on],
                [self.page],
                [*judged.values()],
            ],
            KeptFigure(ladder.figure, ladder.moving, ladder.inks, ladder.papers),
            self._say,
        )
        in_step(slider, self.box_of_step)
        self.back.on_click(lambda _: self._go(-1))
        self.read_on.on_click(lambda _: self._go(1))

    def _say(self, step: int, **judged: int | str) -> Shown:
        """Keep what is said of this step, and draw the whole path."""
        said = {n: v if isinstance(v, int) else None for n, v in judged.items()}
        self._path[step] = Judged(**said)
        self._show_page(step)
        path = {self._pid(n): self._path[n] for n in sorted(self._path)}
        sentence = self._ladder.show(path, step - 1)
        return Shown(sentence, paste_line(path))

    def _arrive(self, change: Mapping[str, Any]) -> None:
        """Show what was said of a step; a new one begins with what is said so far."""
        kept = self._path.get(change["new"])
        if kept is not None:
            values = {
                n: _NOT_SAID if v is None else v for n, v in kept._asdict().items()
            }
            self.set(**values)

    def _go(self, n: int) -> None:
        step = self.controls["step"].value + n
        self.controls["step"].value = min(max(step, 1), len(self._rows))

    def _pid(self, step: int) -> str:
        return str(self._rows[step - 1]["pid"])

    def _show_page(self, step: int) -> None:
        """Show the paragraph of a step; a screen reader says it."""
        row, n = self._rows[step - 1], len(self._rows)
        head = f"{row['pid']} ({row['kind']}), step {step} of {n}"
        self.page.value = (
            '<div style="display:grid"><div aria-live="polite" style="grid-area:1/1">'
            f'<p style="{_LINE}"><strong>{head}</strong></p>'
            f'<p style="{_LINE};{_LARGE}">{html.escape(row["text"])}</p></div>'
            f"{_room_for(self._longest)}</div>"
        )
        self.back.disabled, self.read_on.disabled = step == 1, step == n


def _room_for(text: str) -> str:
    """Make what is as high as a text at any width, shows nothing and says nothing.

    It lies under the paragraph, so that the controls below stay where they are when a
    short one follows a long one. Its words are as long as those of the text, and
    cannot be read, found or copied.
    """
    blank = re.sub(r"\S", "e", text)
    return (
        f'<div aria-hidden="true" style="grid-area:1/1;visibility:hidden;{_LINE}">'
        f'&nbsp;<div style="{_LARGE}">{blank}</div></div>'
    )


def _button(label: str) -> ipywidgets.Button:
    return ipywidgets.Button(description=label, layout={"width": "7em"})


def _judgement_controls() -> dict[str, ipywidgets.Dropdown]:
    """Make what a learner says of a step: both sides with the same words."""
    scale: list[tuple[str, int | str]] = [("cannot say", _NOT_SAID)]
    scale += [(f"{signed(value)} {words}", value) for value, words in SCALE.items()]
    sure = [("(not said)", _NOT_SAID), *((f"{n} {w}", n) for n, w in SURE.items())]
    sides = {side: chosen(_LABELS[side], scale, _NOT_SAID) for side in SIDES}
    return {**sides, "sure": chosen("How sure", sure, _NOT_SAID)}
