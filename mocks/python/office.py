"""What the services of one GP office share: its people, its clock, its way to Helsenorge."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import writing
from changes import Changes
from conversations import Opening
from helsenorge import Helsenorge, Unavailable
from reading import her_ids


class Refused(Exception):
    """The office may not do it: the reason is its text."""


Acts = dict[str, Callable[[dict[str, Any]], object]]
"""What somebody at the office may do, by type of act; each raises Refused if it may not be done."""


class Office:
    """The office as it was provisioned, the instant it is now, and what it has received and sent."""

    def __init__(self, provision: dict[str, Any]) -> None:
        self.practice: str = provision['practice']
        self.now: str = provision['now']
        self.platform = Helsenorge(provision['platform']['url'], provision['platform']['token'])
        self.helsenorge: dict[str, Any] = provision['helsenorge']
        self.enterprise: dict[str, Any] = provision['office']
        self.clinicians: dict[str, Any] = {one['herId']: one for one in provision['clinicians']}
        self.citizens: dict[str, Any] = {one['nationalId']: one for one in provision['citizens']}
        self.changes = Changes()
        self.received: set[str] = set()
        self.sent: dict[str, str] = {}
        self.unsent: list[bytes] = []
        self.ids_given = 0

    def is_receiver(self, party: ET.Element) -> bool:
        """Whether a message names this office, and one of its clinicians."""
        enterprise, clinician = her_ids(party)
        return enterprise == self.enterprise['herId'] and clinician in self.clinicians

    def opening_to(self, citizen: str, clinician: str, type: str) -> Opening:
        """The opening of a conversation that a clinician begins, or Refused when either is unknown."""
        if citizen not in self.citizens or clinician not in self.clinicians:
            raise Refused('Innbyggeren eller behandleren er ukjent her')
        return Opening(
            type=type,
            office=writing.office_party(self.enterprise, self.clinicians[clinician]),
            helsenorge=writing.helsenorge_party(self.helsenorge),
            patient=writing.patient(self.citizens[citizen]),
            citizen=citizen,
            is_by_citizen=False,
        )

    def send(
        self,
        opening: Opening,
        references: tuple[str, str] | None,
        *contents: ET.Element,
        wants_receipt: bool = True,
    ) -> str:
        """Sends a message between the parties of its conversation; tells its id.

        References: the message answered, and the first of the conversation. Without them the message opens one.
        """
        id = self.new_id()
        document = writing.message(
            id=id,
            now=self.now,
            type=opening.type,
            references=references,
            sender=opening.office,
            receiver=opening.helsenorge,
            patient=self.patient_of(opening),
            contents=list(contents),
            wants_receipt=wants_receipt,
        )
        self.sent[id] = references[1] if references else id
        self.post(document)
        return id

    def patient_of(self, opening: Opening) -> ET.Element:
        """Whom the messages of a conversation concern."""
        return opening.patient

    def post(self, document: bytes) -> None:
        """Sends a document, or keeps it while the message service is down."""
        self.unsent.append(document)
        try:
            self.send_unsent()
        except Unavailable:
            pass

    def send_unsent(self) -> None:
        """Sends what is kept, each document once, in the order in which it was written."""
        while self.unsent:
            self.platform.send(self.unsent[0])
            del self.unsent[0]

    def new_id(self) -> str:
        """An id for a document: new each time, and the same in two runs."""
        self.ids_given += 1
        return str(uuid5(NAMESPACE_URL, f'{self.practice}/{self.ids_given}'))
