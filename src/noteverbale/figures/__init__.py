"""Figures of what the method returns; each comes with a sentence that says the same."""

from noteverbale.figures.bars import quoted_words_bars, quoted_words_sentence
from noteverbale.figures.dolls import Layer, dolls, dolls_sentence, layers_of
from noteverbale.figures.picture import Picture

__all__ = [
    "Layer",
    "Picture",
    "dolls",
    "dolls_sentence",
    "layers_of",
    "quoted_words_bars",
    "quoted_words_sentence",
]
