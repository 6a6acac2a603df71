"""Conversations: what the first message of one settles, and how it stands."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Opening:
    """What the first message of a conversation settles for all that follow.

    Whoever acts at the office later, the sender stays the clinician whom that message names.
    """

    type: str
    office: ET.Element
    helsenorge: ET.Element
    patient: ET.Element
    citizen: str
    is_by_citizen: bool


@dataclass
class Conversation:
    """A dialogue; without its opening while only a reply has come.

    What ended it is the id of the message that closed it, or that answered a renewal. The id is kept because
    Helsenorge may reject that message, and then nothing has ended.
    """

    id: str
    type: str
    opening: Opening | None = None
    waits_since: date | None = None
    ended_by: str | None = None
    is_charged: bool = False
