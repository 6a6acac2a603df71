"""What an answer to `act` tells: what is new since the last one."""

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Any

from reading import Attachment


@dataclass
class Changes:
    """What is new since the last answer, in the words of the contract."""

    filed: list[dict[str, Any]] = field(default_factory=list)
    charges: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)

    def file(
        self,
        journal: str,
        id: str,
        conversation: str,
        direction: str,
        text: str,
        files: list[Attachment],
        **of_the_service: Any,
    ) -> None:
        """A message in a journal, with the subject of an enquiry or the items of a renewal."""
        entry = {
            'journal': journal,
            'messageId': id,
            'conversation': conversation,
            'direction': direction,
            'text': text,
            'attachments': [describe(file) for file in files],
        }
        self.filed.append(entry | of_the_service)

    def charge(self, citizen: str, conversation: str) -> None:
        """Copayment and invoice fee."""
        items = ['copayment', 'invoice-fee']
        self.charges.append({'citizen': citizen, 'conversation': conversation, 'items': items})

    def warn(self, kind: str, text: str, **about: str) -> None:
        """A warning to the office: its kind for the suite, its text for people."""
        self.warnings.append({'kind': kind, 'text': text} | about)

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
