/**
 * What readers call the same thing, in either language: who looks for one of a line finds all of it. Each is the beginning
 * of a word, and with a space after it a whole one.
 */
export const SEARCH_WORDS: readonly (readonly string[])[] = [
  ['frist', 'deadline', 'forfalt', 'forfall', 'overdue', 'arbeidsdag', 'working day', 'for sent', 'too late'],
  ['fastlege', 'lege ', 'legen ', 'behandler', 'doctor', 'clinician', 'gp '],
  ['pasient', 'patient', 'innbygger', 'citizen'],
  ['legekontor', 'kontor', 'office', 'practice'],
  ['journalsystem', 'epj', 'ehr', 'record system'],
  ['avvise', 'avvist', 'avslag', 'reject', 'refuse'],
  ['varsel', 'varsle', 'notification', 'notif'],
  ['vedlegg', 'attachment', 'fil ', 'filer ', 'file ', 'files '],
  ['kvittering', 'apprec', 'receipt', 'acknowledg'],
  ['nede ', 'nedetid', 'outage', 'unavailable', 'utilgjengelig'],
  ['dobbelt', 'duplikat', 'to ganger', 'duplicate', 'twice'],
  ['resept', 'prescription', 'fornye', 'renew'],
  ['timebestilling', 'timeavtale', 'booking', 'appointment', 'ledig time', 'slot'],
  ['avlys', 'avbestill', 'cancel', 'call off', 'calls off'],
  ['avslutt', 'lukke', 'close', 'closing'],
  ['betaling', 'egenandel', 'payment', 'fee '],
  ['journal ', 'journalen ', 'journalfør', 'filed '],
  ['fødselsnummer', 'identity number', 'd-nummer', 'd-number'],
];
