"""The answer to "how do we know?": steps, as text and as HTML."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass

WIDTH = 88


@dataclass(frozen=True)
class Step:
    """One line of a trace: how deep it lies, what it is called, what it says."""

    depth: int
    label: str
    text: str = ""
    address: str = ""

    @property
    def is_link(self) -> bool:
        """Tell whether the step has an address that a browser may open."""
        return self.address.startswith(("http://", "https://"))


@dataclass(frozen=True)
class Trace:
    """The way from a row down to its sources, one step a line."""

    steps: tuple[Step, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """Addresses at which the trace ends; none where no page stands behind."""
        return tuple(step.address for step in self.steps if step.address)

    def __repr__(self) -> str:
        """Return the steps as indented lines."""
        return "\n".join(_line(step) for step in self.steps)

    def _repr_html_(self) -> str:
        parts: list[str] = []
        depth = -1
        for step in self.steps:
            # A list is opened inside the item above it, so that item stays open.
            parts.append("<ul>" if step.depth > depth else "</li>")
            parts.append("</ul></li>" * (depth - step.depth))
            parts.append(f"<li>{_item(step)}")
            depth = step.depth
        parts.append("</li></ul>" * (depth + 1))
        return f'<div class="noteverbale-trace">{"".join(parts)}</div>'


def _line(step: Step) -> str:
    indent = "  " * step.depth
    said = f"{step.label}: {step.text}" if step.text else step.label
    lines = textwrap.wrap(
        said, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    "
    )
    if step.address:
        # An address is never broken, so that it can be copied.
        lines.append(f"{indent}    {step.address}")
    return "\n".join(lines)


def _item(step: Step) -> str:
    item = f"<b>{html.escape(step.label)}</b>"
    if step.text:
        item += f": {html.escape(step.text)}"
    if step.is_link:
        address = html.escape(step.address)
        item += f' <a href="{address}" rel="noopener noreferrer">{address}</a>'
    elif step.address:
        item += f" {html.escape(step.address)}"
    return item
