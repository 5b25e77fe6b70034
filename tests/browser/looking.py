"""What a learner sees of an output in the browser; shared by the walks."""

from playwright.sync_api import expect

# How far anything in an output stands out on the right, or could be scrolled there.
STANDS_OUT = """
output => {
  const edge = output.getBoundingClientRect().right, all = output.querySelectorAll("*");
  const out = [...all].map(each => each.getBoundingClientRect().right - edge);
  const scrolled = [output, ...all]
    .filter(each => ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
    .map(each => each.scrollWidth - each.clientWidth);
  return Math.round(Math.max(...out, ...scrolled));
}
"""


class Seen:
    """What a widget shows, to tell whether all of it has changed."""

    def __init__(self, cell):
        self.picture = cell.locator(".widget-image")
        self.sentence = cell.get_by_role("status")
        self.line = cell.get_by_label("Line to paste")
        self.look()

    def look(self):
        self.shown = (
            self.picture.get_attribute("src"),
            self.sentence.inner_text(),
            self.line.input_value(),
        )

    def everything_changed(self):
        """Picture, sentence and the line to paste moved together."""
        expect(self.line).not_to_have_value(self.shown[2])
        self.picture_and_sentence_changed()

    def picture_and_sentence_changed(self):
        picture, sentence, _ = self.shown
        expect(self.picture).not_to_have_attribute("src", picture)
        expect(self.sentence).not_to_have_text(sentence)
        is_drawn = "async it => { await it.decode(); return it.naturalWidth > 0; }"
        assert self.picture.evaluate(is_drawn)
        self.look()
