"""Conversations, and what an answer to `act` tells of them."""

import hashlib
import xml.etree.ElementTree as ET
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from reading import Attachment


@dataclass(frozen=True)
class Opening:
    """What the first message of a conversation settles for all that follow."""

    type: str
    office: ET.Element
    helsenorge: ET.Element
    patient: ET.Element
    citizen: str
    is_by_citizen: bool


@dataclass
class Conversation:
    """A dialogue; without its opening while only a reply has come."""

    id: str
    opening: Opening | None = None
    waits_since: date | None = None
    is_closed: bool = False
    is_charged: bool = False


@dataclass
class Changes:
    """What is new since the last answer, in the words of the contract."""

    filed: list[dict[str, Any]] = field(default_factory=list)
    charges: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)

    def file(
        self, journal: str, id: str, conversation: str, direction: str, text: str, files: list[Attachment]
    ) -> None:
        """A message in a journal."""
        self.filed.append(
            {
                'journal': journal,
                'messageId': id,
                'conversation': conversation,
                'direction': direction,
                'text': text,
                'attachments': [describe(file) for file in files],
            }
        )

    def charge(self, citizen: str, conversation: str) -> None:
        """Copayment and invoice fee."""
        items = ['copayment', 'invoice-fee']
        self.charges.append({'citizen': citizen, 'conversation': conversation, 'items': items})

    def warn_of_rejection(self, message: str, conversation: str, reason: str) -> None:
        """What the office sent has not arrived."""
        text = f'Helsenorge avviste meldingen: {reason}'
        about = {'messageId': message, 'conversation': conversation}
        self.warnings.append({'kind': 'answer-rejected', 'text': text} | about)

    def told(self) -> dict[str, Any]:
        """As the answer has it."""
        return asdict(self)


def describe(file: Attachment) -> dict[str, Any]:
    """A stored file."""
    return {
        'name': file.name,
        'mimeType': file.mime_type,
        'bytes': len(file.content),
        'sha256': hashlib.sha256(file.content).hexdigest(),
    }
