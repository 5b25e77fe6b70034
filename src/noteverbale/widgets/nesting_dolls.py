"""Nesting dolls: say of any sentence who speaks, and see how deep the claim lies."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import ipywidgets
import pandas as pd

from noteverbale.case import Case
from noteverbale.figures.dolls import DollsFigure, layers_of
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.figures.wording import text_width
from noteverbale.method.attribution import MODES, statements
from noteverbale.widgets.base import Live, Shown, chosen, in_step, numbered

Reading = dict[str, str | None]

_NEUTRAL: Reading = {
    "mode": "narrator",
    "speaker": "",
    "via": "",
    "on_behalf_of": "",
}
# Not None: a dropdown with the value None shows nothing at all.
_NOBODY = ("(nobody)", "")
_FIRST_LETTERS = 52


def nesting_dolls(case: Case, unit: str = "P8.1") -> NestingDolls:
    """Show one sentence of the brief inside the voices that a learner gives it.

    Every sentence begins without a voice but the report's own: the reading is the
    learner's, and the line under the picture keeps it.

    >>> from noteverbale import load_case
    >>> dolls = nesting_dolls(load_case(), "P1.3")
    >>> print(dolls.paste.value)
    reading = dict(unit="P1.3", mode="narrator", speaker=None, via=None, \
on_behalf_of=None)
    """
    return NestingDolls(case, unit)


class NestingDolls(Live):
    """The widget of `nesting_dolls`.

    ``controls`` has the slider as ``number``, and mode, speaker, via, on_behalf_of and
    ours; ``box_of_number`` and ``first_words`` are the slider's twins.
    """

    def __init__(self, case: Case, unit: str) -> None:
        rows = statements(case)
        self._units: list[str] = rows["unit"].tolist()
        self._texts: list[str] = rows["text"].tolist()
        if unit not in self._units:
            msg = (
                f"There is no sentence {unit!r}: choose one of {self._units[0]} to "
                f"{self._units[-1]}."
            )
            raise ValueError(msg)
        self._ours = _readings(rows)
        self._own = dict(_NEUTRAL)
        chain = case.chain
        self._unnamed = frozenset(chain.loc[chain["kind"] == "unnamed", "voice"])
        number = self._units.index(unit) + 1
        self.box_of_number, slider = numbered("Sentence", 1, len(rows), number)
        self.first_words = chosen("First words", _first_words(rows), unit)
        reading = _reading_controls(list(_voices(chain)), rows["on_behalf_of"])
        ours = ipywidgets.Checkbox(description="Show our reading", indent=False)
        # Before Live observes them: a new sentence is drawn when its reading is set.
        slider.observe(self._start_afresh, "value")
        ours.observe(self._switch, "value")
        for control in reading.values():
            control.observe(self._no_longer_ours, "value")
        self._dolls = dolls = DollsFigure(LIVE_DPI)
        for text in self._texts:
            text_width(text, 1)  # outlines its letters now, not at a key press
        super().__init__(
            {"number": slider, **reading, "ours": ours},
            [
                [self.box_of_number, slider],
                [self.first_words],
                [*reading.values()],
                [ours],
            ],
            KeptFigure(dolls.figure, dolls.moving, dolls.inks, dolls.papers),
            self._say,
        )
        in_step(slider, self.box_of_number)
        in_step(slider, self.first_words, "index")

    def _say(self, number: int, ours: bool, **reading: str | None) -> Shown:
        """Move the dolls to a reading of a sentence."""
        reading = {name: voice or None for name, voice in reading.items()}
        unit, text = self._units[number - 1], self._texts[number - 1]
        layers = layers_of(reading, self._unnamed)
        said = self._dolls.show(layers, text, reading["mode"] or "")
        whose = "Our reading. " if ours else ""
        return Shown(whose + said, paste_line(unit, reading))

    def _start_afresh(self, change: object) -> None:
        """Begin a new sentence without a voice, so that nothing is given away."""
        self.set(ours=False, **_NEUTRAL)

    def _switch(self, change: Mapping[str, Any]) -> None:
        """Show our reading, or the learner's own again."""
        reading = {name: self.controls[name].value for name in _NEUTRAL}
        ours = self._ours[self.controls["number"].value - 1]
        if change["new"]:
            self._own = reading
            self.set(**ours)
        elif reading == ours:
            self.set(**self._own)

    def _no_longer_ours(self, change: object) -> None:
        """Untick the box when the learner changes what was our reading."""
        if not self.is_waiting:
            self.set(ours=False)


def paste_line(unit: str, reading: Mapping[str, str | None]) -> str:
    """Write the line of Python that keeps a reading.

    >>> paste_line("P1.1", {"mode": "narrator", "speaker": None})
    'reading = dict(unit="P1.1", mode="narrator", speaker=None)'
    """
    written = [
        f"{name}={None if value is None else json.dumps(value, ensure_ascii=False)}"
        for name, value in {"unit": unit, **reading}.items()
    ]
    return f"reading = dict({', '.join(written)})"


def _reading_controls(
    voices: list[str], offices: pd.Series[str]
) -> dict[str, ipywidgets.Dropdown]:
    """Make what a learner says of a sentence; everything begins neutral."""
    speakers = [_NOBODY, *((voice, voice) for voice in voices)]
    behalf = [_NOBODY, *((office, office) for office in sorted(set(offices.dropna())))]
    return {
        "mode": chosen("Mode", MODES, _NEUTRAL["mode"]),
        "speaker": chosen("Speaker", speakers, ""),
        "via": chosen("Via", speakers, ""),
        "on_behalf_of": chosen("On behalf of", behalf, ""),
    }


def _voices(chain: pd.DataFrame) -> pd.Series[str]:
    """Return everybody who speaks in the brief, in the order of the alphabet."""
    spoken = chain.loc[chain["level"] > 1, "voice"]
    return spoken.drop_duplicates().sort_values(key=lambda voice: voice.str.lower())


def _readings(rows: pd.DataFrame) -> list[Reading]:
    """Return our reading of each row, empty where there is nobody."""
    values = rows[list(_NEUTRAL)].astype(object)
    readings = values.where(values.notna(), "").to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in readings]


def _first_words(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return what the dropdown shows for each unit, and the unit."""
    both = zip(rows["unit"], rows["text"], strict=True)
    return [(_shortened(f"{unit}: {text}"), unit) for unit, text in both]


def _shortened(text: str) -> str:
    """Return the first words of a text, with an ellipsis if there are more."""
    if len(text) <= _FIRST_LETTERS:
        return text
    return text[:_FIRST_LETTERS].rsplit(" ", 1)[0].rstrip(",") + " …"
