"""Figures of what the method returns; each comes with a sentence that says the same."""

from noteverbale.figures.accounts import accounts_picture, accounts_sentence
from noteverbale.figures.alignment import alignment, alignment_sentence
from noteverbale.figures.bars import quoted_words_bars, quoted_words_sentence
from noteverbale.figures.dolls import Layer, dolls, dolls_sentence, layers_of
from noteverbale.figures.intervals import interval_chart, intervals_sentence
from noteverbale.figures.ladder import ladder, ladder_sentence
from noteverbale.figures.matrix import matrix_sentence, position_matrix
from noteverbale.figures.membership import membership_line
from noteverbale.figures.picture import Picture
from noteverbale.figures.tiles import tiles, tiles_sentence

__all__ = [
    "Layer",
    "Picture",
    "accounts_picture",
    "accounts_sentence",
    "alignment",
    "alignment_sentence",
    "dolls",
    "dolls_sentence",
    "interval_chart",
    "intervals_sentence",
    "ladder",
    "ladder_sentence",
    "layers_of",
    "matrix_sentence",
    "membership_line",
    "position_matrix",
    "quoted_words_bars",
    "quoted_words_sentence",
    "tiles",
    "tiles_sentence",
]
