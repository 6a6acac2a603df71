"""The GP panel: the services that a clinician offers. They stand in the address register, and nowhere else."""

from typing import Any

from helsenorge import Unavailable
from office import Acts, Office

UNANSWERED_IN_A_HOLIDAY = {'e-consultation', 'prescription-renewal'}


class Panel:
    """Switches services. Only what the register has not taken yet is kept here: others switch there too."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.unswitched: list[tuple[str, str, bool]] = []
        self.acts: Acts = {
            'office.enables': lambda act: self.switch(act['clinician'], act['service'], True),
            'office.disables': lambda act: self.switch(act['clinician'], act['service'], False),
            'office.plans-holiday': self.plan_holiday,
        }

    def switch(self, clinician: str, service: str, is_enabled: bool) -> None:
        """Switches one service of one clinician, in the register: as soon as it answers."""
        self.unswitched.append((clinician, service, is_enabled))
        try:
            self.switch_in_register()
        except Unavailable:
            pass

    def switch_in_register(self) -> None:
        """Makes the switches that wait, in order."""
        while self.unswitched:
            self.office.platform.switch(*self.unswitched[0])
            del self.unswitched[0]

    def plan_holiday(self, act: dict[str, Any]) -> None:
        """Warns of what nobody will answer, and of a panel that is empty: its message to citizens vanishes."""
        services_on = self.office.platform.services_on(act['clinician'])
        if not services_on:
            self.office.changes.warn('all-services-off', 'Alle tjenestene er av: meldingen på panelet vises ikke')
        if services_on & UNANSWERED_IN_A_HOLIDAY:
            text = 'Skru av e-konsultasjon og reseptfornyelse mens ingen svarer'
            self.office.changes.warn('unanswered-services-on', text)
