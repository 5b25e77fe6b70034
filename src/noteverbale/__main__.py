"""The command line, for whoever has no ``noteverbale`` on the path."""

from noteverbale.cli import main

main(program="python -m noteverbale")
