"""The codes that a profile file gives in place of those known here: `--profile FILE`, as `ddfl profile` prints it.

The file is read when this module is loaded, since the others name their codes as they are loaded in turn.
"""

import json
import sys
from pathlib import Path
from typing import Any

OPTION = '--profile'


def _given() -> dict[str, Any]:
    if OPTION not in sys.argv[:-1]:
        return {}
    path = Path(sys.argv[sys.argv.index(OPTION) + 1])
    values: dict[str, Any] = json.loads(path.read_text(encoding='utf-8'))['values']
    return values


GIVEN = _given()


def value(key: str, known: Any) -> Any:
    """What the file gives, or what is known here."""
    return GIVEN[key]['value'] if key in GIVEN else known


def code(key: str, known: str, name: str) -> tuple[str, str]:
    """A code and its display name."""
    given = value(key, {})
    return given.get('value', known), given.get('name', name)


def first(key: str, known: str) -> str:
    """The first of several that will do."""
    return str(value(key, [known])[0])


def message_type(kind: str, known: str) -> str:
    """The type of the messages of a service, or of requests for an appointment."""
    return str(value('messageTypes', {}).get(kind, known))
