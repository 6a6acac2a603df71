"""Message types, and the codes that tell what a dialogue message is about.

The types are known. Of the codes here 14 alone is verified and 13 is inferred; the others are assumed: the
vendor's guide has the table (machines/contract/README.md, What is assumed).
"""

E_CONSULTATION = 'DIALOG_INNBYGGER_EKONSULTASJON'
PRESCRIPTION_RENEWAL = 'DIALOG_INNBYGGER_RESEPTFORNYELSE'
ENQUIRY = 'DIALOG_INNBYGGER_EKONTAKT'
RESERVATION = 'DIALOG_INNBYGGER_TIMERESERVASJON'
REQUEST = 'DIALOG_INNBYGGER_TIMEONSKE'

SERVICES = {
    E_CONSULTATION: 'e-consultation',
    PRESCRIPTION_RENEWAL: 'prescription-renewal',
    ENQUIRY: 'office-contact',
}
ABOUT_APPOINTMENTS = {RESERVATION, REQUEST}
SUPPORTED = SERVICES.keys() | ABOUT_APPOINTMENTS

# What a citizen asks for (TypeForesp, code list 7601)
ASKS_FOR_SLOTS = 'LT'
RESERVES = 'RA'
CANCELS = 'AA'
ASKS_IN_WORDS = 'TO'

# What the office opens a dialogue with (TypeForesp, code list 7601)
CONSULTATION = ('EK', 'E-konsultasjon')
PRACTICAL_MATTER = ('HE', 'Henvendelse')
PUSHED_APPOINTMENT = ('TA', 'Tildelt avtale')

# What the office answers (TemaKodet, code list 7602)
ANSWER = ('10', 'Svar')
REFERRAL = ('11', 'Bestill vanlig time')
REDIRECTION = ('12', 'Send e-konsultasjon')
CLOSING = ('13', 'Dialog avsluttet')
RENEWED = ('14', 'Resept er fornyet')
OPEN_SLOTS = ('30', 'Svar ledige timer')
RESERVATION_ANSWER = ('31', 'Svar avtalereservasjon')
CALLED_OFF = ('32', 'Avtalen er avlyst')
VIDEO_LINK = ('33', 'Lenke til videotime')
REQUEST_ANSWER = ('34', 'Svar på ønske om time')
ONE_WAY = ('EKI', 'Engangskontakt med innbygger')
