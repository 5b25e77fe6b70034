"""Views over the method and the figures, with no logic of their own."""

from noteverbale.widgets.nesting_dolls import nesting_dolls

__all__ = ["nesting_dolls"]
