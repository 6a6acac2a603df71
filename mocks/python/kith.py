"""Names of the message standards that reading and writing share."""

MSGHEAD = 'http://www.kith.no/xmlstds/msghead/2006-05-24'
DIALOGUE = 'http://www.kith.no/xmlstds/dialog/2013-01-23'
BASE64 = 'http://www.kith.no/xmlstds/base64container'
APPREC = 'http://www.kith.no/xmlstds/apprec/2012-02-15'
XCAL = 'urn:ietf:params:xml:ns:icalendar-2.0'

MSGHEAD_VERSION = 'v1.2 2006-05-24'
APPREC_VERSION = 'v1.1 2012-02-15'

CODE_LISTS = '2.16.578.1.12.4.1.1.'
