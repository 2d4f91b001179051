"""The command line: `hdsrules assess case.yaml`, and the other commands.

`entry` runs a command and turns errors into exit statuses; `app` names the commands; each command
has a module and imports what is heavy when it runs.
"""

from .entry import main

__all__ = ["main"]
