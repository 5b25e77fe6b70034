"""Views over the method and the figures, with no logic of their own."""

from noteverbale.widgets.aligner import aligner
from noteverbale.widgets.anchor_dial import anchor_dial
from noteverbale.widgets.clause_reader import clause_reader
from noteverbale.widgets.nesting_dolls import nesting_dolls
from noteverbale.widgets.reveal_ladder import reveal_ladder
from noteverbale.widgets.rule_switches import rule_switches

__all__ = [
    "aligner",
    "anchor_dial",
    "clause_reader",
    "nesting_dolls",
    "reveal_ladder",
    "rule_switches",
]
