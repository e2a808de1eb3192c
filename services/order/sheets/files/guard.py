"""The formula guard: no spreadsheet takes a cell for a formula (OWASP), and none loses anything.

A text that starts like a formula, or with apostrophes and then like one, gets an apostrophe more.
Taking one away again from what starts so gives back exactly what there was.
"""

import re

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard(cell: str) -> str:
    """``cell`` as it goes into a file that a spreadsheet may open."""
    return f"'{cell}" if _LIKE_A_FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """What ``guard`` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
