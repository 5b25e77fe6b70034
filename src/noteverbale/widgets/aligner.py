"""Aligner: two versions of one sentence beside each other, word by word."""

from __future__ import annotations

import json
from collections.abc import Mapping

import ipywidgets
import pandas as pd

from noteverbale.case import Case
from noteverbale.figures.alignment import AlignmentFigure
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.figures.wording import text_width
from noteverbale.method.alignment import alignment_of
from noteverbale.method.witnesses import synonyms
from noteverbale.widgets.base import Live, Shown, chosen

# Not None: a dropdown with the value None shows nothing at all.
_NOTHING = ("(choose a second version)", "")
_SWITCHES = {
    "ignore_case": "ignore case",
    "ignore_punctuation": "ignore punctuation and hyphens",
    "listed": "treat listed synonyms as the same",
}


def aligner(case: Case, utterance: str = "T1") -> Aligner:
    """Show two versions of one utterance beside each other, and their similarity.

    Every utterance begins with one version alone: which one to lay beside it, and what
    to ignore, is the learner's choice.

    >>> from noteverbale import load_case
    >>> print(aligner(load_case(), "T6"))
    One version: “pursue a path of dialogue and find a political solution”. Choose a \
second one to lay beside it.
    """
    return Aligner(case, utterance)


class Aligner(Live):
    """The widget of `aligner`.

    ``controls`` has utterance, first, second, and the switches ignore_case,
    ignore_punctuation and listed.
    """

    def __init__(self, case: Case, utterance: str) -> None:
        rows = _versions(case)
        self._rows = rows.set_index("version_id")
        self._listed = synonyms(case)
        labels = rows.drop_duplicates("utterance_id")
        if utterance not in set(labels["utterance_id"]):
            known = ", ".join(labels["utterance_id"])
            msg = f"There is no utterance {utterance!r}: choose one of {known}."
            raise ValueError(msg)
        options = list(zip(labels["utterance"], labels["utterance_id"], strict=True))
        of_it = self._options(utterance)
        controls: dict[str, ipywidgets.Widget] = {
            "utterance": chosen("Utterance", options, utterance),
            "first": chosen("First version", of_it, of_it[0][1]),
            "second": chosen("Second version", [_NOTHING, *of_it], ""),
        }
        controls |= {
            name: ipywidgets.Checkbox(
                description=label,
                indent=False,
                layout={"width": "auto", "margin": "2px 1.5em 2px 2px"},
            )
            for name, label in _SWITCHES.items()
        }
        # Before Live observes it: the versions of a new utterance come with it.
        controls["utterance"].observe(self._start_afresh, "value")
        self._drawn = drawn = AlignmentFigure(LIVE_DPI)
        for text in self._rows["words"]:
            text_width(text, 1)  # outlines its letters now, not at a key press
        super().__init__(
            controls,
            [
                [controls["utterance"]],
                [controls["first"], controls["second"]],
                [controls[name] for name in _SWITCHES],
            ],
            KeptFigure(drawn.figure, drawn.moving, drawn.inks, drawn.papers),
            self._say,
        )

    def _options(self, utterance: str) -> list[tuple[str, str]]:
        """Return what a dropdown shows for each version of an utterance, and its id."""
        rows = self._rows[self._rows["utterance_id"] == utterance]
        return [(f"{i}: {name}", str(i)) for i, name in rows["version"].items()]

    def _start_afresh(self, change: Mapping[str, str]) -> None:
        """Offer the versions of another utterance, the first of them alone."""
        of_it = self._options(change["new"])
        with self.together():
            self.controls["second"].options = [_NOTHING, *of_it]
            self.controls["second"].value = ""
            self.controls["first"].options = of_it
            self.controls["first"].value = of_it[0][1]

    def _say(
        self, utterance: str, first: str, second: str, listed: bool, **ignore: bool
    ) -> Shown:
        """Move the picture to a pair of versions."""
        # A reader takes a hyphen for punctuation; the method keeps the two apart.
        how = ignore | {"split_hyphens": ignore["ignore_punctuation"]}
        line = paste_line(utterance, first, second, {**how, "listed": listed})
        name_a, a = self._named(first)
        if not second:
            return Shown(self._drawn.show_one(name_a, a), line)
        name_b, b = self._named(second)
        found = alignment_of(a, b, listed=self._listed if listed else None, **how)
        said = self._drawn.show((name_a, name_b), found)
        return Shown(f"{name_a} | {name_b}. {said}", line)

    def _named(self, version: str) -> tuple[str, str]:
        """Return what stands over a version, and its words."""
        row = self._rows.loc[version]
        return f"{version}: {row['version']}", str(row["words"])


def paste_line(
    utterance: str, first: str, second: str, switches: Mapping[str, bool]
) -> str:
    """Write the line of Python that keeps a choice of two versions.

    >>> paste_line("T2", "V09", "", {"listed": False})
    'chosen = dict(utterance="T2", first="V09", second=None, listed=False)'
    """
    ids = {"utterance": utterance, "first": first, "second": second or None}
    written = [f"{k}={json.dumps(v) if v else None}" for k, v in ids.items()]
    written += [f"{name}={on}" for name, on in switches.items()]
    return f"chosen = dict({', '.join(written)})"


def _versions(case: Case) -> pd.DataFrame:
    """Return every version: the renderings, and the pairs that we constructed."""
    said = case.translations.rename(
        columns={"translation_id": "version_id", "fragment": "words"}
    )
    said["utterance"] = said["utterance_id"] + ": " + said["utterance"]
    columns = ["version_id", "utterance_id", "utterance", "version", "words"]
    tables = [said[columns].sort_values("version_id")]
    for n, side in enumerate(("first", "second"), 1):
        made = case.constructed_pairs.rename(
            columns={"pair_id": "utterance_id", side: "words"}
        )
        ids = made["utterance_id"]
        made["version_id"] = ids + f".{n}"
        made["utterance"] = ids + ": two sentences made up by us"
        made["version"] = f"{side}, made up by us"
        tables.append(made[columns])
    return pd.concat(tables, ignore_index=True)
