"""Message types, and the codes that tell what a dialogue message is about.

The types are known. Of the codes here 14 alone is verified and 13 is inferred; the others are assumed: the
vendor's guide has the table (machines/contract/README.md, What is assumed), and a profile file gives others.
"""

from given_codes import code, message_type

E_CONSULTATION = message_type('e-consultation', 'DIALOG_INNBYGGER_EKONSULTASJON')
PRESCRIPTION_RENEWAL = message_type('prescription-renewal', 'DIALOG_INNBYGGER_RESEPTFORNYELSE')
ENQUIRY = message_type('office-contact', 'DIALOG_INNBYGGER_EKONTAKT')
RESERVATION = message_type('appointment-booking', 'DIALOG_INNBYGGER_TIMERESERVASJON')
REQUEST = message_type('appointment-request', 'DIALOG_INNBYGGER_TIMEONSKE')

SERVICES = {
    E_CONSULTATION: 'e-consultation',
    PRESCRIPTION_RENEWAL: 'prescription-renewal',
    ENQUIRY: 'office-contact',
}
ABOUT_APPOINTMENTS = {RESERVATION, REQUEST}
SUPPORTED = SERVICES.keys() | ABOUT_APPOINTMENTS

# What a citizen asks for (TypeForesp, code list 7601)
ASKS_FOR_SLOTS, _ = code('slotQuestion', 'LT', '')
RESERVES, _ = code('reservation', 'RA', '')
CANCELS, _ = code('cancellation', 'AA', '')
ASKS_IN_WORDS, _ = code('appointmentRequest', 'TO', '')

# What the office opens a dialogue with (TypeForesp, code list 7601)
CONSULTATION = code('consultationType', 'EK', 'E-konsultasjon')
PRACTICAL_MATTER = code('enquiryType', 'HE', 'Henvendelse')
PUSHED_APPOINTMENT = code('pushedAppointment', 'TA', 'Tildelt avtale')

# What the office answers (TemaKodet, code list 7602)
ANSWER = code('answerCode', '10', 'Svar')
REFERRAL = code('referralCode', '11', 'Bestill vanlig time')
REDIRECTION = code('redirectionCode', '12', 'Send e-konsultasjon')
CLOSING = code('closingCode', '13', 'Dialog avsluttet')
RENEWED = code('renewedCode', '14', 'Resept er fornyet')
OPEN_SLOTS = code('slotAnswer', '30', 'Svar ledige timer')
RESERVATION_ANSWER = code('reservationAnswer', '31', 'Svar avtalereservasjon')
CALLED_OFF = code('calledOff', '32', 'Avtalen er avlyst')
VIDEO_LINK = code('videoLink', '33', 'Lenke til videotime')
REQUEST_ANSWER = code('requestAnswer', '34', 'Svar på ønske om time')
ONE_WAY = code('oneWayCode', 'EKI', 'Engangskontakt med innbygger')
