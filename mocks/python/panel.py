"""The GP panel: the services that a clinician offers. They stand in the address register, and nowhere else."""

from typing import Any

from office import Acts, Office

UNANSWERED_IN_A_HOLIDAY = {'e-consultation', 'prescription-renewal'}


class Panel:
    """Switches services. Nothing is remembered here: others switch them in the register too."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.acts: Acts = {
            'office.enables': lambda act: self.switch(act['clinician'], act['service'], True),
            'office.disables': lambda act: self.switch(act['clinician'], act['service'], False),
            'office.plans-holiday': self.plan_holiday,
        }

    def switch(self, clinician: str, service: str, is_enabled: bool) -> None:
        """Switches one service of one clinician, in the register."""
        self.office.platform.switch(clinician, service, is_enabled)

    def plan_holiday(self, act: dict[str, Any]) -> None:
        """Warns of what nobody will answer, and of a panel that is empty: its message to citizens vanishes."""
        services_on = self.office.platform.services_on(act['clinician'])
        if not services_on:
            self.office.changes.warn('all-services-off', 'Alle tjenestene er av: meldingen på panelet vises ikke')
        if services_on & UNANSWERED_IN_A_HOLIDAY:
            text = 'Skru av e-konsultasjon og reseptfornyelse mens ingen svarer'
            self.office.changes.warn('unanswered-services-on', text)
